package org.rapporteur.attribute;

/** How apt each token of an article is to be a cue, by the {@link CueLexicon}. */
final class CueRates {
  static final float UNKNOWN = -1;

  /** Classes from this on, but for {@link #UNKNOWN_CLASS}, are likely cues. */
  static final int LIKELY = 3;

  static final int UNKNOWN_CLASS = 6;

  final float[] rate;

  /** From 0, hardly ever a cue, to 5, nearly always, and 6 for words without a rate. */
  final byte[] level;

  CueRates(float[] rate) {
    this.rate = rate;
    level = new byte[rate.length];
    for (int i = 0; i < rate.length; i++) {
      level[i] = (byte) level(rate[i]);
    }
  }

  boolean isLikely(int i) {
    return level[i] >= LIKELY && level[i] < UNKNOWN_CLASS;
  }

  private static int level(float rate) {
    if (rate < 0) {
      return UNKNOWN_CLASS;
    }
    return rate > .7f ? 5 : rate > .4f ? 4 : rate > .2f ? 3 : rate > .08f ? 2 : rate > .02f ? 1 : 0;
  }
}
