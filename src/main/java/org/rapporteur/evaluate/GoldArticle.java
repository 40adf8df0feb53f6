package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rapporteur.model.Article;

/**
 * An article of the gold set with what a careful reader finds in it.
 *
 * @param statements in the order of their ids
 */
public record GoldArticle(Article article, List<GoldStatement> statements) {
  public GoldArticle {
    requireNonNull(article, "article");
    statements = List.copyOf(statements);
  }
}
