package org.rapporteur.read;

import java.util.regex.Pattern;

/** What several formats do with words. */
final class Text {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Text() {}

  /** {@code words} with every run of white space as one space, trimmed. */
  static String oneLine(String words) {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

  /** {@code text} with U+FFFD for each half of a surrogate pair that lacks the other. */
  static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (copy == null) {
        copy = new StringBuilder(text);
      }
      copy.setCharAt(i, '\uFFFD');
    }
    return copy == null ? text : copy.toString();
  }
}
