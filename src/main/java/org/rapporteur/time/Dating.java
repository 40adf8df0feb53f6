package org.rapporteur.time;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.TimeExpression;

/**
 * When and on what occasion an attribution's words were said.
 *
 * @param saidAt empty where the text gives no time for the saying
 * @param mentioned the times that the content speaks of
 */
public record Dating(
    Optional<SaidAt> saidAt, List<TimeExpression> mentioned, Optional<Occasion> occasion) {
  public Dating {
    requireNonNull(saidAt, "saidAt");
    mentioned = List.copyOf(mentioned);
    requireNonNull(occasion, "occasion");
  }
}
