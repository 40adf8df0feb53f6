package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;

/** Tells when the words of an article's attributions were said. Thread-safe. */
@FunctionalInterface
public interface Dater {
  /**
   * One dating for each attribution, in the same order.
   *
   * @param speakers for each attribution by what its speaker is known again
   */
  List<Dating> date(
      AnnotatedArticle article,
      ArticleTimes times,
      List<Attribution> attributions,
      List<Optional<String>> speakers);
}
