package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A stretch of calendar time of known precision.
 *
 * @param edtf the value in EDTF (ISO 8601-2), for example {@code 2024-03}
 * @param earliest its first instant, included, in UTC unless the text gives a zone
 * @param latest the first instant after it, excluded; after {@code earliest}
 */
public record TimeValue(
    String edtf, LocalDateTime earliest, LocalDateTime latest, Precision precision) {

  /** The coarsest unit that the value names. */
  public enum Precision {
    CENTURY,
    DECADE,
    YEAR,
    SEASON,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE
  }

  public TimeValue {
    requireNonNull(edtf, "edtf");
    requireNonNull(precision, "precision");
    if (!earliest.isBefore(latest)) {
      throw new IllegalArgumentException("time " + earliest + " to " + latest);
    }
  }

  public static TimeValue day(LocalDate date) {
    return new TimeValue(
        date.toString(), date.atStartOfDay(), date.plusDays(1).atStartOfDay(), Precision.DAY);
  }
}
