package org.rapporteur.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When an article was published.
 *
 * @param published empty where nothing gives a full date
 * @param clue what it rests on; empty together with {@code published}
 * @param inferred whether the year was inferred rather than given
 * @param reasons why that year and no other, or why it stays open; one line each
 * @param conflicts clues that give another date
 */
public record DocumentTime(
    Optional<LocalDate> published,
    Optional<DateClue> clue,
    boolean inferred,
    List<String> reasons,
    List<DateClue> conflicts) {
  public static final DocumentTime UNKNOWN =
      new DocumentTime(Optional.empty(), Optional.empty(), false, List.of(), List.of());

  public DocumentTime {
    reasons = List.copyOf(reasons);
    conflicts = List.copyOf(conflicts);
    if (published.isPresent() != clue.isPresent()) {
      throw new IllegalArgumentException("a publication date without a clue, or the reverse");
    }
  }
}
