package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it. */
final class DisplayText {
  private static final String CUT = "\u2026";

  private DisplayText() {}

  /** Without control characters and runs of white space: an article must not steer a terminal. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.SPACE_SEPARATOR,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      ' ';
                  // Those that turn the direction of writing, among others.
                  case Character.FORMAT -> -1;
                  case Character.SURROGATE -> 0xFFFD;
                  default -> c;
                })
        .filter(c -> c >= 0)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip().replaceAll(" {2,}", " ");
  }

  /** The number of columns that {@code text} takes. */
  static int width(String text) {
    return text.codePoints().map(DisplayText::width).sum();
  }

  /** Lines of at most {@code width} columns, at most {@code max} of them; at least one. */
  static List<String> wrap(String text, int width, int max) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    int lastSpace = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (used + width(c) > width && line.length() > 0) {
        String rest = "";
        if (c != ' ' && lastSpace > 0) {
          rest = line.substring(lastSpace + 1);
          line.setLength(lastSpace);
        }
        lines.add(line.toString());
        line.setLength(0);
        line.append(rest);
        used = width(rest);
        lastSpace = -1;
      }
      if (c == ' ') {
        lastSpace = line.length();
      }
      if (c != ' ' || line.length() > 0) {
        line.appendCodePoint(c);
        used += width(c);
      }
      i += Character.charCount(c);
    }
    lines.add(line.toString());
    return lines.size() <= max ? lines : shortened(lines.subList(0, max), width);
  }

  private static List<String> shortened(List<String> lines, int width) {
    List<String> kept = new ArrayList<>(lines);
    String last = kept.remove(kept.size() - 1);
    while (!last.isEmpty() && width(last) + 1 > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.add(last.stripTrailing() + CUT);
    return kept;
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        codePoint >= 0x1100
            && (codePoint <= 0x115F
                || between(codePoint, 0x2E80, 0xA4CF)
                || between(codePoint, 0xAC00, 0xD7A3)
                || between(codePoint, 0xF900, 0xFAFF)
                || between(codePoint, 0xFE30, 0xFE6F)
                || between(codePoint, 0xFF00, 0xFF60)
                || between(codePoint, 0xFFE0, 0xFFE6)
                || between(codePoint, 0x1F300, 0x1FAFF)
                || between(codePoint, 0x20000, 0x3FFFD));
    return wide ? 2 : 1;
  }

  private static boolean between(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
