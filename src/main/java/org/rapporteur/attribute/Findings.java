package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * What models make of an article.
 *
 * @param attributions those accepted, in the order of the text
 * @param doubted cues of readings that are too unlikely to be accepted, and likely enough to be so
 *     where something else speaks for them too
 */
public record Findings(List<Attribution> attributions, List<Span> doubted) {
  /** A rule is right in one of three cases above this, and in one of five below. */
  private static final double LEAST_DOUBTED = .2;

  public Findings {
    attributions = List.copyOf(attributions);
    doubted = List.copyOf(doubted);
  }

  /**
   * What {@code selection} takes of the readings.
   *
   * @param readings the best of each candidate, with its confidence
   */
  static Findings of(
      TokenTable table, List<Variant> readings, Selection selection, Calibration calibration) {
    List<Span> doubted = new ArrayList<>();
    for (Variant reading : readings) {
      if (reading.confidence >= LEAST_DOUBTED) {
        doubted.addAll(Assembly.spans(table, reading.roles.cue()));
      }
    }
    return new Findings(
        Assembly.attributions(table, selection.choose(table, readings), calibration), doubted);
  }
}
