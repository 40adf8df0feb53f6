package org.rapporteur.attribute;

import org.rapporteur.learn.Hash;

/**
 * How the words of a sentence hang together with one of them, the cue's head: for each word the
 * branch that holds it, that is the child of the cue, or of one of the cue's nearest ancestors,
 * that it descends from. A workspace, filled again for each cue; used by one thread.
 */
final class Branches {
  /** Child of words that no near ancestor of the cue dominates, or of another sentence. */
  static final int FAR = -2;

  /** Child of the cue and of its ancestors themselves. */
  static final int SELF = -1;

  /** How many steps up from the cue are looked at. */
  private static final int STEPS = 4;

  private Parse parse;
  private TokenTable table;
  private int begin;
  private int end;

  private int[] child = new int[0];
  private int[] steps = new int[0];
  private int[] sub = new int[0];
  private int[] depth = new int[0];
  private int[] path = new int[0];

  /** For each word the first of its children that marks it ("that", "to", "of"), or -1. */
  private int[] marker = new int[0];

  /** For each word the relations of its children. */
  private int[] children = new int[0];

  private boolean parsed;

  /** Looks at the sentence of {@code head}. */
  void fill(TokenTable tokens, Parse parseOf, int head) {
    table = tokens;
    parse = parseOf;
    begin = table.sentenceBegin[head];
    end = table.sentenceEnd[head];
    parsed = parse.isParsed(head);
    if (!parsed) {
      return;
    }
    int n = end - begin;
    if (child.length < n) {
      child = new int[2 * n];
      steps = new int[2 * n];
      sub = new int[2 * n];
      depth = new int[2 * n];
      path = new int[2 * n];
      marker = new int[2 * n];
      children = new int[2 * n];
    }
    findChildren();
    for (int i = 0; i < n; i++) {
      steps[i] = -1;
    }
    int up = 0;
    int chain = 1;
    for (int a = head; a >= 0 && up <= STEPS; a = parse.head[a]) {
      put(a, SELF, up, -1, 0, chain);
      chain = Hash.mix(chain, parse.relation[a]);
      up++;
    }
    for (int i = begin; i < end; i++) {
      resolve(i);
    }
  }

  private void findChildren() {
    for (int i = 0; i < end - begin; i++) {
      marker[i] = -1;
      children[i] = 0;
    }
    for (int i = begin; i < end; i++) {
      int h = parse.head[i];
      if (h >= 0 && marker[h - begin] < 0 && isMarker(i)) {
        marker[h - begin] = i;
      }
    }
    for (int i = begin; i < end; i++) {
      int h = parse.head[i];
      int r = parse.relation[i];
      if (h >= 0 && Relations.isArgument(r)) {
        int kind = r == Relations.NMOD ? Hash.mix(r, markerWord(i)) : r;
        children[h - begin] += Hash.finish(kind);
      }
    }
  }

  private boolean isMarker(int i) {
    return parse.relation[i] == Relations.CASE || parse.relation[i] == Relations.MARK;
  }

  private void put(int i, int c, int up, int s, int d, int p) {
    child[i - begin] = c;
    steps[i - begin] = up;
    sub[i - begin] = s;
    depth[i - begin] = d;
    path[i - begin] = p;
  }

  private void resolve(int i) {
    if (steps[i - begin] >= 0) {
      return;
    }
    int h = parse.head[i];
    if (h < 0) {
      put(i, FAR, STEPS + 1, -1, 0, 0);
      return;
    }
    resolve(h);
    int at = h - begin;
    int p = Hash.mix(path[at], 64 + parse.relation[i]);
    if (child[at] == SELF) {
      put(i, i, steps[at], i, 0, p);
    } else if (child[at] == FAR) {
      put(i, FAR, STEPS + 1, -1, 0, 0);
    } else {
      put(i, child[at], steps[at], sub[at] == child[at] ? i : sub[at], depth[at] + 1, p);
    }
  }

  /** Whether the sentence was parsed and holds {@code i}. */
  boolean has(int i) {
    return parsed && i >= begin && i < end;
  }

  int child(int i) {
    return has(i) ? child[i - begin] : FAR;
  }

  /** Steps up from the cue to the ancestor whose child holds {@code i}. */
  int steps(int i) {
    return has(i) ? steps[i - begin] : STEPS + 1;
  }

  /** The child of the branch's top that holds {@code i}; the top itself for the top. */
  int sub(int i) {
    return sub[i - begin];
  }

  /** How far below the top of its branch. */
  int depth(int i) {
    return depth[i - begin];
  }

  /** The relations between {@code i} and the cue, as one number. */
  int path(int i) {
    return has(i) ? path[i - begin] : 0;
  }

  /** What kinds of children {@code i} has, as one number. */
  int children(int i) {
    return children[i - begin];
  }

  /** The word that marks {@code i}, or 0. */
  int markerWord(int i) {
    int m = marker[i - begin];
    return m < 0 ? 0 : table.lower[m];
  }

  int relation(int i) {
    return parse.relation[i];
  }

  int head(int i) {
    return parse.head[i];
  }

  /** Relation and steps of the branch that holds {@code i}, as one number. */
  int kind(int i) {
    int c = child(i);
    int relation = c == FAR ? 50 : c == SELF ? (steps(i) == 0 ? 51 : 52) : parse.relation[c];
    return 64 * steps(i) + relation;
  }
}
