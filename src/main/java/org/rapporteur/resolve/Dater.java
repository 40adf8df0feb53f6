package org.rapporteur.resolve;

import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;
import org.rapporteur.time.Voice;

/** Tells when the words of an article's attributions were said. Thread-safe. */
@FunctionalInterface
public interface Dater {
  /**
   * One dating for each attribution, in the same order.
   *
   * @param voices whose words each attribution gives
   */
  List<Dating> date(
      AnnotatedArticle article,
      ArticleTimes times,
      List<Attribution> attributions,
      List<Voice> voices);
}
