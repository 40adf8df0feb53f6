package org.rapporteur.attribute;

import java.util.List;

/**
 * The tags of the Penn Treebank as small numbers. They tell finite verbs from participles and
 * infinitives, which universal parts of speech do not.
 */
final class PennTags {
  /** Number of a tag that is unheard of, and of a token that was not tagged. */
  static final int NONE = 0;

  private static final List<String> NAMES =
      List.of(
          "", "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "VBD", "RB", "PRP", "VB", "CC", "VBZ",
          "TO", "VBG", "VBN", "VBP", "''", "CD", "PRP$", "``", "MD", "POS", ":", "WP", "WDT",
          "NNPS", "WRB", "RP", "JJR", "JJS", "RBR", "-RRB-", "-LRB-", "EX", "$", "RBS", "PDT", "UH",
          "WP$", "FW", "LS", "SYM", "#");

  static final int COUNT = NAMES.size();

  private PennTags() {}

  /** A tag's number. */
  static int code(String name) {
    return Math.max(NONE, NAMES.indexOf(name));
  }
}
