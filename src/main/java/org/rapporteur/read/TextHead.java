package org.rapporteur.read;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.Span;

/**
 * What the first lines of a text say of the text: its dates, title and outlet. Only what stands in
 * one of the forms known here; a wrong date would be worse than none.
 *
 * @param clues with their spans, the most trusted first
 */
record TextHead(List<DateClue> clues, Optional<String> title, Optional<String> publisher) {
  private static final int LINES = 12;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BYLINE = 160;

  /** A line as long as this is the article itself: no byline comes after it. */
  private static final int PROSE = 250;

  private static final Pattern DATE_LINE =
      Pattern.compile("\\s*date:?\\s+(\\d{4}-\\d{2}-\\d{2})(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "\\b(?:published|posted|updated|modified|released|issued|date[d:]|ago)\\b|^\\s*by\\s|[|•·]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISSUE =
      Pattern.compile(
          "\\b(?:bulletin|briefing|edition|newscast|broadcast|transcript|digest|press conference|doorstep"
              + "|remarks (?:by|of|at|to)"
              + "|(?:communiqu[eé]|statement|declaration|conclusions) of .{0,60}"
              + "(?:meeting|session|summit|council))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_ONLY =
      Pattern.compile("[\\s\\p{P}]*(?:\\p{Lu}[\\p{L}.'’-]*[\\s\\p{P}]*){0,4}");
  private static final Pattern HEADING = Pattern.compile("\\s*#{1,3}\\s+(\\S.*)");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");

  TextHead {
    clues = List.copyOf(clues);
  }

  static TextHead of(String text) {
    Search search = new Search(text);
    search.run();
    search.clues.sort((one, other) -> one.origin().compareTo(other.origin()));
    return new TextHead(search.clues, search.title, search.publisher.map(search::spelledOut));
  }

  private static final class Search {
    private final String text;
    private final List<DateClue> clues = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> publisher = Optional.empty();

    Search(String text) {
      this.text = text;
    }

    void run() {
      int begin = 0;
      Matcher dateLine = DATE_LINE.matcher(text);
      if (dateLine.lookingAt()) {
        WrittenDates.in(text, dateLine.start(1), dateLine.end(1)).stream()
            .findFirst()
            .ifPresent(found -> clues.add(found.clue(DateClue.Origin.DATE_LINE, Optional.empty())));
        begin = dateLine.end();
      }
      int seen = 0;
      while (begin < text.length() && seen < LINES) {
        int end = text.indexOf('\n', begin);
        end = end < 0 ? text.length() : end;
        if (!text.substring(begin, end).isBlank()) {
          if (line(begin, end, seen++)) {
            return;
          }
        }
        begin = end + 1;
      }
    }

    /** Looks at one line; whether it is the last of the head. */
    private boolean line(int begin, int end, int index) {
      Optional<Dateline> dateline = Dateline.at(text, begin, end);
      if (dateline.isPresent()) {
        dateline.get().day().ifPresent(clues::add);
        publisher = dateline.get().agency();
        return true;
      }
      if (end - begin > PROSE) {
        return true;
      }
      Optional<DateClue> byline = byline(begin, end, index);
      byline.ifPresent(clues::add);
      boolean label = LABEL.matcher(text).region(begin, end).find();
      if (byline.isEmpty() && !label && title.isEmpty()) {
        title = titleIn(begin, end, index);
      }
      return false;
    }

    private Optional<DateClue> byline(int begin, int end, int index) {
      if (end - begin > LONGEST_BYLINE || clues.stream().anyMatch(TextHead::isByline)) {
        return Optional.empty();
      }
      List<WrittenDates.Found> dates =
          WrittenDates.in(text, begin, end).stream().filter(f -> f.year().isPresent()).toList();
      if (dates.isEmpty()) {
        return Optional.empty();
      }
      WrittenDates.Found day = dates.get(0);
      Span span = day.span();
      String around = text.substring(begin, span.begin()) + ' ' + text.substring(span.end(), end);
      Optional<LocalTime> time =
          WrittenDates.timeIn(text, span.end(), end)
              .or(() -> WrittenDates.timeIn(text, begin, span.begin()));
      boolean labelled = LABEL.matcher(around).find() || time.isPresent();
      // Names and a date alone make a byline only below something: "Minsk Protocol, 5 September
      // 2014" as the first line is a title.
      boolean bare = NAMES_ONLY.matcher(around).matches() && (index > 0 || around.isBlank());
      // "From the evening bulletin, Tuesday 1 March 2022" names the day of the piece itself.
      boolean issue =
          ISSUE.matcher(around).find() && text.substring(span.end(), end).isBlank() && index < 3;
      boolean sentence = around.stripTrailing().endsWith(".") && words(around) > 8;
      return (labelled || bare || issue) && !sentence
          ? Optional.of(day.clue(DateClue.Origin.BYLINE, time))
          : Optional.empty();
    }

    private Optional<String> titleIn(int begin, int end, int index) {
      String line = text.substring(begin, end).strip();
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        return Optional.of(Text.oneLine(heading.group(1)));
      }
      boolean blankAfter = end + 1 < text.length() && isBlankLine(end + 1);
      boolean fits = index < 3 && blankAfter && line.length() <= LONGEST_TITLE && words(line) >= 3;
      boolean begins =
          Character.isUpperCase(line.codePointAt(0))
              || Character.isDigit(line.codePointAt(0))
              || "\"'“‘".indexOf(line.charAt(0)) >= 0;
      boolean ends = ".!,;:…".indexOf(line.charAt(line.length() - 1)) < 0;
      // A last line is no heading of anything.
      boolean something = text.substring(end).strip().length() > line.length();
      return fits && begins && ends && something
          ? Optional.of(Text.oneLine(line))
          : Optional.empty();
    }

    private boolean isBlankLine(int begin) {
      int end = text.indexOf('\n', begin);
      return text.substring(begin, end < 0 ? text.length() : end).isBlank();
    }

    /** The last line where it is what {@code agency} abbreviates: "Radio Habana Cuba" for RHC. */
    private String spelledOut(String agency) {
      String tail = text.stripTrailing();
      String last = Text.oneLine(tail.substring(tail.lastIndexOf('\n') + 1).replace('#', ' '));
      StringBuilder initials = new StringBuilder();
      Matcher word = WORD.matcher(last.length() > LONGEST_TITLE ? "" : last);
      while (word.find()) {
        initials.append(word.group().charAt(0));
      }
      return agency.length() > 1 && agency.contentEquals(initials) ? last : agency;
    }
  }

  private static boolean isByline(DateClue clue) {
    return clue.origin() == DateClue.Origin.BYLINE;
  }

  private static long words(String line) {
    return WORD.matcher(line).results().count();
  }
}
