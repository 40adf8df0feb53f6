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
  void quotationOfItsOwnIsOfTheLastSpeaker() {
    assertThat(recovered(TALK, said(TALK, .9)))
        .containsExactly("The envoy <said> “We have waited for this for years.”");
  }

  @Test
  void doubtfulSpeakerIsGivenNoMore() {
    assertThat(recovered(TALK, said(TALK, .4))).isEmpty();
  }

  @Test
  void titleIsNobodysWords() {
    String text = "The envoy said the port would open in May.\n\n“The Long Road Back to Norland.”";
    assertThat(recovered(text, said(text, .9))).isEmpty();
  }

  @Test
  void verbThatMayTellOfWordsGivesThemItsSubject() {
    String text = "The minister asked whether “any of us would dare to go home” in the end.";
    assertThat(recovered(text))
        .containsExactly("The minister <asked> “any of us would dare to go home”");
  }

  @Test
  void verbOfAnotherKindTellsOfNoWords() {
    String text = "The plan would be funded by “closing loopholes for the most fortunate people”.";
    assertThat(recovered(text)).isEmpty();
  }

  private static Attribution said(String text, double confidence) {
    return new Attribution(
        List.of(span(text, "The envoy")),
        List.of(span(text, "said")),
        List.of(span(text, "the port would open in May")),
        Form.INDIRECT,
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
    return new QuoteRecovery(view, CueWords.load(), List.of(given))
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
