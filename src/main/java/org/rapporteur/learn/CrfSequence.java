package org.rapporteur.learn;

/**
 * A stretch of tokens to label, or labelled, as a CRF sees it.
 *
 * @param features of all tokens, one after another
 * @param ends for each token the index after its last feature
 * @param transitions {@link Crf#TRANSITION_FEATURES} for each token
 * @param labels the right labels; empty if not known
 */
@SuppressWarnings("ArrayRecordComponent") // Made by the thousand, never compared.
public record CrfSequence(int[] features, int[] ends, int[] transitions, byte[] labels) {
  public int length() {
    return ends.length;
  }

  public int begin(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }
}
