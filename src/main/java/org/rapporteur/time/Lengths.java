package org.rapporteur.time;

import org.rapporteur.time.Meaning.Base;
import org.rapporteur.time.Meaning.Duration;
import org.rapporteur.time.Meaning.Recurring;
import org.rapporteur.time.Meaning.Shift;
import org.rapporteur.time.Meaning.Vague;

/** Durations, distances from an anchor, and what comes again and again. */
final class Lengths {
  private final Pieces p;
  private final Numbers numbers;
  private final Periods periods;

  Lengths(Pieces pieces, Numbers numbers, Periods periods) {
    this.p = pieces;
    this.periods = periods;
    this.numbers = numbers;
  }

  Found length(int i) {
    Found found = Found.longer(counted(i), lastOrNext(i));
    found = Found.longer(found, recurring(i));
    found = Found.longer(found, longAdjective(i));
    found = Found.longer(found, inARow(i));
    found = Found.longer(found, theOneBefore(i));
    return Found.longer(found, manyUnits(i));
  }

  /** "two years", "nearly five months", "two-day", "three weeks ago", "a day later". */
  private Found counted(int i) {
    int start = skipApproximation(i);
    Numbers.Amount amount = numbers.amount(start);
    if (amount == null) {
      return null;
    }
    int j = p.isHyphen(amount.end()) && p.touches(amount.end()) ? amount.end() + 1 : amount.end();
    boolean hyphen = j > amount.end();
    while (isFiller(j)) {
      j++;
    }
    // "half an hour", "half a year"
    if (p.is(start, "half") && (p.is(j, "an") || p.is(j, "a"))) {
      j++;
    }
    Unit unit = unitAt(j);
    if (unit == null || !p.follows(j) || (p.is(j, "second") && !hyphen)) {
      return null;
    }
    boolean one = p.is(start, "a") || p.is(start, "an");
    boolean adjective = p.get(j + 1).isWord() && p.follows(j + 1) && unit != Unit.QUARTER;
    if (p.is(j, WordClass.UNIT) && !hyphen && !one && !isSingular(amount) && !adjective) {
      return null;
    }
    boolean measured = p.is(j + 1, "ago") || p.is(j + 1, "earlier") || p.is(j + 1, "later");
    if (one && !measured && (unit == Unit.QUARTER || unit == Unit.SECOND)) {
      return null;
    }
    if (one && !measured && start == i && isRate(i)) {
      return new Found(j + 1, new Recurring(unit.duration(amount.value())));
    }
    int end = j + 1;
    if (one && p.isHyphen(end) && p.touches(end)) {
      return null;
    }
    if (one && p.is(end, "and") && p.is(end + 1, "a") && p.is(end + 2, "half")) {
      return new Found(end + 3, new Duration(unit.duration("1.5")));
    }
    if (p.is(end, "old") && p.follows(end)) {
      return new Found(end + 1, new Duration(value(unit, amount)));
    }
    if (hyphen || p.isHyphen(end)) {
      int old = p.skipHyphen(end);
      if (old > end && (p.is(old, "old") || p.is(old, "olds") || p.is(old, "long"))) {
        end = old + 1;
      }
      return new Found(end, new Duration(value(unit, amount)));
    }
    return distance(end, unit, amount);
  }

  private static boolean isSingular(Numbers.Amount amount) {
    return amount.value().equals("1") || amount.value().equals("0.5");
  }

  private static String value(Unit unit, Numbers.Amount amount) {
    return amount.value().equals("0.5")
        ? switch (unit) {
          case YEAR -> "P6M";
          case DECADE -> "P5Y";
          case CENTURY -> "P50Y";
          case HOUR -> "PT30M";
          case DAY -> "PT12H";
          case MINUTE -> "PT30S";
          case SECOND, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER -> unit.duration("0.5");
        }
        : unit.duration(amount.value());
  }

  private Found distance(int end, Unit unit, Numbers.Amount amount) {
    int j = p.is(end, "or") && p.is(end + 1, "so") ? end + 2 : end;
    boolean hence = p.is(j, "from") && (p.is(j + 1, "now") || p.is(j + 1, "today"));
    boolean ago = p.is(j, "ago");
    boolean earlier = p.is(j, "earlier") || p.is(j, "beforehand") || isLast(j, "before");
    boolean later =
        p.is(j, "later") || p.is(j, "afterwards") || p.is(j, "afterward") || isLast(j, "after");
    if (!p.follows(j) || !(hence || ago || earlier || later)) {
      return new Found(end, new Duration(value(unit, amount)));
    }
    int after = hence ? j + 2 : j + 1;
    if (!amount.isWhole()) {
      return new Found(after, new Vague(ago || earlier ? "PAST_REF" : "FUTURE_REF"));
    }
    long count = Math.min(amount.whole(), 5000);
    Base base = ago || hence ? Base.PUBLICATION : Base.DISCOURSE;
    return new Found(after, new Shift(unit, ago || earlier ? -count : count, base));
  }

