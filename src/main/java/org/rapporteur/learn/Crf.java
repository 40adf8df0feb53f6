package org.rapporteur.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over {@link SpanLabels}: weights of features at a token,
 * and of pairs of labels given features of the second token. Weights are kept in a byte each.
 * Immutable and thread-safe; the scores of a stretch go into a {@link Lattice} of the caller's.
 */
public final class Crf {
  /** Features of each token that weigh pairs of labels. */
  public static final int TRANSITION_FEATURES = 5;

  /** Transition features are numbers below this. */
  public static final int TRANSITION_ROWS = 1 << 13;

  private static final int L = SpanLabels.COUNT;
  private static final int LL = L * L;
  private static final int REST_BITS = 8;

  /** Added to each weight, so that sums of several are had by adding whole rows. */
  private static final int BIAS = 128;

  private static final long BIASED = 0x8080808080808000L;

  /** Every other byte of a row: the sum of so many rows leaves two bytes for each. */
  private static final long LANES = 0x00FF00FF00FF00FFL;

  private static final int ROWS_A_SUM = 256;

  /** Features of a token beyond this are looked up whatever the token before has. */
  private static final int REMEMBERED = 96;

  private final float scale;
  private final int[] bucketBegin;

  /** In each the last bits of the feature, then one byte for each label, biased. */
  private final long[] rows;

  private final float transitionScale;
  private final byte[] transitions;

  private Crf(
      float scale, int[] features, long[] weights, float transitionScale, byte[] transitions) {
    this.scale = scale;
    this.rows = weights;
    this.transitionScale = transitionScale;
    this.transitions = transitions;
    bucketBegin = new int[(1 << (FeatureBuffer.BITS - REST_BITS)) + 1];
    for (int i = 0; i < features.length; i++) {
      bucketBegin[(features[i] >>> REST_BITS) + 1]++;
      rows[i] = (weights[i] ^ BIASED) | (features[i] & ((1 << REST_BITS) - 1));
    }
    for (int b = 1; b < bucketBegin.length; b++) {
      bucketBegin[b] += bucketBegin[b - 1];
    }
  }

  /**
   * Rounds trained weights to bytes and drops features whose weights all become 0.
   *
   * @param weights {@link SpanLabels#COUNT} for each feature of {@code index}
   * @param transitions {@code COUNT * COUNT} for each transition feature
   * @param limit weights are cut off at this size
   */
  public static Crf of(FeatureIndex index, float[] weights, float[] transitions, float limit) {
    int[] features = index.features();
    float scale = limit / 127;
    int kept = 0;
    int[] keptFeatures = new int[features.length];
    long[] rows = new long[features.length];
    for (int i = 0; i < features.length; i++) {
      long row = 0;
      for (int l = 0; l < L; l++) {
        row |= (long) (quantise(weights[i * L + l], scale) & 0xff) << (8 + 8 * l);
      }
      if (row != 0) {
        keptFeatures[kept] = features[i];
        rows[kept++] = row;
      }
    }
    float largest = 1e-6f;
    for (float w : transitions) {
      largest = Math.max(largest, Math.abs(w));
    }
    float transitionScale = largest / 127;
    byte[] quantised = new byte[transitions.length];
    for (int i = 0; i < transitions.length; i++) {
      quantised[i] = (byte) quantise(transitions[i], transitionScale);
    }
    return new Crf(
        scale,
        Arrays.copyOf(keptFeatures, kept),
        Arrays.copyOf(rows, kept),
        transitionScale,
        quantised);
  }

  private static int quantise(float weight, float scale) {
    return Math.max(-127, Math.min(127, Math.round(weight / scale)));
  }

  public int size() {
    return rows.length;
  }

  /** Fills {@code lattice} with the scores of the tokens in {@code features}. */
  public void score(FeatureBuffer features, int[] transitionFeatures, Lattice lattice) {
    int n = features.positions();
    lattice.reset(n);
    double[] transition = lattice.transition();
    for (int i = 1; i < n; i++) {
      for (int f = i * TRANSITION_FEATURES; f < (i + 1) * TRANSITION_FEATURES; f++) {
        int row = transitionFeatures[f] * LL;
        for (int j = 0; j < LL; j++) {
          transition[i * LL + j] += transitions[row + j];
        }
      }
      for (int j = i * LL; j < (i + 1) * LL; j++) {
        transition[j] *= transitionScale;
      }
    }
    scoreTokens(features, lattice);
  }

