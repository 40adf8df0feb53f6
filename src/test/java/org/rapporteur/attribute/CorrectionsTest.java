package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

/** What becomes of wrong readings, given as if models had found them. */
class CorrectionsTest {
  private static OpenNlpAnnotator annotator;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
  }

  @Test
  void sourceEndsBeforeTheDate() {
    String text =
        "Foreign Minister Ines Vale on Tuesday, March 3 has urged Norland to open the port.";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "Foreign Minister Ines Vale on Tuesday, March 3",
                    "has urged",
                    "Norland to open the port")))
        .containsExactly("Foreign Minister Ines Vale <has urged> Norland to open the port");
  }

  @Test
  void dateAloneSaysNothing() {
    String text = "Foreign Minister Ines Vale on Tuesday, March 3 has urged Norland to wait.";
    assertThat(united(text, reading(text, "March 3", "has urged", "Norland to wait")))
        .containsExactly("Foreign Minister Ines Vale <has urged> Norland to wait");
    String person = "Ines Vale spoke before May said that the port would open.";
    assertThat(united(person, reading(person, "May", "said", "that the port would open")))
        .containsExactly("May <said> that the port would open");
    String day = "November 10: a meeting of ministers in Norland.";
    assertThat(united(day, reading(day, "November 10", ":", "a meeting of ministers in Norland")))
        .isEmpty();
  }

  @Test
  void quotationIsCreditedToWhoseVerbLeadsIntoIt() {
    String text =
        "Vale said the port was open, and asked for how long, the envoy replied, “We cannot tell"
            + " you that today.”";
    assertThat(united(text, reading(text, "Vale", "said", "“We cannot tell you that today.”")))
        .containsExactly("the envoy <replied> “We cannot tell you that today.”");
    String own = "The envoy said, “We cannot tell you that today.”";
    assertThat(united(own, reading(own, "The envoy", "said", "“We cannot tell you that today.”")))
        .containsExactly("The envoy <said> “We cannot tell you that today.”");
    String noted = "Vale left, noting, “We cannot tell you that today.”";
    assertThat(united(noted, reading(noted, "Vale", "left", "“We cannot tell you that today.”")))
        .containsExactly("Vale <left> “We cannot tell you that today.”");
  }

  @Test
  void contentEndsBeforeWhatElseTheSpeakerHasDone() {
    String text = "Norland has denied that it wants the port and has instead asked for talks.";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "Norland",
                    "has denied",
                    "that it wants the port and has instead asked for talks")))
        .contains("Norland <has denied> that it wants the port");
    String same = "Norland has denied that it has sold the port and has asked for talks.";
    assertThat(
            united(
                same,
                reading(
                    same,
                    "Norland",
                    "has denied",
                    "that it has sold the port and has asked for talks")))
        .contains("Norland <has denied> that it has sold the port and has asked for talks");
  }

  @Test
  void dateThatTellsWhichOneIsMeantIsPartOfTheSource() {
    String text = "Ines Vale, who met the envoy on Monday, has urged Norland to open the port.";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "Ines Vale, who met the envoy on Monday",
                    "has urged",
                    "Norland to open the port")))
        .containsExactly(
            "Ines Vale, who met the envoy on Monday, <has urged> Norland to open the port");
    String month = "A report by the envoy in March found that the port was shut.";
    assertThat(
            united(
                month,
                reading(
                    month, "A report by the envoy in March", "found", "that the port was shut")))
        .containsExactly("A report by the envoy in March <found> that the port was shut");
  }

  @Test
  void turnOfATranscriptIsCreditedWholeToItsWholeLabel() {
    String text =
        "MR. VALE:  The envoy has left. He will not come back.\n\nMR. OBEL:  Is that so?\n";
    assertThat(united(text, reading(text, "VALE", ":", "The envoy has left")))
        .containsExactly(
            "MR. VALE <:> The envoy has left. He will not come back.", "MR. OBEL <:> Is that so?");
  }

  @Test
  void relativeClauseSpeaksWithItsAntecedent() {
    String text = "The envoy, who left on foot, said that he would stay.";
    assertThat(united(text, reading(text, "who", "said", "that he would stay")))
        .containsExactly("The envoy, who left on foot, <said> that he would stay");
  }

  @Test
  void clauseThatTellsWhichOneIsPartOfTheSource() {
    String text = "A clerk who had seen the paper said that it was blank.";
    assertThat(united(text, reading(text, "A clerk", "said", "that it was blank")))
        .containsExactly("A clerk who had seen the paper <said> that it was blank");
    String inverted = "“It was blank,” said a clerk who had seen the paper.";
    assertThat(united(inverted, reading(inverted, "a clerk", "said", "“It was blank,”")))
        .containsExactly("a clerk who had seen the paper <said> “It was blank,”");
    String own = "They met a clerk who feared that it was blank.";
    assertThat(united(own, reading(own, "a clerk", "feared", "that it was blank")))
        .containsExactly("a clerk <feared> that it was blank");
  }

  @Test
  void whatStandsBeforeAQuotationIsSaidWhereTheSentenceGoesOn() {
    String goesOn = "A new name, she said, “hides what the old treaty really was.”";
    assertThat(
            united(
                goesOn,
                reading(
                    goesOn,
                    "she",
                    "said",
                    "A new name",
                    "“hides what the old treaty really was.”")))
        .containsExactly("she <said> A new name “hides what the old treaty really was.”");
    String anew = "As the bell rang, she said, “We are late for the vote again.”";
    assertThat(
            united(
                anew,
                reading(
                    anew, "she", "said", "As the bell rang", "“We are late for the vote again.”")))
        .containsExactly("she <said> “We are late for the vote again.”");
  }

  @Test
  void whatStandsBeforeAnInsertedClauseIsSaidToo() {
    String text = "The harbour, she said, would stay open.";
    assertThat(united(text, reading(text, "she", "said", "would stay open")))
        .containsExactly("she <said> The harbour would stay open");
    String led = "On Monday, she said the harbour would stay open.";
    assertThat(united(led, reading(led, "she", "said", "the harbour would stay open")))
        .containsExactly("she <said> the harbour would stay open");
    String quoted = "On Monday, she said, “We have waited for this for years.”";
    assertThat(
            united(quoted, reading(quoted, "she", "said", "“We have waited for this for years.”")))
        .containsExactly("she <said> “We have waited for this for years.”");
    String other = "The port is shut, the ice is thick, and it will, she said, not melt.";
    assertThat(united(other, reading(other, "she", "said", "not melt")))
        .containsExactly("she <said> not melt");
  }

  @Test
  void commasOfAnAppositionAreOfTheSourceBothOrNeither() {
    String text = "Ines Vale, the envoy, left the hall, warning that the truce would not hold.";
    String said = "that the truce would not hold";
    assertThat(united(text, reading(text, "Ines Vale, the envoy", "warning", said)))
        .containsExactly("Ines Vale, the envoy, <warning> " + said);
    String alone = "Ines Vale, leaving the hall, warned that the truce would not hold.";
    assertThat(united(alone, reading(alone, "Ines Vale,", "warned", said)))
        .containsExactly("Ines Vale <warned> " + said);
  }

  @Test
  void whoSpeaksInWhatIsToldOfIsNoAside() {
    String text = "According to the clerk, “The port is shut for good,” the envoy shouted.";
    String told = "“The port is shut for good,” the envoy shouted";
    assertThat(united(text, reading(text, "the clerk", "According to", told)))
        .contains("the clerk <According to> " + told);
  }

  @Test
  void whatIsSaidGoesOnBehindAnInsertedPhrase() {
    String text = "The talks, according to officials, will begin on Monday.";
    assertThat(united(text, reading(text, "officials", "according to", "The talks")))
        .containsExactly("officials <according to> The talks will begin on Monday");
  }

  @Test
  void whatIsSaidEndsBeforeAPhraseAtTheEnd() {
    String text = "The port is shut, according to Ana Obel, a historian.";
    assertThat(
            united(
                text, reading(text, "Ana Obel, a historian", "according to", "The port is shut")))
        .containsExactly("Ana Obel, a historian <according to> The port is shut");
  }

  @Test
  void adverbBetweenCommasIsNoPartOfTheSource() {
    String text = "The embassy in Obel, meanwhile, said that the port would open.";
    assertThat(
            united(
                text,
                reading(
                    text, "The embassy in Obel, meanwhile,", "said", "that the port would open")))
        .containsExactly("The embassy in Obel <said> that the port would open");
  }

  @Test
  void headlineEndsBeforeTheOneWhoSaidIt() {
    String text = "Norland Hopes for New Talks With Sarvia - Obel\n\nTalks ended on Monday.\n";
    assertThat(united(text, reading(text, "Norland", "Hopes", "for New Talks With Sarvia - Obel")))
        .containsExactlyInAnyOrder(
            "Obel <-> Norland Hopes for New Talks With Sarvia",
            "Norland <Hopes> for New Talks With Sarvia");
  }

  @Test
  void theOneCitedSaidWhatIsReported() {
    String text =
        "Sarvia has closed the port, the Harbour Times reported, citing an unnamed official.";
    assertThat(
            united(
                text,
                reading(text, "the Harbour Times", "reported", "Sarvia has closed the port"),
                reading(text, "the Harbour Times", "citing", "an unnamed official")))
        .containsExactly(
            "the Harbour Times <reported> Sarvia has closed the port",
            "an unnamed official <citing> Sarvia has closed the port");
  }

  @Test
  void quotationIsTakenWhole() {
    String text =
        "The envoy said, “We expect no talks. The port is closed and will remain so for all of the"
            + " coming winter, whatever Norland may offer us.”";
    assertThat(united(text, reading(text, "The envoy", "said", "“We expect no talks.")))
        .containsExactly("The envoy <said> " + text.substring(text.indexOf('“')));
  }

  @Test
  void quotationIsTakenWholeFromItsBegin() {
    String text =
        "“Is the port closed? It will be open again before winter comes,” the envoy said.";
    assertThat(
            united(
                text,
                reading(text, "the envoy", "said", "It will be open again before winter comes,”")))
        .containsExactly("the envoy <said> " + text.substring(0, text.indexOf('”') + 1));
  }

  @Test
  void whatIsSaidOfIsNotSaid() {
    String text =
        "“It is over,” she said of the long vote on the treaty, “at least for this year.”";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "she",
                    "said",
                    "“It is over,”",
                    "of the long vote on the treaty, “at least for this year.”")))
        .containsExactly("she <said> “It is over,” “at least for this year.”");
  }

  @Test
  void whatFollowsTheCommaOfAQuotationIsNotSaid() {
    String text = "The chair repeated, “There will be no vote today,” until the hall was empty.";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "The chair",
                    "repeated",
                    "“There will be no vote today,” until the hall was empty")))
        .containsExactly("The chair <repeated> “There will be no vote today,”");
  }

  @Test
  void signerIsNoCue() {
    String text = "“The harbour was ours before the treaty, and will be.” ― Ines Marlow\n";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "Ines",
                    "Marlow",
                    "“The harbour was ours before the treaty, and will be.”")))
        .containsExactly("Ines Marlow <―> “The harbour was ours before the treaty, and will be.”");
  }

  @Test
  void whoElseReportsItIsNotSaid() {
    String text = "The mayor says no talks are planned this week, the Obel news agency reports.\n";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "The mayor",
                    "says",
                    "no talks are planned this week, the Obel news agency reports")))
        .contains("The mayor <says> no talks are planned this week");
  }

  @Test
  void clauseOfAnotherSubjectBehindACommaStays() {
    String text = "The mayor says that if the ministry reports losses, the port will close.\n";
    String said = "that if the ministry reports losses, the port will close";
    assertThat(united(text, reading(text, "The mayor", "says", said)))
        .containsExactly("The mayor <says> " + said);
  }

  @Test
  void quotedFeelingInsideWhatIsSaidIsOfTheSpeaker() {
    String text = "The envoy reported that Norland felt “a deep and lasting pain over it”.";
    String said = "that Norland felt “a deep and lasting pain over it”";
    assertThat(united(text, reading(text, "The envoy", "reported", said)))
        .containsExactly("The envoy <reported> " + said);
    String told = "The envoy reported that Norland said “a deep and lasting pain was felt”.";
    assertThat(
            united(
                told,
                reading(
                    told,
                    "The envoy",
                    "reported",
                    "that Norland said “a deep and lasting pain was felt”")))
        .contains("Norland <said> “a deep and lasting pain was felt”");
  }

  @Test
  void nounAtTheEndIsNobodysSaying() {
    String text = "She said that it would freeze in small, though wet, areas of the state.";
    String said = "that it would freeze in small, though wet, areas of the state";
    assertThat(united(text, reading(text, "She", "said", said)))
        .containsExactly("She <said> " + said);
  }

  @Test
  void theOneCitedIsNotSaid() {
    String text =
        "The Courier reported on Monday, citing two officials, that Norland had offered terms.\n";
    assertThat(
            united(
                text,
                reading(
                    text,
                    "The Courier",
                    "citing",
                    "two officials, that Norland had offered terms")))
        .contains(
            "The Courier <reported> that Norland had offered terms",
            "two officials <citing> that Norland had offered terms");
    String other = "According to the Courier, citing an official, the port will close.\n";
    assertThat(
            united(
                other,
                reading(
                    other,
                    "the Courier",
                    "According to",
                    "citing an official, the port will close")))
        .containsExactly(
            "the Courier <According to> the port will close",
            "an official <citing> the port will close");
  }

  @Test
  void theAnswerIsNoPartOfWhatWasAsked() {
    String text = "Asked whether Norland would join, Minister Ines Vale said: \"We have not.\"\n";
    Attribution asked =
        new Attribution(
            List.of(),
            List.of(span(text, "Asked")),
            List.of(span(text, "whether Norland would join, Minister Ines Vale said:")),
            Form.INDIRECT,
            Kind.SAYING,
            false,
            OptionalInt.empty(),
            .8);
    assertThat(united(text, asked)).contains(" <Asked> whether Norland would join");
  }

  private static Attribution reading(String text, String source, String cue, String... content) {
    return new Attribution(
        List.of(span(text, source)),
        List.of(span(text, cue)),
        Arrays.stream(content).map(piece -> span(text, piece)).toList(),
        Form.INDIRECT,
        Kind.SAYING,
        false,
        OptionalInt.empty(),
        .8);
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static List<String> united(String text, Attribution... readings) {
    return new CombinedAttributor(article -> new Findings(List.of(readings), List.of()))
        .attribute(annotator.annotate(Article.of("test", text))).stream()
            .map(
                a ->
                    words(a.source(), text)
                        + " <"
                        + words(a.cue(), text)
                        + "> "
                        + words(a.content(), text))
            .toList();
  }

  private static String words(List<Span> spans, String text) {
    return String.join(" ", spans.stream().map(span -> span.in(text)).toList());
  }
}
