package org.rapporteur.time;

/**
 * A stretch of pieces that says a time.
 *
 * @param end index after the last piece
 */
record Found(int end, Meaning meaning) {
  /** The one that reaches further; the first where they are equal. */
  static Found longer(Found first, Found second) {
    if (first == null) {
      return second;
    }
    return second == null || second.end <= first.end ? first : second;
  }
}
