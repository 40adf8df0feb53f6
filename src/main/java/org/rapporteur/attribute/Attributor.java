package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;

/**
 * Finds who is credited with which words. Spans lie in the text, begin and end at token bounds, and
 * those of one role do not overlap; attributions come in the order of their first span. An instance
 * is used by one thread at a time.
 */
@FunctionalInterface
public interface Attributor {
  List<Attribution> attribute(AnnotatedArticle article);
}
