package org.rapporteur.actors;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A kind of position in which people speak, as {@code ontology/roles.ttl} describes it.
 *
 * @param position its name, which {@link Post#position()} and {@link ActorList#holders} use; a
 *     variant ("secretary of state") has that of the position it is the word for ("foreign
 *     minister")
 * @param title normalised title, without the organisation: "Minister of Foreign Affairs"
 * @param wordings the words that name it, singular, as written in the file
 * @param broader positions whose names describe its holder too, near before far: "diplomat",
 *     "official"
 * @param heldIn Wikidata IRIs of the states and organisations in which the wordings mean this
 *     position; empty for anywhere
 * @param oneHolder whether one person at a time holds it in one place
 */
public record RoleEntry(
    Kind kind,
    String position,
    String title,
    List<String> wordings,
    List<String> broader,
    List<String> heldIn,
    SpeaksFor speaksFor,
    boolean oneHolder,
    ActorEntry.Gender gender) {
  /** What the words are. */
  public enum Kind {
    POSITION,
    /** A part of a state that speaks as a whole: "embassy", "foreign ministry". */
    INSTITUTION,
    /** A form of address that says nothing but, perhaps, the gender: "Mrs". */
    HONORIFIC
  }

  /** For whom the holder's words count. */
  public enum SpeaksFor {
    STATE,
    ORGANIZATION,
    NOBODY
  }

  public RoleEntry {
    requireNonNull(kind, "kind");
    requireNonNull(position, "position");
    requireNonNull(title, "title");
    wordings = List.copyOf(wordings);
    broader = List.copyOf(broader);
    heldIn = List.copyOf(heldIn);
    requireNonNull(speaksFor, "speaksFor");
    requireNonNull(gender, "gender");
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("role " + position + " without a wording");
    }
  }
}
