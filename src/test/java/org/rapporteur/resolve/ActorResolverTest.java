package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.acts.Act;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.RoleTurtle;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Actor.Kind;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;

class ActorResolverTest {
  private static final OpenNlpAnnotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
  private static final Actor NORLAND = polity("Norland");
  private static final Actor SOUTHMARK = polity("Southmark");
  private static final LocalDate DAY = LocalDate.of(2022, 2, 6);
  private static final ActorResolver RESOLVER =
      new ActorResolver(
          new FoldedActorList(
              List.of(
                  state(
                      NORLAND,
                      List.of("Norlandic", "Norlander"),
                      List.of("Port Elm", "the Citadel")),
                  state(SOUTHMARK, List.of("Southmarker", "Southmarkan"), List.of("Brackwater")),
                  person("Ivo Marek", Gender.MALE, "president", NORLAND, Optional.empty()),
                  person(
                      "Dana Holt", Gender.FEMALE, "foreign minister", SOUTHMARK, Optional.empty()),
                  person(
                      "Petra Lind", Gender.FEMALE, "foreign minister", NORLAND, Optional.empty()))),
          RoleTurtle.bundled(),
          (article, times, attributions, speakers) ->
              attributions.stream()
                  .map(a -> new Dating(Optional.empty(), List.of(), Optional.empty()))
                  .toList(),
          (article, attribution, own) -> new Act("state", false));

  @Test
  void surnamePronounTitleAndDescriptionAreThePersonNamedBefore() {
    String text =
        """
        The Norlandic Ambassador to Southmark Tomas Krell [said] that talks would go on.

        "We are ready," Krell [said].

        "Nobody wins," he [added].

        The ambassador [noted] that trade had fallen. The Norlandic envoy [warned] of delay.""";
    assertThat(speakers(text))
        .hasSize(5)
        .allSatisfy(
            speaker -> {
              assertThat(speaker.actor().label()).isEqualTo("Tomas Krell");
              assertThat(speaker.role().orElseThrow().title())
                  .isEqualTo("Ambassador of Norland to Southmark");
              assertThat(speaker.onBehalfOf()).contains(NORLAND);
            });
    assertThat(speakers(text))
        .extracting(Speaker::how)
        .containsExactly(
            Speaker.How.NAME,
            Speaker.How.NAME,
            Speaker.How.PRONOUN,
            Speaker.How.DESCRIPTION,
            Speaker.How.DESCRIPTION);
  }

  @Test
  void holderOfAPostOnTheDayIsMeantByTheTitleAlone() {
    Speaker speaker =
        speakers("The Norlandic president [said] on Sunday that it would rain.").get(0);
    assertThat(speaker.actor().label()).isEqualTo("Ivo Marek");
    assertThat(speaker.role().orElseThrow().title()).isEqualTo("President of Norland");
  }

  @Test
  void whoDoesSomethingInAPlaceIsASubject() {
    String text =
        """
        Norland closed the border. Norland, a diplomat [said], was wrong.

        Southmark in March, meanwhile, issued a list of ships that accused Norland.

        It [said] that the list was long.""";
    assertThat(speakers(text).get(1).actor()).isEqualTo(SOUTHMARK);
  }

  @Test
  void spokesmanNamedInAppositionSpeaksForHisMinister() {
    Speaker speaker =
        speakers("Petra Lind's spokesman, Ned Corby, [said] that no date was set.").get(0);
    assertThat(speaker.actor().label()).isEqualTo("Ned Corby");
    assertThat(speaker.onBehalfOf().orElseThrow().label()).isEqualTo("Petra Lind");
  }

  @Test
  void womanAndManAreToldApart() {
    String text =
        "Dana Holt met Norlandic President Ivo Marek. She [said] it was useful. He [said] it was long.";
    assertThat(speakers(text))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Dana Holt", "Ivo Marek");
  }

  @Test
  void capitalAndInstitutionSpeak() {
    List<Speaker> speakers =
        speakers(
            "Brackwater [denied] that it had agreed. Norland's Foreign Ministry [confirmed] the plan."
                + " The ministry [said] more would follow.");
    assertThat(speakers.get(0).actor()).isEqualTo(SOUTHMARK);
    assertThat(speakers.get(0).how()).isEqualTo(Speaker.How.METONYM);
    assertThat(speakers.get(1).actor().label()).isEqualTo("Ministry of Foreign Affairs of Norland");
    assertThat(speakers.get(1).onBehalfOf()).contains(NORLAND);
    assertThat(speakers.get(2).actor()).isEqualTo(speakers.get(1).actor());
  }

  @Test
  void governmentInCapitalsIsTheState() {
    assertThat(
            speakers(
                "The Norland Government [said] it would wait. The Norlander government [denied] it."
                    + " The Government of Norland [confirmed] nothing."))
        .extracting(Speaker::actor)
        .containsExactly(NORLAND, NORLAND, NORLAND);
  }

