package org.rapporteur.resolve;

import java.util.Optional;
import java.util.Set;

/**
 * Finds the names by which those go who are described first: "a man who gave his name only as Abu
 * Saif", "the group, which calls itself the Sons of the Dune".
 */
final class SelfNames {
  private static final int FAR = 16;
  private static final Set<String> SELF = Set.of("itself", "himself", "herself", "themselves");
  private static final Set<String> CALL = Set.of("calls", "call", "called", "calling");
  private static final Set<String> NAME = Set.of("name", "identified", "himself", "herself");

  private final Reading reading;
  private final Names names;

  SelfNames(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /** The name that a clause behind token {@code head} gives, if any does. */
  Optional<Name> behind(int head) {
    int end = Math.min(reading.sentenceEnd(head), head + FAR);
    boolean clause = reading.is(head, "who") || reading.is(head, "which");
    for (int i = head + 1; i < end; i++) {
      if (reading.quotationOf(i) != reading.quotationOf(head)) {
        return Optional.empty();
      }
      clause |= reading.is(i, "who") || reading.is(i, "which") || reading.is(i, "that");
      clause |= reading.is(i, "calling") || reading.is(i, "identified");
      boolean called = SELF.contains(reading.lower(i)) && CALL.contains(reading.lower(i - 1));
      int only = reading.is(i - 1, "only") ? i - 2 : i - 1;
      boolean given = reading.is(i, "as") && NAME.contains(reading.lower(only));
      if (clause && (called || given)) {
        Optional<Name> name = names.from(i + 1);
        return name.isPresent() || !reading.is(i + 1, "the") ? name : names.from(i + 2);
      }
    }
    return Optional.empty();
  }
}
