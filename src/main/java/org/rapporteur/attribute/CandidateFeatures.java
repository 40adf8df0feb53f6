package org.rapporteur.attribute;

import static org.rapporteur.attribute.TokenTable.at;
import static org.rapporteur.attribute.TokenTable.step;

import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.SpanLabels;

/**
 * Features of the second stage, which labels the paragraph around one candidate cue for that cue
 * alone, knowing what the first stage made of the whole paragraph. Used by one thread. Numbers in
 * the calls name templates; they must differ, and a change needs training.
 */
final class CandidateFeatures {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  private static final int INSIDE = 2;

  /** Runs of labels further from the cue's than this are all alike. */
  private static final int FAR = 5;

  private final CandidateParseFeatures parseFeatures = new CandidateParseFeatures();
  private TokenTable table;
  private CueRates rates;
  private ParagraphLabels labels;
  private Candidate candidate;
  private int begin;
  private int end;
  private int head;

  // Of the candidate:
  private int headStem;
  private int headLevel;
  private int headKind;
  private int headKinds;
  private int cueShape;
  private int wordAfter;
  private int wordBefore;
  private int tagsAround;
  private int labelsAround;
  private int neighbours;
  private int probability;
  private int cueQuote;

  // Running counts up to each token, and the first stage's runs of one role:
  private int[] commas = new int[0];
  private int[] quoteMarks = new int[0];
  private int[] verbs = new int[0];
  private int[] run = new int[0];
  private int[] runRole = new int[0];
  private int[] cues = new int[0];

  /** Puts the features of the tokens in the candidate's window into {@code out}. */
  void fill(
      FeatureBuffer out,
      TokenTable tokens,
      CueRates cueRates,
      ParagraphLabels firstStage,
      Parse parse,
      Candidate of) {
    table = tokens;
    rates = cueRates;
    labels = firstStage;
    candidate = of;
    begin = of.windowBegin;
    end = of.windowEnd;
    describeCue();
    parseFeatures.start(table, parse, head, begin);
    count();
    out.clear();
    for (int i = begin; i < end; i++) {
      token(out, i);
      out.endPosition();
    }
  }

  private void describeCue() {
    int first = candidate.cueBegin;
    int after = candidate.cueEnd;
    head = candidate.head(table, rates);
    headStem = table.stem[head];
    headLevel = rates.level[head];
    headKind = table.kind[head];
    headKinds = table.kinds[head];
    cueShape = 2 * table.tag[head] + (after - first > 1 ? 1 : 0);
    wordAfter = at(table.lower, after, begin, end);
    wordBefore = at(table.lower, first - 1, begin, end);
    tagsAround = 1000 * at(table.tag, after, begin, end) + at(table.tag, first - 1, begin, end);
    labelsAround =
        8 * (after < end ? labels.best[after] : 7) + (first > begin ? labels.best[first - 1] : 7);
    cueQuote = table.quote[first];
    double p = candidate.probability;
    probability = p > .8 ? 4 : p > .5 ? 3 : p > .3 ? 2 : 1;
    cues = CandidateFinder.bestCues(labels, candidate.paragraphBegin, candidate.paragraphEnd);
    int before = -1;
    int next = -1;
    for (int c = 0; c < cues.length; c += 2) {
      if (cues[c + 1] <= first) {
        before = cues[c];
      }
      if (cues[c] >= after && next < 0) {
        next = cues[c];
      }
    }
    neighbours = 3 * nearness(before) + nearness(next);
  }

  private int nearness(int cue) {
    return cue < 0 ? 0 : table.sentence[cue] == table.sentence[candidate.cueBegin] ? 1 : 2;
  }

  private void count() {
    int n = end - begin;
    if (run.length < n + 1) {
      commas = new int[2 * n + 1];
      quoteMarks = new int[2 * n + 1];
      verbs = new int[2 * n + 1];
      run = new int[2 * n + 1];
      runRole = new int[2 * n + 1];
    }
    int r = 0;
    for (int i = 0; i < n; i++) {
      int t = begin + i;
      int quote = table.quote[t];
      boolean mark = quote == TokenTable.OPENING || quote == TokenTable.CLOSING;
      commas[i + 1] = commas[i] + (table.has(t, WordForm.COMMA) ? 1 : 0);
      quoteMarks[i + 1] = quoteMarks[i] + (mark ? 1 : 0);
      verbs[i + 1] = verbs[i] + (table.pos[t] == Pos.VERB ? 1 : 0);
      byte label = labels.best[t];
      boolean starts = label != SpanLabels.OUTSIDE && !SpanLabels.isInside(label);
      if (i > 0 && (starts || SpanLabels.roleOf(label) != SpanLabels.roleOf(labels.best[t - 1]))) {
        r++;
      }
      run[i] = r;
      runRole[r] = SpanLabels.roleOf(label);
    }
  }

  /** How many of a counted kind stand strictly between two tokens, at most 3. */
  private int between(int[] counts, int low, int high) {
    return low + 1 >= high ? 0 : Math.min(3, counts[high - begin] - counts[low + 1 - begin]);
  }

