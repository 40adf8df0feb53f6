package org.rapporteur.attribute;

/**
 * What the first stage says of an article's tokens: the best labels and, for each token, the
 * probabilities that it begins a cue, is inside one, belongs to a source, belongs to a content.
 */
final class ParagraphLabels {
  final byte[] best;
  final float[] cueBegin;
  final float[] cueInside;
  final float[] content;

  ParagraphLabels(int size) {
    best = new byte[size];
    cueBegin = new float[size];
    cueInside = new float[size];
    content = new float[size];
  }

  float cue(int i) {
    return cueBegin[i] + cueInside[i];
  }
}
