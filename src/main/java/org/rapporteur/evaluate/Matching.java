package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.rapporteur.model.Span;

/** Pairs gold with predictions, each used once, the most similar pair first. */
final class Matching {
  /** Similarity of contents from which on a statement counts as found. */
  static final double FOUND = .5;

  private Matching() {}

  static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.begin(), span.end()));
    return characters;
  }

  /** A gold item and the prediction it is matched with, by their indices. */
  record Pair(int gold, int predicted, double similarity) {}

  /**
   * The greedy one-to-one matching by falling similarity; ties go to the earlier gold item, then to
   * the earlier prediction. Pairs of similarity 0 are never matched.
   */
  static <T> List<Pair> match(
      List<T> gold, List<T> predicted, ToDoubleBiFunction<T, T> similarity) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double s = similarity.applyAsDouble(gold.get(i), predicted.get(j));
        if (s > 0) {
          pairs.add(new Pair(i, j, s));
        }
      }
    }
    // The sort is stable and the pairs stand in the order of ties.
    pairs.sort(Comparator.comparingDouble(pair -> -pair.similarity()));
    BitSet goldUsed = new BitSet();
    BitSet predictedUsed = new BitSet();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!goldUsed.get(pair.gold()) && !predictedUsed.get(pair.predicted())) {
        goldUsed.set(pair.gold());
        predictedUsed.set(pair.predicted());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** Jaccard similarity; 0 where both are empty. */
  static double jaccard(BitSet a, BitSet b) {
    int common = common(a, b);
    return common == 0 ? 0 : common / (double) (a.cardinality() + b.cardinality() - common);
  }
}
