package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date an article gives for itself, perhaps without its year.
 *
 * @param year empty where the text gives none
 * @param span where the text says so; empty for metadata and options
 */
public record DateClue(
    Origin origin,
    MonthDay day,
    OptionalInt year,
    Optional<DayOfWeek> weekday,
    Optional<LocalTime> time,
    Optional<Span> span) {

  /** Where the date stands, in the order in which the places are believed. */
  public enum Origin {
    /** Given with the file: JSON Lines, front matter, meta tags, feeds. */
    METADATA,
    /** A {@code date YYYY-MM-DD} line at the head of a text file. */
    DATE_LINE,
    /** A date by the author's name or below the headline. */
    BYLINE,
    /** "Washington, June 8 (RHC) --". */
    DATELINE,
    /** The {@code --published} option, for articles that carry none. */
    OPTION
  }

  public DateClue {
    requireNonNull(origin, "origin");
    requireNonNull(day, "day");
    requireNonNull(year, "year");
    requireNonNull(weekday, "weekday");
    requireNonNull(time, "time");
    requireNonNull(span, "span");
  }

  /** A clue that gives a full date and nothing else. */
  public static DateClue of(Origin origin, LocalDate date, Optional<Span> span) {
    return new DateClue(
        origin,
        MonthDay.from(date),
        OptionalInt.of(date.getYear()),
        Optional.empty(),
        Optional.empty(),
        span);
  }

  /** The full date, where the year is given. */
  public Optional<LocalDate> date() {
    return year.isPresent() ? Optional.of(day.atYear(year.getAsInt())) : Optional.empty();
  }
}
