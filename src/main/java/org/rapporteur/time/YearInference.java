package org.rapporteur.time;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;

/** Infers the year of a date that is given without one. */
final class YearInference {
  private YearInference() {}

  static DocumentTime infer(DateClue clue, AnnotatedArticle article, Optional<ActorList> actors) {
    return new DocumentTime(
        Optional.empty(), Optional.empty(), false, List.of("no year"), List.of());
  }
}
