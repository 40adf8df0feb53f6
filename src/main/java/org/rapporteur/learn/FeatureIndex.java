package org.rapporteur.learn;

import java.util.Arrays;

/**
 * Numbers the features of a model without gaps, in the order of their hashes. Exact: a feature that
 * was not put in is not found.
 */
public final class FeatureIndex {
  /** Bits of a feature that tell it from the others of its bucket. */
  private static final int REST_BITS = 8;

  private static final int REST = (1 << REST_BITS) - 1;

  private final int[] bucketBegin;
  private final byte[] rests;

  /**
   * Numbers features in their order.
   *
   * @param features rising
   */
  public FeatureIndex(int[] features) {
    bucketBegin = new int[(1 << (FeatureBuffer.BITS - REST_BITS)) + 1];
    rests = new byte[features.length];
    for (int i = 0; i < features.length; i++) {
      bucketBegin[(features[i] >>> REST_BITS) + 1]++;
      rests[i] = (byte) features[i];
    }
    for (int b = 1; b < bucketBegin.length; b++) {
      bucketBegin[b] += bucketBegin[b - 1];
    }
  }

  public int size() {
    return rests.length;
  }

  /** The number of {@code feature}, or -1. */
  public int find(int feature) {
    int bucket = feature >>> REST_BITS;
    byte rest = (byte) feature;
    int end = bucketBegin[bucket + 1];
    for (int i = bucketBegin[bucket]; i < end; i++) {
      if (rests[i] == rest) {
        return i;
      }
    }
    return -1;
  }

  /** All features, rising. */
  public int[] features() {
    int[] features = new int[rests.length];
    for (int b = 0; b + 1 < bucketBegin.length; b++) {
      for (int i = bucketBegin[b]; i < bucketBegin[b + 1]; i++) {
        features[i] = (b << REST_BITS) | (rests[i] & REST);
      }
    }
    return features;
  }

  /** Counts features while training data is laid out, to keep those seen often enough. */
  public static final class Counter {
    private final byte[] counts = new byte[1 << FeatureBuffer.BITS];
    private final int least;

    public Counter(int least) {
      this.least = least;
    }

    public void add(int[] features) {
      for (int feature : features) {
        if (counts[feature] < least) {
          counts[feature]++;
        }
      }
    }

    public FeatureIndex index() {
      int size = 0;
      for (byte count : counts) {
        size += count >= least ? 1 : 0;
      }
      int[] kept = new int[size];
      int next = 0;
      for (int feature = 0; feature < counts.length; feature++) {
        if (counts[feature] >= least) {
          kept[next++] = feature;
        }
      }
      return new FeatureIndex(Arrays.copyOf(kept, next));
    }
  }
}
