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

  private final float scale;
  private final int[] bucketBegin;

  /** In each the last bits of the feature, then one byte for each label. */
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
      rows[i] |= features[i] & ((1 << REST_BITS) - 1);
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
    double[] emission = lattice.emission();
    for (int i = 0; i < n; i++) {
      scoreToken(features, i, emission);
    }
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
  }

  private void scoreToken(FeatureBuffer features, int i, double[] emission) {
    int s0 = 0;
    int s1 = 0;
    int s2 = 0;
    int s3 = 0;
    int s4 = 0;
    int s5 = 0;
    int s6 = 0;
    for (int f = features.begin(i); f < features.end(i); f++) {
      int feature = features.get(f);
      byte rest = (byte) feature;
      int bucket = feature >>> REST_BITS;
      int end = bucketBegin[bucket + 1];
      for (int r = bucketBegin[bucket]; r < end; r++) {
        long row = rows[r];
        if ((byte) row == rest) {
          s0 += (byte) (row >> 8);
          s1 += (byte) (row >> 16);
          s2 += (byte) (row >> 24);
          s3 += (byte) (row >> 32);
          s4 += (byte) (row >> 40);
          s5 += (byte) (row >> 48);
          s6 += (byte) (row >> 56);
          break;
        }
      }
    }
    int at = i * L;
    emission[at] = s0 * scale;
    emission[at + 1] = s1 * scale;
    emission[at + 2] = s2 * scale;
    emission[at + 3] = s3 * scale;
    emission[at + 4] = s4 * scale;
    emission[at + 5] = s5 * scale;
    emission[at + 6] = s6 * scale;
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
        Packing.writeSparse(out, rows[r] >>> 8);
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
