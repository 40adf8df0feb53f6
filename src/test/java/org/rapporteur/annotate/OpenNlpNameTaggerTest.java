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

class OpenNlpNameTaggerTest {
  private static final NameModel MODEL = NameModel.load(NamesOfTheList.ACTORS);
  private static final OpenNlpAnnotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), new OpenNlpNameTagger(MODEL));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Russia's Foreign Minister Sergei Lavrov said that NATO was not invited.; PLACE Russia; PERSON Sergei Lavrov; ORGANIZATION NATO"
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
  void shoutedHeadlineIsNotTakenForOneName() {
    assertThat(names("PUTIN AND BIDEN TO MEET IN GENEVA\n")).isEmpty();
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
