package org.rapporteur.resolve;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.model.NameMention;

/**
 * A name in the text.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param text its words, white space made single blanks
 */
record Name(int first, int end, String text, NameMention mention) {
  /** "HUD" and "JFK" are no words. */
  private static final int LONGEST_ACRONYM = 3;

  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouy]");

  /** The letters of a word behind its first one. */
  private static final Pattern BEHIND_FIRST = Pattern.compile("(?<=\\p{L})\\p{L}+");

  NameMention.Type type() {
    return mention.type();
  }

  boolean isPerson() {
    return mention.type() == NameMention.Type.PERSON;
  }

  /** The text, but an ordinary name for one in capitals: "MAREK" is how a transcript has Marek. */
  String label() {
    boolean capitals =
        text.length() > LONGEST_ACRONYM && text.equals(text.toUpperCase(Locale.ROOT));
    return capitals && VOWEL.matcher(text).find()
        ? BEHIND_FIRST.matcher(text).replaceAll(rest -> rest.group().toLowerCase(Locale.ROOT))
        : text;
  }

  int length() {
    return end - first;
  }
}
