package org.rapporteur.annotate;

import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;

/**
 * Finds sentences, tokens, parts of speech, lemmas, quotation marks and names. The same article
 * gives the same annotation, whatever was annotated before. An instance is used by one thread at a
 * time.
 */
@FunctionalInterface
public interface Annotator {
  AnnotatedArticle annotate(Article article);
}
