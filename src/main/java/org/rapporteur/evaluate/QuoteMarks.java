package org.rapporteur.evaluate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Span;

/** How much of a content stands in quotation marks, for the scores of direct quotes. */
enum QuoteMarks {
  NONE,
  /** Some of it, from the first to the last fragment. */
  SOME,
  /** All of it but closing punctuation, and the marks enclose at least 80 % of its length. */
  PURE;

  private static final Pattern PAIR = Pattern.compile("[“\"„«].*?[”\"“»]|``.*?''", Pattern.DOTALL);
  private static final String OPENING = "“\"„«";
  private static final String CLOSING = "”\"»";
  private static final String TRAILING = ".,;:!?—- ";

  static QuoteMarks of(String text, List<Span> content) {
    if (content.isEmpty()) {
      return NONE;
    }
    String whole = Span.covering(content).in(text);
    Matcher pairs = PAIR.matcher(whole);
    int quoted = 0;
    while (pairs.find()) {
      quoted += whole.codePointCount(pairs.start(), pairs.end());
    }
    if (quoted == 0) {
      return NONE;
    }
    int length = 0;
    for (Span span : content) {
      length += text.codePointCount(span.begin(), span.end());
    }
    int begin = 0;
    int end = whole.length();
    while (begin < end && ScoredTokens.isSpace(whole.charAt(begin))) {
      begin++;
    }
    while (end > begin && ScoredTokens.isSpace(whole.charAt(end - 1))) {
      end--;
    }
    while (end > begin && TRAILING.indexOf(whole.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean pure =
        begin < end
            && OPENING.indexOf(whole.charAt(begin)) >= 0
            && CLOSING.indexOf(whole.charAt(end - 1)) >= 0
            && quoted >= .8 * length;
    return pure ? PURE : SOME;
  }
}
