package org.rapporteur.attribute;

import org.rapporteur.learn.SpanLabels;

/** The {@link SpanLabels} of sources, cues and contents. */
final class Labels {
  static final int SOURCE = 1;
  static final int CUE = 3;
  static final int CONTENT = 5;

  /** The begin labels, in the order of {@link Roles}. */
  static final int[] ROLES = {SOURCE, CUE, CONTENT};

  private Labels() {}

  static boolean isCue(int label) {
    return SpanLabels.roleOf(label) == SpanLabels.roleOf(CUE);
  }
}
