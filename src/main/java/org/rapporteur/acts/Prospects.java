package org.rapporteur.acts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Token;

/**
 * Tells what is said of things to come that are not in the speaker's own hands: what is foretold,
 * what is warned of, and what is promised without saying by whom it will be done.
 */
final class Prospects {
  /** What comes about rather than is done. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "rise",
          "fall",
          "grow",
          "shrink",
          "reach",
          "flee",
          "win",
          "lose",
          "pass",
          "last",
          "fail",
          "succeed",
          "recover",
          "worsen",
          "drop",
          "increase",
          "decline",
          "slow",
          "survive",
          "collapse",
          "prevail",
          "double",
          "triple",
          "exceed",
          "peak",
          "rebound",
          "stabilise",
          "stabilize",
          "deepen",
          "suffer",
          "die",
          "starve",
          "happen");

  /** What is owed by those who speak, whoever does it. */
  private static final Set<String> OWED =
      Set.of(
          "share",
          "hand",
          "investigate",
          "publish",
          "pay",
          "repay",
          "protect",
          "rebuild",
          "repair",
          "compensate",
          "restore",
          "honour",
          "honor",
          "guarantee",
          "bring",
          "find",
          "reimburse",
          "consult",
          "respect");

  /** What nobody wants. */
  private static final Set<String> EVILS =
      Set.of(
          "war",
          "conflict",
          "violence",
          "crisis",
          "massacre",
          "bloodshed",
          "famine",
          "chaos",
          "collapse",
          "catastrophe",
          "disaster",
          "escalation",
          "epidemic",
          "anarchy",
          "genocide",
          "recession",
          "default",
          "unrest",
          "hunger");

  private Prospects() {}

  static Optional<String> of(Clause clause) {
    List<Token> tokens = clause.tokens();
    int end = Math.min(tokens.size() - 1, clause.start() + 2 * Clause.SUBJECT_REACH);
    for (int i = clause.start() + 1; i < end; i++) {
      String word = Lemmas.lower(tokens.get(i));
      switch (word) {
        case "could", "might" -> {
          return clause.isSelf(i) || clause.isNegated(i + 2) || !evil(tokens, i)
              ? Optional.empty()
              : Optional.of("caution");
        }
        case "will", "would", "'ll", "’ll" -> {
          return clause.isSelf(i) ? Optional.empty() : willBe(tokens, i + 1);
        }
        case "that", "which", "who", "whom", "whose", "if", "because" -> {
          return Optional.empty();
        }
        default -> {
          if (tokens.get(i).pos().equals("VERB")) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> willBe(List<Token> tokens, int from) {
    boolean passive = false;
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      String lemma = Lemmas.of(tokens.get(i));
      if (lemma.equals("be")) {
        passive = true;
      } else if (lemma.equals("lead") || lemma.equals("mean")) {
        return evil(tokens, i) ? Optional.of("caution") : Optional.empty();
      } else if (tokens.get(i).pos().equals("VERB")) {
        return passive
            ? Optional.of("pledge").filter(act -> OWED.contains(lemma))
            : Optional.of("predict").filter(act -> OUTCOMES.contains(lemma));
      }
    }
    return Optional.empty();
  }

  private static boolean evil(List<Token> tokens, int from) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + 9); i++) {
      if (EVILS.contains(Lemmas.of(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }
}
