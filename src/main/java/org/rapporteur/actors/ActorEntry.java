package org.rapporteur.actors;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Actor;

/**
 * An actor as the list knows it.
 *
 * @param names all names and spellings, the label first
 * @param demonyms adjectives and nouns of belonging for a polity: "Russian", "Russians"
 * @param metonyms places and buildings that stand for it: "Moscow", "the Kremlin"
 * @param localNames names that tell who it is only among the bodies of the one it is part of:
 *     "foreign ministry"
 * @param partOf the polity or organisation to which it belongs and for which it speaks
 * @param shared whether others, who are not in the list, are known to bear its label, so that the
 *     name alone does not tell who it is
 * @param posts of a person, in no certain order
 */
public record ActorEntry(
    Actor actor,
    List<String> names,
    List<String> demonyms,
    List<String> metonyms,
    List<String> localNames,
    Optional<Actor> partOf,
    Gender gender,
    Optional<LocalDate> born,
    Optional<LocalDate> died,
    boolean shared,
    List<Post> posts) {
  /** For pronouns. */
  public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
  }

  public ActorEntry {
    requireNonNull(actor, "actor");
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    metonyms = List.copyOf(metonyms);
    localNames = List.copyOf(localNames);
    requireNonNull(partOf, "partOf");
    requireNonNull(gender, "gender");
    requireNonNull(born, "born");
    requireNonNull(died, "died");
    posts = List.copyOf(posts);
  }
}
