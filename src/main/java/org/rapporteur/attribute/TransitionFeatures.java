package org.rapporteur.attribute;

import org.rapporteur.learn.Crf;
import org.rapporteur.learn.Hash;

/** What pairs of neighbouring labels are weighed by: part of speech, quotation and words. */
final class TransitionFeatures {
  private TransitionFeatures() {}

  /** The features of the tokens from {@code begin} to {@code end}, as {@link Crf} wants them. */
  static int[] of(TokenTable table, int begin, int end) {
    int[] features = new int[(end - begin) * Crf.TRANSITION_FEATURES];
    int before = 0;
    for (int i = begin; i < end; i++) {
      int at = (i - begin) * Crf.TRANSITION_FEATURES;
      int here =
          4 * (i == begin ? 2 : table.sentence[i] != table.sentence[i - 1] ? 1 : 0)
              + table.quote[i];
      features[at] = 0;
      features[at + 1] = row(1, table.pos[i]);
      features[at + 2] = row(2, 16 * here + before);
      features[at + 3] = row(3, table.lower[i]);
      features[at + 4] = row(4, i > begin ? table.lower[i - 1] : 0);
      before = here + 1;
    }
    return features;
  }

  private static int row(int template, int value) {
    // Row 0 is that of every pair.
    int hash = Hash.finish(Hash.mix(template, value));
    return 1 + (hash >>> 1) % (Crf.TRANSITION_ROWS - 1);
  }
}
