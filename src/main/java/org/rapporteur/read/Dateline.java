package org.rapporteur.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.DateClue;

/**
 * The place, day and agency with which an agency's report begins: "Washington, June 8 (RHC) --".
 *
 * @param day where it gives one
 * @param agency where it names one
 */
record Dateline(Optional<DateClue> day, Optional<String> agency) {
  private static final int LONGEST = 140;
  private static final String AGENCY = "(?:\\(([^()\\n]{2,60})\\)|/([^/()\\n]{2,40})/)";
  private static final String DASH = "(?:--+|[—–]|-\\s)";

  private static final Pattern PLACE =
      Pattern.compile(
          "[\\s\\p{P}]*(\\p{Lu}[\\p{L}.'’-]*(?:[ ,/]{1,2}(?:\\p{Lu}[\\p{L}.'’-]*|al|d[aeo]|l[ae]|of)){0,5})");
  private static final Pattern AFTER_DAY =
      Pattern.compile("[.,]?\\s{0,2}(?:" + AGENCY + ")?[.,]?\\s{0,2}(" + DASH + "|:\\s)?");
  private static final Pattern WITHOUT_DAY =
      Pattern.compile("\\s{0,2}" + AGENCY + "\\s{0,2}" + DASH);
  private static final Pattern BEFORE_DAY = Pattern.compile("\\s{0,2}" + AGENCY + "[.,]?\\s{1,2}");
  private static final Pattern BEFORE_DAY_IN_PARENTHESES =
      Pattern.compile("\\s{0,2}\\(([^()\\n]{2,60}?)\\s{0,2}[-–—,:]\\s{0,2}");

  /** The dateline that begins at {@code begin}, in the line that ends at {@code end}. */
  static Optional<Dateline> at(String text, int begin, int end) {
    int limit = Math.min(end, begin + LONGEST);
    Matcher place = PLACE.matcher(text).region(begin, limit);
    int afterPlace = place.lookingAt() ? place.end() : begin;
    List<WrittenDates.Found> days = WrittenDates.in(text, begin, limit);
    if (days.isEmpty()) {
      return afterPlace > begin ? withoutDay(text, afterPlace, limit) : Optional.empty();
    }
    WrittenDates.Found day = days.get(0);
    String before = text.substring(begin, day.span().begin());
    boolean placed = PLACE.matcher(stripComma(before)).matches();
    if (placed || before.isBlank()) {
      return plain(text, day, placed, Optional.empty(), limit);
    }
    if (afterPlace > begin && afterPlace < day.span().begin()) {
      Matcher between = BEFORE_DAY.matcher(text).region(afterPlace, day.span().begin());
      if (between.matches()) {
        return plain(text, day, true, agency(between), limit);
      }
      Matcher open = BEFORE_DAY_IN_PARENTHESES.matcher(text).region(afterPlace, day.span().begin());
      if (open.matches() && text.startsWith(")", day.span().end())) {
        return Optional.of(new Dateline(clue(day), agency(open.group(1))));
      }
      return withoutDay(text, afterPlace, limit);
    }
    return Optional.empty();
  }

  private static Optional<Dateline> plain(
      String text,
      WrittenDates.Found day,
      boolean placed,
      Optional<String> agencyBefore,
      int limit) {
    Matcher after = AFTER_DAY.matcher(text).region(day.span().end(), limit);
    if (!after.lookingAt()) {
      return Optional.empty();
    }
    Optional<String> agencyBehind = agency(after);
    boolean closed = after.group(3) != null && !after.group(3).startsWith(":");
    // "June 8 (Reuters)" and "Kyiv, June 8 -" are datelines; "June 8 - a day to remember" is none.
    return agencyBehind.isPresent() || (placed && closed)
        ? Optional.of(new Dateline(clue(day), agencyBehind.or(() -> agencyBefore)))
        : Optional.empty();
  }

  private static Optional<Dateline> withoutDay(String text, int begin, int end) {
    Matcher matcher = WITHOUT_DAY.matcher(text).region(begin, end);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    return agency(matcher).map(name -> new Dateline(Optional.empty(), Optional.of(name)));
  }

  private static Optional<DateClue> clue(WrittenDates.Found day) {
    return Optional.of(day.clue(DateClue.Origin.DATELINE, Optional.empty()));
  }

  /** What a match of {@link #AGENCY}, whose groups are its first two, names. */
  private static Optional<String> agency(Matcher matcher) {
    return agency(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  /** The outlet: of "UrduPoint News / Sputnik", whose report it took over, the first. */
  private static Optional<String> agency(String words) {
    if (words == null) {
      return Optional.empty();
    }
    String first = Text.oneLine(words.split("[/,]| - ", 2)[0]);
    boolean name = !first.isEmpty() && Character.isUpperCase(first.charAt(0));
    return name && first.chars().noneMatch(Character::isDigit)
        ? Optional.of(first)
        : Optional.empty();
  }

  private static String stripComma(String words) {
    String stripped = words.strip();
    return stripped.endsWith(",") || stripped.endsWith(".")
        ? stripped.substring(0, stripped.length() - (stripped.endsWith(",") ? 1 : 0))
        : stripped;
  }
}
