package org.rapporteur.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Crf} by stochastic gradient descent with AdaGrad's steps, dropping features at
 * random, shrinking all weights after each epoch and averaging them over the run. Runs in one
 * thread: the same data, settings and seed give the same model, bit for bit.
 */
public final class CrfTrainer {
  private static final int L = SpanLabels.COUNT;
  private static final int LL = L * L;

  /** Gradients smaller than this are passed over: most are, and they cost most of the time. */
  private static final double NEGLIGIBLE = 1e-3;

  private static final double EPSILON = 1e-2;

  /** How often in an epoch weights are added to the average. */
  private static final int SAMPLES = 12;

  /** Weights beyond this say no more than this; it makes room for finer steps in a byte. */
  private static final float LIMIT = 2.5f;

  /**
   * How to train.
   *
   * @param least how often a feature must occur to count
   * @param dropout share of features left out at each step
   * @param decay share of all weights that is lost after each epoch
   */
  public record Settings(
      int epochs, double rate, double dropout, double decay, int least, long seed) {}

  private final Settings settings;
  private final FeatureIndex index;
  private final List<CrfSequence> data;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[Crf.TRANSITION_ROWS * LL];
  private final float[] transitionSquares = new float[Crf.TRANSITION_ROWS * LL];
  private final Lattice lattice = new Lattice();
  private final Coin coin;
  private final double[] gradient = new double[L];

  private CrfTrainer(List<CrfSequence> sequences, Settings settings) {
    this.settings = settings;
    coin = new Coin(settings.seed(), 1 - settings.dropout());
    FeatureIndex.Counter counter = new FeatureIndex.Counter(settings.least());
    sequences.forEach(sequence -> counter.add(sequence.features()));
    index = counter.index();
    data = new ArrayList<>(sequences.size());
    sequences.forEach(sequence -> data.add(numbered(sequence)));
    weights = new float[index.size() * L];
    squares = new float[index.size() * L];
  }

  public static Crf train(List<CrfSequence> sequences, Settings settings) {
    return new CrfTrainer(sequences, settings).train();
  }

  /** With features replaced by their numbers, unknown ones left out. */
  private CrfSequence numbered(CrfSequence sequence) {
    int[] numbers = new int[sequence.features().length];
    int[] ends = new int[sequence.length()];
    int count = 0;
    for (int i = 0; i < ends.length; i++) {
      for (int f = sequence.begin(i); f < sequence.ends()[i]; f++) {
        int number = index.find(sequence.features()[f]);
        if (number >= 0) {
          numbers[count++] = number;
        }
      }
      ends[i] = count;
    }
    return new CrfSequence(
        Arrays.copyOf(numbers, count), ends, sequence.transitions(), sequence.labels());
  }

  private Crf train() {
    Random random = new Random(settings.seed());
    float[] sum = new float[weights.length];
    float[] transitionSum = new float[transitions.length];
    int samples = 0;
    int every = Math.max(1, data.size() / SAMPLES);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(data, random);
      for (int s = 0; s < data.size(); s++) {
        step(thinned(data.get(s)));
        if (epoch > 0 && (s + 1) % every == 0) {
          addTo(sum, weights);
          addTo(transitionSum, transitions);
          samples++;
        }
      }
      scale(transitions, (float) (1 - settings.decay()));
      if (epoch < settings.epochs() - 1) {
        scale(weights, (float) (1 - settings.decay()));
      }
    }
    // Trained with a part of the features, applied with all of them.
    scale(sum, (float) ((1 - settings.dropout()) / Math.max(1, samples)));
    scale(transitionSum, 1f / Math.max(1, samples));
    return Crf.of(index, sum, transitionSum, LIMIT);
  }

  private static void addTo(float[] sum, float[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }

  private static void scale(float[] values, float by) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= by;
    }
  }

  private CrfSequence thinned(CrfSequence sequence) {
    if (settings.dropout() == 0) {
      return sequence;
    }
    int[] kept = new int[sequence.features().length];
    int[] ends = new int[sequence.length()];
    int count = 0;
    for (int i = 0; i < ends.length; i++) {
      for (int f = sequence.begin(i); f < sequence.ends()[i]; f++) {
        if (coin.isHeads()) {
          kept[count++] = sequence.features()[f];
        }
      }
      ends[i] = count;
    }
    return new CrfSequence(kept, ends, sequence.transitions(), sequence.labels());
  }

  private void step(CrfSequence sequence) {
    int n = sequence.length();
    lattice.reset(n);
    score(sequence);
    lattice.run();
    for (int i = 0; i < n; i++) {
      stepToken(sequence, i);
    }
    for (int i = 1; i < n; i++) {
      stepPair(sequence, i);
    }
  }

  private void score(CrfSequence sequence) {
    double[] emission = lattice.emission();
    double[] transition = lattice.transition();
    for (int i = 0; i < sequence.length(); i++) {
      for (int f = sequence.begin(i); f < sequence.ends()[i]; f++) {
        int row = sequence.features()[f] * L;
        for (int l = 0; l < L; l++) {
          emission[i * L + l] += weights[row + l];
        }
      }
      if (i > 0) {
        for (int t = 0; t < Crf.TRANSITION_FEATURES; t++) {
          int row = sequence.transitions()[i * Crf.TRANSITION_FEATURES + t] * LL;
          for (int j = 0; j < LL; j++) {
            transition[i * LL + j] += transitions[row + j];
          }
        }
      }
    }
  }

  private void stepToken(CrfSequence sequence, int i) {
    boolean any = false;
    for (int l = 0; l < L; l++) {
      double g = lattice.marginal(i, l) - (sequence.labels()[i] == l ? 1 : 0);
      gradient[l] = Math.abs(g) < NEGLIGIBLE ? 0 : g;
      any |= gradient[l] != 0;
    }
    if (!any) {
      return;
    }
    for (int f = sequence.begin(i); f < sequence.ends()[i]; f++) {
      int row = sequence.features()[f] * L;
      for (int l = 0; l < L; l++) {
        if (gradient[l] != 0) {
          update(weights, squares, row + l, gradient[l]);
        }
      }
    }
  }

  private void stepPair(CrfSequence sequence, int i) {
    for (int a = 0; a < L; a++) {
      for (int b = 0; b < L; b++) {
        if (!SpanLabels.isAllowed(a, b)) {
          continue;
        }
        boolean right = sequence.labels()[i - 1] == a && sequence.labels()[i] == b;
        double g = lattice.marginal(i, a, b) - (right ? 1 : 0);
        if (Math.abs(g) >= NEGLIGIBLE) {
          for (int t = 0; t < Crf.TRANSITION_FEATURES; t++) {
            int row = sequence.transitions()[i * Crf.TRANSITION_FEATURES + t] * LL;
            update(transitions, transitionSquares, row + a * L + b, g);
          }
        }
      }
    }
  }

  private void update(float[] values, float[] squaresOf, int at, double g) {
    squaresOf[at] += (float) (g * g);
    values[at] -= (float) (settings.rate() * g / Math.sqrt(squaresOf[at] + EPSILON));
  }
}
