package org.rapporteur.time;

import java.util.List;
import java.util.Optional;
import org.rapporteur.time.Meaning.At;
import org.rapporteur.time.Meaning.Base;
import org.rapporteur.time.Meaning.Clock;
import org.rapporteur.time.Meaning.Compared;
import org.rapporteur.time.Meaning.Cyclic;
import org.rapporteur.time.Meaning.Fixed;
import org.rapporteur.time.Meaning.Part;
import org.rapporteur.time.Meaning.Shift;
import org.rapporteur.time.Meaning.Which;

/**
 * The grammar of expressions of time in news English. It finds where they begin and end, and what
 * they say; it knows of no anchor. Extents follow the TIMEX3 guidelines: no prepositions,
 * determiners and approximating words included.
 */
final class Grammar {
  private final Pieces p;
  private final Words words;
  private final CalendarDates dates;
  private final Periods periods;
  private final Lengths lengths;
  private final Clocks clocks;

  Grammar(Pieces pieces, Words words, CalendarDates.DayOrder order) {
    this.p = pieces;
    this.words = words;
    Numbers numbers = new Numbers(pieces);
    this.dates = new CalendarDates(pieces, numbers, order);
    this.periods = new Periods(pieces, numbers, dates);
    this.lengths = new Lengths(pieces, numbers, periods);
    this.clocks = new Clocks(pieces);
  }

  /** The longest expression that begins at piece {@code i}; null if none does. */
  Found at(int i) {
    Piece piece = p.get(i);
    boolean starts =
        piece.number() >= 0
            || !piece.classes().isEmpty()
            || !words.phrases(piece.lower()).isEmpty()
            || piece.is(WordClass.OPENER)
            || piece.is("'")
            || piece.is("\u2018");
    if (!starts || (p.touches(i) && i > 0 && p.get(i - 1).is("@"))) {
      return null;
    }
    Found found = Found.longer(core(i), edge(i));
    return found == null ? null : withDay(withPart(found));
  }

  private Found core(int i) {
    Found found = Found.longer(dates.date(i), periods.period(i));
    found = placed(found);
    found = Found.longer(found, lengths.length(i));
    found = Found.longer(found, clocks.clock(i));
    found = Found.longer(found, phrase(i));
    found = Found.longer(found, partAlone(i));
    return Found.longer(found, spokenOf(i));
  }

  /** "October last year", "the third quarter of this year", "Friday last week". */
  private Found placed(Found found) {
    if (found == null || !(found.meaning() instanceof Cyclic cyclic)) {
      return found;
    }
    if (cyclic.which() != Which.BARE || cyclic.within().isPresent()) {
      return found;
    }
    Found within = periods.within(found.end(), cyclic.cycle());
    return within == null ? found : within;
  }

  /** "Monday morning", "8 June in the morning". */
  private Found withPart(Found found) {
    int i = found.end();
    if (!isDayLike(found.meaning()) || !p.follows(i)) {
      return found;
    }
    int j = p.is(i, "in") && p.is(i + 1, "the") ? i + 2 : i;
    if (p.is(j, WordClass.PART) && !p.is(j, "overnight") && !p.is(j, "midnight")) {
      return new Found(
          j + 1, new Part(DayPart.valueOf(p.value(j, WordClass.PART)), found.meaning()));
    }
    Found clock = clocks.clock(p.skip(i, ","));
    if (clock != null && clock.meaning() instanceof Clock c && p.follows(p.skip(i, ","))) {
      return new Found(
          clock.end(), new Clock(c.hour(), c.minute(), c.zone(), Optional.of(found.meaning())));
    }
    return found;
  }

  private static boolean isDayLike(Meaning meaning) {
    if (meaning instanceof Cyclic cyclic) {
      return cyclic.cycle() instanceof Cycle.Weekday || cyclic.cycle() instanceof Cycle.Day;
    }
    if (meaning instanceof At at) {
      return isDayLike(at.of());
    }
    return (meaning instanceof Shift shift && shift.unit() == Unit.DAY)
        || (meaning instanceof Fixed fixed && fixed.stretch().isDay());
  }

