package org.rapporteur.read;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.Span;

/**
 * Days as people and machines write them at the head of an article. Relative ones ("yesterday") are
 * no matter of this class.
 */
final class WrittenDates {
  private static final String MONTHS =
      names(Arrays.stream(Month.values()).flatMap(month -> spellings(month).stream()));
  private static final String WEEKDAYS =
      names(
          Arrays.stream(DayOfWeek.values())
              .flatMap(
                  day ->
                      Stream.of(
                          day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                          day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))));
  private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{L}\\d.])(?:(%1$s)\\b[.,]?\\s{1,3})?(?:".formatted(WEEKDAYS)
              + "(%1$s)\\b\\.?\\s{1,3}%2$s(?![\\d%%:/])(?:,?\\s{1,3}%3$s)?"
                  .formatted(MONTHS, DAY, YEAR)
              + "|%2$s(?:\\s{1,3}(?:of\\s)?|-)(%1$s)\\b\\.?(?:(?:,?\\s{1,3}|-)%3$s)?"
                  .formatted(MONTHS, DAY, YEAR)
              + "|(?<!-)((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})(?!\\d|-\\d)"
              + "|(?<!-)(\\d{1,2})[/.-](\\d{1,2})[/.-]"
              + YEAR
              + ")");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})[:.](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?!\\d)"
              + "(?:\\s?([AaPp])\\.?[Mm]\\b)?");

  /** A day in a text; the year where it is written. */
  record Found(Span span, MonthDay day, OptionalInt year, Optional<DayOfWeek> weekday) {
    DateClue clue(DateClue.Origin origin, Optional<LocalTime> time) {
      return new DateClue(origin, day, year, weekday, time, Optional.of(span));
    }
  }

  private WrittenDates() {}

  /** The days written in {@code text} from {@code begin} to {@code end}, in its order. */
  static List<Found> in(String text, int begin, int end) {
    List<Found> all = new ArrayList<>();
    Matcher matcher = DATE.matcher(text).region(begin, end);
    while (matcher.find()) {
      found(matcher).ifPresent(all::add);
    }
    return all;
  }

  /** The first time of day written in the same stretch. */
  static Optional<LocalTime> timeIn(String text, int begin, int end) {
    Matcher matcher = TIME.matcher(text).region(begin, end);
    while (matcher.find()) {
      int hour = Integer.parseInt(matcher.group(1));
      int minute = Integer.parseInt(matcher.group(2));
      if (matcher.group(3) != null && hour >= 1 && hour <= 12) {
        hour = hour % 12 + (matcher.group(3).equalsIgnoreCase("p") ? 12 : 0);
      }
      boolean bare = matcher.group(3) == null && matcher.group().indexOf(':') < 0;
      if (hour < 24 && minute < 60 && !bare) {
        return Optional.of(LocalTime.of(hour, minute));
      }
    }
    return Optional.empty();
  }

  /** The day that a piece of metadata gives, in the zone in which it gives it. */
  static Optional<DateClue> metadata(String words) {
    return in(words, 0, words.length()).stream()
        .filter(found -> found.year().isPresent())
        .findFirst()
        .map(
            found ->
                new DateClue(
                    DateClue.Origin.METADATA,
                    found.day(),
                    found.year(),
                    found.weekday(),
                    timeIn(words.replace('T', ' '), found.span().end(), words.length()),
                    Optional.empty()));
  }

  private static Optional<Found> found(Matcher matcher) {
    Optional<DayOfWeek> weekday = Optional.ofNullable(matcher.group(1)).map(WrittenDates::weekday);
    int month;
    int day;
    String year;
    if (matcher.group(2) != null) {
      month = month(matcher.group(2));
      day = Integer.parseInt(matcher.group(3));
      year = matcher.group(4);
    } else if (matcher.group(6) != null) {
      month = month(matcher.group(6));
      day = Integer.parseInt(matcher.group(5));
      year = matcher.group(7);
    } else if (matcher.group(8) != null) {
      month = Integer.parseInt(matcher.group(9));
      day = Integer.parseInt(matcher.group(10));
      year = matcher.group(8);
    } else {
      int first = Integer.parseInt(matcher.group(11));
      int second = Integer.parseInt(matcher.group(12));
      if (first <= 12 && second <= 12 && first != second) {
        return Optional.empty(); // 3/4/2022 is two different days on two sides of the Atlantic
      }
      month = first > 12 ? second : first;
      day = first > 12 ? first : second;
      year = matcher.group(13);
    }
    try {
      OptionalInt given =
          year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
      MonthDay monthDay = MonthDay.of(month, day);
      if (given.isPresent()) {
        LocalDate.of(given.getAsInt(), month, day); // refuses 29 February of a common year
      }
      return Optional.of(
          new Found(new Span(matcher.start(), matcher.end()), monthDay, given, weekday));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> spellings(Month month) {
    String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month == Month.SEPTEMBER
        ? List.of(full, "Sept", "Sep")
        : List.of(full, full.substring(0, 3));
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> lower.startsWith(month.name().substring(0, 3).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static DayOfWeek weekday(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(upper.substring(0, 3)))
        .findFirst()
        .orElseThrow();
  }

  /** Names as written within text and in a line of capitals; never lower case ("may", "sat"). */
  private static String names(Stream<String> names) {
    return names
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .distinct()
        .collect(joining("|"));
  }
}
