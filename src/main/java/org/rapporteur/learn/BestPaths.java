package org.rapporteur.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.learn.Lattice.Path;

/** The k best label sequences by dynamic programming over ranked predecessors. */
final class BestPaths {
  private static final int L = SpanLabels.COUNT;
  private static final double IMPOSSIBLE = -1e5;

  private final int n;
  private final double[] emission;
  private final double[] transition;

  BestPaths(int n, double[] emission, double[] transition) {
    this.n = n;
    this.emission = emission;
    this.transition = transition;
  }

  /** Up to {@code k} possible paths by falling score; ties go to the smaller label. */
  List<Path> find(int k) {
    // At [(i * L + label) * k + rank]: score, and the label and rank it comes from.
    double[] score = new double[n * L * k];
    short[] from = new short[n * L * k];
    Arrays.fill(score, Double.NEGATIVE_INFINITY);
    for (int l = 0; l < L; l++) {
      if (!SpanLabels.isInside(l)) {
        score[l * k] = emission[l];
      }
    }
    for (int i = 1; i < n; i++) {
      for (int b = 0; b < L; b++) {
        extend(i, b, k, score, from);
      }
    }
    return trace(k, score, from);
  }

  private void extend(int i, int b, int k, double[] score, short[] from) {
    int at = (i * L + b) * k;
    int found = 0;
    for (int a = 0; a < L; a++) {
      if (!SpanLabels.isAllowed(a, b)) {
        continue;
      }
      double step = transition[(i * L + a) * L + b] + emission[i * L + b];
      int before = ((i - 1) * L + a) * k;
      for (int rank = 0; rank < k && score[before + rank] > IMPOSSIBLE; rank++) {
        double x = score[before + rank] + step;
        if (found == k && x <= score[at + k - 1]) {
          break;
        }
        int place = found < k ? found++ : k - 1;
        while (place > 0 && score[at + place - 1] < x) {
          score[at + place] = score[at + place - 1];
          from[at + place] = from[at + place - 1];
          place--;
        }
        score[at + place] = x;
        from[at + place] = (short) (a * k + rank);
      }
    }
  }

  private List<Path> trace(int k, double[] score, short[] from) {
    List<Integer> ends = new ArrayList<>();
    int last = (n - 1) * L * k;
    for (int end = 0; end < L * k; end++) {
      if (score[last + end] > IMPOSSIBLE) {
        ends.add(end);
      }
    }
    ends.sort((x, y) -> Double.compare(score[last + y], score[last + x]));
    List<Path> paths = new ArrayList<>();
    for (int end : ends.subList(0, Math.min(k, ends.size()))) {
      byte[] labels = new byte[n];
      int cell = end;
      for (int i = n - 1; i >= 0; i--) {
        labels[i] = (byte) (cell / k);
        cell = from[i * L * k + cell];
      }
      paths.add(new Path(labels, score[last + end]));
    }
    return paths;
  }
}
