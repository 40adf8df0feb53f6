package org.rapporteur.time;

import java.time.LocalDate;
import java.util.Optional;

/** Units in which time is counted. */
enum Unit {
  SECOND("PT", "S"),
  MINUTE("PT", "M"),
  HOUR("PT", "H"),
  DAY("P", "D"),
  WEEKEND("P", "WE"),
  WEEK("P", "W"),
  FORTNIGHT("P", "W"),
  MONTH("P", "M"),
  QUARTER("P", "Q"),
  YEAR("P", "Y"),
  DECADE("P", "0Y"),
  CENTURY("P", "00Y");

  private final String prefix;
  private final String letter;

  Unit(String prefix, String letter) {
    this.prefix = prefix;
    this.letter = letter;
  }

  /**
   * TIMEX3 value of {@code count} of this unit, a number or {@code X}. Decades and centuries are
   * given in years, as ISO 8601 has no units for them.
   */
  String duration(String count) {
    String number = this == FORTNIGHT && !count.equals("X") ? doubled(count) : count;
    if (compareTo(DECADE) >= 0 && (number.equals("X") || number.indexOf('.') >= 0)) {
      return number.equals("X") ? "PXY" : YEAR.duration(years(number));
    }
    return prefix + number + letter;
  }

  private String years(String count) {
    return String.valueOf(Math.round((this == DECADE ? 10 : 100) * Double.parseDouble(count)));
  }

  private static String doubled(String count) {
    return String.valueOf((int) (2 * Double.parseDouble(count)));
  }

  /** Whether whole units can be counted on the calendar. */
  boolean isOfCalendar() {
    return compareTo(DAY) >= 0;
  }

  /** The unit that holds {@code day}; empty for what is shorter than a day. */
  Optional<Stretch> around(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> Optional.empty();
      case DAY -> Optional.of(Stretch.day(day));
      case WEEKEND -> Optional.of(Stretch.weekend(day));
      case WEEK, FORTNIGHT -> Optional.of(Stretch.week(day));
      case MONTH -> Optional.of(Stretch.month(day.getYear(), day.getMonthValue()));
      case QUARTER -> Optional.of(Stretch.quarter(day.getYear(), (day.getMonthValue() + 2) / 3));
      case YEAR -> Optional.of(Stretch.year(day.getYear()));
      case DECADE -> Optional.of(Stretch.decade(Math.floorDiv(day.getYear(), 10)));
      case CENTURY -> Optional.of(Stretch.century(Math.floorDiv(day.getYear(), 100)));
    };
  }

  /** The day {@code count} units after {@code day}; the day itself for what is shorter. */
  LocalDate shift(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(count);
      case WEEKEND, WEEK -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
      case CENTURY -> day.plusYears(100 * count);
    };
  }

  /** TIMEX3 value of one such unit of which nothing is known. */
  String unknown() {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> "XXXX-XX-XXTXX";
      case DAY -> "XXXX-XX-XX";
      case WEEKEND -> "XXXX-WXX-WE";
      case WEEK, FORTNIGHT -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
    };
  }
}
