package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.learn.SpanLabels;

/**
 * A stretch that may be the cue of an attribution, and what was made of it. Tokens are counted in
 * the article; ends are excluded.
 */
final class Candidate {
  /** How far from the cue source and content are looked for. */
  private static final int TOKENS_BEFORE = 120;

  private static final int TOKENS_AFTER = 240;

  final int paragraphBegin;
  final int paragraphEnd;
  final int cueBegin;
  final int cueEnd;

  /** The token most likely to be a cue. */
  final int peak;

  /** Probability, by the first stage, that the peak is a cue. */
  final double probability;

  final int windowBegin;
  final int windowEnd;

  /** Log probability, by the second stage, that there is nothing here. */
  double logOutside;

  /** Probabilities of labels in the window, {@link Labels#COUNT} a token, given the cue. */
  float[] marginals;

  /** Ways to read the attribution, the most probable first. */
  final List<Variant> variants = new ArrayList<>();

  Candidate(
      int paragraphBegin,
      int paragraphEnd,
      int cueBegin,
      int cueEnd,
      int peak,
      double probability) {
    this.paragraphBegin = paragraphBegin;
    this.paragraphEnd = paragraphEnd;
    this.cueBegin = cueBegin;
    this.cueEnd = cueEnd;
    this.peak = peak;
    this.probability = probability;
    windowBegin = Math.max(paragraphBegin, cueBegin - TOKENS_BEFORE);
    windowEnd = Math.min(paragraphEnd, cueEnd + TOKENS_AFTER);
  }

  /** The candidates of each paragraph that has any. */
  static List<List<Candidate>> byParagraph(List<Candidate> inOrder) {
    List<List<Candidate>> parts = new ArrayList<>();
    for (int begin = 0; begin < inOrder.size(); ) {
      int end = begin + 1;
      while (end < inOrder.size()
          && inOrder.get(end).paragraphBegin == inOrder.get(begin).paragraphBegin) {
        end++;
      }
      parts.add(inOrder.subList(begin, end));
      begin = end;
    }
    return parts;
  }

  /** Lets go of all readings and what they were chosen by. */
  void forget() {
    marginals = null;
    variants.clear();
  }

  /** Probability of a label's role at a token of the article. */
  double marginalOfRole(int token, int label) {
    int at = (token - windowBegin) * SpanLabels.COUNT + label;
    return marginals[at] + marginals[at + 1];
  }

  /** The run of tokens, of those in {@code source}, that is most probably a source. */
  TokenSet likeliestRun(TokenSet source) {
    TokenSet likeliest = source;
    double most = -1;
    for (int i = source.nextSetBit(0); i >= 0; ) {
      int end = source.nextClearBit(i);
      double sum = 0;
      for (int token = i; token < end; token++) {
        sum += marginalOfRole(token, Labels.SOURCE);
      }
      if (sum / (end - i) > most) {
        most = sum / (end - i);
        likeliest = TokenSet.run(i, end);
      }
      i = source.nextSetBit(end);
    }
    return likeliest;
  }

  /** The run of tokens, of those in {@code cue}, that holds the likeliest one. */
  TokenSet ownRun(TokenSet cue) {
    return cue.get(peak)
        ? TokenSet.run(cue.previousClearBit(peak) + 1, cue.nextClearBit(peak))
        : cue;
  }

  /** The token that heads the cue: its most likely verb, else its first noun, else its first. */
  int head(TokenTable table, CueRates rates) {
    int head = cueBegin;
    for (int i = cueBegin; i < cueEnd; i++) {
      boolean verb = table.pos[i] == Pos.VERB;
      if (verb || (head == cueBegin && table.pos[i] == Pos.NOUN)) {
        if (table.pos[head] != Pos.VERB || level(rates, i) > level(rates, head)) {
          head = i;
        }
      }
    }
    return head;
  }

  private static int level(CueRates rates, int i) {
    // An unknown verb is likelier to head a cue than a known one that is none.
    return rates.level[i];
  }
}
