package org.rapporteur.attribute;

import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Hash;

/**
 * Features by which the parser chooses its next action and the relation of an arc. Numbers in the
 * calls name templates; they must differ, and a change needs training.
 */
final class ParserFeatures {
  private static final int NOTHING = 0x77;
  private static final int ROOT = 0x3a1;

  private final FeatureBuffer out;
  private TokenTable table;
  private ParserState state;
  private int begin;

  ParserFeatures(FeatureBuffer out) {
    this.out = out;
  }

  void start(TokenTable tokens, int sentenceBegin, ParserState of) {
    table = tokens;
    begin = sentenceBegin;
    state = of;
  }

  private int word(int i) {
    return i < 0 ? NOTHING : i >= state.size ? ROOT : table.lower[begin + i];
  }

  private int tag(int i) {
    return i < 0 ? NOTHING : i >= state.size ? ROOT : table.tag[begin + i];
  }

  private int suffix(int i) {
    return i < 0 ? NOTHING : i >= state.size ? ROOT : table.suffix[begin + i];
  }

  private int quote(int i) {
    return i < 0 || i >= state.size ? -1 : table.quote[begin + i];
  }

  private int firstChild(int i) {
    return i < 0 ? ParserState.NONE : state.firstChild[i];
  }

  private int lastChild(int i) {
    return i < 0 ? ParserState.NONE : state.lastChild[i];
  }

  private int relation(int i) {
    return i < 0 || i >= state.size ? -1 : state.relation[i];
  }

  private int lefts(int i) {
    return i < 0 ? -1 : Math.min(5, state.leftChildren[i]);
  }

  private int rights(int i) {
    return i < 0 ? -1 : Math.min(5, state.rightChildren[i]);
  }

  private static int distance(int a, int b) {
    if (a < 0 || b < 0) {
      return -1;
    }
    int d = Math.abs(a - b);
    return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : 7;
  }

  /** The features of the next action. */
  void action() {
    out.clear();
    int s0 = state.onStack(0);
    int s1 = state.onStack(1);
    int s2 = state.onStack(2);
    int b0 = state.toCome(0);
    int b1 = state.toCome(1);
    int b2 = state.toCome(2);
    single(s0, s1, s2, b0, b1, b2);
    pairs(s0, s1, s2, b0, b1, b2);
    children(s0, s1, b0);
    out.endPosition();
  }

  private void single(int s0, int s1, int s2, int b0, int b1, int b2) {
    out.add(200, word(s0), tag(s0));
    out.add(201, word(s0));
    out.add(202, tag(s0));
    out.add(203, word(s1), tag(s1));
    out.add(204, word(s1));
    out.add(205, tag(s1));
    out.add(206, word(b0), tag(b0));
    out.add(207, word(b0));
    out.add(208, tag(b0));
    out.add(209, word(b1), tag(b1));
    out.add(210, tag(b1), tag(b2));
    out.add(211, word(s2), tag(s2));
    out.add(212, suffix(s0), tag(s0));
    out.add(213, suffix(b0), tag(b0));
    out.add(214, quote(s0), quote(b0), tag(s0));
  }

  private void pairs(int s0, int s1, int s2, int b0, int b1, int b2) {
    int t0 = tag(s0);
    int t1 = tag(s1);
    int n0 = tag(b0);
    int n1 = tag(b1);
    out.add(220, word(s0), word(b0));
    out.add(221, word(s0), t0, n0);
    out.add(222, t0, word(b0), n0);
    out.add(223, t0, n0);
    out.add(224, t0, n0, n1);
    out.add(225, word(s1), word(s0));
    out.add(226, t1, word(s0));
    out.add(227, word(s1), t0);
    out.add(228, t1, t0);
    out.add(229, t1, t0, n0);
    out.add(230, tag(s2), t1, t0);
    out.add(231, t1, n0, word(s0));
    out.add(232, word(s1), t0, n0);
    out.add(233, t1, t0, word(b0));
    out.add(234, t0, n0, n1, tag(b2));
    out.add(235, word(s0), n0, n1);
    out.add(236, suffix(s0), suffix(b0));
    out.add(237, suffix(s1), suffix(s0));
    out.add(238, word(b0), word(b1));
    out.add(239, t1, t0, n0, n1);
  }

  private void children(int s0, int s1, int b0) {
    int t0 = tag(s0);
    int t1 = tag(s1);
    int n0 = tag(b0);
    int near = distance(s0, b0);
    int apart = distance(s1, s0);
    out.add(240, t0, tag(firstChild(s0)), n0);
    out.add(241, t0, tag(lastChild(s0)), n0);
    out.add(242, t0, n0, tag(firstChild(b0)));
    out.add(243, t1, t0, tag(lastChild(s1)));
    out.add(244, t1, t0, tag(firstChild(s0)));
    out.add(245, t1, t0, tag(lastChild(s0)));
    out.add(246, t1, t0, tag(firstChild(s1)));
    out.add(247, word(s0), rights(s0), lefts(s0));
    out.add(248, t0, rights(s0), lefts(s0), n0);
    out.add(249, word(b0), lefts(b0));
    out.add(250, n0, lefts(b0), t0);
    out.add(251, near, t0, n0);
    out.add(252, near, word(s0));
    out.add(253, near, word(b0));
    out.add(254, apart, t1, t0);
    out.add(255, word(s0), relation(lastChild(s0)), n0);
    out.add(256, t0, relation(firstChild(s0)), relation(lastChild(s0)), n0);
    out.add(257, t1, relation(lastChild(s1)), t0, n0);
    out.add(258, word(s1), rights(s1), t0);
    out.add(259, bits(s0), t0, n0);
    out.add(260, bits(s1), t1, t0);
    out.add(261, word(lastChild(s0)), t0, n0);
  }

  /** The relations among a word's children, as one number. */
  private int bits(int i) {
    if (i < 0) {
      return -1;
    }
    long bits = state.childRelations[i];
    return Hash.mix((int) bits, (int) (bits >>> 32));
  }

  /** The features of the relation that {@code child} bears to {@code parent}. */
  void arc(int child, int parent) {
    out.clear();
    int side = child < parent ? 1 : 0;
    int c = tag(child);
    int p = tag(parent);
    int wc = word(child);
    int wp = word(parent);
    int far = distance(child, parent);
    int marker = firstChild(child);
    out.add(300, wc, c, side);
    out.add(301, wp, p, side);
    out.add(302, wc, p, side);
    out.add(303, c, wp, side);
    out.add(304, c, p, side);
    out.add(305, wc, wp);
    out.add(306, c, p, far, side);
    out.add(307, suffix(child), c, p, side);
    out.add(308, suffix(child), suffix(parent), side);
    out.add(309, c, p, word(marker), side);
    out.add(310, c, wp, word(marker), side);
    out.add(311, c, p, bits(child), side);
    out.add(312, c, p, bits(parent), side);
    out.add(313, wc, bits(parent), side);
    out.add(314, c, p, tag(child - 1), tag(child + 1), side);
    out.add(315, c, word(child - 1), p, side);
    out.add(316, c, word(child + 1), p, side);
    out.add(317, c, p, tag(parent - 1), parent < state.size ? tag(parent + 1) : -1);
    out.add(318, wp, bits(parent), side, c);
    out.add(319, bits(child), wp, side);
    out.add(320, relation(lastChild(child)), c, p, side);
    out.endPosition();
  }
}
