package org.rapporteur.time;

import java.time.DayOfWeek;
import java.util.Optional;
import org.rapporteur.time.Meaning.Again;
import org.rapporteur.time.Meaning.Base;
import org.rapporteur.time.Meaning.Cyclic;
import org.rapporteur.time.Meaning.Part;
import org.rapporteur.time.Meaning.Shift;
import org.rapporteur.time.Meaning.Vague;
import org.rapporteur.time.Meaning.Which;

/** Units, months, weekdays and seasons with a word that chooses one: "last", "this", "the same". */
final class ChosenPeriods {
  private final Pieces p;
  private final Numbers numbers;
  private final CalendarDates dates;

  ChosenPeriods(Pieces pieces, Numbers numbers, CalendarDates dates) {
    this.p = pieces;
    this.numbers = numbers;
    this.dates = dates;
  }

  Cycle weekdayAt(int i) {
    return new Cycle.Weekday(DayOfWeek.of(p.number(i, WordClass.WEEKDAY)));
  }

  Season seasonAt(int i) {
    return Season.valueOf(p.value(i, WordClass.SEASON));
  }

  /** "this week", "the previous year", "next Friday", "last November", "the same day". */
  Found chosen(int i) {
    boolean the = p.is(i, "the");
    int j = the ? i + 1 : i;
    if (!p.is(j, WordClass.WHICH) || (the && !p.follows(j))) {
      return null;
    }
    String which = p.value(j, WordClass.WHICH);
    int k = j + 1;
    boolean preposition = !the && (which.equals("AFTER") || which.equals("COMING"));
    if (preposition) {
      return null;
    }
    if (which.equals("THIS") && p.is(k, WordClass.WHICH) && !p.is(k, "same")) {
      which = p.value(k, WordClass.WHICH);
      k++;
    }
    if (p.is(k, "fiscal") || p.is(k, "calendar") || p.is(k, "financial")) {
      k++;
    }
    if (!p.follows(k)) {
      return null;
    }
    return chosen(j, k, which, the);
  }

  private Found chosen(int j, int k, String which, boolean the) {
    if (p.is(k, WordClass.WEEKDAY) && p.get(k).capital()) {
      return cyclic(k + 1, weekdayAt(k), which);
    } else if (p.is(k, WordClass.MONTH) && p.get(k).capital()) {
      Found dated = dates.date(k);
      boolean dayNamed =
          dated != null
              && dated.meaning() instanceof Cyclic c
              && !(c.cycle() instanceof Cycle.Month);
      return dayNamed && dated.meaning() instanceof Cyclic c
          ? cyclic(dated.end(), c.cycle(), which)
          : cyclic(k + 1, new Cycle.Month(p.number(k, WordClass.MONTH)), which);
    } else if (p.is(k, WordClass.SEASON)) {
      Cycle season = new Cycle.OfSeason(seasonAt(k));
      return which.equals("SAME") ? inSameYear(k + 1, season) : cyclic(k + 1, season, which);
    } else if (p.is(k, WordClass.PART)) {
      return partOfDay(k, which);
    } else if (p.is(k, WordClass.UNIT)) {
      return unit(j, k, which, the);
    } else if (p.is(k, WordClass.UNITS) && (which.equals("RECENT") || which.equals("COMING"))) {
      return new Found(k + 1, new Vague(which.equals("RECENT") ? "PAST_REF" : "FUTURE_REF"));
    } else if (p.is(k, "period") && which.equals("SAME")) {
      return again(k + 1, Optional.empty());
    }
    return null;
  }

  /** "that summer": of the year spoken of. */
  private static Found inSameYear(int end, Cycle cycle) {
    Meaning year = new Again(Optional.of(Unit.YEAR), 0);
    return new Found(end, new Cyclic(cycle, Which.BARE, Optional.of(year)));
  }

  private Found cyclic(int end, Cycle cycle, String which) {
    Which choice =
        switch (which) {
          case "LAST" -> Which.LAST;
          case "THIS" -> Which.THIS;
          case "NEXT", "COMING" -> Which.NEXT;
          case "BEFORE" -> Which.BEFORE;
          case "AFTER" -> Which.AFTER;
          default -> null;
        };
    return choice == null ? null : new Found(end, new Cyclic(cycle, choice, Optional.empty()));
  }

