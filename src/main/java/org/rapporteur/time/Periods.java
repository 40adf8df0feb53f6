package org.rapporteur.time;

import java.util.Optional;
import org.rapporteur.time.Meaning.Again;
import org.rapporteur.time.Meaning.Base;
import org.rapporteur.time.Meaning.Cyclic;
import org.rapporteur.time.Meaning.Fixed;
import org.rapporteur.time.Meaning.Part;
import org.rapporteur.time.Meaning.Shift;
import org.rapporteur.time.Meaning.Which;

/** Deixis, years, decades, quarters, seasons: stretches that are named by their unit. */
final class Periods {
  private final Pieces p;
  private final Numbers numbers;
  private final CalendarDates dates;
  private final ChosenPeriods chosen;

  Periods(Pieces pieces, Numbers numbers, CalendarDates dates) {
    this.p = pieces;
    this.numbers = numbers;
    this.dates = dates;
    this.chosen = new ChosenPeriods(pieces, numbers, dates);
  }

  /** The longest that begins at {@code i}; null if none does. */
  Found period(int i) {
    Found found = Found.longer(deixis(i), year(i));
    found = Found.longer(found, decade(i));
    found = Found.longer(found, fraction(i));
    found = Found.longer(found, season(i));
    found = Found.longer(found, weekday(i));
    return Found.longer(found, chosen.chosen(i));
  }

  /** A stretch that can hold others: "2008", "last year", "this week", "the previous month". */
  Found holder(int i) {
    Found found = Found.longer(year(i), chosen.chosen(i));
    return Found.longer(found, p.is(i, "the") ? Found.longer(found, chosen.theUnit(i)) : found);
  }

  private Found deixis(int i) {
    // "USA Today" is a name.
    boolean name = p.get(i).capital() && p.get(i - 1).capital() && p.follows(i);
    if (p.is(i, WordClass.DAY_DEIXIS) && !name) {
      int days = p.number(i, WordClass.DAY_DEIXIS);
      Meaning day = new Shift(Unit.DAY, days, Base.PUBLICATION);
      return new Found(i + 1, p.is(i, "tonight") ? new Part(DayPart.NIGHT, day) : day);
    }
    if (p.is(i, "the") && p.is(i + 1, "day")) {
      boolean before = p.is(i + 2, "before") && p.is(i + 3, "yesterday");
      boolean after = p.is(i + 2, "after") && p.is(i + 3, "tomorrow");
      if (before || after) {
        return new Found(i + 4, new Shift(Unit.DAY, before ? -2 : 2, Base.PUBLICATION));
      }
    }
    return null;
  }

  private Found weekday(int i) {
    if (p.is(i, WordClass.WEEKDAY) && p.get(i).capital()) {
      boolean shortened = p.get(i).end() - p.get(i).begin() <= 4;
      return shortened ? null : new Found(i + 1, bare(chosen.weekdayAt(i)));
    }
    return null;
  }

  private static Cyclic bare(Cycle cycle) {
    return new Cyclic(cycle, Which.BARE, Optional.empty());
  }

  /** "2008", "the year 2008", "fiscal 2009", "2009-10". */
  Found year(int i) {
    int j = p.is(i, "the") && p.is(i + 1, "year") ? i + 1 : i;
    j = p.is(i, "the") && p.is(i + 1, "years") ? i + 1 : j;
    boolean named = p.is(j, "year") || p.is(j, "years") || p.is(j, "fiscal") || p.is(j, "fy");
    if (named) {
      j = p.skip(j, "fiscal");
      j = p.skip(p.skip(j, "year"), "years");
      j = p.skip(j, "fy");
    } else if (j != i) {
      return null;
    }
    int year = dates.year(j);
    if (year == 0 || (!named && !isBareYear(j, year))) {
      return null;
    }
    boolean pair =
        (p.isDash(j + 1) || p.is(j + 1, "/"))
            && p.touches(j + 1)
            && p.touches(j + 2)
            && p.get(j + 2).digits() == 2
            && p.get(j + 2).number() == (year + 1) % 100;
    if (pair && p.endsClean(j + 3)) {
      Stretch first = Stretch.year(year);
      Stretch both =
          new Stretch(
              first.timex(),
              new org.rapporteur.model.TimeValue(
                  first.timex() + "/" + Stretch.digits(year + 1, 4),
                  first.time().earliest(),
                  first.time().latest().plusYears(1),
                  org.rapporteur.model.TimeValue.Precision.YEAR));
      return new Found(j + 3, new Fixed(both));
    }
    return new Found(j + 1, new Fixed(Stretch.year(year)));
  }

