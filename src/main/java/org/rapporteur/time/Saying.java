package org.rapporteur.time;

import java.util.Optional;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.Occasion.Medium;
import org.rapporteur.model.SaidAt;

/**
 * A saying, dated or not.
 *
 * @param sentence index of the sentence of its cue
 */
record Saying(
    Attribution attribution,
    int sentence,
    Voice voice,
    Optional<Occasion> occasion,
    Optional<SaidAt> saidAt) {

  Saying at(SaidAt date) {
    return new Saying(attribution, sentence, voice, occasion, Optional.of(date));
  }

  /** With the date of {@code other}, and its occasion where this has none. */
  Saying carried(Saying other) {
    SaidAt date = other.saidAt.orElseThrow();
    return new Saying(
        attribution,
        sentence,
        voice,
        occasion.isPresent() ? occasion : other.occasion,
        Optional.of(new SaidAt(date.time(), SaidAt.Basis.CONTEXT, date.expression())));
  }

  /** Whether it was put down in writing, which is an act of its own. */
  boolean isWritten() {
    return occasion.isPresent()
        && (occasion.get().medium() == Medium.POST || occasion.get().medium() == Medium.WRITING);
  }
}
