package org.rapporteur.resolve;

import org.rapporteur.model.NameMention;

/**
 * A name in the text.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param text its words, white space made single blanks
 */
record Name(int first, int end, String text, NameMention mention) {
  NameMention.Type type() {
    return mention.type();
  }

  boolean isPerson() {
    return mention.type() == NameMention.Type.PERSON;
  }

  int length() {
    return end - first;
  }
}
