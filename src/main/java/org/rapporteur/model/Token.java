package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

/**
 * A word or a punctuation mark.
 *
 * @param word its words in the text
 * @param pos universal part of speech (UPOS) as the tagger gives it
 * @param lemma dictionary form in lower case, but for proper nouns
 */
public record Token(Span span, String word, String pos, String lemma) {
  public Token {
    requireNonNull(span, "span");
    requireNonNull(word, "word");
    requireNonNull(pos, "pos");
    requireNonNull(lemma, "lemma");
  }
}
