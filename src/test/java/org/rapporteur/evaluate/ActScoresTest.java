package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;

class ActScoresTest {
  /** Just under what {@code rapporteur evaluate --gold} prints. */
  private static final double GIVEN_FLOOR = .915;

  private static final double FOUND_FLOOR = .895;

  private static final List<GoldArticle> GOLD = GoldReader.read(Path.of("src/test/resources/gold"));
  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.load(List.of());
  }

  @Test
  void theActsOfTheGoldSetAreToldAsWellAsBefore() {
    Extractor extractor = extractors.get();
    ActScores given = new ActScores();
    ActScores found = new ActScores();
    for (GoldArticle article : GOLD) {
      AnnotatedArticle annotated = extractor.annotator().annotate(article.article());
      given.addGiven(article, annotated, extractors.acts(), extractors.actorList());
      found.addFound(article, extractor.extract(article.article()));
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    given.print(out, "acts, given words and speaker", false);
    found.print(out, "acts of the statements found", false);
    assertThat(given.accuracy()).isGreaterThan(GIVEN_FLOOR);
    assertThat(found.accuracy()).isGreaterThan(FOUND_FLOOR);
  }
}
