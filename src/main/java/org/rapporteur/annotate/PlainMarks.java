package org.rapporteur.annotate;

/** Marks as the models' training text writes them. Lengths stay as they are. */
final class PlainMarks {
  private PlainMarks() {}

  static String of(String word) {
    String plain = word;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char p = plain(c);
      if (p != c) {
        plain = plain.substring(0, i) + p + plain.substring(i + 1);
      }
    }
    return plain;
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', '`', '´', '‹', '›' -> '\'';
      case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
      case '–', '—', '―', '‑', '‐' -> '-';
      default -> c;
    };
  }
}
