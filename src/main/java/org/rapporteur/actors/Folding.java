package org.rapporteur.actors;

import java.text.Normalizer;
import java.util.Map;

/**
 * Makes spellings of one name equal. The close form drops case, diacritics, apostrophes, full stops
 * and hyphens; the loose form also makes usual variants of transliteration one (Sergei and Sergey,
 * Zelensky and Zelenskyy, Mohammed and Muhammad) and so may join different names.
 */
public final class Folding {
  private static final Map<String, String> VARIANTS = Words.table("spellings.tsv");

  private Folding() {}

  /** Words of the close form, parted by single spaces; empty if {@code name} has no letter. */
  public static String close(String name) {
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
    int space = close.indexOf(' ');
    if (space < 0) {
      return looseWord(close);
    }
    StringBuilder loose = new StringBuilder(close.length());
    int begin = 0;
    while (space >= 0) {
      loose.append(looseWord(close.substring(begin, space))).append(' ');
      begin = space + 1;
      space = close.indexOf(' ', begin);
    }
    return loose.append(looseWord(close.substring(begin))).toString();
  }

  /** Whether a name is written as an acronym: no small letter but for a plural's, at most 8. */
  public static boolean isAcronym(String name) {
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
    char[] loose = new char[word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char pair = i + 1 < word.length() ? pair(c, word.charAt(i + 1)) : 0;
      char written = pair == 0 ? single(c) : pair;
      if (length == 0 || loose[length - 1] != written) {
        loose[length++] = written;
      }
      i += pair == 0 ? 0 : 1;
    }
    return new String(loose, 0, length);
  }

  /** What two letters are written as; 0 if each stands for itself. */
  private static char pair(char c, char next) {
    return switch (c) {
      case 'k' -> next == 'h' ? 'h' : next == 's' ? 'x' : 0;
      case 'o' -> next == 'u' || next == 'o' ? 'u' : next == 'e' ? 'o' : 0;
      case 'e' -> next == 'e' ? 'i' : next == 'i' || next == 'y' ? 'e' : 0;
      case 'a' -> next == 'i' || next == 'y' ? 'e' : next == 'e' ? 'a' : 0;
      case 'u' -> next == 'e' ? 'u' : 0;
      case 'i', 'y' -> next == 'e' ? 'e' : next == 'y' || next == 'i' ? 'i' : 0;
      default -> 0;
    };
  }

  private static char single(char c) {
    return switch (c) {
      case 'y' -> 'i';
      case 'w' -> 'v';
      case 'q' -> 'k';
      default -> c;
    };
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
