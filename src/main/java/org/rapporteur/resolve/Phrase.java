package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/**
 * A phrase whose head names a position or an institution: "Russia's ambassador to the United
 * States", "a former State Department spokesman", "the embassy".
 *
 * @param first index of its first token, determiner and possessor included
 * @param head index of the first token of the words that name the role
 * @param headEnd index after the last of them
 * @param end index after its last token, complements included
 * @param polity the state that the phrase names by an adjective or by name
 * @param organization the organisation, or the person, that it names
 * @param counterpart the one to which a diplomat is sent
 * @param places the states of several holders in the order of the words: "the foreign ministers of
 *     France and Poland"; empty where it names fewer than two
 * @param possessor index of the possessive pronoun, or of the first token of the person's name
 */
record Phrase(
    int first,
    int head,
    int headEnd,
    int end,
    List<RoleEntry> entries,
    boolean plural,
    Determiner determiner,
    boolean former,
    Optional<Actor> polity,
    Optional<Actor> organization,
    Optional<Actor> counterpart,
    List<Actor> places,
    OptionalInt possessor) {
  Phrase {
    entries = List.copyOf(entries);
    places = List.copyOf(places);
  }

  /** What a phrase begins with. */
  enum Determiner {
    NONE,
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    NUMBER
  }

  /** The meaning that the state in which the role is held asks for. */
  RoleEntry entry() {
    Optional<String> place =
        polity.flatMap(Actor::wikidata).or(() -> organization.flatMap(Actor::wikidata));
    for (RoleEntry entry : entries) {
      if (place.isPresent() && entry.heldIn().contains(place.get())) {
        return entry;
      }
    }
    for (RoleEntry entry : entries) {
      if (entry.heldIn().isEmpty()) {
        return entry;
      }
    }
    return entries.get(0);
  }

  /** The same in a state or an organisation that the words before it tell. */
  Phrase at(Actor place) {
    boolean state = place.kind() == Actor.Kind.POLITY;
    return new Phrase(
        first,
        head,
        headEnd,
        end,
        entries,
        plural,
        determiner,
        former,
        state ? Optional.of(place) : polity,
        state ? organization : Optional.of(place),
        counterpart,
        places,
        possessor);
  }

  /** The same of one holder in one of its places. */
  Phrase oneAt(Actor place) {
    return new Phrase(
        first,
        head,
        headEnd,
        end,
        entries,
        false,
        determiner,
        former,
        Optional.of(place),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty());
  }

  boolean isInstitution() {
    return entries.get(0).kind() == RoleEntry.Kind.INSTITUTION;
  }

  boolean isHonorific() {
    return entries.get(0).kind() == RoleEntry.Kind.HONORIFIC;
  }

  /** Where the role is held: the organisation if it names one, else the state. */
  Optional<Actor> place() {
    return organization.or(() -> polity);
  }
}
