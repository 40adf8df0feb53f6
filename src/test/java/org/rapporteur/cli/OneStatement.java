package org.rapporteur.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.time.ArticleTimes;

/** Takes every article for one statement, at no cost. */
final class OneStatement {
  private OneStatement() {}

  /**
   * An extractor that fails for texts that begin with BREAK.
   *
   * @param called before each article
   */
  static Extractor extractor(Runnable called) {
    return new Extractor(
        article ->
            new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of()),
        article -> new ArticleTimes(DocumentTime.UNKNOWN, List.of()),
        article -> List.of(attribution(article.text())),
        (article, times, attributions) -> {
          called.run();
          if (article.text().startsWith("BREAK")) {
            throw new IllegalStateException("on purpose");
          }
          return new ResolvedArticle(
              article.article(),
              times.documentTime(),
              List.of(statement(attributions.get(0))),
              List.of(),
              List.of());
        });
  }

  private static Attribution attribution(String text) {
    return new Attribution(
        List.of(new Span(0, 4)),
        List.of(new Span(5, 9)),
        List.of(new Span(10, text.length())),
        Attribution.Form.INDIRECT,
        Attribution.Kind.SAYING,
        false,
        OptionalInt.empty(),
        0.5);
  }

  private static Statement statement(Attribution attribution) {
    Actor vale = new Actor(Actor.Kind.PERSON, "Vale", Optional.empty());
    return new Statement(
        attribution,
        List.of(
            new Speaker(vale, Optional.empty(), Optional.empty(), Speaker.How.NAME, "named", 1)),
        List.of(),
        List.of(),
        "state",
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        0.5);
  }
}
