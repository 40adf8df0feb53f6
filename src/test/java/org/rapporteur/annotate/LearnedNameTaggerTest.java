package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.NameMention;

class LearnedNameTaggerTest {
  private static final NameModel MODEL = NameModel.load(NamesOfTheList.ACTORS);
  private static final OpenNlpAnnotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), new LearnedNameTagger(MODEL));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "General Mark Milley met Mr Stoltenberg in Brussels.; PERSON Mark Milley; PERSON Stoltenberg; PLACE Brussels",
        "President Luiz Inácio Lula da Silva spoke in Brasília.; PERSON Luiz Inácio Lula da Silva; PLACE Brasília;",
        "Robert F. Kennedy Jr. said he would testify before the Senate.; PERSON Robert F. Kennedy Jr.; ORGANIZATION Senate;",
        "Ursula von der Leyen welcomed the deal with Japan.; PERSON Ursula von der Leyen; PLACE Japan;",
        "Russia's Foreign Minister Sergei Lavrov said that NATO was not invited.; PLACE Russia; PERSON Sergei Lavrov; ORGANIZATION NATO",
        "The Ministry of Foreign Affairs of Ukraine denied it, Reuters reported.; ORGANIZATION Ministry of Foreign Affairs of Ukraine; ORGANIZATION Reuters;",
        "Russian Ambassador to the United States Anatoly Antonov said so.; PLACE United States; PERSON Anatoly Antonov;",
        "Federica Okonkwo-Hale said on Monday that the ship had sunk.; PERSON Federica Okonkwo-Hale;;",
        "The United Nations Security Council will meet in New York.; ORGANIZATION United Nations Security Council; PLACE New York;",
        "Foreign Minister Jean-Yves Le Drian declined to answer.; PERSON Jean-Yves Le Drian;;",
        "Transport Minister Nuwan Amarakoon refused to say more.; PERSON Nuwan Amarakoon;;",
        "President Tsai Ing-wen said her government agreed.; PERSON Tsai Ing-wen;;",
        "Minister of Foreign Affairs Anniken Huitfeldt agreed.; PERSON Anniken Huitfeldt;;",
        "Mr Stoltenberg praised Mark Milley—as others did.; PERSON Mark Milley;;",
        "It was paid by Charles G. and David H. Koch.; PERSON Charles G.; PERSON David H. Koch;",
        "It was checked by the Harbour Tax Foundation on Friday.; ORGANIZATION Harbour Tax Foundation;;",
        "A letter by the Association of Lighthouse Keepers says so.; ORGANIZATION Association of Lighthouse Keepers;;"
      })
  void namesAreFoundWholeAndWithoutTitles(String text, String one, String two, String three) {
    assertThat(names(text)).contains(one);
    if (two != null) {
      assertThat(names(text)).contains(two);
    }
    if (three != null) {
      assertThat(names(text)).contains(three);
    }
  }

  @Test
  void shoutedHeadlineHasItsNames() {
    assertThat(names("PUTIN AND BIDEN TO MEET IN GENEVA\n"))
        .containsExactly("PERSON PUTIN", "PERSON BIDEN", "PLACE GENEVA");
    assertThat(names("WHO TOLD US THAT SERGEY LAVROV LEFT EARLY\n"))
        .containsExactly("PERSON SERGEY LAVROV");
  }

  @Test
  void titleBeforeACommonWordMakesNoPerson() {
    assertThat(names("The General Assembly will meet. Chief Inspector Harbottle was there."))
        .noneMatch(name -> name.startsWith("PERSON Assembly"));
  }

  @Test
  void familyNameIsAPersonsWhereTheFullNameIsThere() {
    assertThat(
            names(
                "The envoy, Anselm Brakspear, left on Monday.\n\nLater Brakspear said he had been"
                    + " recalled."))
        .contains("PERSON Anselm Brakspear", "PERSON Brakspear");
  }

  @Test
  void headlineHasTheNamesOfTheArticle() {
    assertThat(
            names(
                "Brakspear Won't Attend Harbour Talks, Office Says\n\n"
                    + "Anselm Brakspear will stay at home, his office said."))
        .contains("PERSON Brakspear", "PERSON Anselm Brakspear");
  }

  @Test
  void moneyIsNoPlace() {
    assertThat(names("The ship will cost US$ 40 million, the ministry said."))
        .noneMatch(name -> name.startsWith("PLACE"));
  }

  @Test
  void officeIsNoPartOfTheNameAndNoName() {
    assertThat(names("He called Secretary of State Antony Blinken on Monday."))
        .contains("PERSON Antony Blinken");
    assertThat(names("The Foreign Minister thanked the Prime Minister for the visit.")).isEmpty();
  }

  @Test
  void membersOfAnOrganizationAreNoPartOfItsName() {
    assertThat(names("Statement by the Members of the European Council\n"))
        .containsExactly("ORGANIZATION European Council");
  }

  @Test
  void stateIsNoPartOfWhatBelongsToIt() {
    assertThat(names("UK RAF wins contract for tankers\n"))
        .containsExactly("PLACE UK", "ORGANIZATION RAF");
  }

  @Test
  void missIsATitleOnlyBeforeWhatMayBeAName() {
    assertThat(names("He called Miss Alma Brakspear the next Miss Universe on Monday."))
        .contains("PERSON Alma Brakspear")
        .doesNotContain("PERSON Universe");
  }

  @Test
  void doubtfulWordThatIsACountryOfTheListIsAPlace() {
    assertThat(names("Belgium returned a tooth to the Congo on Monday and said it was sorry."))
        .contains("PLACE Belgium");
  }

  @Test
  void mentionsOfHostileTextAreInOrderWithinTheTextAndDoNotOverlap() {
    Random random = new Random(11);
    String[] pieces = {
      "Mr. ",
      "Lavrov",
      "'s ",
      "the ",
      "UN ",
      "U.S. ",
      "of ",
      "\n",
      "\"",
      "Russia ",
      "\ud83d\ude00",
      "(",
      ", ",
      "Jr. ",
      "said ",
      "É",
      "\u0001",
      "\t"
    };
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      AnnotatedArticle article = ANNOTATOR.annotate(Article.of("a", text.toString()));
      int end = 0;
      for (NameMention name : article.names()) {
        assertThat(name.span().begin()).isGreaterThanOrEqualTo(end);
        assertThat(name.span().length()).isPositive();
        assertThat(name.confidence()).isBetween(0.0, 1.0);
        end = name.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  private static List<String> names(String text) {
    AnnotatedArticle article = ANNOTATOR.annotate(Article.of("a", text));
    List<String> names = new ArrayList<>();
    for (NameMention name : article.names()) {
      names.add(name.type() + " " + name.span().in(text));
    }
    return names;
  }
}
