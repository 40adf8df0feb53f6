package org.rapporteur.model;

/**
 * A sentence as a range of tokens.
 *
 * @param span from its first token's begin to its last token's end
 * @param paragraph index in {@link AnnotatedArticle#paragraphs()}
 * @param firstToken index of the first token, included
 * @param endToken index after the last token, excluded
 */
public record Sentence(Span span, int paragraph, int firstToken, int endToken) {
  public Sentence {
    if (paragraph < 0 || firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "sentence of paragraph " + paragraph + ", tokens " + firstToken + ".." + endToken);
    }
  }
}
