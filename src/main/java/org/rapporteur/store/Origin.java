package org.rapporteur.store;

import static java.util.Objects.requireNonNull;

import org.rapporteur.model.Article;

/**
 * A place from which a document was read.
 *
 * @param key a path, with what is inside it; never written to the graph
 * @param article what that place says of the document; without the text
 */
public record Origin(String key, Article article) {
  public Origin {
    requireNonNull(key, "key");
    requireNonNull(article, "article");
    if (!article.text().isEmpty()) {
      throw new IllegalArgumentException("an origin with a text");
    }
  }

  /** The origin of {@code article}, whose text and what was found in it are left out. */
  public static Origin of(String key, Article article) {
    return new Origin(
        key,
        new Article(
            article.name(),
            "",
            article.title(),
            article.url(),
            article.publisher(),
            article.language(),
            article.dateClues().stream().filter(clue -> clue.span().isEmpty()).toList()));
  }
}
