package org.rapporteur.relate;

/**
 * That two statements belong together.
 *
 * @param confidence from 0 to 1
 * @param note why, and in what they differ, in words for a reader
 */
public record Finding(Kind kind, Utterance from, Utterance to, double confidence, String note) {
  /** How they belong together. */
  public enum Kind {
    /** Both report one utterance. */
    ALTERNATE,
    /** Both make the same claim. */
    CLAIM,
    /** They cannot both hold. */
    CONTRADICTION,
    /** The first denies or confirms what the second claims. */
    REPLY,
    /** The first answers the second. */
    ANSWER
  }
}