  @Test
  void unnamedAndCollectiveSpeakersStayAsWorded() {
    List<Speaker> speakers =
        speakers("Two senior officials [said] so. A diplomat in Port Elm [said] it was true.");
    assertThat(speakers.get(0).actor())
        .isEqualTo(new Actor(Kind.COLLECTIVE, "Two senior officials", Optional.empty()));
    assertThat(speakers.get(1).actor().kind()).isEqualTo(Kind.UNNAMED);
  }

  @Test
  void everyMemberOfANamedListSpeaks() {
    String text = "Dana Holt, Petra Lind and Ivo Marek [said] they would meet.";
    List<Speaker> speakers = statements(text).get(0).speakers();
    assertThat(speakers)
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Dana Holt", "Petra Lind", "Ivo Marek");
  }

  @Test
  void objectOfTheVerbIsAddressedOrMeant() {
    Statement told = statements("Dana Holt [told] Ivo Marek that it was late.").get(0);
    assertThat(told.addressees()).extracting(Actor::label).containsExactly("Ivo Marek");
    Statement accused = statements("Dana Holt [accused] Norland of delay.").get(0);
    assertThat(accused.targets()).containsExactly(NORLAND);
  }

  @Test
  void whoIsCalledOnOrSpokenWithIsAddressed() {
    Statement urged = statements("Dana Holt [called on] Norland to wait.").get(0);
    assertThat(urged.addressees()).containsExactly(NORLAND);
    assertThat(urged.targets()).containsExactly(NORLAND);
    assertThat(statements("Dana Holt [called] the talks a farce.").get(0).targets()).isEmpty();
    assertThat(
            statements("Dana Holt [told] the families of the sailors that it was late.")
                .get(0)
                .addressees())
        .extracting(Actor::label)
        .containsExactly("the families of the sailors");
    assertThat(
            statements(
                    "In a telephone call with Ivo Marek, Dana Holt [regretted] that it was late.")
                .get(0)
                .addressees())
        .extracting(Actor::label)
        .containsExactly("Ivo Marek");
    assertThat(
            statements("After a meeting with Ivo Marek, Dana Holt [regretted] that it was late.")
                .get(0)
                .addressees())
        .isEmpty();
  }

  @Test
  void onlyWhoCanHearIsAddressed() {
    assertThat(addressees("Dana Holt [told] the guarantees of May that it was late.")).isEmpty();
    assertThat(addressees("Dana Holt [told] a briefing that it was late."))
        .containsExactly("a briefing");
    assertThat(addressees("Dana Holt [warned] fishermen in Norland to wait."))
        .containsExactly("fishermen in Norland");
    assertThat(addressees("Dana Holt [asked] the sailors for patience."))
        .containsExactly("the sailors");
    assertThat(addressees("Dana Holt [expressed] her gratitude to Norland."))
        .containsExactly("Norland");
    assertThat(statements("Dana Holt [accused] the sailors of fishing at night.").get(0).targets())
        .extracting(Actor::label)
        .containsExactly("the sailors");
  }

  @Test
  void severalAreNotTheSpeakerAndOneOther() {
    assertThat(
            addressees(
                "Ivo Marek met Dana Holt in Port Elm. Dana Holt [urged] both sides to talk."))
        .doesNotContain("Ivo Marek");
  }

  private static List<String> addressees(String marked) {
    return statements(marked).get(0).addressees().stream().map(Actor::label).toList();
  }

  @Test
  void nobodyIsMeantWhomTheSameSentenceNamesAsAnother() {
    assertThat(
            speakers(
                "Ivo Marek met Tomas Krell in Port Elm. He [told] Tomas Krell that it was late."))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Ivo Marek");
    assertThat(
            speakers(
                "Asked by a reporter why, Dana Holt shrugged. Ivo Marek left."
                    + " Two ministers [said] that it was late."))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Two ministers");
  }

  @Test
  void initialsTellTwoApart() {
    assertThat(
            speakers(
                "President Ada B. Corvin [said] so. Her cousin Ada K. Corvin [denied] that it was true."))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Ada B. Corvin", "Ada K. Corvin");
  }

  @Test
  void strangerWithATitleThatNobodyListedIsAPersonInThatRole() {
    String text =
        """
        Dyke Reeve Ottokar Vessing [said] the gates were shut. He [added] that they would stay so.

        "I have the key," the reeve [said].""";
    assertThat(speakers(text))
        .hasSize(3)
        .allSatisfy(
            speaker -> {
              assertThat(speaker.actor())
                  .isEqualTo(new Actor(Kind.PERSON, "Ottokar Vessing", Optional.empty()));
              assertThat(speaker.role().orElseThrow().wording()).isEqualTo("Dyke Reeve");
            });
  }

