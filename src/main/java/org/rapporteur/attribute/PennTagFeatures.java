package org.rapporteur.attribute;

import static org.rapporteur.attribute.TokenTable.at;

import org.rapporteur.learn.FeatureBuffer;

/**
 * Features by which a Penn tag is chosen, knowing the universal parts of speech of the sentence and
 * the Penn tags before the token. Numbers in the calls name templates; they must differ, and a
 * change needs training.
 */
final class PennTagFeatures {
  private PennTagFeatures() {}

  /**
   * Puts those of token {@code i} into {@code f}, which is cleared first.
   *
   * @param tags of the table's tokens, of which those before {@code i} are looked at
   */
  static void fill(FeatureBuffer f, TokenTable table, int[] tags, int i) {
    int begin = table.sentenceBegin[i];
    int end = table.sentenceEnd[i];
    int before = i > begin ? tags[i - 1] : -1;
    int beforeThat = i > begin + 1 ? tags[i - 2] : -1;
    int word = table.lower[i];
    int pos = table.pos[i];
    int suffix = table.suffix[i];
    int nextPos = at(table.pos, i + 1, begin, end);
    int wordBefore = at(table.lower, i - 1, begin, end);
    int wordAfter = at(table.lower, i + 1, begin, end);
    f.clear();
    f.add(400, word, pos);
    f.add(401, suffix, pos);
    f.add(402, suffix, pos, before);
    f.add(403, before, beforeThat, pos);
    f.add(404, word, before);
    f.add(405, word, nextPos);
    f.add(406, pos, wordBefore);
    f.add(407, pos, wordAfter);
    f.add(408, word, wordAfter);
    f.add(409, word, wordBefore);
    f.add(410, pos, before, nextPos);
    f.add(411, pos, nextPos, at(table.pos, i + 2, begin, end));
    f.add(412, table.shape[i], suffix, before);
    f.add(413, table.shape[i], pos, i == begin ? 1 : 0);
    f.add(414, table.quote[i], pos, word);
    f.add(415, at(table.pos, i - 1, begin, end), pos, suffix);
    f.add(416, pos, before, at(table.lower, i - 2, begin, end));
    f.endPosition();
  }
}
