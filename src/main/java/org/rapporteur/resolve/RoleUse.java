package org.rapporteur.resolve;

import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/**
 * A role that the article gives someone.
 *
 * @param wording its words
 * @param title normalised, without the organisation
 * @param entry its kind; empty for a title that is not listed
 * @param possessor the token of a person, or of a pronoun, whose spokesman or aide it is
 * @param token where its head stands
 */
record RoleUse(
    String wording,
    String title,
    Optional<RoleEntry> entry,
    Optional<Actor> polity,
    Optional<Actor> organization,
    Optional<Actor> counterpart,
    boolean former,
    OptionalInt possessor,
    int token) {
  static RoleUse of(Phrase phrase, Reading reading) {
    return new RoleUse(
        wording(phrase, reading),
        title(phrase, reading),
        Optional.of(phrase.entry()),
        phrase.polity(),
        phrase.organization(),
        phrase.counterpart(),
        phrase.former(),
        phrase.possessor(),
        phrase.head());
  }

  /** The entry's; where it has none of its own, the words that name the role. */
  private static String title(Phrase phrase, Reading reading) {
    RoleEntry entry = phrase.entry();
    boolean own = !entry.title().equals(entry.position());
    return own ? entry.title() : reading.words(phrase.head(), phrase.headEnd());
  }

  /** The words of a phrase without article or possessive pronoun. */
  private static String wording(Phrase phrase, Reading reading) {
    int first = phrase.first();
    boolean bare =
        switch (phrase.determiner()) {
          case DEFINITE, INDEFINITE -> true;
          case POSSESSIVE -> reading.pos(first).equals("PRON") || reading.is(first, "the");
          case NONE, NUMBER -> false;
        };
    return reading.words(bare && first < phrase.head() ? first + 1 : first, phrase.end());
  }

  /** The same, told at another token. */
  RoleUse at(int other) {
    return new RoleUse(
        wording, title, entry, polity, organization, counterpart, former, possessor, other);
  }

  Optional<Actor> place() {
    return organization.or(() -> polity);
  }

  boolean isPosition() {
    return entry.isPresent() && entry.get().kind() == RoleEntry.Kind.POSITION;
  }
}
