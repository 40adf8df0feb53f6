package org.rapporteur.annotate;

import org.rapporteur.annotate.NameGazetteer.Match;
import org.rapporteur.learn.Crf;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Hash;

/** What the random field sees of the tokens of a sentence. */
final class NameFeatures {
  /** How many words on either side are seen without their place. */
  private static final int WINDOW = 4;

  private NameFeatures() {}

  /** Fills {@code buffer} with the features of tokens {@code first} to {@code end}. */
  static void fill(FeatureBuffer buffer, NameTable table, int first, int end) {
    buffer.clear();
    for (int i = first; i < end; i++) {
      add(buffer, table, i, first, end);
      buffer.endPosition();
    }
  }

  private static void add(FeatureBuffer buffer, NameTable table, int i, int first, int end) {
    NameWord here = table.forms[i];
    NameWord before = form(table, i - 1, first, end);
    NameWord after = form(table, i + 1, first, end);
    NameWord before2 = form(table, i - 2, first, end);
    NameWord after2 = form(table, i + 2, first, end);
    int cased = table.cased[i];
    int pos = table.posCode[i];
    int posBefore = i > first ? table.posCode[i - 1] : 0;
    int posAfter = i + 1 < end ? table.posCode[i + 1] : 0;
    int listed = listed(table, i);
    int listedBefore = i > first ? listed(table, i - 1) : -1;
    int listedAfter = i + 1 < end ? listed(table, i + 1) : -1;
    buffer.add(1, here.lower());
    buffer.add(2, here.shape(), cased);
    buffer.add(3, here.lower(), here.shape());
    buffer.add(4, before.lower());
    buffer.add(5, after.lower());
    buffer.add(6, before2.lower());
    buffer.add(7, after2.lower());
    buffer.add(8, before.shape(), here.shape());
    buffer.add(9, here.shape(), after.shape());
    buffer.add(10, before.shape(), here.shape(), after.shape());
    buffer.add(11, pos, here.form());
    buffer.add(12, posBefore, pos, here.form());
    buffer.add(13, pos, posAfter, here.form());
    buffer.add(14, listed, here.form(), cased);
    buffer.add(15, listedBefore, listed);
    buffer.add(16, listed, listedAfter);
    buffer.add(17, here.form(), before.form(), i == first ? 1 : 0, cased);
    if (here.isCapital()) {
      int evidence = table.evidence[i];
      buffer.add(20, before.lower(), here.lower());
      buffer.add(21, here.lower(), after.lower());
      buffer.add(22, before.lower(), here.shape());
      buffer.add(23, after.lower(), here.shape());
      buffer.add(24, here.prefix3());
      buffer.add(25, here.prefix4());
      buffer.add(26, here.suffix2());
      buffer.add(27, here.suffix3());
      buffer.add(28, here.suffix4());
      buffer.add(29, evidence, i == first ? 1 : 0, cased);
      buffer.add(30, evidence & (NameTable.AFTER_FIRST_NAME | NameTable.AFTER_TITLE), listed);
      buffer.add(31, here.suffix3(), before.form(), after.form());
      buffer.add(32, listed, before.lower());
      buffer.add(33, listed, after.lower());
      buffer.add(34, before.lower(), after.lower());
      buffer.add(35, before.lower(), before2.lower());
      buffer.add(36, after.lower(), after2.lower());
      for (int k = Math.max(first, i - WINDOW); k < i; k++) {
        buffer.add(40, table.forms[k].lower());
      }
      for (int k = i + 1; k < Math.min(end, i + 1 + WINDOW); k++) {
        buffer.add(41, table.forms[k].lower());
      }
    }
  }

  /** What lists tell of a token: the name of which it is a part, and the word by itself. */
  private static int listed(NameTable table, int i) {
    Match match = table.matches[i];
    int known = table.forms[i].known();
    if (match == null) {
      return known;
    }
    int place = match.first() == i ? 1 : 2;
    int longer = match.end() - match.first() > 1 ? 1 : 0;
    return known + 256 * (place + 4 * longer + 8 * (NameRoles.of(match.type()) - 1));
  }

  private static NameWord form(NameTable table, int i, int first, int end) {
    return i < first || i >= end ? NameWord.NONE : table.forms[i];
  }

  /** What pairs of labels are weighed by. */
  static int[] transitions(NameTable table, int first, int end) {
    int[] features = new int[(end - first) * Crf.TRANSITION_FEATURES];
    for (int i = first; i < end; i++) {
      int at = (i - first) * Crf.TRANSITION_FEATURES;
      NameWord here = table.forms[i];
      NameWord before = form(table, i - 1, first, end);
      features[at] = 0;
      features[at + 1] = row(1, 8 * before.form() + here.form());
      features[at + 2] = row(2, here.lower());
      features[at + 3] = row(3, i > first ? 7 * table.posCode[i - 1] + table.posCode[i] : 0);
      features[at + 4] = row(4, 3 * (here.known() & 15) + 100 * (before.known() & 15));
    }
    return features;
  }

  private static int row(int template, int value) {
    // Row 0 is that of every pair.
    int hash = Hash.finish(Hash.mix(template, value));
    return 1 + (hash >>> 1) % (Crf.TRANSITION_ROWS - 1);
  }
}
