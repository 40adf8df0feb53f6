package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where, or by what means, something was said.
 *
 * @param medium the kind of occasion or channel
 * @param name as the article words it, if it names one: "Sister Cities International Global
 *     Conversation"
 * @param span the words that say so
 */
public record Occasion(
    Medium medium,
    Optional<String> name,
    Optional<String> place,
    Optional<TimeValue> time,
    Span span) {
  /** The concepts of the ontology's scheme of media, by local name in lower case. */
  public enum Medium {
    BRIEFING,
    INTERVIEW,
    SPEECH,
    MEETING,
    WRITING,
    POST,
    CALL,
    BROADCAST,
    AGENCY
  }

  public Occasion {
    requireNonNull(medium, "medium");
    requireNonNull(name, "name");
    requireNonNull(place, "place");
    requireNonNull(time, "time");
    requireNonNull(span, "span");
  }
}