  private boolean isBareYear(int i, int year) {
    boolean afterDash = p.isDash(i - 1) && p.touches(i) && dates.year(i - 2) > 0;
    boolean mid = p.isHyphen(i - 1) && p.touches(i) && p.is(i - 2, WordClass.EDGE);
    boolean clean = p.startsClean(i) || afterDash || mid;
    boolean beforeDash = p.isDash(i + 1) && p.touches(i + 1) && dates.year(i + 2) > year;
    if (!clean || (!beforeDash && !endsYear(i + 1))) {
      return false;
    }
    boolean counted = p.is(i + 1, WordClass.COUNTED) || p.is(i + 1, WordClass.NUMBER);
    boolean currency = p.is(i - 1, "$") || p.is(i - 1, "\u20ac") || p.is(i - 1, "\u00a3");
    boolean unit = p.is(i + 1, WordClass.UNITS);
    boolean code = p.is(i - 1, WordClass.NUMBERED);
    if (counted || currency || unit || code) {
      return false;
    }
    boolean expected = p.is(i - 1, WordClass.BEFORE_DATE) || p.is(i - 1, WordClass.EDGE) || mid;
    return (year >= 1900 && year < 2100) || expected;
  }

  /** A stop, comma or colon may follow, a decimal may not; "2008-based" may. */
  private boolean endsYear(int i) {
    Piece after = p.get(i);
    if (!p.touches(i)) {
      return !after.is("%");
    }
    boolean number = p.touches(i + 1) && p.get(i + 1).number() >= 0;
    if (after.isWord() || after.is("%") || (number && !after.is("/"))) {
      return false;
    }
    return !(p.isHyphen(i) && number);
  }

  /** "the 1990s", "the '90s", "the nineties"; early, mid and late are the caller's. */
  private Found decade(int i) {
    int j = p.skip(i, "the");
    int k = p.is(j, "'") || p.is(j, "\u2018") ? j + 1 : j;
    Piece piece = p.get(k);
    int after = p.is(k + 1, "'") && p.touches(k + 1) ? k + 2 : k + 1;
    boolean determined = j > i || p.is(i - 1, WordClass.EDGE) || p.isHyphen(i - 1);
    boolean plural = p.is(after, "s") && p.touches(after) && (after == k + 1 || determined);
    if (plural && piece.number() >= 0 && piece.number() % 10 == 0) {
      int year = dates.year(k);
      if (year > 0) {
        return new Found(after + 1, new Fixed(Stretch.decade(year / 10)));
      }
      boolean two = piece.digits() == 2 && piece.number() >= 20;
      if (two && (k > j || j > i || p.is(k - 1, "and") || p.is(k - 1, WordClass.EDGE))) {
        return new Found(after + 1, new Fixed(Stretch.decade(190 + piece.number() / 10)));
      }
    }
    if (determined && p.is(j, WordClass.DECADE_NAME)) {
      int tens = p.number(j, WordClass.DECADE_NAME);
      return new Found(j + 1, new Fixed(Stretch.decade(190 + tens / 10)));
    }
    return null;
  }

