package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Speaker.How;

/** The figures of {@code evaluate --gold} below which speakers and their links must not fall. */
class SpeakerScoresTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  @Test
  void speakersOfTheGoldSetAreFoundAsWellAsBefore() {
    Extractor shipped = Extractors.load(List.of()).get();
    List<GoldArticle> gold = GoldReader.read(GOLD);
    SpeakerScores scores = new SpeakerScores();
    SpeakerScores given = new SpeakerScores();
    for (GoldArticle article : gold) {
      AnnotatedArticle annotated = shipped.annotator().annotate(article.article());
      scores.add(
          article,
          shipped
              .resolver()
              .resolve(
                  annotated,
                  shipped.times().apply(annotated),
                  shipped.attributor().attribute(annotated)));
      given.addGiven(article, annotated, shipped);
    }
    String lines = String.join("\n", scores.lines());
    System.out.println(lines);
    assertThat(scores.accuracy()).as(lines).isGreaterThan(.94);
    assertThat(scores.accuracy(How.NAME)).as(lines).isGreaterThan(.98);
    assertThat(scores.accuracy(How.PRONOUN)).as(lines).isGreaterThan(.915);
    assertThat(scores.accuracy(How.DESCRIPTION)).as(lines).isGreaterThan(.855);
    assertThat(scores.linkPrecision()).as(lines).isGreaterThan(.975);
    assertThat(scores.linkRecall()).as(lines).isGreaterThan(.955);

    String words = String.join("\n", given.lines());
    System.out.println("given the words\n" + words);
    assertThat(given.accuracy()).as(words).isGreaterThan(.95);
    assertThat(given.accuracy(How.PRONOUN)).as(words).isGreaterThan(.93);
    assertThat(given.accuracy(How.DESCRIPTION)).as(words).isGreaterThan(.845);
    assertThat(given.linkPrecision()).as(words).isGreaterThan(.98);
    assertThat(given.linkRecall()).as(words).isGreaterThan(.96);
  }
}
