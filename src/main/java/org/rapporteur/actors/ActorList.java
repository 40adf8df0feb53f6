package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Actor;

/**
 * Who is known: states, organisations, office holders. Names are compared folded: without case,
 * diacritics, apostrophes and hyphens, and with variants of transliteration made one. Immutable and
 * thread-safe; lists that are returned are in a fixed order.
 */
public interface ActorList {
  /** Those of whom {@code name} is a full name, an alias or an acronym. */
  List<ActorEntry> named(String name);

  /** Persons whose family name, particles included, is {@code surname}. */
  List<ActorEntry> surnamed(String surname);

  /**
   * The polity to which {@code word} says someone belongs: "Russian", "British", and names that
   * serve as adjectives: "US", "Ukraine".
   */
  Optional<ActorEntry> ofDemonym(String word);

  /** Whom {@code place} stands for when it acts: "Moscow", "the Kremlin", "Downing Street". */
  Optional<ActorEntry> ofMetonym(String place);

  /** The body of {@code whole} that is called {@code name} there: "foreign ministry" of Russia. */
  Optional<ActorEntry> bodyOf(Actor whole, String name);

  /**
   * Those who held {@code position} (a preferred label of {@code ontology/roles.ttl}) in {@code
   * organization} on {@code day}, as far as the dates tell; a post that is known to cover the day
   * before one that only may.
   */
  List<ActorEntry> holders(String position, Actor organization, LocalDate day);

  /** The entry of an actor that came from this list. */
  Optional<ActorEntry> entry(Actor actor);

  /** The length in words of the longest name, demonym or metonym. */
  int longestName();
}
