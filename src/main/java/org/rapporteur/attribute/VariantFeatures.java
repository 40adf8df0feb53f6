package org.rapporteur.attribute;

import static org.rapporteur.attribute.TokenTable.at;
import static org.rapporteur.attribute.TokenTable.step;

import java.util.List;
import org.rapporteur.learn.Exp;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Hash;

/**
 * Features of the third stage, which looks at whole readings: how sure the earlier stages were,
 * what the parts look like and whether they fit together. Used by one thread. Numbers in the calls
 * name templates; they must differ, and a change needs training.
 */
final class VariantFeatures {
  private final FeatureBuffer out = new FeatureBuffer();
  private final VariantParseFeatures parseFeatures = new VariantParseFeatures();
  private VariantBoundFeatures boundFeatures;
  private TokenTable table;
  private CueRates rates;
  private ParagraphLabels labels;
  private Parse parse;
  private Candidate candidate;
  private Variant variant;
  private TokenSet source;
  private TokenSet cue;
  private TokenSet content;

  // Of the candidate:
  private int head;
  private int headStem;
  private int headTag;
  private int level;
  private int outside;
  private int probability;
  private double rivalry;
  private int near;
  private int density;

  /**
   * Begins an article.
   *
   * @param all the article's candidates
   */
  void start(
      TokenTable tokens,
      CueRates cueRates,
      ParagraphLabels firstStage,
      Parse parsed,
      List<Candidate> all) {
    table = tokens;
    rates = cueRates;
    labels = firstStage;
    parse = parsed;
    boundFeatures = new VariantBoundFeatures(tokens, firstStage);
    double sum = 0;
    for (Candidate other : all) {
      sum += other.probability;
    }
    density = table.size == 0 ? 0 : (int) Math.min(9, sum / table.size * 200);
  }

  /**
   * Fills in {@link Variant#features} for all variants of a paragraph's candidates.
   *
   * @param all the candidates of one paragraph, each with its variants
   */
  void fill(List<Candidate> all) {
    near = Math.min(8, all.size());
    for (Candidate of : all) {
      describe(of);
      parseFeatures.start(table, parse, head, level);
      for (Variant v : of.variants) {
        fill(v, all);
      }
    }
  }

  private void describe(Candidate of) {
    candidate = of;
    head = of.head(table, rates);
    headStem = table.stem[head];
    headTag = table.tag[head];
    level = rates.level[head];
    probability = (int) (of.probability * 10);
    outside = outsideStep(Exp.of(of.logOutside));
  }

  private static int outsideStep(double p) {
    if (p > .3) {
      return p > .9 ? 9 : p > .7 ? 8 : p > .5 ? 7 : 6;
    }
    return p > .15 ? 5 : p > .07 ? 4 : p > .02 ? 3 : p > .005 ? 2 : p > .0005 ? 1 : 0;
  }

  private void fill(Variant v, List<Candidate> all) {
    variant = v;
    source = v.roles.source();
    cue = v.roles.cue();
    content = v.roles.content();
    rivalry = 0;
    for (Candidate other : all) {
      if (other != candidate
          && !other.variants.isEmpty()
          && other.variants.get(0).roles.content().intersects(content)) {
        rivalry = Math.max(rivalry, other.probability * (1 - Exp.of(other.logOutside)));
      }
    }
    out.clear();
    sureness(out);
    cueWords(out);
    if (!content.isEmpty()) {
      contentSureness(out);
      contentBounds(out);
    }
    source(out);
    rivals(out);
    context(out);
    rank(out);
    parseFeatures.add(out, v.roles);
    boundFeatures.add(out, v, head, level);
    v.features = out.toArray();
  }

  private int shape() {
    return 2 * (source.isEmpty() ? 0 : 1) + (content.isEmpty() ? 0 : 1);
  }

  private int logStep() {
    return (int) Math.max(-12, Math.floor(variant.logProbability * 2));
  }

