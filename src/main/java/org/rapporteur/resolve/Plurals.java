package org.rapporteur.resolve;

/** Plural forms of English nouns that name people and institutions. */
final class Plurals {
  private Plurals() {}

  static String of(String noun) {
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.endsWith("person")) {
      return noun.substring(0, noun.length() - 6) + "people";
    }
    if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean sibilant = noun.matches(".*(s|x|z|ch|sh)");
    return noun + (sibilant ? "es" : "s");
  }
}
