package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.FeatureIndex;
import org.rapporteur.learn.Packing;

/**
 * A linear classifier over hashed features, weights in two bytes each. Immutable and thread-safe;
 * it is trained by a {@link Trainer}.
 */
final class Perceptron {
  /** Weights are kept as multiples of one part in this. */
  private static final float PARTS = 4;

  private final FeatureIndex index;
  private final int classes;
  private final short[] weights;

  private Perceptron(FeatureIndex index, int classes, short[] weights) {
    this.index = index;
    this.classes = classes;
    this.weights = weights;
  }

  /** Sets {@code scores} to those of the classes, given the first position's features. */
  void score(FeatureBuffer features, int[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int f = 0; f < features.end(0); f++) {
      int number = index.find(features.get(f));
      if (number >= 0) {
        int row = number * classes;
        for (int c = 0; c < classes; c++) {
          scores[c] += weights[row + c];
        }
      }
    }
  }

  int size() {
    return index.size();
  }

  /** The same without features of which no class has a weight of {@code least} parts or more. */
  Perceptron pruned(int least) {
    int[] features = index.features();
    int[] kept = new int[features.length];
    short[] rows = new short[weights.length];
    int count = 0;
    for (int i = 0; i < features.length; i++) {
      int largest = 0;
      for (int at = i * classes; at < (i + 1) * classes; at++) {
        largest = Math.max(largest, Math.abs(weights[at]));
      }
      if (largest >= least) {
        kept[count] = features[i];
        System.arraycopy(weights, i * classes, rows, count * classes, classes);
        count++;
      }
    }
    return new Perceptron(
        new FeatureIndex(Arrays.copyOf(kept, count)),
        classes,
        Arrays.copyOf(rows, count * classes));
  }

  void write(DataOutputStream out) throws IOException {
    int[] features = index.features();
    out.writeByte(classes);
    out.writeInt(features.length);
    int last = 0;
    for (int i = 0; i < features.length; i++) {
      Packing.writeNumber(out, features[i] - last);
      last = features[i];
    }
    Packing.writeShorts(out, weights);
  }

  static Perceptron read(DataInputStream in) throws IOException {
    int classes = in.readUnsignedByte();
    int[] features = new int[in.readInt()];
    int last = 0;
    for (int i = 0; i < features.length; i++) {
      last += Packing.readNumber(in);
      features[i] = last;
    }
    short[] weights = Packing.readShorts(in, features.length * classes);
    return new Perceptron(new FeatureIndex(features), classes, weights);
  }

  /** Learns from mistakes; the weights are averaged over all steps. */
  static final class Trainer {
    private final FeatureIndex index;
    private final int classes;
    private final float[] weights;
    private final float[] sums;
    private final int[] changed;
    private int now;

    Trainer(FeatureIndex index, int classes) {
      this.index = index;
      this.classes = classes;
      weights = new float[index.size() * classes];
      sums = new float[weights.length];
      changed = new int[weights.length];
    }

    /** As {@link Perceptron#score}, with the weights of this moment. */
    void score(FeatureBuffer features, float[] scores) {
      Arrays.fill(scores, 0, classes, 0);
      for (int f = 0; f < features.end(0); f++) {
        int number = index.find(features.get(f));
        if (number >= 0) {
          int row = number * classes;
          for (int c = 0; c < classes; c++) {
            scores[c] += weights[row + c];
          }
        }
      }
      now++;
    }

    /** Moves the weights of the features towards one class and away from another. */
    void update(FeatureBuffer features, int right, int wrong) {
      for (int f = 0; f < features.end(0); f++) {
        int number = index.find(features.get(f));
        if (number >= 0) {
          change(number * classes + right, 1);
          change(number * classes + wrong, -1);
        }
      }
    }

    private void change(int at, float by) {
      sums[at] += (now - changed[at]) * weights[at];
      changed[at] = now;
      weights[at] += by;
    }

    /** The classifier with averaged weights, those that round to 0 left out. */
    Perceptron average() {
      int[] features = index.features();
      int[] kept = new int[features.length];
      short[] rounded = new short[weights.length];
      int count = 0;
      for (int i = 0; i < features.length; i++) {
        boolean any = false;
        for (int c = 0; c < classes; c++) {
          int at = i * classes + c;
          change(at, 0);
          int parts = Math.round(sums[at] / Math.max(1, now) * PARTS);
          short w = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, parts));
          rounded[count * classes + c] = w;
          any |= w != 0;
        }
        if (any) {
          kept[count++] = features[i];
        }
      }
      return new Perceptron(
          new FeatureIndex(Arrays.copyOf(kept, count)),
          classes,
          Arrays.copyOf(rounded, count * classes));
    }
  }
}
