package org.rapporteur.acts;

import static java.util.Objects.requireNonNull;

/**
 * What is done by an attribution's words.
 *
 * @param act local name of a concept in {@code ontology/speech-acts.ttl}
 * @param negated whether it is said not to have been done: "did not deny"
 */
public record Act(String act, boolean negated) {
  public Act {
    requireNonNull(act, "act");
  }
}
