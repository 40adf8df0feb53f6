package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.attribute.Selection.Chosen;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

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

  /** Of those below this with a strange cue a quarter is right, of others more than 40 %. */
  private static final double LEAST_STRANGE = .4;

  public Findings {
    attributions = List.copyOf(attributions);
    doubted = List.copyOf(doubted);
  }

  /**
   * What {@code selection} takes of the readings, without those it takes on small evidence whose
   * cue is strange: no list has it, and the training articles hardly have it as a cue.
   *
   * @param readings the best of each candidate, with its confidence
   */
  static Findings of(
      TokenTable table,
      CueRates rates,
      CueWords words,
      List<Variant> readings,
      Selection selection,
      Calibration calibration) {
    List<Chosen> chosen = selection.choose(table, readings);
    chosen.removeIf(
        c ->
            calibration.rate(c.variant().confidence) < LEAST_STRANGE
                && isStrange(table, rates, words, c.roles().cue()));
    List<Span> doubted = new ArrayList<>();
    for (Variant reading : readings) {
      if (reading.confidence >= LEAST_DOUBTED) {
        doubted.addAll(Assembly.spans(table, reading.roles.cue()));
      }
    }
    return new Findings(Assembly.attributions(table, chosen, calibration), doubted);
  }

  private static boolean isStrange(TokenTable table, CueRates rates, CueWords words, TokenSet cue) {
    for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
      Token token = table.article.tokens().get(i);
      boolean known = words.entry(token, "").isPresent() || words.has("relaying", token.lemma());
      if (known || rates.isLikely(i)) {
        return false;
      }
    }
    return true;
  }
}
