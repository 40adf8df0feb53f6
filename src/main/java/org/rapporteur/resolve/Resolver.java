package org.rapporteur.resolve;

import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.time.ArticleTimes;

/**
 * Turns attributions into statements: one each, in the same order, so that indices into the one
 * list are indices into the other. Thread-safe.
 */
@FunctionalInterface
public interface Resolver {
  ResolvedArticle resolve(
      AnnotatedArticle article, ArticleTimes times, List<Attribution> attributions);
}
