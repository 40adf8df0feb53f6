package org.rapporteur.time;

import java.util.Map;

/**
 * A run of letters, a run of digits, or one other character of a text.
 *
 * @param lower in lower case
 * @param classes the classes it belongs to, each with its value
 * @param number the value of a run of at most nine digits; -1 for anything else
 * @param gap white space before it; with a line break in it, {@code BREAK}
 */
record Piece(
    int begin,
    int end,
    String lower,
    boolean capital,
    Map<WordClass, String> classes,
    int number,
    Gap gap) {

  /** What stands between a piece and the one before. */
  enum Gap {
    NONE,
    SPACE,
    /** An empty line or a line break. */
    BREAK
  }

  boolean is(WordClass wordClass) {
    return classes.containsKey(wordClass);
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  int digits() {
    return number < 0 ? 0 : end - begin;
  }

  boolean isWord() {
    return Character.isLetter(lower.codePointAt(0));
  }
}
