package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;

class PloverScoresTest {
  private static final Path CODED = Path.of("../shared/data/plover/gsr_half.json");

  /** Just under what {@code rapporteur evaluate --plover} prints. */
  private static final double FLOOR = .80;

  @Test
  void actsJoinEventDataByTheirType() {
    assumeTrue(Files.exists(CODED), CODED + " is not here");
    Extractor extractor = Extractors.load(List.of()).get();
    PloverScores scores = PloverScores.of(CODED, Extractors.speechActs(), extractor::extract);
    scores.print(new PrintWriter(System.out, false, StandardCharsets.UTF_8), false);
    assertThat(scores.sentences()).isGreaterThan(70);
    assertThat(scores.accuracy()).isGreaterThan(FLOOR);
  }
}
