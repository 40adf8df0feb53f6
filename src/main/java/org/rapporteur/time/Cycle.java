package org.rapporteur.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What comes again every year or every week, and so needs an anchor to be dated. */
sealed interface Cycle {
  /** The one in {@code year}; empty if that year has none, or if it is not counted by years. */
  Optional<Stretch> inYear(int year);

  /** TIMEX3 value where the year stays unknown. */
  String unknown();

  /** A month of the year. */
  record Month(int month) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return Optional.of(Stretch.month(year, month));
    }

    @Override
    public String unknown() {
      return "XXXX-" + Stretch.digits(month, 2);
    }
  }

  /** A day of the year; the weekday, if given, may tell which year. */
  record Day(int month, int day, Optional<DayOfWeek> weekday) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      boolean exists = !(month == 2 && day == 29) || Year.isLeap(year);
      return exists ? Optional.of(Stretch.day(LocalDate.of(year, month, day))) : Optional.empty();
    }

    @Override
    public String unknown() {
      return "XXXX-" + Stretch.digits(month, 2) + "-" + Stretch.digits(day, 2);
    }
  }

  /** Days of one month, from the first to the last named. */
  record Days(int month, int first, int last) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      Optional<Stretch> begin = new Day(month, first, Optional.empty()).inYear(year);
      Optional<Stretch> end = new Day(month, last, Optional.empty()).inYear(year);
      return begin.isPresent() && end.isPresent()
          ? Optional.of(Stretch.days(begin.get().firstDay(), end.get().firstDay()))
          : Optional.empty();
    }

    @Override
    public String unknown() {
      return new Day(month, first, Optional.empty()).unknown();
    }
  }

  /** A quarter of the year. */
  record Quarter(int number) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return Optional.of(Stretch.quarter(year, number));
    }

    @Override
    public String unknown() {
      return "XXXX-Q" + number;
    }
  }

  /** A half of the year. */
  record Half(int number) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return Optional.of(Stretch.half(year, number));
    }

    @Override
    public String unknown() {
      return "XXXX-H" + number;
    }
  }

  /** A season of the year. */
  record OfSeason(Season season) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return Optional.of(Stretch.season(year, season));
    }

    @Override
    public String unknown() {
      return "XXXX-" + season.timex;
    }
  }

  /** A festival. */
  record Feast(Festivals.Rule rule) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return rule.inYear(year);
    }

    @Override
    public String unknown() {
      return "XXXX-XX-XX";
    }
  }

  /** A day of the week. */
  record Weekday(DayOfWeek day) implements Cycle {
    @Override
    public Optional<Stretch> inYear(int year) {
      return Optional.empty();
    }

    @Override
    public String unknown() {
      return "XXXX-WXX-" + day.getValue();
    }

    /** The one in the ISO week of {@code anchor}. */
    Stretch inWeekOf(LocalDate anchor) {
      return Stretch.day(
          anchor
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusDays(day.getValue() - 1L));
    }
  }
}
