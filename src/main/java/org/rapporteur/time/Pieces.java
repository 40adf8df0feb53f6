package org.rapporteur.time;

import java.util.List;
import java.util.Map;

/** The pieces of a text, safe to ask beyond both ends. */
record Pieces(List<Piece> list) {
  private static final Piece NOTHING = new Piece(0, 0, "\n", false, Map.of(), -1, Piece.Gap.BREAK);

  Piece get(int index) {
    return index < 0 || index >= list.size() ? NOTHING : list.get(index);
  }

  boolean is(int index, WordClass wordClass) {
    return get(index).is(wordClass);
  }

  boolean is(int index, String word) {
    return get(index).is(word);
  }

  /** Value of the piece in a class to which it belongs. */
  String value(int index, WordClass wordClass) {
    return get(index).classes().get(wordClass);
  }

  int number(int index, WordClass wordClass) {
    return Integer.parseInt(value(index, wordClass));
  }

  /** Whether no line ends before the piece. */
  boolean follows(int index) {
    return get(index).gap() != Piece.Gap.BREAK;
  }

  /** Whether nothing, not even a blank, stands before the piece. */
  boolean touches(int index) {
    return get(index).gap() == Piece.Gap.NONE;
  }

  boolean isHyphen(int index) {
    String lower = get(index).lower();
    return lower.equals("-") || lower.equals("\u2010") || lower.equals("\u2011");
  }

  /** A hyphen or dash between two numbers. */
  boolean isDash(int index) {
    return isHyphen(index) || is(index, "\u2013") || is(index, "\u2014");
  }

  /** {@code index} moved over {@code word} if it stands there on the same line. */
  int skip(int index, String word) {
    return is(index, word) && follows(index) ? index + 1 : index;
  }

  /** {@code index} moved over the stop of an abbreviation, touching the word before. */
  int skipStop(int index) {
    return is(index, ".") && touches(index) ? index + 1 : index;
  }

  int skipHyphen(int index) {
    return isHyphen(index) && touches(index) ? index + 1 : index;
  }

  /** Whether the piece begins a number or word and is not the rest of a longer figure or code. */
  boolean startsClean(int index) {
    Piece before = get(index - 1);
    if (!touches(index) || index == 0) {
      return true;
    }
    char last = before.lower().charAt(before.lower().length() - 1);
    if (Character.isLetterOrDigit(last) || last == '$' || last == '\u20ac' || last == '\u00a3') {
      return false;
    }
    boolean joint = last == '.' || last == ',' || last == ':' || isDash(index - 1) || last == '/';
    return !(joint && touches(index - 1) && Character.isLetterOrDigit(lastChar(index - 2)));
  }

  private char lastChar(int index) {
    String lower = get(index).lower();
    return lower.charAt(lower.length() - 1);
  }

  /** Whether a figure ends before {@code index}: no unit, decimal or code goes on with it. */
  boolean endsClean(int index) {
    Piece after = get(index);
    if (!touches(index)) {
      return !after.is("%");
    }
    char first = after.lower().charAt(0);
    if (Character.isLetterOrDigit(first) || first == '%') {
      return false;
    }
    boolean joint = first == '.' || first == ',' || first == ':' || isHyphen(index);
    return !(joint && touches(index + 1) && get(index + 1).number() >= 0);
  }
}
