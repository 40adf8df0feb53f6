package org.rapporteur.model;

import java.util.Arrays;

/**
 * Offsets of one text in Unicode code points, the unit of everything that leaves the program.
 *
 * <p>Thread-safe. Costs nothing for a text without surrogate pairs.
 */
public final class CodePoints {
  private final int[] lowSurrogates;

  private CodePoints(int[] lowSurrogates) {
    this.lowSurrogates = lowSurrogates;
  }

  public static CodePoints of(String text) {
    int[] low = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == low.length) {
          low = Arrays.copyOf(low, 2 * count);
        }
        low[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(low, count));
  }

  /** The number of code points before the UTF-16 offset {@code index}. */
  public int at(int index) {
    int found = Arrays.binarySearch(lowSurrogates, index);
    return index - (found >= 0 ? found : -found - 1);
  }

  /** The UTF-16 offset before which {@code codePoint} code points stand. */
  public int toIndex(int codePoint) {
    int index = codePoint;
    for (int low : lowSurrogates) {
      if (low > index) {
        break;
      }
      index++;
    }
    return index;
  }
}
