package org.rapporteur.attribute;

import static org.rapporteur.attribute.TokenTable.at;
import static org.rapporteur.attribute.TokenTable.step;

import org.rapporteur.learn.FeatureBuffer;

/**
 * Features of the first stage, which labels a paragraph with all its attributions at once. Used by
 * one thread. Numbers in the calls name templates; they must differ, and a change needs training.
 */
final class ParagraphFeatures {
  private TokenTable table;
  private CueRates rates;
  private int begin;
  private int end;

  /** For each token the nearest likely cue before and after it, or -1. */
  private int[] cueBefore = new int[0];

  private int[] cueAfter = new int[0];

  /** Puts the features of a paragraph's tokens into {@code out}, which is cleared first. */
  void fill(FeatureBuffer out, TokenTable tokens, CueRates cueRates, int first, int last) {
    table = tokens;
    rates = cueRates;
    begin = first;
    end = last;
    findCues();
    int quoted = 0;
    for (int i = begin; i < end; i++) {
      quoted |= table.quote[i] > 0 ? 1 : 0;
    }
    out.clear();
    for (int i = begin; i < end; i++) {
      words(out, i);
      tags(out, i);
      quotes(out, i, quoted);
      place(out, i);
      lexicon(out, i);
      cues(out, i);
      kinds(out, i);
      out.endPosition();
    }
  }

  private void findCues() {
    int n = end - begin;
    if (cueBefore.length < n) {
      cueBefore = new int[2 * n];
      cueAfter = new int[2 * n];
    }
    int last = -1;
    for (int i = 0; i < n; i++) {
      cueBefore[i] = last;
      last = isCue(begin + i) ? begin + i : last;
    }
    last = -1;
    for (int i = n - 1; i >= 0; i--) {
      cueAfter[i] = last;
      last = isCue(begin + i) ? begin + i : last;
    }
  }

  private boolean isCue(int i) {
    return rates.isLikely(i) && table.quote[i] == TokenTable.NO_QUOTE;
  }

  private int lower(int i) {
    return at(table.lower, i, begin, end);
  }

  private int pos(int i) {
    return at(table.pos, i, begin, end);
  }

  private void words(FeatureBuffer f, int i) {
    int w = table.lower[i];
    int stem = table.stem[i];
    for (int o = -3; o <= 3; o++) {
      f.add(4 + o, lower(i + o));
    }
    f.add(10, table.shape[i]);
    f.add(11, lower(i - 1), w);
    f.add(12, w, lower(i + 1));
    f.add(13, table.suffix[i]);
    f.add(14, stem);
    f.add(15, stem, lower(i + 1));
    f.add(16, lower(i + 1), lower(i + 2));
    f.add(17, lower(i - 2), lower(i - 1));
    f.add(
        18, at(table.shape, i - 1, begin, end), table.shape[i], at(table.shape, i + 1, begin, end));
  }

  private void tags(FeatureBuffer f, int i) {
    int p = table.pos[i];
    for (int o = -3; o <= 3; o++) {
      f.add(24 + o, pos(i + o));
    }
    f.add(30, pos(i - 1), p);
    f.add(31, p, pos(i + 1));
    f.add(32, pos(i - 1), p, pos(i + 1));
    f.add(33, pos(i - 2), pos(i - 1), p);
    f.add(34, p, pos(i + 1), pos(i + 2));
    f.add(35, table.lower[i], pos(i + 1));
    f.add(36, pos(i - 1), table.lower[i]);
    f.add(37, pos(i - 1), table.stem[i], pos(i + 1));
  }

  private void quotes(FeatureBuffer f, int i, int paragraphQuotes) {
    int q = table.quote[i];
    int before = at(table.quote, i - 1, begin, end);
    int after = at(table.quote, i + 1, begin, end);
    f.add(40, q);
    f.add(41, before, q, after);
    f.add(
        42,
        at(table.quote, i - 2, begin, end),
        before,
        q,
        after,
        at(table.quote, i + 2, begin, end));
    f.add(43, paragraphQuotes, q);
    f.add(44, q, table.stem[i]);
  }

  private void place(FeatureBuffer f, int i) {
    int starts = i == begin ? 2 : table.sentence[i] != table.sentence[i - 1] ? 1 : 0;
    int stops = i + 1 == end ? 2 : table.sentence[i] != table.sentence[i + 1] ? 1 : 0;
    int first = table.sentenceBegin[i];
    f.add(50, starts, stops);
    f.add(51, step(i - first));
    f.add(52, first == begin ? 1 : 0, table.sentenceEnd[i] == end ? 1 : 0);
    f.add(53, table.lower[first]);
  }

  private void lexicon(FeatureBuffer f, int i) {
    for (int o = -2; o <= 2; o++) {
      f.add(62 + o, i + o < begin || i + o >= end ? -1 : rates.level[i + o]);
    }
    f.add(65, rates.level[i], table.quote[i]);
    f.add(66, rates.level[i], table.pos[i], pos(i - 1));
  }

  private void cues(FeatureBuffer f, int i) {
    int left = cueBefore[i - begin];
    int right = cueAfter[i - begin];
    int leftStem = left < 0 ? 0 : table.stem[left];
    int rightStem = right < 0 ? 0 : table.stem[right];
    int leftSame = left >= 0 && table.sentence[left] == table.sentence[i] ? 1 : 0;
    int rightSame = right >= 0 && table.sentence[right] == table.sentence[i] ? 1 : 0;
    int leftFar = left < 0 ? -1 : 2 * step(i - left) + leftSame;
    int rightFar = right < 0 ? -1 : 2 * step(right - i) + rightSame;
    int q = table.quote[i];
    f.add(70, leftStem, leftSame);
    f.add(71, rightStem, rightSame);
    f.add(72, leftFar);
    f.add(73, rightFar);
    f.add(74, leftFar, rightFar, q);
    f.add(75, leftFar, table.pos[i]);
    f.add(76, rightFar, table.pos[i]);
    f.add(77, leftStem, table.lower[i]);
    f.add(
        78,
        left < 0 ? -1 : 2 * rates.level[left] + leftSame,
        right < 0 ? -1 : 2 * rates.level[right] + rightSame,
        q);
    if (left >= 0) {
      f.add(79, leftStem, lower(left + 1));
      f.add(80, leftSame, q > 0 ? 1 : 0, pos(left + 1));
      f.add(81, Math.min(3, commas(left, i)), leftSame);
    }
    if (right >= 0) {
      f.add(82, Math.min(3, commas(i, right)), rightSame, q);
    }
  }

  private void kinds(FeatureBuffer f, int i) {
    int kind = table.kind[i];
    f.add(95, at(table.kind, i - 1, begin, end));
    f.add(96, at(table.kind, i + 1, begin, end));
    if (kind != 0) {
      f.add(90, kind, table.pos[i]);
      f.add(91, table.kinds[i]);
      f.add(92, kind, pos(i + 1));
      f.add(93, kind, lower(i + 1));
      f.add(94, pos(i - 1), kind, pos(i + 1));
      f.add(97, table.kinds[i], rates.level[i]);
      f.add(98, lower(i - 1), kind);
      f.add(99, kind, table.suffix[i], table.quote[i]);
    }
  }

  private int commas(int from, int to) {
    int commas = 0;
    for (int i = from; i < to && commas < 3; i++) {
      commas += table.has(i, WordForm.COMMA) ? 1 : 0;
    }
    return commas;
  }
}
