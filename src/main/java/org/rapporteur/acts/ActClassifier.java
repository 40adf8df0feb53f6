package org.rapporteur.acts;

import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;

/** Tells what is done by saying something. Thread-safe. */
@FunctionalInterface
public interface ActClassifier {
  /**
   * What is done by saying {@code attribution}'s words.
   *
   * @param own names of the speaker's own side in lower case, as {@link OwnSide} gives them; may be
   *     empty
   */
  Act classify(AnnotatedArticle article, Attribution attribution, Set<String> own);
}
