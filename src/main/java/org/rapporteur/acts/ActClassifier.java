package org.rapporteur.acts;

import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;

/** Tells what is done by saying something. Thread-safe. */
@FunctionalInterface
public interface ActClassifier {
  Act classify(AnnotatedArticle article, Attribution attribution);
}
