package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.Occasion.Medium;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Span;

class SayingDatesTest {
  private static final Annotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);

  /**
   * Content stands in braces, the cue in angle brackets, a source in square ones. The 9th of June
   * 2022 is a Thursday.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vale <said> on Tuesday {that the talks on Friday had failed}.             | 2022-06-07
          On Tuesday, Vale <said> {the talks would resume on June 30}.              | 2022-06-07
          Vale on Wednesday <rejected> {the plan of May 3}.                         | 2022-06-08
          {The plan of May 3 is dead}, Vale <said> at a press briefing Monday.      | 2022-06-06
          Speaking to state TV on Wednesday, Vale <said> {that he had left in May}. | 2022-06-08
          In a call on June 1, Vale <told> her {that he had left}.                  | 2022-06-01
          Vale <told> President Otto last week {that he would go}.                  | 2022-05-30/2022-06-05
          {He will leave on Sunday}, Vale <wrote> in a post early Tuesday.          | 2022-06-07
          [Vale] flew home on Tuesday and <said> {that it was over}.                  | 2022-06-07
          [Vale] left on Monday, <accusing> {them of cowardice}.                      | 2022-06-06
          In an interview recorded last week Vale <conceded> {that he had lied}.    | 2022-05-30/2022-06-05
          Vale <informed> {the envoy} by telephone last Friday.                     | 2022-06-03
          Vale <warned> {the envoys on Sunday not to leave}.                        | 2022-06-05
          Vale <called on> {the envoys on Sunday to leave}.                         | 2022-06-05
          Vale <said> {that the talks on Friday had failed}.                        | -
          Vale <said> {the fleet sailed} between May 1 and June 3.                  | -
          Vale <said> {the fleet sailed} in the night.                              | -
          Vale, who was appointed in 2017, <said> {that the talks had failed}.      | -
          Vale <said> of the June 1 attack {that it was cruel}.                     | -
          Vale has repeatedly <said> {that the attack on June 1 was cruel}.         | -
          After Monday's vote, Vale <said> {that it was lost}.                      | -
          Vale <said> {that it was lost}. The vote was held on Monday.              | -
          """)
  void datesTheSayingAndNotWhatIsSaid(String marked, String date) {
    List<Dating> datings = date(marked, "vale");
    assertThat(datings).hasSize(1);
    assertThat(datings.get(0).saidAt().map(said -> said.time().edtf()).orElse("-")).isEqualTo(date);
  }

  @Test
  void carriesADateOnToTheSameSpeakerOnly() {
    List<Dating> datings =
        date(
            "Vale <said> on Tuesday {that it was over}. {\"We tried,\"} he <said>. "
                + "Roan <said> {that he had not}.",
            "vale",
            "vale",
            "roan");
    assertThat(datings.get(1).saidAt().map(SaidAt::basis)).contains(SaidAt.Basis.CONTEXT);
    assertThat(datings.get(1).saidAt().map(SaidAt::time))
        .isEqualTo(datings.get(0).saidAt().map(SaidAt::time));
    assertThat(datings.get(2).saidAt()).isEmpty();
  }

  /** The last saying of each is asked for; the speaker of each stands before a bar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vale,Vale   | Vale <dismissed> {the claim}. {"A lie,"} he <said> on Monday.                | 0 | 2022-06-06
          Vale,Vale   | Vale <said> {he would wait}. {"We are strong,"} he <wrote> in a post Monday. | 0 | -
          Vale,Vale   | In 2014 Vale <said> {it was new}. The years went by. Vale <denied> {it}.     | 1 | -
          Vale,Vale   | Vale <said> on Monday {it was new}. Vale <says> {it is old}.                 | 1 | -
          Vale,Vale   | Vale <said> on Monday {it was new}. Vale has often <said> {so}.              | 1 | -
          Vale,Roan   | Roan met Vale on Monday. Vale <said> {it was over}. Roan <said> {it was not}. | 1 | 2022-06-06
          Vale,Roan   | Roan met Bern on Monday. Vale <said> {it was over}. Otto <said> {it was not}. | 0 | -
          Vale,Otto   | Vale <announced> {a truce} on Monday, and Otto <replied> {that it was late}. | 1 | 2022-06-06
          Vale,Otto   | On Monday [Vale] <announced> {a truce}, and [Otto] <called> {it late}.          | 1 | 2022-06-06
          Vale,Otto   | Vale <announced> {a truce} on Monday. Otto <hailed> {it} within minutes.     | 1 | 2022-06-06
          Vale,Otto   | Vale <announced> {a truce} on Monday. Otto <hailed> {it}.                    | 1 | -
          Vale        | Vale <told> {the envoy it was over}. He was speaking on Monday in Bern.      | 0 | 2022-06-06
          """)
  void carriesDatesAsReadersDo(String speakers, String marked, int which, String date) {
    Dating dating = date(marked, speakers.split(",")).get(which);
    assertThat(dating.saidAt().map(said -> said.time().edtf()).orElse("-")).isEqualTo(date);
  }

  @Test
  void whatIsQuotedAfterTheLeadIsOfItsDay() {
    String lead = "Norvia <closed> {its embassy in the capital of Sudria} on Wednesday.\n\n";
    String quoted = "{\"We had no choice,\"} minister Mira Vale <said>.";
    assertThat(date("Norvia closed its embassy in Sudria for good on Wednesday.\n\n" + quoted, "v"))
        .extracting(dating -> dating.saidAt().map(said -> said.time().edtf()))
        .containsExactly(Optional.of("2022-06-08"));
    assertThat(date(lead.replace("closed", "told") + quoted, "norvia", "v").get(1).saidAt())
        .isEmpty();
    assertThat(date("Norvia closed its embassy in Sudria for good last week.\n\n" + quoted, "v"))
        .extracting(Dating::saidAt)
        .containsExactly(Optional.empty());
  }

  @Test
  void aBriefingIsOfTheDayInItsHeading() {
    String text =
        "Press briefing by the spokesman, Vesna, 3 June 2022\n\n"
            + "Asked about the talks, the spokesman <said> {they had failed}.";
    SaidAt said = date(text, "the spokesman").get(0).saidAt().orElseThrow();
    assertThat(said.time().edtf()).isEqualTo("2022-06-03");
    assertThat(said.basis()).isEqualTo(SaidAt.Basis.OCCASION);
  }

  @Test
  void whatIsSaidAfterABriefingIsNotOfIt() {
    String text =
        "Press briefing by the spokesman, Vesna, 3 June 2022\n\n"
            + "After the briefing, Vale <said> {they had failed}.";
    assertThat(date(text, "vale").get(0).saidAt()).isEmpty();
  }

  @Test
  void keepsTheTimesOfWhichIsSpoken() {
    Dating dating =
        date("Vale <said> on Tuesday {that they must leave by June 30}.", "vale").get(0);
    assertThat(dating.mentioned()).singleElement().extracting("value").isEqualTo("2022-06-30");
  }

  @Test
  void namesOccasionAndMedium() {
    Dating dating =
        date("Speaking on the Vesna Live show, Vale <said> {it was over}.", "vale").get(0);
    assertThat(dating.saidAt()).isEmpty();
    assertThat(dating.occasion()).get().extracting("medium").isEqualTo(Medium.BROADCAST);
    assertThat(dating.occasion().orElseThrow().name()).contains("Vesna Live show");
  }

  private static List<Dating> date(String marked, String... speakers) {
    StringBuilder text = new StringBuilder();
    List<Integer> cues = new ArrayList<>();
    List<Integer> contents = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (int at = 0; at < marked.length(); at++) {
      char mark = marked.charAt(at);
      switch (mark) {
        case '<', '>' -> cues.add(text.length());
        case '{', '}' -> contents.add(text.length());
        case '[', ']' -> sources.add(text.length());
        default -> text.append(mark);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < cues.size(); i += 2) {
      attributions.add(
          new Attribution(
              i < sources.size()
                  ? List.of(new Span(sources.get(i), sources.get(i + 1)))
                  : List.of(),
              List.of(new Span(cues.get(i), cues.get(i + 1))),
              List.of(new Span(contents.get(i), contents.get(i + 1))),
              text.charAt(contents.get(i)) == '"'
                  ? Attribution.Form.DIRECT
                  : Attribution.Form.INDIRECT,
              Attribution.Kind.SAYING,
              false,
              OptionalInt.empty(),
              1));
      voices.add(
          new Voice(
              List.of(new Actor(Actor.Kind.PERSON, speakers[i / 2], Optional.empty())), List.of()));
    }
    DateClue published =
        DateClue.of(DateClue.Origin.METADATA, java.time.LocalDate.of(2022, 6, 9), Optional.empty());
    Article article =
        new Article(
            "a",
            text.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(published));
    AnnotatedArticle annotated = ANNOTATOR.annotate(article);
    ArticleTimes times = new TimeAnalyzer(Optional.empty()).analyze(annotated);
    return SayingDates.date(annotated, times, attributions, voices);
  }
}