  private void sureness(FeatureBuffer f) {
    int shape = shape();
    int log = logStep();
    f.add(0, 0);
    f.add(1, probability);
    f.add(2, log);
    f.add(3, outside);
    f.add(4, probability, outside);
    f.add(5, log, outside);
    f.add(6, shape);
    f.add(7, shape, outside);
    f.add(8, shape, probability);
    f.add(9, level, headTag);
    f.add(10, level, outside);
    f.add(11, level, probability);
    f.add(12, headTag, shape);
    f.add(13, probability, level, shape);
    f.add(14, (int) (rates.rate[head] * 20));
    f.add(15, (int) (rates.rate[head] * 8), probability);
  }

  private void cueWords(FeatureBuffer f) {
    int words = 0;
    for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
      words = Hash.mix(words, table.lower[i]);
    }
    int best = labels.best[head];
    f.add(20, headStem);
    f.add(21, headStem, headTag, outside >= 5 ? 1 : 0);
    f.add(22, words);
    f.add(23, Math.min(6, cue.cardinality()));
    f.add(24, table.quote[head] > 0 ? 1 : 0);
    f.add(25, best);
    f.add(26, best, outside);
    f.add(27, Math.min(2, table.paragraph[head]), level);
    f.add(110, table.kinds[head]);
    f.add(111, table.kinds[head], shape());
    f.add(112, table.kind[head], outside);
    f.add(113, table.kind[head], probability);
    f.add(114, table.kind[head], level, headTag);
  }

  private void contentSureness(FeatureBuffer f) {
    int length = content.cardinality();
    int pieces = 0;
    int quoted = 0;
    int sentences = 0;
    boolean verb = false;
    double sum = 0;
    double least = 1;
    double first = 0;
    int last = -2;
    for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
      double m = candidate.marginalOfRole(i, Labels.CONTENT);
      sum += m;
      least = Math.min(least, m);
      first += labels.content[i];
      pieces += i == last + 1 ? 0 : 1;
      quoted += table.quote[i] > 0 ? 1 : 0;
      sentences += last < 0 || table.sentence[i] != table.sentence[last] ? 1 : 0;
      verb |= table.pos[i] == Pos.VERB || table.pos[i] == Pos.AUX;
      last = i;
    }
    int quotedStep = quoted == 0 ? 0 : quoted > .95 * length ? 2 : 1;
    double mean = sum / length;
    f.add(30, pieces, quotedStep);
    f.add(31, (int) (mean * 10));
    f.add(32, (int) (least * 10));
    f.add(33, (int) (first / length * 10));
    f.add(34, (int) (mean * 5), (int) (least * 5));
    f.add(35, step(length), quotedStep);
    f.add(36, step(length), level);
    f.add(37, quotedStep, outside);
    f.add(38, quotedStep, level);
    f.add(39, Math.min(3, sentences));
    f.add(40, verb ? 1 : 0, level, quotedStep);
    bounds(f, quotedStep);
  }

  private void bounds(FeatureBuffer f, int quotedStep) {
    int first = content.nextSetBit(0);
    int last = content.length() - 1;
    boolean ends =
        last + 1 >= table.size
            || table.sentence[last + 1] != table.sentence[last]
            || table.has(last + 1, WordForm.SENTENCE_END);
    int gap =
        first > head
            ? step(Math.max(0, first - candidate.cueEnd))
            : last < head ? -1 - step(Math.max(0, candidate.cueBegin - last - 1)) : 99;
    f.add(41, ends ? 1 : 0, quotedStep);
    f.add(42, gap, quotedStep);
    f.add(43, first > head ? 0 : last < head ? 1 : 2, level);
  }

  private void contentBounds(FeatureBuffer f) {
    int first = content.nextSetBit(0);
    int last = content.length() - 1;
    f.add(50, table.lower[first]);
    f.add(51, table.lower[first], headStem);
    f.add(52, table.pos[first], level);
    f.add(53, table.lower[last]);
    f.add(54, table.pos[last]);
    f.add(55, after(last));
    f.add(56, before(first));
  }

  /** What follows the content: its tag, for those that may bound it also the word. */
  private int after(int last) {
    int i = last + 1;
    if (i >= table.size || table.paragraph[i] != table.paragraph[last]) {
      return -1;
    }
    if (table.sentence[i] != table.sentence[last]) {
      return -2;
    }
    int pos = table.pos[i];
    boolean bounds = pos == Pos.PUNCT || pos == Pos.SCONJ || pos == Pos.CCONJ;
    return bounds ? Hash.mix(pos, table.lower[i]) : pos;
  }

  private int before(int first) {
    int i = first - 1;
    if (i < 0 || table.sentence[i] != table.sentence[first]) {
      return -1;
    }
    int pos = table.pos[i];
    return pos == Pos.PUNCT ? Hash.mix(pos, table.lower[i]) : pos;
  }

  private void source(FeatureBuffer f) {
    if (source.isEmpty()) {
      double most = 0;
      for (int i = candidate.windowBegin; i < candidate.windowEnd; i++) {
        most = Math.max(most, candidate.marginalOfRole(i, Labels.SOURCE));
      }
      f.add(60, (int) (most * 10));
      f.add(61, headStem);
      return;
    }
    int first = source.nextSetBit(0);
    int last = source.length() - 1;
    double sum = 0;
    for (int i = source.nextSetBit(0); i >= 0; i = source.nextSetBit(i + 1)) {
      sum += candidate.marginalOfRole(i, Labels.SOURCE);
    }
    int distance = step(Math.min(Math.abs(first - head), Math.abs(head - last)));
    f.add(62, (int) (sum / source.cardinality() * 10));
    f.add(63, table.lower[last]);
    f.add(64, table.pos[last], table.shape[last], level);
    f.add(65, table.pos[first], table.pos[last]);
    f.add(66, step(source.cardinality()));
    f.add(67, first > head ? 1 : 0, distance);
    f.add(115, table.kind[last], table.pos[last], level);
    f.add(116, table.kind[last], table.kind[head]);
  }

  private void rivals(FeatureBuffer f) {
    f.add(70, (int) (rivalry * 5));
    f.add(71, (int) (rivalry * 5), outside);
    f.add(72, near);
    f.add(73, density);
  }

  private void context(FeatureBuffer f) {
    int begin = candidate.paragraphBegin;
    int end = candidate.paragraphEnd;
    int first = candidate.cueBegin;
    int after = candidate.cueEnd;
    for (int o = 1; o <= 3; o++) {
      f.add(80 + o, at(table.lower, first - o, begin, end));
      f.add(83 + o, at(table.lower, after + o - 1, begin, end));
      f.add(86 + o, at(table.tag, first - o, begin, end), level);
      f.add(89 + o, at(table.tag, after + o - 1, begin, end), level);
    }
    f.add(
        93,
        at(table.tag, first - 2, begin, end),
        at(table.tag, first - 1, begin, end),
        headTag,
        at(table.tag, after, begin, end),
        at(table.tag, after + 1, begin, end));
    f.add(94, headStem, at(table.lower, after, begin, end));
    f.add(95, at(table.lower, first - 1, begin, end), headStem);
    f.add(96, headStem, at(table.tag, after, begin, end));
    f.add(97, table.lower[head], headTag);
    f.add(98, table.suffix[head], headTag);
  }

  private void rank(FeatureBuffer f) {
    f.add(100, variant.rank);
    f.add(101, variant.rank, logStep());
    if (variant.rank > 0) {
      Variant best = candidate.variants.get(0);
      int longer = content.cardinality() - best.roles.content().cardinality();
      f.add(102, lengthStep(longer), level);
      f.add(
          103,
          Integer.signum(source.cardinality() - best.roles.source().cardinality()),
          best.roles.source().isEmpty() ? 1 : 0,
          source.isEmpty() ? 1 : 0);
      f.add(104, (int) Math.min(9, (best.logProbability - variant.logProbability) * 2));
    }
  }

  private static int lengthStep(int longer) {
    if (longer <= 0) {
      return longer < -20 ? -4 : longer < -8 ? -3 : longer < -2 ? -2 : longer < 0 ? -1 : 0;
    }
    return longer <= 2 ? 1 : longer <= 8 ? 2 : 3;
  }
}
