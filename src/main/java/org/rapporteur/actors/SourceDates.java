package org.rapporteur.actors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates of the sources, of which many name only a year or a month, as first or last day. */
final class SourceDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private SourceDates() {}

  /** The first day that an ISO date, month or year may mean. */
  static Optional<LocalDate> first(String iso) {
    return switch (iso.length()) {
      case 4 -> parsed(iso + "-01-01");
      case 7 -> parsed(iso + "-01");
      default -> parsed(iso);
    };
  }

  /** The last day that it may mean. */
  static Optional<LocalDate> last(String iso) {
    return switch (iso.length()) {
      case 4 -> parsed(iso + "-12-31");
      case 7 -> parsed(iso + "-01").map(day -> YearMonth.from(day).atEndOfMonth());
      default -> parsed(iso);
    };
  }

  /** The first day that "12 December 2019" or "April 2018" may mean. */
  static Optional<LocalDate> ofWords(String words) {
    try {
      return Optional.of(LocalDate.parse(words, DAY));
    } catch (DateTimeException notADay) {
      try {
        return Optional.of(YearMonth.parse(words, MONTH).atDay(1));
      } catch (DateTimeException notAMonth) {
        return Optional.empty();
      }
    }
  }

  private static Optional<LocalDate> parsed(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
