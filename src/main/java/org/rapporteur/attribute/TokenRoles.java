package org.rapporteur.attribute;

import org.rapporteur.learn.SpanLabels;

/** One attribution as the tokens of its roles; the sets belong to it and may be changed by it. */
record TokenRoles(TokenSet source, TokenSet cue, TokenSet content) {

  /** The set of {@link Labels#ROLES}' element {@code role}. */
  TokenSet role(int role) {
    return role == 0 ? source : role == 1 ? cue : content;
  }

  /** Reads labels of the tokens from {@code begin} on. */
  static TokenRoles of(byte[] labels, int begin) {
    TokenRoles roles =
        new TokenRoles(new TokenSet(begin), new TokenSet(begin), new TokenSet(begin));
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != SpanLabels.OUTSIDE) {
        roles.role(SpanLabels.roleOf(labels[i]) - 1).set(begin + i);
      }
    }
    return roles;
  }

  TokenRoles copy() {
    return new TokenRoles(source.copy(), cue.copy(), content.copy());
  }

  boolean agreesInSource(TokenRoles other) {
    return source.isEmpty() ? other.source.isEmpty() : source.intersects(other.source);
  }

  static double jaccard(TokenSet a, TokenSet b) {
    int common = a.common(b);
    return common == 0 ? 0 : common / (double) (a.cardinality() + b.cardinality() - common);
  }
}