  /** "before" or "after" that has nothing after it. */
  private boolean isLast(int i, String word) {
    Piece next = p.get(i + 1);
    return p.is(i, word)
        && ((!next.isWord() && next.number() < 0 && !next.is("\"")) || !p.follows(i + 1));
  }

  /** "a year" in "15 a year", "twice a week". */
  private boolean isRate(int i) {
    Piece before = p.get(i - 1);
    boolean times = before.is("once") || before.is("twice") || before.is("times");
    boolean figure =
        before.number() >= 0
            || before.is(WordClass.NUMBER)
            || before.is("million")
            || before.is("billion")
            || before.is("percent")
            || before.is("%")
            || before.is(WordClass.COUNTED)
            || before.is(WordClass.UNITS);
    return p.follows(i) && (times || figure);
  }

  /** "the last three years", "the next few days", "these past two weeks", "the first 100 days". */
  private Found lastOrNext(int i) {
    boolean lead = p.is(i, "the") || p.is(i, "these") || p.is(i, "those") || p.is(i, "its");
    int j = lead ? i + 1 : i;
    boolean which = p.is(j, WordClass.WHICH) && !p.is(j, "this") && !p.is(j, "that");
    boolean ordinal = lead && (p.is(j, "first") || p.is(j, "final") || p.is(j, "opening"));
    if ((!which && !ordinal) || !p.follows(j)) {
      return null;
    }
    int k = j + 1;
    Numbers.Amount amount = numbers.amount(skipApproximation(k));
    int end = amount == null ? k : p.skipHyphen(amount.end());
    while (isFiller(end)) {
      end++;
    }
    Unit unit = unitAt(end);
    if (unit == null || !p.is(end, WordClass.UNITS) || !p.follows(end)) {
      return null;
    }
    if (amount == null && p.is(j, "recent")) {
      return null;
    }
    Found whole = p.is(end + 1, "of") && lead ? periods.holder(end + 2) : null;
    int after = whole == null ? end + 1 : whole.end();
    return new Found(after, new Duration(unit.duration(amount == null ? "X" : amount.value())));
  }

  /** Words between a count and its unit: "five trading days", "two consecutive quarters". */
  private boolean isFiller(int i) {
    Piece piece = p.get(i);
    boolean filler =
        piece.is("trading")
            || piece.is("consecutive")
            || piece.is("straight")
            || piece.is("successive")
            || piece.is("full")
            || piece.is("more")
            || piece.is("long")
            || piece.is("working")
            || piece.is("business")
            || piece.is("calendar")
            || piece.is("fiscal")
            || piece.is("additional")
            || piece.is("whole")
            || piece.is("entire");
    return filler && p.follows(i);
  }

  private Unit unitAt(int i) {
    if (p.is(i, WordClass.UNITS)) {
      return Unit.valueOf(p.value(i, WordClass.UNITS));
    }
    return p.is(i, WordClass.UNIT) ? Unit.valueOf(p.value(i, WordClass.UNIT)) : null;
  }

  /** "every day", "each Tuesday", "weekly", "Mondays". */
  private Found recurring(int i) {
    if (p.is(i, WordClass.SET_ADVERB) && !p.get(i).capital()) {
      return new Found(i + 1, new Recurring(p.value(i, WordClass.SET_ADVERB)));
    }
    if (p.is(i, WordClass.WEEKDAYS) && p.get(i).capital()) {
      return new Found(i + 1, new Recurring("XXXX-WXX-" + p.value(i, WordClass.WEEKDAYS)));
    }
    if (!p.is(i, WordClass.EVERY) || !p.follows(i + 1)) {
      return null;
    }
    if (p.is(i + 1, WordClass.WEEKDAY)) {
      return new Found(i + 2, new Recurring("XXXX-WXX-" + p.value(i + 1, WordClass.WEEKDAY)));
    }
    if (p.is(i + 1, WordClass.MONTH) && p.get(i + 1).capital()) {
      String month = Stretch.digits(p.number(i + 1, WordClass.MONTH), 2);
      return new Found(i + 2, new Recurring("XXXX-" + month));
    }
    if (p.is(i + 1, WordClass.SEASON)) {
      Season season = Season.valueOf(p.value(i + 1, WordClass.SEASON));
      return new Found(i + 2, new Recurring("XXXX-" + season.timex));
    }
    if (p.is(i + 1, WordClass.PART)) {
      DayPart part = DayPart.valueOf(p.value(i + 1, WordClass.PART));
      return new Found(i + 2, new Recurring("XXXX-XX-XX" + part.timex));
    }
    Numbers.Amount amount = p.is(i + 1, "other") ? new Numbers.Amount(i + 2, "2") : amount(i + 1);
    int end = amount == null ? i + 1 : amount.end();
    Unit unit = unitAt(end);
    return unit == null || p.is(end, "second")
        ? null
        : new Found(end + 1, new Recurring(unit.duration(amount == null ? "1" : amount.value())));
  }

