package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article on its way through training: what each stage left for the next. */
final class TrainingArticle {
  final LabelledTable labelled;
  final TokenTable table;
  CueRates rates;
  ParagraphLabels labels;
  Parse parse;
  List<Candidate> candidates = List.of();

  /** For each candidate the attribution whose cue it is, if any. */
  Map<Candidate, TokenRoles> goldOf = Map.of();

  /** What another parser made of its sentences. */
  final List<ParserTrainer.Tree> trees;

  TrainingArticle(LabelledTable labelled, List<ParserTrainer.Tree> trees) {
    this.labelled = labelled;
    this.trees = trees;
    table = labelled.table();
  }

  /** Finds the candidates, and gives each attribution the candidate likeliest to be its cue. */
  void findCandidates() {
    candidates = CandidateFinder.find(table, labels);
    List<TokenRoles> gold = labelled.gold();
    int[] owner = new int[table.size];
    Arrays.fill(owner, -1);
    for (int g = 0; g < gold.size(); g++) {
      TokenSet cue = gold.get(g).cue();
      for (int i = cue.nextSetBit(0); i >= 0; i = cue.nextSetBit(i + 1)) {
        owner[i] = g;
      }
    }
    Candidate[] best = new Candidate[gold.size()];
    double[] most = new double[gold.size()];
    for (Candidate candidate : candidates) {
      int mine = -1;
      double sum = 0;
      for (int i = candidate.cueBegin; i < candidate.cueEnd; i++) {
        mine = mine < 0 ? owner[i] : mine;
        sum += owner[i] >= 0 && owner[i] == mine ? labels.cue(i) : 0;
      }
      if (mine >= 0 && (best[mine] == null || sum > most[mine])) {
        best[mine] = candidate;
        most[mine] = sum;
      }
    }
    goldOf = new HashMap<>();
    for (int g = 0; g < best.length; g++) {
      if (best[g] != null) {
        goldOf.put(best[g], gold.get(g));
      }
    }
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
   * else from .05 up to 1 if both are exact.
   */
  double quality(TokenRoles roles) {
    double best = 0;
    for (TokenRoles gold : labelled.gold()) {
      double content = TokenRoles.jaccard(gold.content(), roles.content());
      if (content >= .5 && gold.agreesInSource(roles)) {
        double source =
            gold.source().isEmpty() ? 1 : TokenRoles.jaccard(gold.source(), roles.source());
        double q = content + (content > .999 ? 1 : 0) + source + (source > .999 ? 1 : 0);
        best = Math.max(best, .05 + .2375 * q);
      }
    }
    return best;
  }
}