  /** "16:00 UTC today", "10 p.m. Monday". */
  private Found withDay(Found found) {
    if (!(found.meaning() instanceof Clock clock) || clock.day().isPresent()) {
      return found;
    }
    int i = p.skip(found.end(), ",");
    if (p.is(found.end(), "in") && p.is(found.end() + 1, "the")) {
      int part = found.end() + 2;
      return p.is(part, WordClass.PART) ? new Found(part + 1, inPart(clock, part)) : found;
    }
    if (p.is(found.end(), "on")) {
      Found on = Found.longer(dates.date(i + 1), periods.period(i + 1));
      return on != null && isDayLike(on.meaning())
          ? new Found(
              found.end(),
              new Clock(clock.hour(), clock.minute(), clock.zone(), Optional.of(on.meaning())))
          : found;
    }
    Found day = p.follows(i) ? Found.longer(dates.date(i), periods.period(i)) : null;
    return day != null && isDayLike(day.meaning())
        ? new Found(
            day.end(),
            new Clock(clock.hour(), clock.minute(), clock.zone(), Optional.of(day.meaning())))
        : found;
  }

  private Clock inPart(Clock clock, int part) {
    boolean late = p.is(part, "afternoon") || p.is(part, "evening") || p.is(part, "night");
    int hour = late && clock.hour() < 12 ? clock.hour() + 12 : clock.hour();
    return new Clock(hour, clock.minute(), clock.zone(), clock.day());
  }

  /** "early June", "mid-2011", "the end of this year", "June end", "earlier today". */
  private Found edge(int i) {
    int j = p.skip(i, "the");
    if (p.is(j, WordClass.COMPARED)) {
      Found of = p.follows(j + 1) ? placed(periods.period(j + 1)) : null;
      boolean comparable =
          of != null && (of.meaning() instanceof Shift || of.meaning() instanceof Cyclic);
      return comparable
          ? new Found(of.end(), new Compared(p.is(j, "earlier"), of.meaning()))
          : null;
    }
    if (!p.is(j, WordClass.EDGE)) {
      return suffixed(i);
    }
    Edge edge = Edge.valueOf(p.value(j, WordClass.EDGE));
    boolean adjective = p.is(j, "early") || p.is(j, "late") || p.is(j, "mid");
    if (adjective && p.is(j + 1, "hours") && p.is(j + 2, "of")) {
      Found day = placed(Found.longer(dates.date(j + 3), periods.period(j + 3)));
      return day != null && isDayLike(day.meaning())
          ? new Found(day.end(), new Part(DayPart.MORNING, day.meaning()))
          : null;
    }
    if (adjective) {
      int k = p.skipHyphen(j + 1);
      k = p.is(k, "to") && p.is(k + 2, "late") ? k + 3 : k;
      Found of = p.follows(k) ? core(k) : null;
      if (of == null && p.is(k, WordClass.PART)) {
        int end = p.is(k + 1, "hours") && p.follows(k + 1) ? k + 2 : k + 1;
        of = new Found(end, partOfDiscourse(k));
      }
      return of == null || !of.meaning().isStretch()
          ? null
          : new Found(of.end(), new At(edge, of.meaning()));
    }
    if (!p.is(j + 1, "of")) {
      return null;
    }
    Found of = placed(Found.longer(dates.date(j + 2), periods.period(j + 2)));
    of = Found.longer(of, Found.longer(edge(j + 2), periods.holder(j + 2)));
    return of == null || !of.meaning().isStretch()
        ? null
        : new Found(of.end(), new At(edge, of.meaning()));
  }

  /** "June end", "year-end". */
  private Found suffixed(int i) {
    if (p.is(i, WordClass.MONTH)) {
      Found month = placed(dates.date(i));
      if (month != null && p.is(month.end(), "end") && p.follows(month.end())) {
        return new Found(month.end() + 1, new At(Edge.END, month.meaning()));
      }
    }
    boolean year = p.is(i, "year") || p.is(i, "month");
    if (year && p.is(i + 1, "'") && p.is(i + 2, "s") && p.is(i + 3, "end")) {
      Unit unit = Unit.valueOf(p.value(i, WordClass.UNIT));
      return new Found(i + 4, new At(Edge.END, new Shift(unit, 0, Base.PUBLICATION)));
    }
    if (year && p.isHyphen(i + 1) && p.is(i + 2, "end") && p.touches(i + 2)) {
      Unit unit = Unit.valueOf(p.value(i, WordClass.UNIT));
      return new Found(i + 3, new At(Edge.END, new Shift(unit, 0, Base.PUBLICATION)));
    }
    return null;
  }