  /** Cues of other attributions that lie between the token and the candidate, at most 2. */
  private int otherCues(int i, int low, int high) {
    int others = 0;
    for (int c = 0; c < cues.length; c += 2) {
      boolean between = cues[c] > low && cues[c + 1] <= high;
      boolean own = cues[c] < candidate.cueEnd && cues[c + 1] > candidate.cueBegin;
      boolean here = i >= cues[c] && i < cues[c + 1];
      others += between && !own && !here ? 1 : 0;
    }
    return Math.min(2, others);
  }

  /** The roles of the first stage's runs from the token's to the cue's. */
  private int pattern(int i) {
    int from = run[i - begin];
    int to = run[candidate.cueBegin - begin];
    if (Math.abs(from - to) > FAR) {
      return -1;
    }
    int pattern = 1;
    for (int r = from; r != to; r += from < to ? 1 : -1) {
      pattern = 4 * pattern + runRole[r];
    }
    return pattern;
  }

  private void token(FeatureBuffer f, int i) {
    boolean inside = i >= candidate.cueBegin && i < candidate.cueEnd;
    int side = inside ? INSIDE : i < candidate.cueBegin ? LEFT : RIGHT;
    int distance = inside ? 0 : side == LEFT ? candidate.cueBegin - i : i - candidate.cueEnd + 1;
    int apart = table.sentence[i] - table.sentence[candidate.cueBegin];
    int rel = 8 * side + Math.max(-2, Math.min(2, apart)) + 2;
    int low = Math.min(i, candidate.cueBegin);
    int high = Math.max(i, candidate.cueEnd - 1);
    int others = otherCues(i, low, high);
    int tag = labels.best[i];
    int tagRel = 32 * tag + rel;
    words(f, i, side, rel);
    link(f, i, side, rel, step(distance), tag, others);
    marks(f, i, rel, tag, others, low, high);
    cue(f, side, rel, step(distance), tagRel);
    if (apart == 0) {
      f.add(60, side, step(distance), tag, others);
      f.add(61, table.stem[i], side, distance < 3 ? 1 : 0);
    }
    parseFeatures.add(f, i, side, rel, tag, headLevel);
    if (inside) {
      insideCue(f, i, tag);
    }
  }

  private void words(FeatureBuffer f, int i, int side, int rel) {
    for (int o = -1; o <= 1; o++) {
      f.add(2 + o, at(table.lower, i + o, begin, end), side);
      f.add(5 + o, at(table.tag, i + o, begin, end), side);
      f.add(8 + o, i + o < begin || i + o >= end ? 7 : labels.best[i + o]);
    }
    f.add(10, table.lower[i]);
    f.add(11, table.lower[i], rel);
    f.add(13, table.kind[i], rel);
    f.add(
        12, at(table.tag, i - 1, begin, end), table.tag[i], at(table.tag, i + 1, begin, end), side);
  }

  private void link(FeatureBuffer f, int i, int side, int rel, int far, int tag, int others) {
    int pattern = pattern(i);
    int kind = tag == SpanLabels.OUTSIDE ? 0 : SpanLabels.isInside(tag) ? 2 : 1;
    f.add(20, rel);
    f.add(21, rel, far);
    f.add(22, tag);
    f.add(23, tag, rel);
    f.add(24, others, rel, tag);
    f.add(25, pattern, rel);
    f.add(26, pattern, side, kind);
    f.add(27, pattern, side, headStem);
  }

  private void marks(FeatureBuffer f, int i, int rel, int tag, int others, int low, int high) {
    int q = table.quote[i];
    int starts = i == begin ? 2 : table.sentence[i] != table.sentence[i - 1] ? 1 : 0;
    int stops = i + 1 == end ? 2 : table.sentence[i] != table.sentence[i + 1] ? 1 : 0;
    f.add(30, q, rel);
    f.add(31, between(quoteMarks, low, high), q, cueQuote, rel);
    f.add(32, q, tag, others, rel);
    f.add(33, between(commas, low, high), others, rel);
    f.add(34, between(verbs, low, high), rel, tag);
    f.add(35, starts, rel);
    f.add(36, stops, tag, rel);
    f.add(37, neighbours, rel, q, others);
    f.add(38, labelsAround, rel, q);
  }

  private void cue(FeatureBuffer f, int side, int rel, int far, int tagRel) {
    f.add(40, headStem, rel);
    f.add(41, headStem, tagRel);
    f.add(42, headStem, side, far);
    f.add(43, wordAfter, tagRel);
    f.add(44, tagsAround, tagRel);
    f.add(45, labelsAround, tagRel);
    f.add(46, wordBefore, tagRel);
    f.add(47, cueShape, tagRel);
    f.add(48, neighbours, tagRel);
    f.add(49, headStem, wordAfter, rel);
    f.add(50, probability, tagRel);
    f.add(51, probability, headLevel, rel);
    f.add(52, headKinds, rel);
    f.add(53, headKind, tagRel);
    f.add(54, headKind, wordAfter, rel);
  }

  private void insideCue(FeatureBuffer f, int i, int tag) {
    f.add(70, table.lower[i]);
    f.add(71, rates.level[i], table.pos[i]);
    f.add(72, probability, tag);
    f.add(73, i - head);
    f.add(74, i == candidate.cueBegin ? 1 : 0, i == candidate.cueEnd - 1 ? 1 : 0, table.pos[i]);
  }
}