  private Numbers.Amount amount(int i) {
    Numbers.Ordinal ordinal = numbers.ordinal(i);
    return ordinal.isPresent()
        ? new Numbers.Amount(ordinal.end(), String.valueOf(ordinal.number()))
        : numbers.amount(i);
  }

  /** "the day before", "the year after", where nothing follows. */
  private Found theOneBefore(int i) {
    boolean unit = p.is(i, "the") && p.is(i + 1, WordClass.UNIT) && unitAt(i + 1).isOfCalendar();
    boolean before = isLast(i + 2, "before") || p.is(i + 2, "earlier");
    boolean after = isLast(i + 2, "after");
    return unit && p.follows(i + 2) && (before || after)
        ? new Found(i + 3, new Shift(unitAt(i + 1), before ? -1 : 1, Base.DISCOURSE))
        : null;
  }

  /** "a second consecutive day", "the third straight week". */
  private Found inARow(int i) {
    boolean lead = p.is(i, "a") || p.is(i, "the") || p.is(i, "its") || p.is(i, "their");
    Numbers.Ordinal ordinal = numbers.ordinal(lead ? i + 1 : i);
    int j = ordinal.end();
    boolean row = p.is(j, "consecutive") || p.is(j, "straight") || p.is(j, "successive");
    boolean unit = row && p.is(j + 1, WordClass.UNIT) && unitAt(j + 1).isOfCalendar();
    return unit && ordinal.isPresent()
        ? new Found(j + 2, new Shift(unitAt(j + 1), 0, Base.DISCOURSE))
        : null;
  }

  /** "decades-long", "year-long", "monthslong". */
  private Found longAdjective(int i) {
    Unit unit = unitAt(i);
    boolean hyphen = p.isHyphen(i + 1) && p.touches(i + 1) && p.is(i + 2, "long");
    return unit != null && hyphen
        ? new Found(i + 3, new Duration(unit.duration(p.is(i, WordClass.UNITS) ? "X" : "1")))
        : null;
  }

  /** "years", "for months", "within hours". */
  private Found manyUnits(int i) {
    boolean plain = p.is(i, WordClass.UNITS) && !p.is(i, "seconds") && !p.is(i, "quarters");
    if (!plain || p.is(i, "weekends") || (p.isHyphen(i - 1) && p.touches(i))) {
      return null;
    }
    Unit unit = unitAt(i);
    return distance(i + 1, unit, new Numbers.Amount(i + 1, "X"));
  }

  /** Past words that make a count less exact; they belong to the expression. */
  private int skipApproximation(int i) {
    Piece piece = p.get(i);
    if (piece.is("about")
        || piece.is("around")
        || piece.is("nearly")
        || piece.is("almost")
        || piece.is("over")
        || piece.is("approximately")
        || piece.is("roughly")
        || piece.is("under")
        || piece.is("some")) {
      return followedByCount(i + 1) ? i + 1 : i;
    }
    boolean no = piece.is("no") && (p.is(i + 1, "more") || p.is(i + 1, "less"));
    if (no && p.is(i + 2, "than")) {
      return followedByCount(i + 3) ? i + 3 : i;
    }
    boolean than =
        (piece.is("more") || piece.is("less") || piece.is("fewer")) && p.is(i + 1, "than");
    boolean least = piece.is("at") && (p.is(i + 1, "least") || p.is(i + 1, "most"));
    boolean upTo = piece.is("up") && p.is(i + 1, "to");
    if (than || least || upTo) {
      return followedByCount(i + 2) ? i + 2 : i;
    }
    return i;
  }

  private boolean followedByCount(int i) {
    return p.follows(i) && numbers.amount(i) != null;
  }
}
