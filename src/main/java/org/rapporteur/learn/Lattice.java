package org.rapporteur.learn;

import java.util.Arrays;
import java.util.List;

/**
 * All label sequences of one stretch of tokens with their scores: sums over paths, marginals and
 * best paths. A workspace that is filled again for each stretch; used by one thread.
 *
 * <p>Scores are natural logarithms. Fill {@link #emission} and {@link #transition} after {@link
 * #reset}, then call {@link #run}.
 */
public final class Lattice {
  private static final int L = SpanLabels.COUNT;
  private static final int LL = L * L;

  private int n;
  private double[] emission = new double[0];
  private double[] transition = new double[0];
  private double[] emissionExp = new double[0];
  private double[] transitionExp = new double[0];
  private double[] alpha = new double[0];
  private double[] beta = new double[0];
  private double[] scale = new double[0];
  private double[] logScale = new double[0];
  private double[] emissionShift = new double[0];
  private double[] transitionShift = new double[0];
  private double logZ;
  private boolean transitionsStand;

  /** Makes room for {@code length} tokens, all scores 0. */
  public void reset(int length) {
    n = length;
    transitionsStand = false;
    if (emission.length < n * L) {
      int room = n + n / 2;
      emission = new double[room * L];
      emissionExp = new double[room * L];
      alpha = new double[room * L];
      beta = new double[room * L];
      transition = new double[room * LL];
      transitionExp = new double[room * LL];
      scale = new double[room];
      logScale = new double[room];
      emissionShift = new double[room];
      transitionShift = new double[room];
    } else {
      Arrays.fill(emission, 0, n * L, 0);
      Arrays.fill(transition, 0, n * LL, 0);
    }
  }

  /**
   * Sets the scores of labels to 0 and leaves those of pairs.
   *
   * @throws IllegalArgumentException if there are not {@code length} tokens
   */
  public void clearEmission(int length) {
    if (length != n) {
      throw new IllegalArgumentException(length + " tokens instead of " + n);
    }
    Arrays.fill(emission, 0, n * L, 0);
  }

  public int length() {
    return n;
  }

  /** Score of label {@code l} at {@code i}, at {@code i * COUNT + l}. */
  public double[] emission() {
    return emission;
  }

  /**
   * Score of going from {@code a} at {@code i - 1} to {@code b} at {@code i}, at {@code (i * COUNT
   * + a) * COUNT + b}. Not to be changed after {@link #run}, but after {@link #reset}.
   */
  public double[] transition() {
    return transition;
  }

  /** Sums over all paths; from then on marginals and {@link #logZ} stand. */
  public void run() {
    for (int i = 0; i < n; i++) {
      emissionShift[i] = exponentiateEmission(i);
    }
    if (!transitionsStand) {
      for (int i = 1; i < n; i++) {
        transitionShift[i] = exponentiateTransition(i);
      }
      transitionsStand = true;
    }
    sum(0);
  }

  /** The same when nothing has changed before {@code from}. */
  private void sum(int from) {
    forward(from);
    backward();
    // All summands in one order, whatever has been worked out before.
    double shifts = 0;
    double log = 0;
    for (int i = 0; i < n; i++) {
      shifts += emissionShift[i];
      log += logScale[i];
    }
    for (int i = 1; i < n; i++) {
      shifts += transitionShift[i];
    }
    logZ = shifts + log;
  }

  /**
   * Allows only labels of one kind of span at {@code position}, after {@link #run}; marginals and
   * {@link #logZ} are then those of the paths that remain.
   *
   * @param role as {@link SpanLabels#roleOf} gives it
   */
  public void force(int position, int role) {
    for (int l = 0; l < L; l++) {
      if (SpanLabels.roleOf(l) != role) {
        emission[position * L + l] = -1e6;
      }
    }
    emissionShift[position] = exponentiateEmission(position);
    sum(position);
  }

  public double logZ() {
    return logZ;
  }