  private Found partOfDay(int k, String which) {
    DayPart part = DayPart.valueOf(p.value(k, WordClass.PART));
    Meaning day =
        switch (which) {
          case "THIS" -> new Shift(Unit.DAY, 0, Base.PUBLICATION);
          case "LAST" -> new Shift(Unit.DAY, -1, Base.PUBLICATION);
          case "SAME" -> new Shift(Unit.DAY, 0, Base.DISCOURSE);
          case "BEFORE" -> new Shift(Unit.DAY, -1, Base.DISCOURSE);
          case "NEXT", "AFTER" -> new Shift(Unit.DAY, 1, Base.DISCOURSE);
          default -> null;
        };
    return day == null ? null : new Found(k + 1, new Part(part, day));
  }

  private Found unit(int j, int k, String which, boolean the) {
    Unit unit = Unit.valueOf(p.value(k, WordClass.UNIT));
    if (!unit.isOfCalendar()) {
      return null;
    }
    boolean past = p.is(j, "past") || p.is(k - 1, "past");
    boolean stretch = past || (the && (which.equals("LAST") || which.equals("COMING")));
    if (stretch && unit != Unit.DAY && unit != Unit.WEEKEND) {
      if (p.is(k + 1, "and") && p.is(k + 2, "a") && p.is(k + 3, "half")) {
        return new Found(k + 4, new Meaning.Duration(unit.duration("1.5")));
      }
      return new Found(k + 1, new Meaning.Duration(unit.duration("1")));
    }
    if (which.equals("SAME") && p.is(k - 1, "same")) {
      Found again = again(k + 1, Optional.of(unit));
      if (again != null) {
        return again;
      }
    }
    if (which.equals("LAST") && unit == Unit.DAY) {
      return null;
    }
    Meaning meaning =
        switch (which) {
          case "THIS" -> new Shift(unit, 0, Base.PUBLICATION);
          case "LAST" -> new Shift(unit, -1, Base.PUBLICATION);
          case "NEXT" ->
              new Shift(unit, 1, the || unit == Unit.DAY ? Base.DISCOURSE : Base.PUBLICATION);
          case "COMING" -> new Shift(unit, 1, Base.PUBLICATION);
          case "SAME" -> new Shift(unit, 0, Base.DISCOURSE);
          case "BEFORE" -> new Shift(unit, -1, Base.DISCOURSE);
          case "AFTER" -> new Shift(unit, 1, Base.DISCOURSE);
          default -> null;
        };
    return meaning == null ? null : new Found(k + 1, meaning);
  }

  /** After "the same month", "the same period": "last year", "a year ago", "in 2008". */
  private Found again(int i, Optional<Unit> unit) {
    int j = p.skip(i, "of");
    boolean previous = p.is(j, "the") && p.is(j + 1, "previous") && p.is(j + 2, "year");
    if ((p.is(j, "last") && p.is(j + 1, "year")) || previous) {
      return new Found(previous ? j + 3 : j + 2, new Again(unit, -1));
    }
    Numbers.Amount amount = numbers.amount(i);
    if (amount != null && amount.isWhole() && amount.whole() < 1000) {
      boolean years = p.is(amount.end(), "year") || p.is(amount.end(), "years");
      boolean back = p.is(amount.end() + 1, "ago") || p.is(amount.end() + 1, "earlier");
      if (years && back) {
        return new Found(amount.end() + 2, new Again(unit, (int) -amount.whole()));
      }
    }
    return null;
  }

  /** "the day", "the week": the one spoken of. */
  Found theUnit(int i) {
    if (!p.is(i, "the") || !p.is(i + 1, WordClass.UNIT)) {
      return null;
    }
    Unit unit = Unit.valueOf(p.value(i + 1, WordClass.UNIT));
    return unit.isOfCalendar() ? new Found(i + 2, new Shift(unit, 0, Base.DISCOURSE)) : null;
  }
}
