package org.rapporteur.actors;

import java.text.Normalizer;
import java.util.Map;

/**
 * Makes spellings of one name equal. The close form drops case, diacritics, apostrophes, full stops
 * and hyphens; the loose form also makes usual variants of transliteration one (Sergei and Sergey,
 * Zelensky and Zelenskyy, Mohammed and Muhammad) and so may join different names.
 */
final class Folding {
  private static final Map<String, String> VARIANTS = Words.table("spellings.tsv");

  private Folding() {}

  /** Words of the close form, parted by single spaces; empty if {@code name} has no letter. */
  static String close(String name) {
    String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      if (!Character.isLetterOrDigit(c) && c != '&') {
        gap = true;
        continue;
      }
      if (gap && !folded.isEmpty()) {
        folded.append(' ');
      }
      gap = false;
      append(folded, Character.toLowerCase(c));
    }
    return folded.toString();
  }

  /** The loose form of a name in close form. */
  static String loose(String close) {
    StringBuilder loose = new StringBuilder(close.length());
    for (String word : close.split(" ")) {
      loose.append(loose.isEmpty() ? "" : " ").append(looseWord(word));
    }
    return loose.toString();
  }

  /** Whether a name is written as an acronym: no small letter but for a plural's, at most 8. */
  static boolean isAcronym(String name) {
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLetter(c) || c == ' ') {
        return false;
      }
    }
    return capitals >= 2 && capitals <= 8;
  }

  private static String looseWord(String word) {
    String known = VARIANTS.get(word);
    if (known != null) {
      return known;
    }
    String w =
        word.replace("ya", "ia")
            .replace("yu", "iu")
            .replace('y', 'i')
            .replace("kh", "h")
            .replace("ks", "x")
            .replace("ou", "u")
            .replace("oo", "u")
            .replace("ee", "i")
            .replace("ei", "e")
            .replace("ai", "e")
            .replace("oe", "o")
            .replace("ue", "u")
            .replace("ae", "a")
            .replace('w', 'v')
            .replace('q', 'k')
            .replace("ie", "e");
    StringBuilder single = new StringBuilder(w.length());
    for (int i = 0; i < w.length(); i++) {
      if (i == 0 || w.charAt(i) != w.charAt(i - 1)) {
        single.append(w.charAt(i));
      }
    }
    return single.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDropped(char c) {
    return c == '.'
        || c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '\u02bc'
        || c == '`'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Letters that decomposition leaves whole. */
  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ħ' -> folded.append('h');
      case 'ə' -> folded.append('e');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      default -> folded.append(c);
    }
  }
}
