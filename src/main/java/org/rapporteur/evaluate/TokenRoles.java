package org.rapporteur.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rapporteur.attribute.Roles;

/** One attribution as the sets of tokens that its roles touch. */
record TokenRoles(BitSet source, BitSet cue, BitSet content) {

  static List<TokenRoles> of(List<Roles> attributions, ScoredTokens tokens) {
    List<TokenRoles> all = new ArrayList<>(attributions.size());
    for (Roles roles : attributions) {
      all.add(
          new TokenRoles(
              tokens.of(roles.source()), tokens.of(roles.cue()), tokens.of(roles.content())));
    }
    return all;
  }

  /** Whether the sources have a token in common, or both are missing. */
  boolean agreesInSource(TokenRoles predicted) {
    return source.isEmpty() ? predicted.source.isEmpty() : source.intersects(predicted.source);
  }

  /** Jaccard similarity of the contents. */
  double contentJaccard(TokenRoles other) {
    return Matching.jaccard(content, other.content);
  }

  /** As {@link #contentJaccard} if it reaches .5 and the sources agree, else 0. */
  double similarity(TokenRoles predicted) {
    double jaccard = contentJaccard(predicted);
    return jaccard >= .5 && agreesInSource(predicted) ? jaccard : 0;
  }
}
