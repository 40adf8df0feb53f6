package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.time.TimeAnalyzer;

/** The figures below which the reading of time must not fall. */
class TimeBarsTest {
  private static final Path MEANTIME = Path.of("../shared/data/meantime/intra-doc_annotation");
  private static final Annotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);

  /** Just what is measured of articles that were not in sight when the rules were written. */
  private static final double NEWER_RIGHT = .86;

  private static final double NEWER_INVENTED = .06;

  private static final TimeAnalyzer TIMES = new TimeAnalyzer(Optional.empty());

  @Test
  void findsAndNormalisesTheExpressionsOfMeantime() {
    assumeTrue(Files.isDirectory(MEANTIME), "skipped: no " + MEANTIME);
    TimeScores scores = TimeEvaluation.expressions(MEANTIME, ANNOTATOR, TIMES::analyze, line -> {});
    assertThat(scores.relaxedF1()).as(scores.toString()).isGreaterThan(.92);
    assertThat(scores.strictF1()).as(scores.toString()).isGreaterThan(.865);
    assertThat(scores.valueF1()).as(scores.toString()).isGreaterThan(.80);
  }

  @Test
  void datesTheSayingsOfTheGoldSet() {
    check(article -> !NewerGold.has(article), .93, .01);
    check(NewerGold::has, NEWER_RIGHT, NEWER_INVENTED);
  }

  private static void check(Predicate<GoldArticle> which, double right, double invented) {
    List<String> errors = new ArrayList<>();
    List<GoldArticle> gold = GoldReader.read(Path.of("src/test/resources/gold"));
    SayingDateScores scores =
        TimeEvaluation.sayings(
            gold.stream().filter(which).toList(), ANNOTATOR, TIMES::analyze, errors::add);
    System.out.println(scores);
    assertThat(scores.rightShare()).as(scores + "\n" + errors).isGreaterThan(right);
    assertThat(scores.inventedShare()).as(scores + "\n" + errors).isLessThan(invented);
  }
}
