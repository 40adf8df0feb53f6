package org.rapporteur.attribute;

import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.Hash;

/**
 * Features of the third stage from the parse of the cue's sentence: which branches of the cue the
 * content takes up, and whether it cuts one in two. Numbers in the calls name templates; they must
 * differ from those of {@link VariantFeatures}, and a change needs training.
 */
final class VariantParseFeatures {
  private static final int MOST_KINDS = 5;
  private static final int REACH = 40;

  private final Branches branches = new Branches();
  private TokenTable table;
  private int head;
  private int level;

  void start(TokenTable tokens, Parse parse, int cueHead, int cueLevel) {
    table = tokens;
    head = cueHead;
    level = cueLevel;
    branches.fill(tokens, parse, cueHead);
  }

  void add(FeatureBuffer f, TokenRoles roles) {
    if (!branches.has(head) || roles.content().isEmpty()) {
      return;
    }
    int stem = table.stem[head];
    int kinds = kinds(roles.content());
    int cut = cut(roles.content(), roles.cue());
    int children = branches.children(head);
    int parent = branches.head(head);
    f.add(130, kinds);
    f.add(131, kinds, level);
    f.add(132, kinds, stem);
    f.add(133, cut);
    f.add(134, cut, kinds);
    f.add(135, children);
    f.add(136, children, stem);
    f.add(137, branches.relation(head), level);
    f.add(138, parent < 0 ? 0 : table.stem[parent], branches.relation(head));
    if (!roles.source().isEmpty()) {
      int of = kinds(roles.source());
      int cutSource = cut(roles.source(), roles.cue());
      f.add(139, branches.path(roles.source().length() - 1));
      f.add(180, of);
      f.add(181, of, level);
      f.add(182, of, kinds);
      f.add(183, cutSource);
      f.add(184, cutSource, of);
    }
  }

  /** The branches that hold the tokens, as one number. */
  private int kinds(TokenSet tokens) {
    int[] seen = new int[MOST_KINDS];
    int count = 0;
    int sum = 0;
    for (int i = tokens.nextSetBit(0); i >= 0 && count < MOST_KINDS; i = tokens.nextSetBit(i + 1)) {
      int kind = branches.kind(i);
      boolean known = false;
      for (int s = 0; s < count; s++) {
        known |= seen[s] == kind;
      }
      if (!known) {
        seen[count++] = kind;
        sum += Hash.finish(kind);
      }
    }
    return sum;
  }

  /** Whether the first or last branch of the tokens goes on outside them. */
  private int cut(TokenSet tokens, TokenSet cue) {
    int first = tokens.nextSetBit(0);
    int last = tokens.length() - 1;
    boolean left = false;
    int branch = branches.child(first);
    for (int i = first - 1;
        i >= 0 && i > first - REACH && table.sentence[i] == table.sentence[first];
        i--) {
      left |=
          branch >= 0
              && branches.child(i) == branch
              && i != head
              && !cue.get(i)
              && table.pos[i] != Pos.PUNCT;
    }
    boolean right = false;
    branch = branches.child(last);
    for (int i = last + 1;
        i < table.size && i < last + REACH && table.sentence[i] == table.sentence[last];
        i++) {
      right |= branches.child(i) == branch && table.pos[i] != Pos.PUNCT;
    }
    return (left ? 2 : 0) + (right ? 1 : 0);
  }
}
