package org.rapporteur.acts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An act as the lexicon tells it, with what it rests on.
 *
 * @param byCue the act by the cue and the first words behind it alone
 * @param cue the words of the cue that are in the lexicon
 * @param clause what is said
 */
record LexicalReading(Act act, String byCue, Optional<Phrases.Found> cue, Clause clause) {
  LexicalReading {
    requireNonNull(act, "act");
    requireNonNull(byCue, "byCue");
    requireNonNull(cue, "cue");
    requireNonNull(clause, "clause");
  }
}
