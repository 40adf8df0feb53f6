package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A name in the text and whom or what it names.
 *
 * @param actor empty where the name stands for nothing that speaks, such as a river
 */
public record LinkedMention(NameMention mention, Optional<Actor> actor, double confidence) {
  public LinkedMention {
    requireNonNull(mention, "mention");
    requireNonNull(actor, "actor");
  }
}
