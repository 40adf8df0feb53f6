package org.rapporteur.attribute;

import java.util.List;

/** Dependency relations as small numbers, in the names of Stanford's first universal scheme. */
final class Relations {
  private static final List<String> NAMES =
      List.of(
          "root",
          "acl",
          "acl:relcl",
          "advcl",
          "advmod",
          "amod",
          "appos",
          "aux",
          "auxpass",
          "case",
          "cc",
          "ccomp",
          "compound",
          "compound:prt",
          "conj",
          "cop",
          "csubj",
          "dep",
          "det",
          "discourse",
          "dobj",
          "expl",
          "iobj",
          "mark",
          "mwe",
          "neg",
          "nmod",
          "nmod:poss",
          "nmod:tmod",
          "nsubj",
          "nsubjpass",
          "nummod",
          "parataxis",
          "punct",
          "xcomp");

  static final int COUNT = NAMES.size();
  static final int ROOT = 0;
  static final int ADVCL = NAMES.indexOf("advcl");
  static final int CASE = NAMES.indexOf("case");
  static final int MARK = NAMES.indexOf("mark");
  static final int NMOD = NAMES.indexOf("nmod");

  private static final int OTHER = NAMES.indexOf("dep");

  /** Those that tell what kind of clause a word heads. */
  private static final boolean[] ARGUMENT = new boolean[COUNT];

  static {
    for (String name :
        List.of(
            "dobj",
            "ccomp",
            "xcomp",
            "nmod",
            "iobj",
            "advcl",
            "parataxis",
            "acl",
            "nsubj",
            "nsubjpass",
            "dep",
            "conj",
            "advmod",
            "auxpass")) {
      ARGUMENT[NAMES.indexOf(name)] = true;
    }
  }

  private Relations() {}

  static int code(String name) {
    int code = NAMES.indexOf(name);
    if (code < 0 && name.indexOf(':') > 0) {
      code = NAMES.indexOf(name.substring(0, name.indexOf(':')));
    }
    return code < 0 ? OTHER : code;
  }

  static boolean isArgument(int relation) {
    return ARGUMENT[relation];
  }
}