  /** Quarters, halves and centuries by number. */
  private Found fraction(int i) {
    if (p.is(i, "q") && p.touches(i + 1) && p.get(i + 1).digits() == 1) {
      return quarter(i + 2, p.get(i + 1).number());
    }
    boolean possessive =
        p.is(i, "its") || p.is(i, "their") || p.is(i, "our") || p.is(i, "his") || p.is(i, "her");
    int j = possessive ? i + 1 : p.skip(i, "the");
    Found old = yearAgo(j);
    if (old != null) {
      return old;
    }
    j = p.skip(j, "fiscal");
    boolean last = (p.is(j, "last") || p.is(j, "final")) && p.is(j + 1, "quarter");
    if (last && p.is(j + 2, "of")) {
      return within(j + 2, new Cycle.Quarter(4));
    }
    Numbers.Ordinal ordinal = numbers.ordinal(j);
    if (!ordinal.isPresent()) {
      return null;
    }
    int k = p.skipHyphen(ordinal.end());
    k = p.skip(p.skip(k, "fiscal"), "calendar");
    if (!p.follows(k)) {
      return null;
    }
    if (p.is(k, "quarter")) {
      return quarter(k + 1, ordinal.number());
    }
    boolean ofWhat = p.is(k + 1, "of") || p.isHyphen(ordinal.end());
    if (p.is(k, "half") && ofWhat && ordinal.number() <= 2) {
      Cycle half = new Cycle.Half(ordinal.number());
      Found within = within(k + 1, half);
      return within != null || !p.isHyphen(ordinal.end()) ? within : new Found(k + 1, bare(half));
    }
    if (p.is(k, "century") && ordinal.number() <= 22 && ordinal.number() >= 10) {
      return new Found(k + 1, new Fixed(Stretch.century(ordinal.number() - 1)));
    }
    return null;
  }

  /** "the year-ago quarter", "the year-earlier period". */
  private Found yearAgo(int j) {
    boolean ago =
        p.is(j, "year") && p.isHyphen(j + 1) && (p.is(j + 2, "ago") || p.is(j + 2, "earlier"));
    if (!ago) {
      return null;
    }
    if (p.is(j + 3, "period")) {
      return new Found(j + 4, new Again(Optional.empty(), -1));
    }
    return p.is(j + 3, WordClass.UNIT)
        ? new Found(j + 4, new Again(Optional.of(Unit.valueOf(p.value(j + 3, WordClass.UNIT))), -1))
        : null;
  }

  private Found quarter(int end, int number) {
    if (number < 1 || number > 4) {
      return null;
    }
    Cycle quarter = new Cycle.Quarter(number);
    Found within = within(end, quarter);
    return within != null ? within : new Found(end, bare(quarter));
  }

  /**
   * What is placed in a year or week: "of 2008", "last year", "of this week"; null if nothing is.
   */
  Found within(int i, Cycle cycle) {
    int j = p.skip(p.skip(i, ","), "of");
    if (!p.follows(j) || (p.is(i, ",") && dates.year(j) == 0)) {
      return null;
    }
    Found holder = holder(j);
    if (holder == null || holder.meaning() instanceof Meaning.Duration) {
      return null;
    }
    return new Found(holder.end(), new Cyclic(cycle, Which.BARE, Optional.of(holder.meaning())));
  }

  private Found season(int i) {
    int j = p.skip(i, "the");
    if (!p.is(j, WordClass.SEASON)) {
      return null;
    }
    Cycle season = new Cycle.OfSeason(chosen.seasonAt(j));
    Found within = within(j + 1, season);
    if (within != null) {
      return within;
    }
    boolean afterPreposition = p.is(j - 1, WordClass.BEFORE_DATE) && !p.is(j - 1, "to");
    boolean safe = p.is(j, "summer") || p.is(j, "winter") || p.is(j, "autumn");
    boolean ends = !p.get(j + 1).isWord() || p.is(j + 1, WordClass.FUNCTION);
    return (afterPreposition || j > i) && (safe || ends) && !p.get(j).capital() && !fallsIn(j)
        ? new Found(j + 1, bare(season))
        : null;
  }

  /** "the fall of the wall" is no season. */
  private boolean fallsIn(int i) {
    return p.is(i, "fall") && (p.is(i + 1, "of") || p.is(i + 1, "in") || p.is(i + 1, "from"));
  }
}
