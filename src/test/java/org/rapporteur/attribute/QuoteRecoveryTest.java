package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Who is given the quotations that no attribution holds. */
class QuoteRecoveryTest {
  private static final String TALK =
      "The envoy said the port would open in May.\n\n“We have waited for this for years.”";

  private static OpenNlpAnnotator annotator;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
  }

  @Test
  void paragraphThatIsAQuotationGoesOnWithTheOneBefore() {
    assertThat(recovered(TALK, said(TALK, .9)))
        .containsExactly(
            "The envoy <said> the port would open in May “We have waited for this for years.”");
  }

  @Test
  void paragraphWithMoreThanAQuotationDoesNot() {
    String text =
        "The envoy said the port would open in May.\n\nThe crowd had signs: “We have waited for"
            + " this for years.”";
    assertThat(recovered(text, said(text, .9))).isEmpty();
  }

  @Test
  void whatAColonLeadsInIsNoPartOfWhatWasSaidBefore() {
    String text =
        "The envoy said the port would open in May. On the wall one could read:\n\n“We have waited"
            + " for this for years.”";
    assertThat(recovered(text, said(text, .9))).isEmpty();
  }

  @Test
  void paragraphBetweenParts() {
    String text =
        "The envoy said the port would open in May.\n\nHe left at noon.\n\n“We have waited for this"
            + " for years.”";
    assertThat(recovered(text, said(text, .9))).isEmpty();
  }

  @Test
  void quotationBehindIndirectWordsIsASayingOfItsOwn() {
    String text = "The envoy said the port would open in May. “We have waited for this for years.”";
    assertThat(recovered(text, said(text, .9)))
        .containsExactly("The envoy <said> “We have waited for this for years.”");
  }

  @Test
  void doubtfulSpeakerIsGivenNoMore() {
    String text = "The envoy said the port would open in May. “We have waited for this for years.”";
    assertThat(recovered(text, said(text, .4))).isEmpty();
  }

  @Test
  void quotationGoesOnWithWhatIsQuotedBeforeIt() {
    String text =
        "“The port is open,” said the envoy, noting that the ice was gone. “We have waited for this"
            + " for years.”";
    Attribution noted =
        attribution(text, "the envoy", "noting", "that the ice was gone", Form.INDIRECT, .9);
    Attribution quoted =
        attribution(text, "the envoy", "said", "“The port is open,”", Form.DIRECT, .9);
    assertThat(recovered(text, quoted, noted))
        .containsExactly(
            "the envoy <said> “The port is open,” “We have waited for this for years.”");
  }

  @Test
  void titleIsNobodysWords() {
    String text = "The envoy said the port would open in May.\n\n“The Long Road Back to Norland.”";
    assertThat(recovered(text, said(text, .9))).isEmpty();
  }

  @Test
  void quotationThatCueAndSourceCutInTwoGoesOn() {
    String text = "“The port is open,” said the envoy, “as it was.”";
    assertThat(
            recovered(
                text,
                attribution(text, "the envoy", "said", "“The port is open,”", Form.DIRECT, .5)))
        .containsExactly("the envoy <said> “The port is open,” “as it was.”");
  }

  @Test
  void quotedTermBehindAnotherClauseDoesNot() {
    String text = "“The port is open,” said the envoy, pointing at the “sea gate”.";
    assertThat(
            recovered(
                text,
                attribution(text, "the envoy", "said", "“The port is open,”", Form.DIRECT, .5)))
        .isEmpty();
  }

  private static Attribution said(String text, double confidence) {
    return attribution(
        text, "The envoy", "said", "the port would open in May", Form.INDIRECT, confidence);
  }

  private static Attribution attribution(
      String text, String source, String cue, String content, Form form, double confidence) {
    return new Attribution(
        List.of(span(text, source)),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        form,
        Kind.SAYING,
        false,
        OptionalInt.empty(),
        confidence);
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }

  /** What is found beside what was given. */
  private static List<String> recovered(String text, Attribution... given) {
    TokenView view = new TokenView(annotator.annotate(Article.of("test", text)));
    return new QuoteRecovery(view, List.of(given))
        .recover().stream()
            .filter(a -> !List.of(given).contains(a))
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
