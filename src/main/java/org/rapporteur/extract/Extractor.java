package org.rapporteur.extract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.attribute.Attributor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.resolve.Resolver;
import org.rapporteur.time.ArticleTimes;

/**
 * The way of one article through all stages: a pure function of the article. An instance is used by
 * one thread at a time; what its parts share is immutable.
 */
public record Extractor(
    Annotator annotator,
    Function<AnnotatedArticle, ArticleTimes> times,
    Attributor attributor,
    Resolver resolver) {
  public Extractor {
    requireNonNull(annotator, "annotator");
    requireNonNull(times, "times");
    requireNonNull(attributor, "attributor");
    requireNonNull(resolver, "resolver");
  }

  /** All that is found in {@code article}. */
  public ResolvedArticle extract(Article article) {
    AnnotatedArticle annotated = annotator.annotate(article);
    List<Attribution> attributions = attributor.attribute(annotated);
    return resolver.resolve(annotated, times.apply(annotated), attributions);
  }
}
