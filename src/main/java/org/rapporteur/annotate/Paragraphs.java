package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Span;

/** Finds the stretches between line breaks. */
final class Paragraphs {
  /**
   * In characters, ten times what people write: a transcript in one line is cut at the next end of
   * a sentence, since what is worked out of a paragraph takes memory by its length.
   */
  private static final int LONG = 20_000;

  private static final int LONGEST = 2 * LONG;
  private static final String ENDS = ".!?”\"";

  private Paragraphs() {}

  /**
   * Every line that holds more than blanks, without the blanks at its ends. What stands at its head
   * before the first sentence is a stretch of its own.
   */
  static List<Span> of(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i)) || isCut(text, begin, i)) {
        Span trimmed = trim(text, begin, i);
        int body = LeadIn.end(text, trimmed.begin(), trimmed.end());
        if (body > trimmed.begin()) {
          paragraphs.add(trim(text, trimmed.begin(), body));
        }
        if (trimmed.length() > 0) {
          paragraphs.add(new Span(body, trimmed.end()));
        }
        begin = i == text.length() || isBlank(text.charAt(i)) ? i + 1 : i;
      }
    }
    return paragraphs;
  }

  private static boolean isCut(String text, int begin, int at) {
    if (at - begin < LONG) {
      return false;
    }
    boolean pair = Character.isLowSurrogate(text.charAt(at));
    return (isBlank(text.charAt(at)) && ENDS.indexOf(text.charAt(at - 1)) >= 0)
        || (at - begin >= LONGEST && !pair);
  }

  /** The stretch without the blanks at its ends. */
  static Span trim(String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** Separates tokens: white space, control characters and marks without width. */
  static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7f
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200b'
                || c == '\ufeff'
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')));
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
