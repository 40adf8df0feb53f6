package org.rapporteur.relate;

import java.util.Arrays;

/**
 * Pairs of numbers, each handed on once and in order for as long as the buffer holds; then it
 * begins anew, and may hand on again what it had before.
 */
final class PairBuffer {
  /** What takes the pairs, the smaller number first. */
  interface Taker {
    void take(int first, int second);
  }

  private static final int LIMIT = 1 << 21;

  private final Taker taker;
  private long[] pairs = new long[1 << 12];
  private int size;

  PairBuffer(Taker taker) {
    this.taker = taker;
  }

  void add(int one, int other) {
    if (size == pairs.length) {
      makeRoom();
    }
    pairs[size++] = ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }

  private void makeRoom() {
    unite();
    if (size > LIMIT / 2) {
      empty();
    } else if (size > pairs.length / 2) {
      pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    }
  }

  private void unite() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
  }

  /** Hands on what it still holds. */
  void empty() {
    unite();
    for (int i = 0; i < size; i++) {
      taker.take((int) (pairs[i] >> Integer.SIZE), (int) pairs[i]);
    }
    size = 0;
  }
}
