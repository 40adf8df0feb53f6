package org.rapporteur.learn;

/** A biased coin, for dropping features: millions of throws a second, the same for a seed. */
public final class Coin {
  private static final int BITS = 24;

  private long state;
  private final long heads;

  /**
   * A coin whose throws depend on nothing but the seed.
   *
   * @param probability of heads
   */
  public Coin(long seed, double probability) {
    state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    heads = Math.round(probability * (1 << BITS));
  }

  public boolean isHeads() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state >>> (64 - BITS) < heads;
  }
}