  /**
   * Does so for other features of the tokens that {@code lattice} has been filled with: what pairs
   * of labels weigh stays.
   */
  public void scoreAgain(FeatureBuffer features, Lattice lattice) {
    lattice.clearEmission(features.positions());
    scoreTokens(features, lattice);
  }

  private void scoreTokens(FeatureBuffer features, Lattice lattice) {
    double[] emission = lattice.emission();
    // Half of a token's features are those of the token before, at the same place among them.
    int[] before = new int[REMEMBERED];
    Arrays.fill(before, -1);
    long[] rowsBefore = new long[REMEMBERED];
    int[] sums = new int[L + 1];
    for (int i = 0; i < features.positions(); i++) {
      int begin = features.begin(i);
      int end = features.end(i);
      Arrays.fill(sums, 0);
      for (int from = begin; from < end; from += ROWS_A_SUM) {
        sum(features, begin, from, Math.min(end, from + ROWS_A_SUM), before, rowsBefore, sums);
      }
      for (int l = 0; l < L; l++) {
        emission[i * L + l] = sums[l + 1] * scale;
      }
    }
  }

  /** Adds the weights of the features at {@code from} to {@code to} of one token to its sums. */
  private void sum(
      FeatureBuffer features,
      int begin,
      int from,
      int to,
      int[] before,
      long[] rowsBefore,
      int[] sums) {
    long even = 0;
    long odd = 0;
    int bias = 0;
    for (int f = from; f < to; f++) {
      int feature = features.get(f);
      int place = f - begin;
      long row;
      if (place >= REMEMBERED) {
        row = row(feature);
      } else if (before[place] == feature) {
        row = rowsBefore[place];
      } else {
        row = row(feature);
        before[place] = feature;
        rowsBefore[place] = row;
      }
      if (row != 0) {
        even += row & LANES;
        odd += (row >>> Byte.SIZE) & LANES;
        bias += BIAS;
      }
    }
    for (int lane = 0; lane <= L; lane += 2) {
      int shift = Byte.SIZE * lane;
      sums[lane] += ((int) (even >>> shift) & 0xffff) - bias;
      sums[lane + 1] += ((int) (odd >>> shift) & 0xffff) - bias;
    }
  }

  /** That of {@code feature}; 0, which no row is, where there is none. */
  private long row(int feature) {
    byte rest = (byte) feature;
    int bucket = feature >>> REST_BITS;
    int end = bucketBegin[bucket + 1];
    for (int r = bucketBegin[bucket]; r < end; r++) {
      if ((byte) rows[r] == rest) {
        return rows[r];
      }
    }
    return 0;
  }

  /** Writes the model: gaps between features, and for each its weights that are not 0. */
  public void write(DataOutputStream out) throws IOException {
    out.writeFloat(scale);
    out.writeInt(rows.length);
    int last = 0;
    for (int b = 0; b + 1 < bucketBegin.length; b++) {
      for (int r = bucketBegin[b]; r < bucketBegin[b + 1]; r++) {
        int feature = (b << REST_BITS) | (int) (rows[r] & 0xff);
        Packing.writeNumber(out, feature - last);
        last = feature;
        Packing.writeSparse(out, (rows[r] ^ BIASED) >>> 8);
      }
    }
    out.writeFloat(transitionScale);
    out.writeInt(transitions.length);
    Packing.writeRuns(out, transitions);
  }

  /** Reads what {@link #write} wrote. */
  public static Crf read(DataInputStream in) throws IOException {
    float scale = in.readFloat();
    int size = in.readInt();
    int[] features = new int[size];
    long[] rows = new long[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += Packing.readNumber(in);
      features[i] = last;
      rows[i] = Packing.readSparse(in) << 8;
    }
    float transitionScale = in.readFloat();
    byte[] transitions = Packing.readRuns(in, in.readInt());
    return new Crf(scale, features, rows, transitionScale, transitions);
  }
}
