package org.rapporteur.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Actor;

/**
 * A person's verdict on one statement.
 *
 * @param statement its IRI
 * @param speaker who said it, in place of the extracted one
 * @param act local name of the speech act, in place of the extracted one
 * @param date the day on which it was said, in place of the extracted time
 * @param by who judges
 * @param why in words for a reader
 */
public record Correction(
    String statement,
    Verdict verdict,
    Optional<Named> speaker,
    Optional<String> act,
    Optional<LocalDate> date,
    Optional<String> by,
    Optional<String> why) {
  /** The concepts of the ontology's scheme of verdicts, by local name in lower case. */
  public enum Verdict {
    ACCEPTED,
    REJECTED,
    MENDED
  }

  /** An actor by IRI and name. */
  public record Named(String iri, String label) {
    public Named {
      requireNonNull(iri, "iri");
      requireNonNull(label, "label");
    }

    /** The person of that name who is not linked, under the base that the statement's IRI has. */
    public static Named person(String name, String statement) {
      Iris iris = new Iris(statement.replaceFirst("doc/[^/]*$", ""));
      return new Named(iris.actor(new Actor(Actor.Kind.PERSON, name, Optional.empty()), ""), name);
    }
  }

  public Correction {
    requireNonNull(statement, "statement");
    requireNonNull(verdict, "verdict");
    boolean mends = speaker.isPresent() || act.isPresent() || date.isPresent();
    if (mends != (verdict == Verdict.MENDED)) {
      throw new IllegalArgumentException(
          "correction of "
              + statement
              + ": "
              + verdict
              + (mends ? " with" : " without")
              + " values");
    }
  }

  /** The document that the statement belongs to. */
  public String document() {
    int fragment = statement.indexOf('#');
    return fragment < 0 ? statement : statement.substring(0, fragment);
  }
}
