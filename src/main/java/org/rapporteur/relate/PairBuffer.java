package org.rapporteur.relate;

import java.util.Arrays;

/**
 * Pairs of numbers, each handed on once for as long as the buffer holds; then it begins anew, and
 * may hand on again what it had before. They come tile by tile of the square of all pairs, so that
 * who has to fetch what the numbers stand for does well with keeping some thousands.
 */
final class PairBuffer {
  /** What takes the pairs, the smaller number first. */
  interface Taker {
    void take(int first, int second);
  }

  private static final int LIMIT = 1 << 21;

  /** A tile's width. */
  private static final int TILE_BITS = 12;

  private static final int IN_TILE = (1 << TILE_BITS) - 1;

  /** Of a number of a tile: so many statements would have no room in memory. */
  private static final int TILES_BITS = 19;

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
    pairs[size++] = code(Math.min(one, other), Math.max(one, other));
  }

  /** Both tiles, then the places in them. */
  private static long code(int first, int second) {
    long tiles = ((long) (first >> TILE_BITS) << TILES_BITS) | (second >> TILE_BITS);
    return (((tiles << TILE_BITS) | (first & IN_TILE)) << TILE_BITS) | (second & IN_TILE);
  }

  private static int first(long code) {
    int tile = (int) (code >>> (TILES_BITS + 2 * TILE_BITS));
    return (tile << TILE_BITS) | ((int) (code >>> TILE_BITS) & IN_TILE);
  }

  private static int second(long code) {
    int tile = (int) (code >>> (2 * TILE_BITS)) & ((1 << TILES_BITS) - 1);
    return (tile << TILE_BITS) | ((int) code & IN_TILE);
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
      taker.take(first(pairs[i]), second(pairs[i]));
    }
    size = 0;
  }
}