  @Test
  void samePersonInTwoArticlesHasOneIriAlthoughNobodyListedIt() {
    Actor one = speakers("Dyke Reeve Ottokar Vessing [said] the gates were shut.").get(0).actor();
    Actor other =
        speakers("Ottokar Vessing [said] it was late. The gates held, Vessing [added].")
            .get(1)
            .actor();
    assertThat(Iris.DEFAULT.actor(one, "https://example.org/a"))
        .isEqualTo(Iris.DEFAULT.actor(other, "https://example.org/b"))
        .isNotEqualTo(
            Iris.DEFAULT.actor(
                speakers("Olga Vessing [said] it was late.").get(0).actor(),
                "https://example.org/a"));
  }

  @Test
  void turnOfATranscriptDoesNotCallItsSpeakerHe() {
    String text =
        """
        TOMAS KRELL: I met Ivo Marek at noon. He [said] that it was late.""";
    assertThat(speakers(text))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Ivo Marek");
  }

  @Test
  void nomineeOfAnotherPartyIsNotMeant() {
    String text =
        """
        Libertarian presidential nominee Tomas Krell [said] it was late.

        The Republican presidential nominee [said] it was early.

        The Libertarian nominee [said] nothing was lost.""";
    List<Speaker> speakers = speakers(text);
    assertThat(speakers.get(1).actor().label()).isEqualTo("The Republican presidential nominee");
    assertThat(speakers.get(2).actor().label()).isEqualTo("Tomas Krell");
  }

  @Test
  void campaignIsOfWhoRunsIt() {
    String text =
        """
        Tomas Krell met Dana Holt. The Krell campaign [said] it was late.

        The Holt campaign [denied] that. Holt's campaign [said] it was early.""";
    assertThat(speakers(text))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Tomas Krell's campaign", "Dana Holt's campaign", "Dana Holt's campaign");
  }

  @Test
  void womanWithoutANameIsMeantByShe() {
    String text = "Dana Holt wrote a letter last week. My mother is old. She [said] it was good.";
    assertThat(speakers(text).get(0).actor())
        .isEqualTo(new Actor(Kind.UNNAMED, "My mother", Optional.empty()));
  }

  @Test
  void presidentIsNotTheRelativeWhoIsNamedInFull() {
    String text =
        "President Marek [said] it would rain. The writer Olga Marek [said] it would not.";
    assertThat(speakers(text))
        .extracting(speaker -> speaker.actor().label())
        .containsExactly("Ivo Marek", "Olga Marek");
  }

  /** Speakers of the attributions, of which each has one. */
  private static List<Speaker> speakers(String marked) {
    return statements(marked).stream().map(statement -> statement.speakers().get(0)).toList();
  }

  /**
   * Resolves a text whose cues stand in brackets; the source is what stands between the cue and the
   * last quotation mark or the begin of the sentence.
   */
  private static List<Statement> statements(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> cues = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        begin = text.length();
      } else if (c == ']') {
        cues.add(new Span(begin, text.length()));
      } else {
        text.append(c);
      }
    }
    AnnotatedArticle article = ANNOTATOR.annotate(Article.of("a", text.toString()));
    List<Attribution> attributions = new ArrayList<>();
    for (Span cue : cues) {
      int source = cue.begin() - 1;
      Set<Character> stops = Set.of('"', '.', '\n');
      while (source > 0 && !stops.contains(text.charAt(source - 1))) {
        source--;
      }
      while (text.charAt(source) == ' ') {
        source++;
      }
      attributions.add(
          new Attribution(
              List.of(new Span(source, cue.begin() - 1)),
              List.of(cue),
              List.of(new Span(cue.end(), cue.end() + 1)),
              Attribution.Form.INDIRECT,
              Attribution.Kind.SAYING,
              false,
              OptionalInt.empty(),
              1));
    }
    DateClue clue = DateClue.of(DateClue.Origin.METADATA, DAY, Optional.empty());
    DocumentTime time =
        new DocumentTime(Optional.of(DAY), Optional.of(clue), false, List.of(), List.of());
    return RESOLVER.resolve(article, new ArticleTimes(time, List.of()), attributions).statements();
  }

  private static Actor polity(String name) {
    return new Actor(Kind.POLITY, name, Optional.empty());
  }

  private static ActorEntry state(Actor actor, List<String> demonyms, List<String> metonyms) {
    return new ActorEntry(
        actor,
        List.of(actor.label()),
        demonyms,
        metonyms,
        List.of(),
        Optional.empty(),
        Gender.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }

  private static ActorEntry person(
      String name, Gender gender, String position, Actor state, Optional<Actor> counterpart) {
    Post post =
        new Post(
            position,
            Optional.of(position),
            Optional.of(state),
            counterpart,
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.empty(),
            true);
    return new ActorEntry(
        new Actor(Kind.PERSON, name, Optional.empty()),
        List.of(name),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        gender,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(post));
  }
}
