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
  /** Just under what {@code rapporteur evaluate} measures on each set. */
  private static final double GIVEN_FLOOR = .92;

  private static final double FOUND_FLOOR = .895;

  /** Of the articles that were not in sight when the lexicon was completed. */
  private static final double NEWER_GIVEN_FLOOR = .805;

  private static final double NEWER_FOUND_FLOOR = .775;
  private static final double SENTENCES_FLOOR = .925;

  /** Of sentences that were labelled, measured, and not looked at again. */
  private static final double THIRD_FLOOR = .81;

  private static final double HARD_FLOOR = .72;

  private static final List<GoldArticle> GOLD = GoldReader.read(Path.of("src/test/resources/gold"));
  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.load(List.of());
  }

  @Test
  void theActsOfTheGoldSetAreToldAsWellAsBefore() {
    check(GOLD.stream().filter(a -> !NewerGold.has(a)).toList(), GIVEN_FLOOR, FOUND_FLOOR);
    check(GOLD.stream().filter(NewerGold::has).toList(), NEWER_GIVEN_FLOOR, NEWER_FOUND_FLOOR);
  }

  @Test
  void theActsOfSingleSentencesAreTold() {
    assertThat(accuracy("first", "second")).isGreaterThan(SENTENCES_FLOOR);
    assertThat(accuracy("third")).isGreaterThan(THIRD_FLOOR);
    assertThat(accuracy("hard")).isGreaterThan(HARD_FLOOR);
  }

  private static double accuracy(String... sets) {
    ActScores given = new ActScores();
    for (String set : sets) {
      for (GoldArticle article :
          MarkedActs.read(Path.of("src/test/resources/acts/" + set + ".tsv"))) {
        given.addGiven(article, annotate(article), extractors.acts(), extractors.actorList());
      }
    }
    given.print(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8), String.join("+", sets), false);
    return given.accuracy();
  }

  private static AnnotatedArticle annotate(GoldArticle article) {
    return extractors.get().annotator().annotate(article.article());
  }

  private static void check(List<GoldArticle> articles, double givenFloor, double foundFloor) {
    Extractor extractor = extractors.get();
    ActScores given = new ActScores();
    ActScores found = new ActScores();
    for (GoldArticle article : articles) {
      AnnotatedArticle annotated = extractor.annotator().annotate(article.article());
      given.addGiven(article, annotated, extractors.acts(), extractors.actorList());
      found.addFound(article, extractor.extract(article.article()));
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    given.print(out, "acts, given words and speaker", false);
    found.print(out, "acts of the statements found", false);
    assertThat(given.accuracy()).isGreaterThan(givenFloor);
    assertThat(found.accuracy()).isGreaterThan(foundFloor);
  }
}
