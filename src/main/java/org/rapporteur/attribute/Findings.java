package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.attribute.Selection.Chosen;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Token;

/**
 * What models make of an article.
 *
 * @param attributions those accepted, in the order of the text
 * @param likely readings likely enough to be accepted where something else speaks for them too,
 *     with their score for a confidence; those accepted without are among them
 */
public record Findings(List<Attribution> attributions, List<Attribution> likely) {
  /** A rule is right in two of five cases above this, and in one of five below. */
  private static final double LEAST_LIKELY = .2;

  /** Of those below this with a strange cue a quarter is right, of others more than 40 %. */
  private static final double LEAST_STRANGE = .4;

  public Findings {
    attributions = List.copyOf(attributions);
    likely = List.copyOf(likely);
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
    List<Attribution> likely = new ArrayList<>();
    for (Variant reading : readings) {
      if (reading.confidence >= LEAST_LIKELY && !reading.roles.content().isEmpty()) {
        likely.add(Assembly.attribution(table, reading.roles, reading.confidence));
      }
    }
    return new Findings(Assembly.attributions(table, chosen, calibration), likely);
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
