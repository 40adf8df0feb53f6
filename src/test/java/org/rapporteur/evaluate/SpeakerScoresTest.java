package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.Speaker.How;

/** The figures of {@code evaluate --gold} below which speakers and their links must not fall. */
class SpeakerScoresTest {
  @Test
  void speakersOfTheGoldSetAreFoundAsWellAsBefore() {
    Extractor shipped = Extractors.load(List.of()).get();
    SpeakerScores scores =
        SpeakerScores.of(
            GoldReader.read(Path.of("src/test/resources/gold")),
            gold -> shipped.extract(gold.article()));
    String lines = String.join("\n", scores.lines());
    System.out.println(lines);
    assertThat(scores.accuracy()).as(lines).isGreaterThan(.89);
    assertThat(scores.accuracy(How.NAME)).as(lines).isGreaterThan(.94);
    assertThat(scores.accuracy(How.PRONOUN)).as(lines).isGreaterThan(.84);
    assertThat(scores.accuracy(How.DESCRIPTION)).as(lines).isGreaterThan(.69);
    assertThat(scores.linkPrecision()).as(lines).isGreaterThan(.96);
    assertThat(scores.linkRecall()).as(lines).isGreaterThan(.90);
  }
}
