package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An expression of time in the text.
 *
 * @param value TIMEX3 value, for example {@code 2022-02-01}, {@code P3D}, {@code XXXX-WXX-5}
 * @param time the calendar stretch meant; empty for durations, sets and what cannot be anchored
 * @param relative whether {@code time} was found by way of an anchor such as the publication date
 */
public record TimeExpression(
    Span span, Type type, String value, Optional<TimeValue> time, boolean relative) {
  /** The types of TIMEX3. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public TimeExpression {
    requireNonNull(span, "span");
    requireNonNull(type, "type");
    requireNonNull(value, "value");
    requireNonNull(time, "time");
  }
}
