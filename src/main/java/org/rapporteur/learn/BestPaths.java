package org.rapporteur.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.learn.Lattice.Path;

/**
 * The k best label sequences. The best is found by dynamic programming; each further one follows it
 * and branches off somewhere, so only the cells that some path of the k leads through are asked for
 * their second best and so on (Huang and Chiang 2005, Better k-best parsing, algorithm 3).
 */
final class BestPaths {
  private static final int L = SpanLabels.COUNT;
  private static final double IMPOSSIBLE = -1e5;

  /** For each label those that it may follow. */
  private static final int[][] BEFORE =
      IntStream.range(0, L)
          .mapToObj(b -> IntStream.range(0, L).filter(a -> SpanLabels.isAllowed(a, b)).toArray())
          .toArray(int[][]::new);

  private final int n;
  private final int most;
  private final double[] emission;
  private final double[] transition;

  // Of the best path up to each cell, which is a label at a token:
  private final double[] best;
  private final byte[] bestFrom;

  /** Of the cells that were asked for more. */
  private final Cell[] cells;

  /**
   * @param most how many paths are asked for
   */
  BestPaths(int n, double[] emission, double[] transition, int most) {
    this.n = n;
    this.emission = emission;
    this.transition = transition;
    this.most = most;
    best = new double[n * L];
    bestFrom = new byte[n * L];
    cells = new Cell[most == 1 ? 0 : n * L];
  }

  /** Up to so many possible paths by falling score; ties go to the smaller label. */
  List<Path> find() {
    findBest();
    List<Path> paths = new ArrayList<>();
    int[] next = new int[L];
    while (paths.size() < most) {
      int end = -1;
      double score = IMPOSSIBLE;
      for (int l = 0; l < L; l++) {
        int cell = (n - 1) * L + l;
        if (next[l] > 0 && next[l] == known(cell)) {
          extend(n - 1, l);
        }
        if (next[l] < known(cell) && score(cell, next[l]) > score) {
          end = l;
          score = score(cell, next[l]);
        }
      }
      if (end < 0) {
        return paths;
      }
      paths.add(new Path(trace(end, next[end]), score));
      next[end]++;
    }
    return paths;
  }

  private void findBest() {
    for (int l = 0; l < L; l++) {
      best[l] = SpanLabels.isInside(l) ? Double.NEGATIVE_INFINITY : emission[l];
    }
    for (int i = 1; i < n; i++) {
      for (int b = 0; b < L; b++) {
        double largest = Double.NEGATIVE_INFINITY;
        int from = 0;
        for (int a : BEFORE[b]) {
          double before = best[(i - 1) * L + a];
          double x = before + step(i, a, b);
          if (before > IMPOSSIBLE && x > largest) {
            largest = x;
            from = a;
          }
        }
        best[i * L + b] = largest;
        bestFrom[i * L + b] = (byte) from;
      }
    }
  }

  private double step(int i, int a, int b) {
    return transition[(i * L + a) * L + b] + emission[i * L + b];
  }

  /** How many paths up to a cell have been found. */
  private int known(int cell) {
    if (best[cell] <= IMPOSSIBLE) {
      return 0;
    }
    return most == 1 || cells[cell] == null ? 1 : cells[cell].found;
  }

  private double score(int cell, int rank) {
    return rank == 0 ? best[cell] : cells[cell].score[rank];
  }

  /** Finds one more path up to a label at a token of which one is known, unless there is none. */
  private void extend(int i, int label) {
    byte[] labels = new byte[i + 1];
    labels[i] = (byte) label;
    int at = i;
    // Each may need the next one of the cell that its last one came from, and so on.
    for (Cell cell = cell(at, labels[at]); cell.lacks(at); cell = cell(at, labels[at])) {
      labels[at - 1] = cell.from[cell.found - 1];
      at--;
    }
    for (; at <= i; at++) {
      cell(at, labels[at]).take(at, labels[at]);
    }
  }

  private Cell cell(int i, int label) {
    int at = i * L + label;
    if (cells[at] == null) {
      cells[at] = new Cell(best[at], bestFrom[at]);
    }
    return cells[at];
  }

  /** The paths up to one cell: their scores, and of which path of which label each is one more. */
  private final class Cell {
    final double[] score = new double[most];
    final byte[] from = new byte[most];
    final short[] rank = new short[most];
    int found;
    private final short[] next = new short[L];
    private boolean exhausted;

    Cell(double best, byte bestFrom) {
      add(best, bestFrom);
    }

    private void add(double x, int label) {
      score[found] = x;
      from[found] = (byte) label;
      rank[found] = next[label]++;
      found++;
    }

    /** Whether the one after the last one used is not known yet and may be there. */
    boolean lacks(int i) {
      if (i == 0 || exhausted) {
        return false;
      }
      int label = from[found - 1];
      int before = (i - 1) * L + label;
      return next[label] < most
          && next[label] == known(before)
          && (cells[before] == null || !cells[before].exhausted);
    }

    /** Takes the best of those that go on from the cells before. */
    void take(int i, int b) {
      int label = -1;
      double largest = Double.NEGATIVE_INFINITY;
      if (i > 0 && found < most) {
        for (int a : BEFORE[b]) {
          int before = (i - 1) * L + a;
          if (next[a] < known(before) && score(before, next[a]) > IMPOSSIBLE) {
            double x = score(before, next[a]) + step(i, a, b);
            if (x > largest) {
              largest = x;
              label = a;
            }
          }
        }
      }
      if (label < 0 || largest <= IMPOSSIBLE) {
        exhausted = true;
      } else {
        add(largest, label);
      }
    }
  }

  private byte[] trace(int end, int endRank) {
    byte[] labels = new byte[n];
    int label = end;
    int rank = endRank;
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      int cell = i * L + label;
      if (rank == 0) {
        label = bestFrom[cell];
      } else {
        label = cells[cell].from[rank];
        rank = cells[cell].rank[rank];
      }
    }
    return labels;
  }
}
