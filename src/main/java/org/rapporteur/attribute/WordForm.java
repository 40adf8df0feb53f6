package org.rapporteur.attribute;

import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;
import org.rapporteur.learn.Hash;

/**
 * What features need of a word, as hashes; computed once for each distinct word.
 *
 * @param lower in lower case
 * @param stem its Porter stem
 * @param shape one of few codes: digits, punctuation, capitals
 * @param suffix its last three letters
 * @param flags see the constants
 */
record WordForm(int lower, int stem, int shape, int suffix, int flags) {
  static final int COMMA = 1;
  static final int SENTENCE_END = 2;

  /** A single mark that is no letter or digit. */
  static final int MARK = 4;

  static final int MANY_LETTERS = 8;

  static WordForm of(String word, PorterStemmer stemmer) {
    String plain = word.replace('’', '\'');
    String lower = plain.toLowerCase(Locale.ROOT);
    char first = plain.charAt(0);
    int flags = plain.equals(",") ? COMMA : 0;
    flags |= plain.length() == 1 && ".!?".indexOf(first) >= 0 ? SENTENCE_END : 0;
    flags |= plain.length() < 3 && !Character.isLetterOrDigit(first) ? MARK : 0;
    flags |= plain.length() > 2 ? MANY_LETTERS : 0;
    return new WordForm(
        Hash.of(lower),
        Hash.of(stemmer.stem(lower)),
        shape(plain),
        Hash.of(lower.substring(Math.max(0, lower.length() - 3))),
        flags);
  }

  private static int shape(String word) {
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      return 1;
    }
    if (!Character.isLetterOrDigit(first)) {
      return 2;
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return word.length() == 1 ? 3 : 4;
    }
    return Character.isUpperCase(first) ? 5 : 6;
  }
}
