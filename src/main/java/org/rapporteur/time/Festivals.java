package org.rapporteur.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules by which the days in {@code festivals.tsv} fall. */
final class Festivals {
  private static final Pattern NTH = Pattern.compile("nth (\\d+)-(\\d)-(-?\\d)");
  private static final Pattern EASTER = Pattern.compile("easter([+-]\\d+)");
  private static final Pattern HIJRI = Pattern.compile("hijri (\\d+)-(\\d+)/(\\d+)-(\\d+)");
  private static final Pattern FIXED = Pattern.compile("(\\d\\d-\\d\\d)");
  private static final Pattern ONCE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private Festivals() {}

  /** When a festival falls. */
  @FunctionalInterface
  interface Rule {
    /** Empty for years in which it does not fall or is not known to. */
    Optional<Stretch> inYear(int year);
  }

  /** What the second column of the file says of the day. */
  static Meaning meaning(String text) {
    return ONCE.matcher(text).matches()
        ? new Meaning.Fixed(Stretch.day(LocalDate.parse(text)))
        : new Meaning.Cyclic(new Cycle.Feast(rule(text)), Meaning.Which.BARE, Optional.empty());
  }

  private static Rule rule(String text) {
    Matcher nth = NTH.matcher(text);
    Matcher easter = EASTER.matcher(text);
    Matcher hijri = HIJRI.matcher(text);
    if (nth.matches()) {
      int month = number(nth, 1);
      DayOfWeek weekday = DayOfWeek.of(number(nth, 2));
      int count = number(nth, 3);
      return year ->
          Optional.of(
              Stretch.day(
                  LocalDate.of(year, month, 1)
                      .with(TemporalAdjusters.dayOfWeekInMonth(count, weekday))));
    } else if (easter.matches()) {
      int days = number(easter, 1);
      return year -> Optional.of(Stretch.day(easterSunday(year).plusDays(days)));
    } else if (hijri.matches()) {
      MonthDay first = MonthDay.of(number(hijri, 1), number(hijri, 2));
      MonthDay after = MonthDay.of(number(hijri, 3), number(hijri, 4));
      return year -> hijri(year, first, after);
    } else if (FIXED.matcher(text).matches()) {
      MonthDay day = MonthDay.parse("--" + text);
      return year -> Optional.of(Stretch.day(day.atYear(year)));
    }
    throw new IllegalArgumentException("festivals.tsv: no such rule: " + text);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Of the Gregorian calendar, by the anonymous algorithm that Meeus gives. */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** The first such days of the Umm al-Qura calendar that begin in {@code year}. */
  private static Optional<Stretch> hijri(int year, MonthDay first, MonthDay after) {
    try {
      int hijriYear =
          HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      for (int candidate = hijriYear; candidate <= hijriYear + 1; candidate++) {
        LocalDate begin = gregorian(candidate, first);
        if (begin.getYear() == year) {
          return Optional.of(Stretch.days(begin, gregorian(candidate, after).minusDays(1)));
        }
      }
      return Optional.empty();
    } catch (DateTimeException outsideTheTables) {
      return Optional.empty();
    }
  }

  private static LocalDate gregorian(int hijriYear, MonthDay day) {
    return LocalDate.from(
        HijrahChronology.INSTANCE.date(hijriYear, day.getMonthValue(), day.getDayOfMonth()));
  }
}
