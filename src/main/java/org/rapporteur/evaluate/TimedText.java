package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Span;

/**
 * A text whose expressions of time are known.
 *
 * @param created the document's creation time
 * @param creation where the text says so; not counted among {@code times}
 * @param times in the order of the text
 */
public record TimedText(
    String name,
    String text,
    Optional<LocalDate> created,
    Optional<Span> creation,
    List<Time> times) {
  public TimedText {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(created, "created");
    requireNonNull(creation, "creation");
    times = List.copyOf(times);
  }

  /** An expression with its TIMEX3 type and value. */
  public record Time(Span span, String type, String value) {
    public Time {
      requireNonNull(span, "span");
      requireNonNull(type, "type");
      requireNonNull(value, "value");
    }
  }
}
