package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch in quotation marks, within one paragraph.
 *
 * @param span with its marks
 * @param inner without them
 * @param depth 0 for an outermost quotation, 1 for one inside another
 * @param opened whether it begins with a mark; not so where the mark was lost
 * @param closed whether it ends with a mark; not so where the next paragraph goes on with it
 * @param continues whether it goes on with the quotation that the paragraph before left open
 */
public record Quotation(
    Span span, Span inner, int depth, boolean opened, boolean closed, boolean continues) {
  public Quotation {
    requireNonNull(span, "span");
    requireNonNull(inner, "inner");
    if (!span.covers(inner) || depth < 0) {
      throw new IllegalArgumentException("quotation " + span + ", inner " + inner + ", " + depth);
    }
  }
}
