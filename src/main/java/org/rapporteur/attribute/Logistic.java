package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.rapporteur.learn.Exp;
import org.rapporteur.learn.FeatureIndex;
import org.rapporteur.learn.Packing;

/** Logistic regression over hashed features, weights in two bytes each. Immutable, thread-safe. */
final class Logistic {
  private final FeatureIndex index;
  private final short[] weights;
  private final float scale;

  private Logistic(FeatureIndex index, short[] weights, float scale) {
    this.index = index;
    this.weights = weights;
    this.scale = scale;
  }

  static Logistic of(FeatureIndex index, float[] weights) {
    float largest = 1e-6f;
    for (float w : weights) {
      largest = Math.max(largest, Math.abs(w));
    }
    float scale = largest / Short.MAX_VALUE;
    short[] rounded = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (short) Math.round(weights[i] / scale);
    }
    return new Logistic(index, rounded, scale);
  }

  /** The probability that an item with these features is one of those looked for. */
  double probability(int[] features) {
    long sum = 0;
    for (int feature : features) {
      int number = index.find(feature);
      sum += number < 0 ? 0 : weights[number];
    }
    return 1 / (1 + Exp.of(-(sum * (double) scale)));
  }

  int size() {
    return weights.length;
  }

  void write(DataOutputStream out) throws IOException {
    int[] features = index.features();
    out.writeInt(features.length);
    out.writeFloat(scale);
    int last = 0;
    for (int i = 0; i < features.length; i++) {
      Packing.writeNumber(out, features[i] - last);
      last = features[i];
      out.writeShort(weights[i]);
    }
  }

  static Logistic read(DataInputStream in) throws IOException {
    int[] features = new int[in.readInt()];
    short[] weights = new short[features.length];
    float scale = in.readFloat();
    int last = 0;
    for (int i = 0; i < features.length; i++) {
      last += Packing.readNumber(in);
      features[i] = last;
      weights[i] = in.readShort();
    }
    return new Logistic(new FeatureIndex(features), weights, scale);
  }
}
