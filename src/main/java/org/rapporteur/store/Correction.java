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
 * @param saying when it was said, in place of the extracted time
 * @param by who judges
 * @param why in words for a reader
 */
public record Correction(
    String statement,
    Verdict verdict,
    Optional<Named> speaker,
    Optional<String> act,
    Optional<Saying> saying,
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
      return new Named(
          Iris.around(statement).actor(new Actor(Actor.Kind.PERSON, name, Optional.empty()), ""),
          name);
    }
  }

  /**
   * When something was said.
   *
   * @param day empty where the words do not tell
   */
  public record Saying(Optional<LocalDate> day) {
    public static final Saying UNDATED = new Saying(Optional.empty());

    public static Saying on(LocalDate day) {
      return new Saying(Optional.of(day));
    }

    /** {@code 2022-02-01} or {@code unknown}. */
    @Override
    public String toString() {
      return day.map(LocalDate::toString).orElse("unknown");
    }

    /**
     * What {@link #toString} gave.
     *
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    public static Saying parse(String text) {
      return text.equals(UNDATED.toString()) ? UNDATED : on(LocalDate.parse(text));
    }
  }

  public Correction {
    requireNonNull(statement, "statement");
    requireNonNull(verdict, "verdict");
    boolean mends = speaker.isPresent() || act.isPresent() || saying.isPresent();
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

  /** This one; with the values of {@code earlier} that it has no others for, if both mend. */
  Correction over(Correction earlier) {
    boolean both = verdict == Verdict.MENDED && earlier.verdict == Verdict.MENDED;
    return both
        ? new Correction(
            statement,
            verdict,
            speaker.or(() -> earlier.speaker),
            act.or(() -> earlier.act),
            saying.or(() -> earlier.saying),
            by.or(() -> earlier.by),
            why.or(() -> earlier.why))
        : this;
  }

  /** The document that the statement belongs to. */
  public String document() {
    int fragment = statement.indexOf('#');
    return fragment < 0 ? statement : statement.substring(0, fragment);
  }
}
