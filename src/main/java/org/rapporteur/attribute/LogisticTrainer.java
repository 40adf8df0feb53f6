package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rapporteur.learn.Coin;
import org.rapporteur.learn.Exp;
import org.rapporteur.learn.FeatureIndex;

/**
 * Trains a {@link Logistic} towards targets from 0 to 1, with AdaGrad's steps, features dropped at
 * random and weights averaged over the run. Deterministic for a seed.
 */
final class LogisticTrainer {
  private static final int EPOCHS = 8;
  private static final double RATE = .02;
  private static final double DROPOUT = .3;
  private static final double EPSILON = 1e-3;
  private static final int SAMPLES = 8;
  private static final int LEAST = 2;

  private LogisticTrainer() {}

  /** An item to learn from. */
  @SuppressWarnings("ArrayRecordComponent") // Made by the thousand, never compared.
  record Example(int[] features, double target) {}

  static Logistic train(List<Example> examples, long seed) {
    FeatureIndex.Counter counter = new FeatureIndex.Counter(LEAST);
    examples.forEach(example -> counter.add(example.features()));
    FeatureIndex index = counter.index();
    List<Example> data = new ArrayList<>(examples.size());
    for (Example example : examples) {
      int[] numbers =
          Arrays.stream(example.features())
              .map(index::find)
              .filter(number -> number >= 0)
              .toArray();
      data.add(new Example(numbers, example.target()));
    }
    float[] weights = new float[index.size()];
    float[] squares = new float[index.size()];
    float[] sum = new float[index.size()];
    int samples = 0;
    Random random = new Random(seed);
    Coin coin = new Coin(seed, 1 - DROPOUT);
    int every = Math.max(1, data.size() / SAMPLES);
    int[] kept = new int[1024];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(data, random);
      for (int e = 0; e < data.size(); e++) {
        Example example = data.get(e);
        int count = 0;
        double score = 0;
        for (int feature : example.features()) {
          if (coin.isHeads()) {
            kept[count++] = feature;
            score += weights[feature];
          }
        }
        double g = 1 / (1 + Exp.of(-score)) - example.target();
        for (int i = 0; i < count; i++) {
          squares[kept[i]] += (float) (g * g);
          weights[kept[i]] -= (float) (RATE * g / Math.sqrt(squares[kept[i]] + EPSILON));
        }
        if (epoch > 0 && (e + 1) % every == 0) {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i];
          }
          samples++;
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= (float) ((1 - DROPOUT) / Math.max(1, samples));
    }
    return Logistic.of(index, sum);
  }
}
