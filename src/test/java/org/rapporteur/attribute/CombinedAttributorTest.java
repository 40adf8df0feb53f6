package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

class CombinedAttributorTest {
  private static OpenNlpAnnotator annotator;
  private static CombinedAttributor attributor;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    attributor = new CombinedAttributor(AttributionModel.load());
  }

  @Test
  void signedQuotationHasItsSigner() {
    String text =
        "Readers wrote to us.\n\n“The harbour was ours before the treaty. It will be ours after it.”"
            + " ― Ines Marlow\n";
    assertThat(attribute(text))
        .anySatisfy(
            a -> {
              assertThat(words(a.source(), text)).containsExactly("Ines Marlow");
              assertThat(a.form()).isEqualTo(Form.DIRECT);
            });
  }

  @Test
  void signatureMayBeALineOfItsOwn() {
    String text =
        "Readers wrote to us.\n\n“The harbour was ours before the treaty. It will be ours after it.”"
            + "\n\n- Ines J. Marlow.\n\nThe treaty was signed in May.\n";
    assertThat(attribute(text))
        .anySatisfy(
            a -> {
              assertThat(words(a.source(), text)).containsExactly("Ines J. Marlow");
              assertThat(a.form()).isEqualTo(Form.DIRECT);
            });
  }

  @Test
  void ruleAndUnlikelyReadingBackEachOther() {
    String text = "The envoy reported that the port was shut.";
    assertThat(backed(text, "The envoy", "that the port was shut"))
        .singleElement()
        .satisfies(
            a -> assertThat(words(a.content(), text)).containsExactly("that the port was shut"));
    assertThat(backed(text, "The envoy", "the port"))
        .singleElement()
        .satisfies(a -> assertThat(a.confidence()).isBetween(.4, .5));
    assertThat(backed(text, "the port", "that the port was shut")).isEmpty();
    assertThat(backed(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The envoy replied:, The envoy, replied:",
    "Minister Ines Vale issued the following statement:, Minister Ines Vale,"
        + " issued the following statement:",
    "She told a crowd of fishermen on the pier:, She, told",
    "The envoy left the hall and went on to say:, The envoy, went on to say:",
  })
  void quotationBehindAColonNeedsNoReading(String leading, String source, String cue) {
    String text = leading + "\n\n“We have waited for this for years.”\n";
    assertThat(backed(text))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(words(a.source(), text)).containsExactly(source);
              assertThat(words(a.cue(), text)).containsExactly(cue);
              assertThat(words(a.content(), text))
                  .containsExactly("“We have waited for this for years.”");
            });
  }

  @Test
  void quotationBehindAColonIsNobodysWhereNobodySpeaks() {
    assertThat(backed("The following was found:\n\n“We have waited for this for years.”\n"))
        .isEmpty();
  }

  /** What is made of a text of which models half believe in one reading, or in none. */
  private static List<Attribution> backed(String text, String... sourceAndContent) {
    List<Attribution> likely =
        sourceAndContent.length == 0
            ? List.of()
            : List.of(
                new Attribution(
                    List.of(span(text, sourceAndContent[0])),
                    List.of(span(text, "reported")),
                    List.of(span(text, sourceAndContent[1])),
                    Form.INDIRECT,
                    Kind.SAYING,
                    false,
                    OptionalInt.empty(),
                    .25));
    return new CombinedAttributor(article -> new Findings(List.of(), likely))
        .attribute(annotator.annotate(Article.of("test", text)));
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  @Test
  void whatTheSpeakerDidWhileSpeakingIsNotSaid() {
    String text =
        "“We have nothing more to add to this paper,” the minister said while walking to her car"
            + " behind the palace.";
    assertThat(attribute(text))
        .singleElement()
        .satisfies(
            a ->
                assertThat(words(a.content(), text))
                    .containsExactly("“We have nothing more to add to this paper,”"));
  }

  @Test
  void attributionInsideAnotherIsTiedToIt() {
    String text =
        "Foreign Minister Tarek Obel said that his colleague in Norland had told him that the"
            + " pipeline would close.";
    List<Attribution> found = attribute(text);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).embeddedIn()).isEmpty();
    assertThat(found.get(1).embeddedIn()).hasValue(0);
    assertThat(words(found.get(1).source(), text)).containsExactly("his colleague in Norland");
  }

  private static List<String> words(List<Span> spans, String text) {
    return spans.stream().map(span -> span.in(text)).toList();
  }

  private static List<Attribution> attribute(String text) {
    return attributor.attribute(annotator.annotate(Article.of("test", text)));
  }
}
