package org.rapporteur.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.time.Meaning.Cyclic;
import org.rapporteur.time.Meaning.Fixed;
import org.rapporteur.time.Meaning.Which;

/** Dates by month, day and year, written in words or figures. */
final class CalendarDates {
  private final Pieces p;
  private final Numbers numbers;
  private final DayOrder order;

  CalendarDates(Pieces pieces, Numbers numbers, DayOrder order) {
    this.p = pieces;
    this.numbers = numbers;
    this.order = order;
  }

  /** Which number comes first in 06/08/2022. */
  enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** A date that names a day or a month, weekday before it included; null if none begins here. */
  Found date(int i) {
    if (p.is(i, WordClass.WEEKDAY) && p.get(i).capital()) {
      int j = p.skipStop(i + 1);
      j = p.skip(j, ",");
      j = p.skip(j, "the");
      DayOfWeek weekday = DayOfWeek.of(p.number(i, WordClass.WEEKDAY));
      return p.follows(j) ? dayOfMonth(j, Optional.of(weekday)) : null;
    }
    Found day =
        p.is(i, "the") ? dayThenMonth(i + 1, Optional.empty()) : dayOfMonth(i, Optional.empty());
    if (day != null) {
      return day;
    }
    Found figures = figures(i);
    figures = figures != null ? figures : dayOfMonthBefore(i);
    return figures != null ? figures : month(i);
  }

  /** The 6 of "July 4 and 6", where nothing that could be counted follows. */
  private Found dayOfMonthBefore(int i) {
    int month = p.is(i - 3, ".") ? i - 4 : i - 3;
    boolean two = (p.is(i - 1, "and") || p.is(i - 1, "or")) && isMonth(month) && p.follows(i);
    Day first = two ? day(i - 2, p.number(month, WordClass.MONTH)) : null;
    Day second = first != null ? day(i, p.number(month, WordClass.MONTH)) : null;
    boolean ends = second != null && p.endsClean(second.end) && endsPhrase(second.end);
    return ends && second.number > first.number
        ? withYear(
            second.end,
            new Cycle.Day(p.number(month, WordClass.MONTH), second.number, Optional.empty()))
        : null;
  }

  private boolean endsPhrase(int i) {
    Piece after = p.get(i);
    boolean counts = (after.isWord() && !after.is(WordClass.FUNCTION)) || after.is("of");
    return !p.follows(i) || !(counts || after.number() >= 0);
  }

  private Found dayOfMonth(int i, Optional<DayOfWeek> weekday) {
    if (isMonth(i)) {
      return monthThenDay(i, weekday);
    }
    return dayThenMonth(i, weekday);
  }

  private boolean isMonth(int i) {
    return p.is(i, WordClass.MONTH) && p.get(i).capital();
  }

  private Found monthThenDay(int i, Optional<DayOfWeek> weekday) {
    int month = p.number(i, WordClass.MONTH);
    int j = p.skip(p.skipStop(i + 1), "the");
    Day day = p.follows(j) ? day(j, month) : null;
    if (day == null) {
      return null;
    }
    if (p.isDash(day.end)) {
      Day last = day(day.end + 1, month);
      if (last != null && last.number > day.number && p.endsClean(last.end)) {
        return withYear(last.end, new Cycle.Days(month, day.number, last.number));
      }
    }
    return p.endsClean(day.end) || p.isDash(day.end)
        ? withYear(day.end, new Cycle.Day(month, day.number, weekday))
        : null;
  }

  private Found dayThenMonth(int i, Optional<DayOfWeek> weekday) {
    if (!p.startsClean(i)) {
      return null;
    }
    Day first = day(i, 1);
    if (first == null) {
      return null;
    }
    boolean to =
        (p.is(i - 1, "from") && p.is(first.end, "to"))
            || (p.is(i - 1, "between") && p.is(first.end, "and"));
    boolean range = (to || p.isDash(first.end)) && p.get(first.end + 1).number() > first.number;
    Day last = range ? day(first.end + 1, 1) : first;
    if (last == null) {
      return null;
    }
    int j = p.skip(last.end, "of");
    if (!isMonth(j) || !p.follows(j)) {
      return null;
    }
    int month = p.number(j, WordClass.MONTH);
    int after = p.is(j + 1, ".") && !p.is(j, "may") ? yearAfterStop(j) : j + 1;
    if (last.number > longest(month)) {
      return null;
    }
    return withYear(
        after,
        range
            ? new Cycle.Days(month, first.number, last.number)
            : new Cycle.Day(month, first.number, weekday));
  }

  /** Past the stop of an abbreviated month, but only if a year follows: else it ends a sentence. */
  private int yearAfterStop(int month) {
    int stop = p.skipStop(month + 1);
    return year(p.skip(stop, ",")) > 0 ? stop : month + 1;
  }

