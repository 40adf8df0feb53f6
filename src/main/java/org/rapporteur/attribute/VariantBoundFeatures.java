package org.rapporteur.attribute;

import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.SpanLabels;

/**
 * Features of the third stage about where a reading's parts begin and end: whether quotation marks,
 * both earlier stages and the words on either side agree with the bounds. Numbers in the calls name
 * templates; they must differ from those of {@link VariantFeatures}, and a change needs training.
 */
final class VariantBoundFeatures {
  private final TokenTable table;
  private final ParagraphLabels labels;

  VariantBoundFeatures(TokenTable table, ParagraphLabels labels) {
    this.table = table;
    this.labels = labels;
  }

  void add(FeatureBuffer f, Variant variant, int head, int level) {
    Candidate candidate = variant.candidate;
    TokenSet content = variant.roles.content();
    TokenSet source = variant.roles.source();
    if (!content.isEmpty()) {
      int first = content.nextSetBit(0);
      int last = content.length() - 1;
      int begins = begin(candidate, first, Labels.CONTENT);
      int ends = end(candidate, last, Labels.CONTENT);
      int marks = 64 * marks(first) + marks(last + 1);
      f.add(140, begins, ends);
      f.add(141, marks);
      f.add(142, marks, first > head ? 0 : last < head ? 1 : 2);
      f.add(143, agreement(content, Labels.CONTENT));
      f.add(144, agreement(content, Labels.CONTENT), level);
      f.add(145, lower(last), lower(last + 1));
      f.add(146, lower(first - 1), lower(first));
      f.add(147, tag(candidate, last), tag(candidate, last + 1), tag(candidate, last + 2));
      f.add(148, tag(candidate, first - 1), tag(candidate, first), tag(candidate, first + 1));
      f.add(149, sentencePlaces(first, last));
      f.add(150, minimal(begins, ends));
    }
    if (!source.isEmpty()) {
      int first = source.nextSetBit(0);
      int last = source.length() - 1;
      int begins = begin(candidate, first, Labels.SOURCE);
      int ends = end(candidate, last, Labels.SOURCE);
      f.add(160, begins, ends);
      f.add(161, marks(first), marks(last + 1));
      f.add(162, agreement(source, Labels.SOURCE));
      f.add(163, agreement(source, Labels.SOURCE), agreement(content, Labels.CONTENT), level);
      f.add(164, lower(last + 1), tag(candidate, last));
      f.add(165, lower(first - 1), tag(candidate, first));
      f.add(166, tag(candidate, first - 1), tag(candidate, first), tag(candidate, first + 1));
      f.add(167, tag(candidate, last - 1), tag(candidate, last), tag(candidate, last + 1));
      f.add(168, tag(candidate, last), lower(last + 1), tag(candidate, last + 2));
      f.add(169, minimal(begins, ends));
    }
  }

  private static int minimal(int begins, int ends) {
    return Math.min(begins, ends);
  }

  private int lower(int i) {
    return TokenTable.at(table.lower, i, 0, table.size);
  }

  /** A tag of the candidate's paragraph: others may have none. */
  private int tag(Candidate candidate, int i) {
    return TokenTable.at(table.tag, i, candidate.paragraphBegin, candidate.paragraphEnd);
  }

  /** Probability in tenths, by the second stage, that a run of the role begins at the token. */
  private static int begin(Candidate candidate, int first, int label) {
    int at = (first - candidate.windowBegin) * SpanLabels.COUNT + label;
    return (int) (candidate.marginals[at] * 9.99);
  }

  /** Probability in tenths that the role does not go on after the token. */
  private static int end(Candidate candidate, int last, int label) {
    if (last + 1 >= candidate.windowEnd) {
      return 10;
    }
    int at = (last + 1 - candidate.windowBegin) * SpanLabels.COUNT + label + 1;
    return (int) ((1 - candidate.marginals[at]) * 9.99);
  }

  /** Quotation state on both sides of the bound before token {@code i}. */
  private int marks(int i) {
    int before = i > 0 ? table.quote[i - 1] : 0;
    int after = i < table.size ? table.quote[i] : 0;
    int sentence = i == 0 || i >= table.size || table.sentence[i] != table.sentence[i - 1] ? 1 : 0;
    return 16 * sentence + 4 * before + after;
  }

  /** Whether the first stage has the role begin, go on and end where the reading has. */
  private int agreement(TokenSet tokens, int label) {
    if (tokens.isEmpty()) {
      return 9;
    }
    int first = tokens.nextSetBit(0);
    int last = tokens.length() - 1;
    boolean begins = labels.best[first] == label;
    boolean ends = last + 1 >= labels.best.length || labels.best[last + 1] != label + 1;
    boolean all = true;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
      all &= SpanLabels.roleOf(labels.best[i]) == SpanLabels.roleOf(label);
    }
    return (begins ? 1 : 0) + (ends ? 2 : 0) + (all ? 4 : 0);
  }

  /** Whether content begins and ends where sentences do. */
  private int sentencePlaces(int first, int last) {
    boolean begins = first == table.sentenceBegin[first];
    boolean ends = last + 1 >= table.sentenceEnd[last] - 1;
    return (begins ? 1 : 0)
        + (ends ? 2 : 0)
        + (table.sentence[first] == table.sentence[last] ? 4 : 0);
  }
}
