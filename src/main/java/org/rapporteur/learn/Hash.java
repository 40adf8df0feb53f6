package org.rapporteur.learn;

/**
 * Hashes that features are built from; equal on every machine and in every run. A chain of {@link
 * #mix} over a template's number and its values, closed by {@link #finish}, names a feature.
 */
public final class Hash {
  private Hash() {}

  public static int of(CharSequence word) {
    int h = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    return finish(h ^ word.length());
  }

  public static int mix(int hash, int value) {
    int k = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
    return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
  }

  public static int finish(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
