package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An article with its linguistic annotation. All lists are in the order of the text; sentences
 * never cross paragraphs, and every token belongs to exactly one sentence.
 *
 * @param paragraphs stretches between line breaks that hold at least one token; what stands at the
 *     head of a line before its first sentence, such as a dateline, is one of its own
 * @param quotations outer before inner where two begin together
 * @param names not overlapping
 * @param heading what its title tells of whose words the whole article is
 */
public record AnnotatedArticle(
    Article article,
    List<Span> paragraphs,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Quotation> quotations,
    List<NameMention> names,
    Optional<Heading> heading) {
  public AnnotatedArticle {
    requireNonNull(article, "article");
    requireNonNull(heading, "heading");
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
  }

  /** Without a heading. */
  public AnnotatedArticle(
      Article article,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Token> tokens,
      List<Quotation> quotations,
      List<NameMention> names) {
    this(article, paragraphs, sentences, tokens, quotations, names, Optional.empty());
  }

  public String text() {
    return article.text();
  }

  public List<Token> tokensOf(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /** Index of the first token that ends after {@code offset}; the number of tokens if none does. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Index of the first sentence that ends after {@code offset}; their number if none does. */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
