package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** An article on its way through training: what each stage left for the next. */
final class TrainingArticle {
  final LabelledTable labelled;
  final TokenTable table;
  CueRates rates;
  ParagraphLabels labels;
  List<Candidate> candidates = List.of();

  /** For each candidate the attribution whose cue it is, if any. */
  Map<Candidate, TokenRoles> goldOf = Map.of();

  TrainingArticle(LabelledTable labelled) {
    this.labelled = labelled;
    table = labelled.table();
  }

  /** Finds the candidates, and gives each attribution the candidate likeliest to be its cue. */
  void findCandidates() {
    candidates = CandidateFinder.find(table, labels);
    Map<Integer, TokenRoles> owner = new HashMap<>();
    for (TokenRoles gold : labelled.gold()) {
      BitSet cue = gold.cue();
      for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
        owner.put(i, gold);
      }
    }
    // By identity: two attributions may be equal, but each has its own cue.
    Map<TokenRoles, Candidate> best = new IdentityHashMap<>();
    Map<TokenRoles, Double> most = new IdentityHashMap<>();
    for (Candidate candidate : candidates) {
      TokenRoles gold = null;
      double sum = 0;
      for (int i = candidate.cueBegin; i < candidate.cueEnd; i++) {
        TokenRoles here = owner.get(i);
        gold = gold == null ? here : gold;
        sum += here != null && here == gold ? labels.cue(i) : 0;
      }
      if (gold != null && sum > most.getOrDefault(gold, -1.0)) {
        best.put(gold, candidate);
        most.put(gold, sum);
      }
    }
    goldOf = new HashMap<>();
    best.forEach((gold, candidate) -> goldOf.put(candidate, gold));
  }

  List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    candidates.forEach(candidate -> variants.addAll(candidate.variants));
    return variants;
  }

  /** Whether some attribution has this content, to half at least, and this source. */
  boolean isRight(TokenRoles roles) {
    return quality(roles) > 0;
  }

  /**
   * How well a reading meets the attribution it is nearest to: 0 if content or source are wrong,
   * else from .4 up to 1 if both are exact.
   */
  double quality(TokenRoles roles) {
    double best = 0;
    for (TokenRoles gold : labelled.gold()) {
      double content = TokenRoles.jaccard(gold.content(), roles.content());
      if (content >= .5 && gold.agreesInSource(roles)) {
        double source =
            gold.source().isEmpty() ? 1 : TokenRoles.jaccard(gold.source(), roles.source());
        double q = content + (content > .999 ? 1 : 0) + source + (source > .999 ? 1 : 0);
        best = Math.max(best, .4 + .15 * q);
      }
    }
    return best;
  }
}
