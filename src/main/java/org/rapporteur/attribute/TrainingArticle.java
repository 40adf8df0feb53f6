package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article on its way through training: what each stage left for the next. */
final class TrainingArticle {
  /** What a reading gains, of 1, by bounds that are exact in all roles. */
  private static final double EXACT = .3;

  /** How right a reading is whose bounds differ. */
  private static final double INEXACT = .7;

  final LabelledTable labelled;
  final TokenTable table;
  CueRates rates;
  ParagraphLabels labels;
  Parse parse;
  List<Candidate> candidates = List.of();

  /** For each candidate the attribution whose cue it is, if any. */
  Map<Candidate, TokenRoles> goldOf = Map.of();

  /** What another parser made of it. */
  final SilverParse parsed;

  final List<ParserTrainer.Tree> trees;

  TrainingArticle(LabelledTable labelled, SilverParse parsed) {
    this.labelled = labelled;
    this.parsed = parsed;
    table = labelled.table();
    trees = parsed.trees(table);
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

  /**
   * How right it is to accept a reading: 1 if an attribution has just these roles, less if content,
   * to half at least, and source are right, 0 otherwise.
   */
  double acceptance(TokenRoles roles) {
    double best = 0;
    for (TokenRoles gold : labelled.gold()) {
      if (isRight(gold, roles)) {
        best = Math.max(best, isExact(gold, roles) ? 1 : INEXACT);
      }
    }
    return best;
  }

  private static boolean isRight(TokenRoles gold, TokenRoles roles) {
    return TokenRoles.jaccard(gold.content(), roles.content()) >= .5 && gold.agreesInSource(roles);
  }

  private static boolean isExact(TokenRoles gold, TokenRoles roles) {
    return gold.content().isSame(roles.content())
        && gold.source().isSame(roles.source())
        && gold.cue().isSame(roles.cue());
  }

  /** Whether some attribution has this content, to half at least, and this source. */
  boolean isRight(TokenRoles roles) {
    return labelled.gold().stream().anyMatch(gold -> isRight(gold, roles));
  }

  /**
   * How well a reading meets the attribution it is nearest to: 0 if content or source are wrong,
   * else from .035 up to .7 if both are exact, and 1 if the cue is too.
   */
  double quality(TokenRoles roles) {
    double best = 0;
    for (TokenRoles gold : labelled.gold()) {
      if (isRight(gold, roles)) {
        double content = TokenRoles.jaccard(gold.content(), roles.content());
        double source =
            gold.source().isEmpty() ? 1 : TokenRoles.jaccard(gold.source(), roles.source());
        double q = content + (content > .999 ? 1 : 0) + source + (source > .999 ? 1 : 0);
        double near = .05 + .2375 * q;
        best = Math.max(best, (1 - EXACT) * near + (isExact(gold, roles) ? EXACT : 0));
      }
    }
    return best;
  }
}
