package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.FeatureIndex;

/**
 * Trains the tagger by letting it tag, and correcting its mistakes, so that it learns with the tags
 * it will have before a token. Deterministic for a seed.
 */
final class PennTaggerTrainer {
  private static final int EPOCHS = 5;
  private static final int LEAST = 3;

  private PennTaggerTrainer() {}

  /**
   * @param gold for each of the tables the tags of its tokens, {@link PennTags#NONE} where unknown
   */
  static PennTagModel train(List<TokenTable> tables, List<int[]> gold, long seed) {
    KnownTags known = KnownTags.of(tables, gold);
    FeatureBuffer buffer = new FeatureBuffer();
    FeatureIndex.Counter counter = new FeatureIndex.Counter(LEAST);
    for (int t = 0; t < tables.size(); t++) {
      TokenTable table = tables.get(t);
      for (int i = 0; i < table.size; i++) {
        if (known.tag(table, i) == PennTags.NONE) {
          PennTagFeatures.fill(buffer, table, gold.get(t), i);
          counter.add(buffer.toArray());
        }
      }
    }
    Perceptron.Trainer trainer = new Perceptron.Trainer(counter.index(), PennTags.COUNT);
    float[] scores = new float[PennTags.COUNT];
    List<Integer> order = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      order.add(t);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int t : order) {
        TokenTable table = tables.get(t);
        int[] tags = new int[table.size];
        for (int i = 0; i < table.size; i++) {
          int tag = known.tag(table, i);
          if (tag == PennTags.NONE) {
            PennTagFeatures.fill(buffer, table, tags, i);
            tag = learn(trainer, buffer, scores, gold.get(t)[i]);
          }
          tags[i] = tag;
        }
      }
    }
    return new PennTagModel(known, trainer.average());
  }

  /** The tag that a token with these features gets now. */
  private static int learn(
      Perceptron.Trainer trainer, FeatureBuffer buffer, float[] scores, int right) {
    trainer.score(buffer, scores);
    int best = 1;
    for (int t = 2; t < PennTags.COUNT; t++) {
      best = scores[t] > scores[best] ? t : best;
    }
    if (right != PennTags.NONE && right != best) {
      trainer.update(buffer, right, best);
    }
    return best;
  }
}
