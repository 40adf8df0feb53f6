package org.rapporteur.actors;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.model.Actor;

/**
 * A post that an actor held.
 *
 * @param title as the source words it: "Minister of Foreign Affairs", "ambassador to France"
 * @param position its kind, a preferred label of {@code ontology/roles.ttl}: "foreign minister",
 *     "ambassador"; empty where no kind is known
 * @param organization the state or organisation in which it was held
 * @param counterpart the state or organisation to which its holder was accredited
 * @param from first day; empty where not known
 * @param until last day; empty where open or not known
 * @param open whether it was still held when the source was taken
 */
public record Post(
    String title,
    Optional<String> position,
    Optional<Actor> organization,
    Optional<Actor> counterpart,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    boolean open) {
  public Post {
    requireNonNull(title, "title");
    requireNonNull(position, "position");
    requireNonNull(organization, "organization");
    requireNonNull(counterpart, "counterpart");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
  }

  /** Whether it may have been held on {@code day}: false only if the dates rule that out. */
  public boolean maybeHeldOn(LocalDate day) {
    return !(from.isPresent() && day.isBefore(from.get()))
        && !(until.isPresent() && day.isAfter(until.get()));
  }
}
