package org.rapporteur.attribute;

import java.util.BitSet;

/**
 * A set of tokens of an article, by index. It takes room for the stretch it lies in, not for all
 * that stands before it in the article.
 */
final class TokenSet {
  private final int base;
  private final BitSet bits;

  /**
   * An empty set.
   *
   * @param base no token before this one will be added
   */
  TokenSet(int base) {
    this(base, new BitSet());
  }

  private TokenSet(int base, BitSet bits) {
    this.base = base;
    this.bits = bits;
  }

  /** The tokens from {@code begin} to before {@code end}. */
  static TokenSet run(int begin, int end) {
    TokenSet run = new TokenSet(begin);
    run.bits.set(0, end - begin);
    return run;
  }

  TokenSet copy() {
    return new TokenSet(base, (BitSet) bits.clone());
  }

  void set(int token) {
    bits.set(token - base);
  }

  boolean get(int token) {
    return token >= base && bits.get(token - base);
  }

  boolean isEmpty() {
    return bits.isEmpty();
  }

  int cardinality() {
    return bits.cardinality();
  }

  /** The first token of the set from {@code token} on; -1 if there is none. */
  int nextSetBit(int token) {
    int next = bits.nextSetBit(Math.max(0, token - base));
    return next < 0 ? -1 : base + next;
  }

  int nextClearBit(int token) {
    return token < base ? token : base + bits.nextClearBit(token - base);
  }

  /** The last token up to {@code token} that is not in the set. */
  int previousClearBit(int token) {
    return token < base ? token : base + bits.previousClearBit(token - base);
  }

  /** The token after the last; 0 if the set is empty. */
  int length() {
    return bits.isEmpty() ? 0 : base + bits.length();
  }

  /** How many tokens from {@code begin} to before {@code end} are in the set. */
  int count(int begin, int end) {
    int count = 0;
    for (int i = nextSetBit(begin); i >= 0 && i < end; i = nextSetBit(i + 1)) {
      count++;
    }
    return count;
  }

  /** How many tokens are in both sets. */
  int common(TokenSet other) {
    int common = 0;
    for (int i = nextSetBit(0); i >= 0; i = nextSetBit(i + 1)) {
      common += other.get(i) ? 1 : 0;
    }
    return common;
  }

  boolean intersects(TokenSet other) {
    for (int i = nextSetBit(other.base); i >= 0; i = nextSetBit(i + 1)) {
      if (other.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the tokens of {@code other}. */
  void or(TokenSet other) {
    for (int i = other.nextSetBit(0); i >= 0; i = other.nextSetBit(i + 1)) {
      set(i);
    }
  }

  /** Takes out the tokens of {@code other}. */
  void andNot(TokenSet other) {
    for (int i = nextSetBit(other.base); i >= 0; i = nextSetBit(i + 1)) {
      if (other.get(i)) {
        bits.clear(i - base);
      }
    }
  }

  /** Whether both hold the same tokens. */
  boolean isSame(TokenSet other) {
    int size = cardinality();
    return size == other.cardinality() && size == common(other);
  }
}
