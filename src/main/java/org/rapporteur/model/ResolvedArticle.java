package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** All that was found in one article, in the order of the text. */
public record ResolvedArticle(
    Article article,
    DocumentTime documentTime,
    List<Statement> statements,
    List<LinkedMention> mentions,
    List<TimeExpression> times) {
  public ResolvedArticle {
    requireNonNull(article, "article");
    requireNonNull(documentTime, "documentTime");
    statements = List.copyOf(statements);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
  }
}
