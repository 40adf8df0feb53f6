package org.rapporteur.attribute;

import java.util.List;

/** Universal parts of speech as small numbers. */
final class Pos {
  private static final List<String> NAMES =
      List.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

  static final int AUX = NAMES.indexOf("AUX");
  static final int NOUN = NAMES.indexOf("NOUN");
  static final int VERB = NAMES.indexOf("VERB");
  static final int PUNCT = NAMES.indexOf("PUNCT");
  static final int SCONJ = NAMES.indexOf("SCONJ");
  static final int CCONJ = NAMES.indexOf("CCONJ");

  private Pos() {}

  /** A name's number; that of X for one unheard of. */
  static int code(String name) {
    int code = NAMES.indexOf(name);
    return code < 0 ? NAMES.size() - 1 : code;
  }
}