  public double marginal(int i, int label) {
    return alpha[i * L + label] * beta[i * L + label];
  }

  /** All of them, that of a label at {@code i * COUNT + label}. */
  public float[] marginals() {
    float[] marginals = new float[n * L];
    for (int i = 0; i < marginals.length; i++) {
      marginals[i] = (float) (alpha[i] * beta[i]);
    }
    return marginals;
  }

  /** Probability of {@code a} at {@code i - 1} together with {@code b} at {@code i}. */
  public double marginal(int i, int a, int b) {
    return alpha[(i - 1) * L + a]
        * transitionExp[i * LL + a * L + b]
        * emissionExp[i * L + b]
        * beta[i * L + b]
        / scale[i];
  }

  /** Score of one path. */
  public double score(byte[] labels) {
    double score = emission[labels[0]];
    for (int i = 1; i < n; i++) {
      score += emission[i * L + labels[i]] + transition[i * LL + labels[i - 1] * L + labels[i]];
    }
    return score;
  }

  /** Score of the path that is outside throughout. */
  public double scoreOutside() {
    double score = emission[SpanLabels.OUTSIDE];
    for (int i = 1; i < n; i++) {
      score += emission[i * L + SpanLabels.OUTSIDE] + transition[i * LL + SpanLabels.OUTSIDE];
    }
    return score;
  }

  private double exponentiateEmission(int i) {
    double max = emission[i * L];
    for (int l = 1; l < L; l++) {
      max = Math.max(max, emission[i * L + l]);
    }
    for (int l = 0; l < L; l++) {
      emissionExp[i * L + l] = Exp.of(emission[i * L + l] - max);
    }
    return max;
  }

  private double exponentiateTransition(int i) {
    double max = Double.NEGATIVE_INFINITY;
    for (int j = i * LL; j < (i + 1) * LL; j++) {
      max = Math.max(max, transition[j]);
    }
    for (int a = 0; a < L; a++) {
      for (int b = 0; b < L; b++) {
        int j = i * LL + a * L + b;
        transitionExp[j] = SpanLabels.isAllowed(a, b) ? Exp.of(transition[j] - max) : 0;
      }
    }
    return max;
  }

  private void forward(int from) {
    for (int i = from; i < n; i++) {
      double sum = 0;
      for (int b = 0; b < L; b++) {
        double in = 0;
        if (i == 0) {
          in = SpanLabels.isInside(b) ? 0 : 1;
        } else {
          for (int a = 0; a < L; a++) {
            in += alpha[(i - 1) * L + a] * transitionExp[i * LL + a * L + b];
          }
        }
        double x = in * emissionExp[i * L + b];
        alpha[i * L + b] = x;
        sum += x;
      }
      sum = Math.max(sum, Double.MIN_NORMAL);
      for (int b = 0; b < L; b++) {
        alpha[i * L + b] /= sum;
      }
      scale[i] = sum;
      logScale[i] = StrictMath.log(sum);
    }
  }

  private void backward() {
    for (int a = 0; a < L; a++) {
      beta[(n - 1) * L + a] = 1;
    }
    for (int i = n - 2; i >= 0; i--) {
      int next = (i + 1) * L;
      for (int a = 0; a < L; a++) {
        double out = 0;
        for (int b = 0; b < L; b++) {
          out += transitionExp[(i + 1) * LL + a * L + b] * emissionExp[next + b] * beta[next + b];
        }
        beta[i * L + a] = out / scale[i + 1];
      }
    }
  }

  /** The path of the highest score. */
  public byte[] best() {
    return best(1).get(0).labels();
  }

  /** Up to {@code k} paths of the highest scores, the best first. */
  public List<Path> best(int k) {
    return new BestPaths(n, emission, transition, k).find();
  }

  /** A label sequence and its score. */
  @SuppressWarnings("ArrayRecordComponent") // Made for every candidate, never compared.
  public record Path(byte[] labels, double score) {}
}
