package org.rapporteur.attribute;

import org.rapporteur.learn.FeatureBuffer;

/**
 * Features of the second stage from the parse of the cue's sentence: which branch of the cue a
 * token belongs to. Numbers in the calls name templates; they must differ from those of {@link
 * CandidateFeatures}, and a change needs training.
 */
final class CandidateParseFeatures {
  private final Branches branches = new Branches();
  private TokenTable table;
  private int head;
  private int begin;
  private boolean parsed;

  void start(TokenTable tokens, Parse parse, int cueHead, int windowBegin) {
    table = tokens;
    head = cueHead;
    begin = windowBegin;
    parsed = parse.isParsed(cueHead);
    branches.fill(tokens, parse, cueHead);
  }

  /** Adds the features of token {@code i}, on {@code side} of the cue, at {@code rel} to it. */
  void add(FeatureBuffer f, int i, int side, int rel, int tag, int level) {
    if (!branches.has(i)) {
      f.add(100, parsed ? 1 : 0, rel);
      return;
    }
    int c = branches.child(i);
    int kind = branches.kind(i);
    int off = c < 0 ? 0 : c == i ? 1 : i < c ? 2 : 3;
    int stem = table.stem[head];
    f.add(101, kind, side);
    f.add(102, kind, off, side);
    f.add(103, kind, tag);
    f.add(104, kind, stem);
    f.add(105, kind, level, side);
    f.add(106, kind, branches.relation(i), off);
    f.add(107, kind, table.tag[i], side);
    f.add(108, kind, table.lower[i]);
    if (c >= 0) {
      branch(f, i, c, kind, side, stem, level);
    }
    if (i > begin && branches.has(i - 1)) {
      boolean change = branches.child(i - 1) != c;
      f.add(120, change ? 1 : 0, kind, side);
      if (change) {
        int before = branches.kind(i - 1) & 63;
        f.add(121, before, kind, tag);
        f.add(122, before, kind, table.lower[i]);
      }
    }
    if (c != Branches.FAR) {
      f.add(123, branches.path(i));
      f.add(124, branches.path(i), level, side);
    }
    f.add(125, branches.relation(i), side);
  }

  private void branch(FeatureBuffer f, int i, int c, int kind, int side, int stem, int level) {
    int relation = branches.relation(c);
    int marker = branches.markerWord(c);
    f.add(110, kind, marker, level);
    f.add(111, relation, marker, stem);
    f.add(112, kind, table.tag[c], table.quote[i]);
    f.add(113, kind, Math.min(4, branches.depth(i)));
    int sub = branches.sub(i);
    int subRelation = c == i ? 63 : branches.relation(sub);
    f.add(114, kind, subRelation, side);
    f.add(115, relation, subRelation, stem);
    f.add(116, relation, subRelation, branches.markerWord(sub));
  }
}
