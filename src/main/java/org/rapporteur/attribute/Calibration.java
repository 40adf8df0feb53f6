package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * From which score on a reading is accepted, and how often readings of a score were right: a rising
 * curve through points, straight between them.
 */
final class Calibration {
  /** Readings per point of the curve. */
  private static final int PER_POINT = 400;

  final float least;
  final float leastForQuotes;
  private final float[] scores;
  private final float[] rates;

  private Calibration(float least, float leastForQuotes, float[] scores, float[] rates) {
    this.least = least;
    this.leastForQuotes = leastForQuotes;
    this.scores = scores;
    this.rates = rates;
  }

  /**
   * Fits the curve to readings that were accepted, by pooling neighbours until it rises.
   *
   * @param sorted scores, rising
   * @param right for each whether it was right
   */
  static Calibration of(double least, double leastForQuotes, double[] sorted, boolean[] right) {
    int points = Math.max(1, sorted.length / PER_POINT);
    double[] score = new double[points];
    double[] hits = new double[points];
    double[] count = new double[points];
    int blocks = 0;
    for (int p = 0; p < points; p++) {
      for (int i = p * sorted.length / points; i < (p + 1) * sorted.length / points; i++) {
        score[blocks] += sorted[i];
        hits[blocks] += right[i] ? 1 : 0;
        count[blocks]++;
      }
      blocks++;
      while (blocks > 1
          && hits[blocks - 1] * count[blocks - 2] < hits[blocks - 2] * count[blocks - 1]) {
        blocks--;
        score[blocks - 1] += score[blocks];
        hits[blocks - 1] += hits[blocks];
        count[blocks - 1] += count[blocks];
        score[blocks] = 0;
        hits[blocks] = 0;
        count[blocks] = 0;
      }
    }
    float[] scores = new float[blocks];
    float[] rates = new float[blocks];
    for (int b = 0; b < blocks; b++) {
      scores[b] = (float) (score[b] / Math.max(1, count[b]));
      rates[b] = (float) ((hits[b] + .5) / (count[b] + 1));
    }
    return new Calibration((float) least, (float) leastForQuotes, scores, rates);
  }

  /** The share of readings of this score that are right. */
  double rate(double score) {
    int after = Arrays.binarySearch(scores, (float) score);
    after = after < 0 ? -after - 1 : after;
    if (after == 0) {
      return rates[0];
    }
    if (after == scores.length) {
      return rates[after - 1];
    }
    double part = (score - scores[after - 1]) / (scores[after] - scores[after - 1]);
    double rate = rates[after - 1] + part * (rates[after] - rates[after - 1]);
    return Math.max(0, Math.min(1, rate));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(least);
    out.writeFloat(leastForQuotes);
    out.writeInt(scores.length);
    for (int i = 0; i < scores.length; i++) {
      out.writeFloat(scores[i]);
      out.writeFloat(rates[i]);
    }
  }

  static Calibration read(DataInputStream in) throws IOException {
    float least = in.readFloat();
    float leastForQuotes = in.readFloat();
    float[] scores = new float[in.readInt()];
    float[] rates = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = in.readFloat();
      rates[i] = in.readFloat();
    }
    return new Calibration(least, leastForQuotes, scores, rates);
  }
}
