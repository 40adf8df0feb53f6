package org.rapporteur.time;

import java.util.Locale;

/** Counts and ordinals in words and figures. */
final class Numbers {
  private final Pieces p;

  Numbers(Pieces pieces) {
    this.p = pieces;
  }

  /**
   * A count.
   *
   * @param value the number, or {@code X} for "several"
   */
  record Amount(int end, String value) {
    boolean isWhole() {
      return !value.equals("X") && value.indexOf('.') < 0;
    }

    long whole() {
      return Long.parseLong(value);
    }
  }

  /** The count that begins at {@code i}, "a" included; null if none does. */
  Amount amount(int i) {
    Amount first = simple(i);
    if (first == null) {
      return null;
    }
    int j = first.end;
    boolean joined = p.isHyphen(j) && p.touches(j);
    int k = joined ? j + 1 : j;
    // "two and a half", "two-and-a-half"
    if (first.isWhole() && p.is(k, "and") && p.follows(k)) {
      int a = p.skipHyphen(k + 1);
      int half = p.skipHyphen(a + 1);
      if (p.is(a, "a") && p.is(half, "half")) {
        return new Amount(half + 1, first.value + ".5");
      }
    }
    // "two or three", "10 to 15", "10-15"
    boolean alternative =
        ((p.is(j, "or") || p.is(j, "to")) && p.follows(j)) || (p.isDash(j) && p.touches(j));
    if (alternative && first.isWhole()) {
      Amount second = simple(j + 1);
      if (second != null && second.isWhole() && second.whole() > first.whole()) {
        return new Amount(second.end, first.value);
      }
    }
    return first;
  }

  private Amount simple(int i) {
    Piece piece = p.get(i);
    if (piece.number() >= 0) {
      return figures(i);
    }
    if (piece.is("a") || piece.is("an")) {
      return article(i);
    }
    if (piece.is(WordClass.TENS)) {
      int tens = p.number(i, WordClass.TENS);
      int j = p.skipHyphen(i + 1);
      boolean unit = p.is(j, WordClass.NUMBER) && p.number(j, WordClass.NUMBER) < 10;
      return unit
          ? new Amount(j + 1, String.valueOf(tens + p.number(j, WordClass.NUMBER)))
          : new Amount(i + 1, String.valueOf(tens));
    }
    if (piece.is(WordClass.NUMBER)) {
      int number = p.number(i, WordClass.NUMBER);
      boolean times = number < 100 && p.is(i + 1, WordClass.NUMBER) && p.follows(i + 1);
      if (times && p.number(i + 1, WordClass.NUMBER) >= 12) {
        return new Amount(i + 2, String.valueOf(number * p.number(i + 1, WordClass.NUMBER)));
      }
      return new Amount(i + 1, String.valueOf(number));
    }
    if (piece.is("half")) {
      int j = p.is(i + 1, "a") || p.is(i + 1, "an") ? i + 2 : p.skipHyphen(i + 1);
      return p.is(j, "dozen") ? new Amount(j + 1, "6") : new Amount(j, "0.5");
    }
    return vague(i);
  }

  private Amount figures(int i) {
    Piece piece = p.get(i);
    if (!p.startsClean(i) && !p.isDash(i - 1)) {
      return null;
    }
    boolean decimal =
        p.is(i + 1, ".") && p.touches(i + 1) && p.touches(i + 2) && p.get(i + 2).number() >= 0;
    if (decimal) {
      return new Amount(
          i + 3, String.format(Locale.ROOT, "%d.%s", piece.number(), p.get(i + 2).lower()));
    }
    boolean thousands =
        p.is(i + 1, ",") && p.touches(i + 1) && p.touches(i + 2) && p.get(i + 2).digits() == 3;
    return thousands
        ? new Amount(i + 3, String.valueOf(piece.number() * 1000L + p.get(i + 2).number()))
        : new Amount(i + 1, String.valueOf(piece.number()));
  }

  private Amount article(int i) {
    if (p.is(i + 1, "half")) {
      return new Amount(p.skipHyphen(i + 2), "0.5");
    }
    if (p.is(i + 1, "hundred") || p.is(i + 1, "dozen") || p.is(i + 1, "thousand")) {
      return simple(i + 1);
    }
    Amount vague = p.is(i + 1, "number") && p.is(i + 2, "of") ? new Amount(i + 3, "X") : null;
    if (vague == null) {
      vague = vague(i + 1);
    }
    return vague != null ? vague : new Amount(i + 1, "1");
  }

  private Amount vague(int i) {
    if (!p.is(i, WordClass.VAGUE_NUMBER)) {
      return null;
    }
    return new Amount(p.skip(i + 1, "of"), "X");
  }

  /** The ordinal at {@code i}; {@code end} -1 if there is none. */
  Ordinal ordinal(int i) {
    if (p.is(i, WordClass.ORDINAL)) {
      return new Ordinal(i + 1, p.number(i, WordClass.ORDINAL));
    }
    if (p.is(i, WordClass.TENS)) {
      int j = p.skipHyphen(i + 1);
      if (p.is(j, WordClass.ORDINAL) && p.number(j, WordClass.ORDINAL) < 10) {
        return new Ordinal(j + 1, p.number(i, WordClass.TENS) + p.number(j, WordClass.ORDINAL));
      }
    }
    if (p.get(i).number() >= 0 && isSuffix(i + 1)) {
      return new Ordinal(i + 2, p.get(i).number());
    }
    return new Ordinal(-1, 0);
  }

  /** Whether "st", "nd", "rd" or "th" touches the figure before {@code i}. */
  boolean isSuffix(int i) {
    return p.touches(i) && (p.is(i, "st") || p.is(i, "nd") || p.is(i, "rd") || p.is(i, "th"));
  }

  /** An ordinal number. */
  record Ordinal(int end, int number) {
    boolean isPresent() {
      return end >= 0;
    }
  }
}
