package org.rapporteur.time;

import java.util.Optional;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.DocumentTime;

/**
 * Dates an article and finds the expressions of time in it.
 *
 * <p>The result depends on the article and the actor list alone, never on the machine's clock,
 * locale or time zone. Thread-safe.
 */
public final class TimeAnalyzer {
  private final DocumentDater dater;

  /**
   * @param actors by whose dated posts a missing year is inferred; without it only weekdays and
   *     dated events are left for that
   */
  public TimeAnalyzer(Optional<ActorList> actors) {
    this.dater = new DocumentDater(actors);
  }

  public ArticleTimes analyze(AnnotatedArticle article) {
    DocumentTime documentTime = dater.date(article);
    return new ArticleTimes(documentTime, TimeTagger.tag(article, documentTime.published()));
  }
}
