package org.rapporteur.evaluate;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.Matching.Pair;
import org.rapporteur.model.Attribution;

/**
 * Whether confidence means what it says: among attributions of one confidence, how many are right
 * (content Jaccard .5 and a source that agrees). Summed over articles.
 */
public final class Reliability {
  private static final int STEPS = 10;

  private final int[] count = new int[STEPS];
  private final int[] right = new int[STEPS];
  private final double[] confidence = new double[STEPS];

  /** Adds one article. */
  public void add(String text, List<Roles> gold, List<Attribution> predicted) {
    ScoredTokens tokens = new ScoredTokens(text);
    List<TokenRoles> g = TokenRoles.of(gold, tokens);
    List<TokenRoles> p = TokenRoles.of(predicted.stream().map(Roles::of).toList(), tokens);
    Set<Integer> matched = new HashSet<>();
    for (Pair pair : Matching.match(g, p, TokenRoles::similarity)) {
      matched.add(pair.predicted());
    }
    for (int i = 0; i < predicted.size(); i++) {
      double c = predicted.get(i).confidence();
      int step = Math.min(STEPS - 1, (int) (c * STEPS));
      count[step]++;
      confidence[step] += c;
      right[step] += matched.contains(i) ? 1 : 0;
    }
  }

  /** One line for each tenth of confidence that occurs. */
  public void print(PrintWriter out) {
    out.println("confidence      found   mean  right");
    double off = 0;
    int all = 0;
    for (int s = 0; s < STEPS; s++) {
      if (count[s] > 0) {
        double mean = confidence[s] / count[s];
        double rate = right[s] / (double) count[s];
        off += Math.abs(mean - rate) * count[s];
        all += count[s];
        out.printf(
            "%.1f to %.1f     %6d  %.3f  %.3f%n",
            s / (double) STEPS, (s + 1) / (double) STEPS, count[s], mean, rate);
      }
    }
    out.printf("mean distance of confidence and share right: %.3f%n", all == 0 ? 0 : off / all);
    out.flush();
  }
}
