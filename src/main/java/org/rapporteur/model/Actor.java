package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Anyone or anything that speaks, is addressed or is spoken for.
 *
 * @param label its full name as far as known; the words of the text for one that is not named
 * @param wikidata IRI of its Wikidata item; empty unless a source vouches for it
 */
public record Actor(Kind kind, String label, Optional<String> wikidata) {
  /** What an actor is. */
  public enum Kind {
    PERSON,
    /** A state, union of states, territory or city. */
    POLITY,
    ORGANIZATION,
    /** Someone not named: "a senior official", "the spokeswoman" of nobody known. */
    UNNAMED,
    /** Several not named: "two officials", "observers", "critics". */
    COLLECTIVE
  }

  public Actor {
    requireNonNull(kind, "kind");
    requireNonNull(wikidata, "wikidata");
    if (label.isBlank()) {
      throw new IllegalArgumentException("an actor without a label");
    }
  }

  /** Whether it has a name by which it can be known again in another article. */
  public boolean isNamed() {
    return switch (kind) {
      case PERSON, POLITY, ORGANIZATION -> true;
      case UNNAMED, COLLECTIVE -> false;
    };
  }
}
