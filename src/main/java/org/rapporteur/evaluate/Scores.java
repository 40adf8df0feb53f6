package org.rapporteur.evaluate;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@link Scorer} measured; percentages have two decimals.
 *
 * @param measures by name, in the order of printing
 */
public record Scores(Map<String, Score> measures, Quotes anyQuotes, Quotes pureQuotes) {
  public Scores {
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /** Precision, recall and their harmonic mean, with the numbers they rest on. */
  public record Score(double precision, double recall, double f1, long gold, long predicted) {}

  /**
   * Attributions that quote.
   *
   * @param contentRecall share of gold matched at content Jaccard .8
   * @param sourceAccuracy share of those matched whose source has a token in common with gold's
   * @param sourceExact share of those matched whose source is gold's
   * @param both share of gold matched with a source that agrees
   */
  public record Quotes(
      int gold, double contentRecall, double sourceAccuracy, double sourceExact, double both) {}

  /** F1 of the measure {@code name}, such as {@code attr} or {@code exact cue}. */
  public double f1(String name) {
    return measures.get(name).f1();
  }

  /** One measure a line. */
  public void print(PrintWriter out) {
    measures.forEach(
        (name, score) ->
            out.printf(
                "%-20s P=%s  R=%s  F1=%s  gold=%d  pred=%d%n",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.gold(),
                score.predicted()));
    print(out, "direct_quote_any", anyQuotes);
    print(out, "direct_quote_pure", pureQuotes);
    out.flush();
  }

  private static void print(PrintWriter out, String name, Quotes quotes) {
    out.printf(
        "%-20s gold=%d  content_recall_j80=%s  source_acc_given_match=%s"
            + "  source_exact_given_match=%s  both=%s%n",
        name,
        quotes.gold(),
        quotes.contentRecall(),
        quotes.sourceAccuracy(),
        quotes.sourceExact(),
        quotes.both());
  }

  /** Two decimals, halves of the exact binary value to even. */
  static double percent(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }
}
