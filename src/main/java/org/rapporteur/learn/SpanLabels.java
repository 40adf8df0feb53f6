package org.rapporteur.learn;

/**
 * Labels of tokens for spans of three kinds: outside, or at the begin of or inside a span of one of
 * them. A span may go on behind a begin or inside label of its own kind only.
 */
public final class SpanLabels {
  public static final int OUTSIDE = 0;

  /** How many labels there are. */
  public static final int COUNT = 7;

  private static final boolean[] ALLOWED = new boolean[COUNT * COUNT];

  static {
    for (int from = 0; from < COUNT; from++) {
      for (int to = 0; to < COUNT; to++) {
        ALLOWED[from * COUNT + to] = !isInside(to) || roleOf(from) == roleOf(to);
      }
    }
  }

  private SpanLabels() {}

  /**
   * The label at the begin of a span of the given kind, which is 1, 2 or 3; inside it is one more.
   */
  public static int begin(int role) {
    return 2 * role - 1;
  }

  public static boolean isInside(int label) {
    return label > 0 && (label & 1) == 0;
  }

  /** The kind of span: 1, 2 or 3, and 0 outside. */
  public static int roleOf(int label) {
    return (label + 1) >> 1;
  }

  /** Whether a token labelled {@code to} may follow one labelled {@code from}. */
  public static boolean isAllowed(int from, int to) {
    return ALLOWED[from * COUNT + to];
  }

  /** Turns inside labels that follow nothing of their kind into begin labels. */
  public static void repair(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (isInside(labels[i]) && (i == 0 || roleOf(labels[i - 1]) != roleOf(labels[i]))) {
        labels[i]--;
      }
    }
  }
}
