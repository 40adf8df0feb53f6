package org.rapporteur.evaluate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.rapporteur.model.Span;

/**
 * The tokens that scores count: runs of letters, digits and underscores, and every other character
 * that is not white space. They are those of the regular expression {@code \w+|[^\w\s]} in Python,
 * so that scores can be compared with a scorer in that language.
 */
final class ScoredTokens {
  private final int[] tokenOf;

  ScoredTokens(String text) {
    tokenOf = new int[text.length()];
    Arrays.fill(tokenOf, -1);
    int token = -1;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (isWord(point)) {
        token += inWord ? 0 : 1;
        inWord = true;
        Arrays.fill(tokenOf, i, next, token);
      } else {
        inWord = false;
        if (!isSpace(point)) {
          Arrays.fill(tokenOf, i, next, ++token);
        }
      }
      i = next;
    }
  }

  /** The tokens that any of {@code spans} touches. */
  BitSet of(List<Span> spans) {
    BitSet tokens = new BitSet();
    for (Span span : spans) {
      for (int i = span.begin(); i < Math.min(span.end(), tokenOf.length); i++) {
        if (tokenOf[i] >= 0) {
          tokens.set(tokenOf[i]);
        }
      }
    }
    return tokens;
  }

  private static boolean isWord(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> point == '_';
    };
  }

  /** White space as Python's {@code \s} has it, which counts the no-break space. */
  static boolean isSpace(int point) {
    return Character.isSpaceChar(point)
        || (point >= '\t' && point <= '\r')
        || (point >= 0x1c && point <= 0x1f)
        || point == 0x85;
  }
}
