package org.rapporteur.learn;

import java.util.Arrays;

/**
 * Collects the features of one position after another, as numbers of {@link #BITS} bits. Made to be
 * reused: filling it again allocates nothing.
 *
 * <p>A feature is a template's number and up to five values; those of different templates never
 * fall together but by chance.
 */
public final class FeatureBuffer {
  /** Width of a feature's number. */
  public static final int BITS = 26;

  private int[] features = new int[1 << 12];
  private int[] ends = new int[64];
  private int count;
  private int positions;

  public void clear() {
    count = 0;
    positions = 0;
  }

  /** Closes the features of one position. */
  public void endPosition() {
    if (positions == ends.length) {
      ends = Arrays.copyOf(ends, 2 * positions);
    }
    ends[positions++] = count;
  }

  public int positions() {
    return positions;
  }

  public int begin(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  public int end(int position) {
    return ends[position];
  }

  public int get(int index) {
    return features[index];
  }

  /** The features so far, in order. */
  public int[] toArray() {
    return Arrays.copyOf(features, count);
  }

  /** For each position the index after its last feature. */
  public int[] endsToArray() {
    return Arrays.copyOf(ends, positions);
  }

  public void add(int template, int a) {
    close(Hash.mix(template, a));
  }

  public void add(int template, int a, int b) {
    close(Hash.mix(Hash.mix(template, a), b));
  }

  public void add(int template, int a, int b, int c) {
    close(Hash.mix(Hash.mix(Hash.mix(template, a), b), c));
  }

  public void add(int template, int a, int b, int c, int d) {
    close(Hash.mix(Hash.mix(Hash.mix(Hash.mix(template, a), b), c), d));
  }

  public void add(int template, int a, int b, int c, int d, int e) {
    close(Hash.mix(Hash.mix(Hash.mix(Hash.mix(Hash.mix(template, a), b), c), d), e));
  }

  private void close(int hash) {
    if (count == features.length) {
      features = Arrays.copyOf(features, 2 * count);
    }
    features[count++] = Hash.finish(hash) >>> (32 - BITS);
  }
}
