package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A name in the text and whom or what it names.
 *
 * @param actor empty where the name stands for nothing that speaks, such as a river
 * @param candidates all of the actor list whom an unlinked person's name may mean, the likeliest
 *     first
 */
public record LinkedMention(
    NameMention mention, Optional<Actor> actor, double confidence, List<Actor> candidates) {
  public LinkedMention {
    requireNonNull(mention, "mention");
    requireNonNull(actor, "actor");
    candidates = List.copyOf(candidates);
  }
}
