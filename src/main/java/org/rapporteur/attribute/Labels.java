package org.rapporteur.attribute;

/**
 * The labels of a token: outside, or at the begin of or inside a source, cue or content. A span may
 * stop and go on, so an inside label may also follow a begin label of its own role only.
 */
final class Labels {
  static final int OUTSIDE = 0;
  static final int SOURCE = 1;
  static final int CUE = 3;
  static final int CONTENT = 5;
  static final int COUNT = 7;

  /** The begin labels, in the order of {@link Roles}. */
  static final int[] ROLES = {SOURCE, CUE, CONTENT};

  private static final boolean[] ALLOWED = new boolean[COUNT * COUNT];

  static {
    for (int from = 0; from < COUNT; from++) {
      for (int to = 0; to < COUNT; to++) {
        ALLOWED[from * COUNT + to] = !isInside(to) || roleOf(from) == roleOf(to);
      }
    }
  }

  private Labels() {}

  static boolean isInside(int label) {
    return label > 0 && (label & 1) == 0;
  }

  static boolean isCue(int label) {
    return label == CUE || label == CUE + 1;
  }

  /** 0 outside, else 1 for source, 2 for cue, 3 for content. */
  static int roleOf(int label) {
    return (label + 1) >> 1;
  }

  static boolean isAllowed(int from, int to) {
    return ALLOWED[from * COUNT + to];
  }

  /** Turns inside labels that follow nothing of their role into begin labels. */
  static void repair(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (isInside(labels[i]) && (i == 0 || roleOf(labels[i - 1]) != roleOf(labels[i]))) {
        labels[i]--;
      }
    }
  }
}