  private static int longest(int month) {
    return month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private record Day(int end, int number) {}

  private Day day(int i, int month) {
    Numbers.Ordinal ordinal = numbers.ordinal(i);
    int number = ordinal.isPresent() ? ordinal.number() : p.get(i).number();
    int end = ordinal.isPresent() ? ordinal.end() : i + 1;
    boolean figure = p.get(i).digits() <= 2;
    return figure && number >= 1 && number <= longest(month) ? new Day(end, number) : null;
  }

  private Found withYear(int end, Cycle cycle) {
    int j = p.skip(end, ",");
    int year = year(j);
    if (year > 0 && p.follows(j) && p.endsClean(j + 1)) {
      return inYear(j + 1, cycle, year);
    }
    int shortYear = shortYear(end);
    if (shortYear > 0) {
      return inYear(end + 2, cycle, shortYear);
    }
    return yearOfRange(end)
        .flatMap(cycle::inYear)
        .map(stretch -> new Found(end, new Fixed(stretch)))
        .orElseGet(() -> new Found(end, new Cyclic(cycle, Which.BARE, Optional.empty())));
  }

  private static Found inYear(int end, Cycle cycle, int year) {
    return cycle.inYear(year).map(stretch -> new Found(end, new Fixed(stretch))).orElse(null);
  }

  /** The year of "June '22"; 0 if there is none at {@code i}. */
  private int shortYear(int i) {
    Piece figures = p.get(i + 1);
    boolean written = p.is(i, "'") && p.touches(i + 1) && figures.digits() == 2;
    return written && p.endsClean(i + 2) ? fullYear(figures.number()) : 0;
  }

  private static int fullYear(int lastTwo) {
    return lastTwo + (lastTwo < 50 ? 2000 : 1900);
  }

  /** The year in which "May 30 - June 2, 2022" begins: it is written only once. */
  private Optional<Integer> yearOfRange(int end) {
    boolean joins = p.isDash(end) || p.is(end, "to") || p.is(end, "and") || p.is(end, "through");
    if (!joins || !p.follows(end) || !p.follows(end + 1)) {
      return Optional.empty();
    }
    Found last = dayOfMonth(p.skip(end + 1, "the"), Optional.empty());
    last = last != null ? last : dayOfMonthBefore(end + 1);
    return last != null && last.meaning() instanceof Fixed fixed
        ? Optional.of(fixed.stretch().firstDay().getYear())
        : Optional.empty();
  }

  /** The year written at {@code i} in four figures; 0 if there is none. */
  int year(int i) {
    Piece piece = p.get(i);
    return piece.digits() == 4 && piece.number() >= 1000 && piece.number() < 2200
        ? piece.number()
        : 0;
  }

  /** A month, with its year where given. */
  private Found month(int i) {
    if (!isMonth(i)) {
      return null;
    }
    int month = p.number(i, WordClass.MONTH);
    int j = p.skipStop(i + 1);
    int k = p.skip(p.skip(j, ","), "of");
    int year = year(k);
    if (year > 0 && p.follows(k) && p.endsClean(k + 1)) {
      return new Found(k + 1, new Fixed(Stretch.month(year, month)));
    }
    int shortYear = shortYear(k);
    if (shortYear > 0) {
      return new Found(k + 2, new Fixed(Stretch.month(shortYear, month)));
    }
    boolean nameLike = p.get(i).end() - p.get(i).begin() <= 5;
    boolean date = p.is(i - 1, WordClass.BEFORE_DATE) || p.is(i - 1, WordClass.EDGE);
    boolean ofTwo = (p.is(i - 1, "and") || p.is(i - 1, "to")) && isMonth(i - 2);
    boolean dash = (p.isHyphen(i - 1) && p.is(i - 2, WordClass.EDGE)) || ofTwo;
    boolean joined = (p.isHyphen(i - 1) || p.isHyphen(i + 1)) && p.touches(i + 1);
    if (nameLike && !date && !dash && !(joined && p.is(i + 2, WordClass.MONTH))) {
      // May, March, April and June are also names and verbs.
      boolean amongCapitals = p.get(i - 1).capital() || p.get(i + 1).capital();
      boolean verb = p.is(i, "may") || p.is(i, "march") || p.is(i, "mar");
      if (verb || amongCapitals || p.get(i).end() - p.get(i).begin() <= 3) {
        return null;
      }
    }
    return new Found(i + 1, new Cyclic(new Cycle.Month(month), Which.BARE, Optional.empty()));
  }

  /** 2022-06-08, 08.06.2022, 6/8/22. */
  private Found figures(int i) {
    if (p.get(i).number() < 0 || !p.startsClean(i)) {
      return null;
    }
    Piece mark = p.get(i + 1);
    boolean separated =
        (mark.is("-") || mark.is("/") || mark.is("."))
            && p.touches(i + 1)
            && p.touches(i + 2)
            && p.is(i + 3, mark.lower())
            && p.touches(i + 3)
            && p.touches(i + 4);
    int first = p.get(i).number();
    int second = p.get(i + 2).number();
    int third = p.get(i + 4).number();
    if (!separated || second < 1 || third < 0) {
      return null;
    }
    int end = i + 5;
    if (p.get(i).digits() == 4 && p.get(i + 4).digits() <= 2) {
      return fixed(end, first, second, third);
    }
    boolean fullYear = p.get(i + 4).digits() == 4;
    boolean dated = fullYear || (p.get(i + 4).digits() == 2 && mark.is("/"));
    if (!dated || p.get(i).digits() > 2 || p.get(i + 2).digits() > 2 || !p.endsClean(end)) {
      return null;
    }
    int year = fullYear ? third : fullYear(third);
    boolean dayFirst = first > 12 || mark.is(".") || (second <= 12 && order == DayOrder.DAY_FIRST);
    boolean monthFirst = second > 12 || order == DayOrder.MONTH_FIRST;
    if (dayFirst) {
      return fixed(end, year, second, first);
    } else if (monthFirst || first == second) {
      return fixed(end, year, first, second);
    }
    return year >= 1000 && year < 2200 ? new Found(end, new Fixed(Stretch.year(year))) : null;
  }

  private static Found fixed(int end, int year, int month, int day) {
    try {
      return year >= 1000 && year < 2200
          ? new Found(end, new Fixed(Stretch.day(LocalDate.of(year, month, day))))
          : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
