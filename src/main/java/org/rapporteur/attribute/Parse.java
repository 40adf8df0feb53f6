package org.rapporteur.attribute;

import java.util.Arrays;

/** The dependencies of an article's tokens, as far as its sentences were parsed. */
final class Parse {
  /** Head of a sentence's root. */
  static final int ROOT = -1;

  /** Head of a token whose sentence was not parsed. */
  static final int UNPARSED = -2;

  final int[] head;
  final int[] relation;

  Parse(int size) {
    head = new int[size];
    relation = new int[size];
    Arrays.fill(head, UNPARSED);
  }

  boolean isParsed(int token) {
    return head[token] != UNPARSED;
  }
}