  /** "the morning", "overnight": of the day spoken of. */
  private Found partAlone(int i) {
    int j = p.skip(i, "the");
    if (!p.is(j, WordClass.PART) || p.is(j, "midnight") || p.is(j, "noon") || p.is(j, "midday")) {
      return null;
    }
    if (p.is(j + 1, "of") && j > i) {
      Found day = placed(Found.longer(dates.date(j + 2), periods.period(j + 2)));
      if (day != null && isDayLike(day.meaning())) {
        return new Found(
            day.end(), new Part(DayPart.valueOf(p.value(j, WordClass.PART)), day.meaning()));
      }
    }
    boolean bare = p.is(j, "morning") || p.is(j, "afternoon") || p.is(j, "overnight");
    boolean greeting = p.is(j - 1, "good") || p.is(j - 1, "a") || p.is(j - 1, "one");
    boolean fits = j > i || (bare && !greeting && !p.get(j).capital());
    int end = p.is(j + 1, "hours") && p.follows(j + 1) ? j + 2 : j + 1;
    return fits && !p.is(j + 1, "of") ? new Found(end, partOfDiscourse(j)) : null;
  }

  private Part partOfDiscourse(int i) {
    if (p.is(i, "overnight")) {
      return new Part(DayPart.NIGHT, new Shift(Unit.DAY, -1, Base.PUBLICATION));
    }
    return new Part(
        DayPart.valueOf(p.value(i, WordClass.PART)), new Shift(Unit.DAY, 0, Base.DISCOURSE));
  }

  /** "in the day", "for the quarter", "the weekend". */
  private Found spokenOf(int i) {
    if (!p.is(i, "the") || !p.is(i + 1, WordClass.UNIT) || !p.follows(i + 1)) {
      return null;
    }
    Unit unit = Unit.valueOf(p.value(i + 1, WordClass.UNIT));
    Piece before = p.get(i - 1);
    boolean during =
        before.is("in")
            || before.is("of")
            || before.is("for")
            || before.is("during")
            || before.is("over")
            || before.is("throughout")
            || before.is("end")
            || before.is("ended");
    boolean fits = unit == Unit.WEEKEND || (unit.isOfCalendar() && during);
    boolean ends = !p.get(i + 2).isWord() || p.is(i + 2, WordClass.FUNCTION);
    return fits && ends && !p.is(i + 2, "of")
        ? new Found(i + 2, new Shift(unit, 0, Base.DISCOURSE))
        : null;
  }

  private Found phrase(int i) {
    for (Words.Phrase phrase : words.phrases(p.get(i).lower())) {
      int end = i + phrase.words().size();
      if (matches(phrase.words(), i) && fits(i, end)) {
        return new Found(end, phrase.meaning());
      }
    }
    return null;
  }

  private boolean matches(List<String> phrase, int i) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!p.is(i + k, phrase.get(k)) || (k > 0 && !p.follows(i + k))) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int i, int end) {
    Piece before = p.get(i - 1);
    Piece after = p.get(end);
    Piece last = p.get(end - 1);
    boolean compound = (p.isHyphen(end) && p.touches(end)) || (p.isHyphen(i - 1) && p.touches(i));
    if (compound) {
      return false;
    }
    return switch (last.lower()) {
      case "later" -> !before.is("or") && !before.is("no") && !after.is("than");
      case "soon" -> !before.is("as") && !before.is("too") && !after.is("as");
      case "recently" -> !before.is("as");
      case "recent" -> after.isWord() && !before.is("most") && !before.is("more");
      case "current" -> after.isWord() && p.follows(end) && !after.is("account");
      case "past", "present", "future" -> !after.isWord() || after.is(WordClass.FUNCTION);
      case "moment", "point", "time" ->
          before.is("at")
              || before.is("by")
              || before.is("since")
              || before.is("until")
              || before.is("for")
              || before.is("before")
              || before.is("from");
      default -> true;
    };
  }
}
