package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.learn.FeatureBuffer;

/**
 * Gives tokens their Penn tags, from left to right: words that had one tag only in training that
 * one, others the best by a perceptron. A workspace used by one thread, over a shared model.
 */
final class PennTagger {
  private final PennTagModel model;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final int[] scores = new int[PennTags.COUNT];

  PennTagger(PennTagModel model) {
    this.model = model;
  }

  /** Tags the paragraphs that the candidates stand in. */
  void tag(TokenTable table, List<Candidate> candidates) {
    int done = 0;
    for (Candidate candidate : candidates) {
      if (candidate.paragraphEnd > done) {
        tag(table, candidate.paragraphBegin, candidate.paragraphEnd);
        done = candidate.paragraphEnd;
      }
    }
  }

  /** Tags the sentences from token {@code begin} to token {@code end}. */
  void tag(TokenTable table, int begin, int end) {
    for (int i = begin; i < end; i++) {
      int known = model.known().tag(table, i);
      table.tag[i] = known == PennTags.NONE ? best(table, i) : known;
    }
  }

  private int best(TokenTable table, int i) {
    PennTagFeatures.fill(buffer, table, table.tag, i);
    model.tags().score(buffer, scores);
    int best = 1;
    for (int t = 2; t < PennTags.COUNT; t++) {
      best = scores[t] > scores[best] ? t : best;
    }
    return best;
  }
}
