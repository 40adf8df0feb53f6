package org.rapporteur.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.TimeValue.Precision;

/**
 * A known stretch of the calendar.
 *
 * <p>All figures are written with ASCII digits, whatever the machine's locale.
 *
 * @param timex its TIMEX3 value
 */
record Stretch(String timex, TimeValue time) {
  Stretch {
    requireNonNull(timex, "timex");
    requireNonNull(time, "time");
  }

  static Stretch year(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return of(digits(year, 4), digits(year, 4), first, first.plusYears(1), Precision.YEAR);
  }

  static Stretch month(int year, int month) {
    String value = YearMonth.of(year, month).toString();
    LocalDate first = LocalDate.of(year, month, 1);
    return of(value, value, first, first.plusMonths(1), Precision.MONTH);
  }

  static Stretch day(LocalDate day) {
    return new Stretch(day.toString(), TimeValue.day(day));
  }

  /** The ISO week, Monday to Sunday, in which {@code day} lies. */
  static Stretch week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return of(
        weekValue(monday),
        monday + "/" + monday.plusDays(6),
        monday,
        monday.plusWeeks(1),
        Precision.WEEK);
  }

  /** Saturday and Sunday of the ISO week in which {@code day} lies. */
  static Stretch weekend(LocalDate day) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
    return of(
        weekValue(saturday) + "-WE",
        saturday + "/" + saturday.plusDays(1),
        saturday,
        saturday.plusDays(2),
        Precision.DAY);
  }

  private static String weekValue(LocalDate day) {
    return digits(day.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  /** EDTF writes quarters as months 33 to 36. */
  static Stretch quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
    String number = digits(year, 4);
    return of(
        number + "-Q" + quarter,
        number + "-" + (32 + quarter),
        first,
        first.plusMonths(3),
        Precision.QUARTER);
  }

  /** EDTF writes half years as months 40 and 41. */
  static Stretch half(int year, int half) {
    LocalDate first = LocalDate.of(year, 6 * half - 5, 1);
    String number = digits(year, 4);
    return of(
        number + "-H" + half,
        number + "-" + (39 + half),
        first,
        first.plusMonths(6),
        Precision.YEAR);
  }

  static Stretch season(int year, Season season) {
    LocalDate first = LocalDate.of(year, season.firstMonth, 1);
    String number = digits(year, 4);
    return of(
        number + "-" + season.timex,
        number + "-" + season.edtf,
        first,
        first.plusMonths(3),
        Precision.SEASON);
  }

  /** The ten years from {@code 10 * decade} on. */
  static Stretch decade(int decade) {
    LocalDate first = LocalDate.of(10 * decade, 1, 1);
    String value = digits(decade, 3);
    return of(value, value + "X", first, first.plusYears(10), Precision.DECADE);
  }

  /** The hundred years from {@code 100 * century} on, as EDTF and TIMEX3 count them. */
  static Stretch century(int century) {
    LocalDate first = LocalDate.of(100 * century, 1, 1);
    String value = digits(century, 2);
    return of(value, value + "XX", first, first.plusYears(100), Precision.CENTURY);
  }

  /** Days from {@code first} to {@code last}, both included. */
  static Stretch days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    String value = first + "/" + last;
    return of(value, value, first, last.plusDays(1), Precision.DAY);
  }

  static Stretch part(LocalDate day, DayPart part) {
    TimeValue time =
        new TimeValue(
            day.toString(),
            day.atTime(part.fromHour, 0),
            part.toHour == 24 ? day.plusDays(1).atStartOfDay() : day.atTime(part.toHour, 0),
            Precision.DAY);
    return new Stretch(day + part.timex, time);
  }

  private static Stretch of(
      String timex, String edtf, LocalDate from, LocalDate to, Precision precision) {
    return new Stretch(
        timex, new TimeValue(edtf, from.atStartOfDay(), to.atStartOfDay(), precision));
  }

  /** The first day that it touches. */
  LocalDate firstDay() {
    return time.earliest().toLocalDate();
  }

  /** The last day that it touches. */
  LocalDate lastDay() {
    return time.latest().minusNanos(1).toLocalDate();
  }

  boolean isDay() {
    return time.earliest().toLocalDate().equals(lastDay());
  }

  /**
   * The third of it that {@code edge} means; of a single day, the half. The TIMEX3 value stays, as
   * the standard has it; the EDTF value becomes an interval of days.
   */
  Stretch at(Edge edge) {
    LocalDateTime from = time.earliest();
    LocalDateTime to = time.latest();
    if (edge == Edge.ALL || time.precision().compareTo(Precision.DAY) > 0) {
      return this;
    }
    if (isDay()) {
      LocalDateTime noon = firstDay().atTime(12, 0);
      boolean spansNoon = from.isBefore(noon) && noon.isBefore(to);
      return switch (edge) {
        case START -> narrowed(from, spansNoon ? noon : to, time.edtf());
        case END -> narrowed(spansNoon ? noon : from, to, time.edtf());
        case MID, ALL -> this;
      };
    }
    long days = firstDay().until(to.toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
    long third = days / 3;
    if (third == 0) {
      return this;
    }
    LocalDate begin =
        switch (edge) {
          case START, ALL -> firstDay();
          case MID -> firstDay().plusDays(third);
          case END -> firstDay().plusDays(2 * third);
        };
    LocalDate end =
        switch (edge) {
          case START -> firstDay().plusDays(third);
          case MID -> firstDay().plusDays(2 * third);
          case END, ALL -> to.toLocalDate();
        };
    return narrowed(begin.atStartOfDay(), end.atStartOfDay(), begin + "/" + end.minusDays(1));
  }

  private Stretch narrowed(LocalDateTime from, LocalDateTime to, String edtf) {
    return new Stretch(timex, new TimeValue(edtf, from, to, time.precision()));
  }

  /** {@code number} with leading zeros. */
  static String digits(int number, int width) {
    StringBuilder text = new StringBuilder(Integer.toString(number));
    while (text.length() < width) {
      text.insert(0, '0');
    }
    return text.toString();
  }
}
