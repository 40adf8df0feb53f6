package org.rapporteur.time;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.TimeExpression;

/**
 * The time of an article and the expressions of time in it.
 *
 * @param expressions in the order of the text, not overlapping
 */
public record ArticleTimes(DocumentTime documentTime, List<TimeExpression> expressions) {
  public ArticleTimes {
    requireNonNull(documentTime, "documentTime");
    expressions = List.copyOf(expressions);
  }
}
