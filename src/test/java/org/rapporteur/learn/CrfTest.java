package org.rapporteur.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrfTest {
  private static final CrfTrainer.Settings SETTINGS = new CrfTrainer.Settings(6, .1, .2, .1, 1, 1);

  /** Words 0 to 9: 1 is a span of kind 1, 2 begins one of kind 2 that 3 goes on with. */
  private static final int WORDS = 10;

  @Test
  void learnsWhatWordsSay() {
    Crf crf = CrfTrainer.train(sequences(200, 1), SETTINGS);
    for (CrfSequence sequence : sequences(50, 2)) {
      assertThat(label(crf, sequence)).isEqualTo(sequence.labels());
    }
  }

  @Test
  void sameDataAndSeedGiveSameBytesAndComeBackTheSame() throws IOException {
    byte[] first = bytes(CrfTrainer.train(sequences(60, 1), SETTINGS));
    byte[] second = bytes(CrfTrainer.train(sequences(60, 1), SETTINGS));
    assertThat(second).isEqualTo(first);
    Crf read = Crf.read(new DataInputStream(new ByteArrayInputStream(first)));
    assertThat(bytes(read)).isEqualTo(first);
    CrfSequence sequence = sequences(1, 9).get(0);
    assertThat(label(read, sequence)).isEqualTo(sequence.labels());
  }

  @Test
  void indexFindsWhatWasPutInAndNothingElse() {
    Random random = new Random(6);
    int[] features = random.ints(5000, 0, 1 << FeatureBuffer.BITS).distinct().sorted().toArray();
    FeatureIndex index = new FeatureIndex(features);
    assertThat(index.features()).isEqualTo(features);
    for (int i = 0; i < features.length; i++) {
      assertThat(index.find(features[i])).isEqualTo(i);
      boolean next = i + 1 < features.length && features[i + 1] == features[i] + 1;
      if (!next && features[i] + 1 < 1 << FeatureBuffer.BITS) {
        assertThat(index.find(features[i] + 1)).isEqualTo(-1);
      }
    }
  }

  @Test
  void exponentialIsExactEnough() {
    for (double x = -699; x < 699; x += .37) {
      assertThat(Exp.of(x) / Math.exp(x)).isBetween(1 - 1e-8, 1 + 1e-8);
    }
    assertThat(Exp.of(-1e6)).isZero();
  }

  private static byte[] label(Crf crf, CrfSequence sequence) {
    FeatureBuffer buffer = new FeatureBuffer();
    for (byte word : words(sequence)) {
      addWord(buffer, word);
    }
    Lattice lattice = new Lattice();
    crf.score(buffer, sequence.transitions(), lattice);
    return lattice.best();
  }

  /** The words, which the test keeps in the transition features. */
  private static byte[] words(CrfSequence sequence) {
    byte[] words = new byte[sequence.length()];
    for (int i = 0; i < words.length; i++) {
      words[i] = (byte) (sequence.transitions()[i * Crf.TRANSITION_FEATURES + 1] - 1);
    }
    return words;
  }

  private static void addWord(FeatureBuffer buffer, int word) {
    buffer.add(1, word);
    buffer.add(2, word % 3);
    buffer.endPosition();
  }

  private static List<CrfSequence> sequences(int count, long seed) {
    Random random = new Random(seed);
    List<CrfSequence> sequences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      int n = 1 + random.nextInt(12);
      byte[] labels = new byte[n];
      int[] transitions = new int[n * Crf.TRANSITION_FEATURES];
      FeatureBuffer buffer = new FeatureBuffer();
      for (int i = 0; i < n; i++) {
        boolean afterSecond = i > 0 && SpanLabels.roleOf(labels[i - 1]) == 2;
        int word = afterSecond && random.nextBoolean() ? 3 : random.nextInt(WORDS);
        labels[i] =
            (byte)
                (word == 1
                    ? SpanLabels.begin(1)
                    : word == 2
                        ? SpanLabels.begin(2)
                        : word == 3 && afterSecond ? SpanLabels.begin(2) + 1 : 0);
        transitions[i * Crf.TRANSITION_FEATURES + 1] = word + 1;
        addWord(buffer, word);
      }
      sequences.add(new CrfSequence(buffer.toArray(), buffer.endsToArray(), transitions, labels));
    }
    return sequences;
  }

  private static byte[] bytes(Crf crf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    crf.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
