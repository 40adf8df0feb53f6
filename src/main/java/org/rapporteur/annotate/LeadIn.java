package org.rapporteur.annotate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the head of a line before its first sentence: the marks of a heading or a list, a
 * {@code date} line's date, a dateline ("KYIV, March 3 (Reuters) -"). Read as a part of the
 * sentence it would pass for its subject.
 */
final class LeadIn {
  private static final int LONGEST = 140;

  private static final String PLACE =
      "\\p{Lu}[\\p{L}.'’-]*(?:[ ,/]{1,2}(?:\\p{Lu}[\\p{L}.'’-]*|al|d[aeo]|l[ae]|of)){0,5}";
  private static final String LOUD_PLACE =
      "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
  private static final String WRITTEN_DAY =
      ",? ?(?:\\d{1,2} \\p{Lu}[\\p{L}.]{2,9}|\\p{Lu}[\\p{L}.]{2,9} \\d{1,2})(?:,? \\d{4})?";
  private static final String DAY = "(?:" + WRITTEN_DAY + ")?";
  private static final String DASH = "(?:--+|[—–]|-(?=\\s))";

  private static final List<Pattern> HEADS =
      List.of(
          Pattern.compile("(?:#{1,6}|[*•>-])\\s+"),
          Pattern.compile("date \\d{4}-\\d{2}-\\d{2}(?:\\s+|$)"),
          // "Washington, June 8 (RHC)--"
          Pattern.compile(PLACE + DAY + "\\s{0,2}[(/][^()/\\n]{2,60}[)/]\\s{0,2}" + DASH + "\\s*"),
          // "WASHINGTON (UrduPoint News / Sputnik - 13th October, 2020)"
          Pattern.compile(
              LOUD_PLACE + DAY + "\\s{0,2}\\((?=[^()\\n]*\\d{4}\\))[^()\\n]{2,60}\\)\\s+"),
          // "BANGKOK (NPA), Sept 16, 2021 -"
          Pattern.compile(
              PLACE
                  + "\\s{0,2}[(/][^()/\\n]{2,60}[)/],?"
                  + WRITTEN_DAY
                  + "\\s{0,2}"
                  + DASH
                  + "\\s*"),
          // "KYIV, Ukraine —"
          Pattern.compile(LOUD_PLACE + DAY + "\\s{0,2}" + DASH + "\\s*"));

  private LeadIn() {}

  /** Where it ends; {@code begin} if there is none, or nothing stands behind it. */
  static int end(String text, int begin, int end) {
    int at = begin;
    for (Pattern head : HEADS) {
      Matcher matcher = head.matcher(text).region(at, Math.min(end, at + LONGEST));
      if (matcher.lookingAt() && matcher.end() < end) {
        at = matcher.end();
      }
    }
    return at;
  }
}
