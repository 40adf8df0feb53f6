package org.rapporteur.attribute;

import java.util.BitSet;
import org.rapporteur.learn.SpanLabels;

/** One attribution as the tokens of its roles; the sets belong to it and may be changed by it. */
record TokenRoles(BitSet source, BitSet cue, BitSet content) {

  /** The set of {@link Labels#ROLES}' element {@code role}. */
  BitSet role(int role) {
    return role == 0 ? source : role == 1 ? cue : content;
  }

  /** Reads labels of the tokens from {@code begin} on. */
  static TokenRoles of(byte[] labels, int begin) {
    TokenRoles roles = new TokenRoles(new BitSet(), new BitSet(), new BitSet());
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != SpanLabels.OUTSIDE) {
        roles.role(SpanLabels.roleOf(labels[i]) - 1).set(begin + i);
      }
    }
    return roles;
  }

  TokenRoles copy() {
    return new TokenRoles((BitSet) source.clone(), (BitSet) cue.clone(), (BitSet) content.clone());
  }

  boolean agreesInSource(TokenRoles other) {
    return source.isEmpty() ? other.source.isEmpty() : source.intersects(other.source);
  }

  static double jaccard(BitSet a, BitSet b) {
    if (!a.intersects(b)) {
      return 0;
    }
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int common = both.cardinality();
    return common / (double) (a.cardinality() + b.cardinality() - common);
  }
}
