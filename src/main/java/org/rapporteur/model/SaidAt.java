package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * When something was said, and how that is known.
 *
 * @param expression the words that say so, where there are such words
 */
public record SaidAt(TimeValue time, Basis basis, Optional<Span> expression) {
  /** How the time is known. */
  public enum Basis {
    /** Written out in the sentence. */
    EXPLICIT,
    /** Reckoned from the publication date or another date: "on Tuesday". */
    RELATIVE,
    /** The date of the occasion at which it was said. */
    OCCASION,
    /** Carried over from an earlier sentence. */
    CONTEXT,
    /** Rests on a year that was inferred. */
    INFERRED,
    /** The piece itself is what was said, on its day of publication: a statement, a readout. */
    PUBLICATION
  }

  public SaidAt {
    requireNonNull(time, "time");
    requireNonNull(basis, "basis");
    requireNonNull(expression, "expression");
  }
}
