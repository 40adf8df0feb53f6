package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rapporteur.acts.LexicalActClassifier;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.graph.SpeechActTurtle;

class ActScoresTest {
  /** Just under what {@code rapporteur evaluate --gold} prints. */
  private static final double FLOOR = .64;

  @Test
  void theActsOfTheGoldSetAreToldAsWellAsBefore() throws IOException {
    try (InputStream turtle = Files.newInputStream(Path.of("ontology/speech-acts.ttl"))) {
      ActScores scores =
          ActScores.of(
              GoldReader.read(Path.of("src/test/resources/gold")),
              new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE),
              new LexicalActClassifier(SpeechActTurtle.read(turtle)));
      scores.print(new PrintWriter(System.out, false, StandardCharsets.UTF_8), false);
      assertThat(scores.accuracy()).isGreaterThan(FLOOR);
    }
  }
}
