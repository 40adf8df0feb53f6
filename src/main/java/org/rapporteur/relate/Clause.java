package org.rapporteur.relate;

import java.util.regex.Pattern;

/** Tells contents that say something of something from those that only name it. */
final class Clause {
  private static final String FINITE =
      "(?:is|are|was|were|has|have|had|will|would|can|could|cannot|must|should|shall|may|might|did"
          + "|does|do|\\p{L}+n['\u2019]t|won|wo|ca)\\b";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?iu)^\\W*(?:that(?: [^\\s]+){3}|whether|if|there|it|he|she|they|we|i|you|not|no|nobody|never)\\b.*"
              // Something finite, before any relative clause could bring it.
              + "|^\\W*(?:(?!that\\b|which\\b|who\\b|whom\\b)[\\w\u2019'.-]+,?\\W+){1,9}?"
              + FINITE
              + ".*",
          Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("^\\s*[\u201c\"].*", Pattern.DOTALL);
  private static final Pattern DEED =
      Pattern.compile(
          "(?iu)^\\W*(?:ever |any |all |having |being )?(?:any|\\p{L}{2,}ing)\\b.*",
          Pattern.DOTALL);

  private Clause() {}

  static boolean isOne(String text) {
    return CLAUSE.matcher(text).matches() || QUOTED.matcher(text).matches();
  }

  /** Begins with a verb's {@code ing}, or is about any at all. */
  static boolean beginsWithDeed(String text) {
    return DEED.matcher(text).matches();
  }
}
