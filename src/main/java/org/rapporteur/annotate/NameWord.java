package org.rapporteur.annotate;

import java.util.Locale;
import org.rapporteur.learn.Hash;

/**
 * What the features of names need of a word, as hashes; computed once for each distinct word.
 *
 * @param lower in small letters
 * @param shape letters and digits by kind, each row of one kind as one
 * @param form one of few kinds of word, see the constants
 * @param known what lists tell of it, bits of {@link NameGazetteer}
 */
record NameWord(
    int lower,
    int shape,
    int prefix3,
    int prefix4,
    int suffix2,
    int suffix3,
    int suffix4,
    int form,
    int known) {
  static final int OTHER = 0;
  static final int SMALL = 1;
  static final int CAPITAL = 2;

  /** All of several letters are capitals. */
  static final int SHOUTED = 3;

  static final int INITIAL = 4;
  static final int NUMBER = 5;
  static final int MARK = 6;

  /** Stands before the first and behind the last word. */
  static final NameWord NONE = new NameWord(0x5f1e, 1, 0, 0, 0, 0, 0, OTHER, 0);

  static NameWord of(String word, int known) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = lower.length();
    return new NameWord(
        Hash.of(lower),
        Hash.of(shape(word)),
        Hash.of(lower.substring(0, Math.min(3, length))),
        Hash.of(lower.substring(0, Math.min(4, length))),
        Hash.of(lower.substring(Math.max(0, length - 2))),
        Hash.of(lower.substring(Math.max(0, length - 3))),
        Hash.of(lower.substring(Math.max(0, length - 4))),
        form(word),
        known);
  }

  /** Whether the word begins with a capital. */
  boolean isCapital() {
    return form == CAPITAL || form == SHOUTED || form == INITIAL;
  }

  private static int form(String word) {
    int capitals = 0;
    int small = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      capitals += Character.isUpperCase(c) ? 1 : 0;
      small += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    if (capitals + small == 0) {
      return digits > 0 ? NUMBER : isLetters(word) ? OTHER : MARK;
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      return capitals == 0 && digits == 0 ? SMALL : OTHER;
    }
    if (small > 0) {
      return CAPITAL;
    }
    return capitals > 1 ? SHOUTED : INITIAL;
  }

  private static boolean isLetters(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  private static String shape(String word) {
    StringBuilder shape = new StringBuilder(8);
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (kind != last) {
        shape.append(kind);
        last = kind;
      } else if (kind == 'X' && shape.length() == 1) {
        shape.append('X');
      }
    }
    return shape.length() > 8 ? shape.substring(0, 8) : shape.toString();
  }
}
