package org.rapporteur.acts;

import java.util.Optional;
import org.rapporteur.model.Token;

/** What the speaker's side says of its own doings, and of what there is not. */
final class OwnConduct {
  private OwnConduct() {}

  /** "I offer my sincere apology", "I made mistakes of my own". */
  static boolean ownsUp(Clause clause) {
    for (int i = clause.start() + 1;
        i < Math.min(clause.tokens().size(), Clause.SUBORDINATE_REACH);
        i++) {
      int before = Math.max(clause.start(), i - 4);
      switch (Lemmas.of(clause.tokens().get(i))) {
        case "apology", "apologise", "apologize" -> {
          if (!clause.isNegated(i)
              && clause
                  .self()
                  .isIn(clause.tokens(), before, i, clause.quoted(), !clause.quoted())) {
            return true;
          }
        }
        case "mistake", "error" -> {
          boolean made = false;
          for (int j = before; j < i; j++) {
            made |= Lemmas.of(clause.tokens().get(j)).equals("make");
          }
          if (made
              && !clause.isNegated(i)
              && clause.self().isIn(clause.tokens(), before, i, clause.quoted(), false)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "It had not sold them", "its troops were not there": the speaker's side did no such thing. */
  static boolean deniesItself(Clause clause) {
    for (int i = clause.start() + 1;
        i < Math.min(clause.tokens().size() - 2, clause.start() + Clause.SUBJECT_REACH);
        i++) {
      String pos = clause.tokens().get(i).pos();
      if (!pos.equals("AUX")) {
        if (pos.equals("VERB")) {
          return false;
        }
        continue;
      }
      if (!Lemmas.of(clause.tokens().get(i + 1)).equals("not")) {
        return false;
      }
      Token next = clause.tokens().get(i + 2);
      boolean perfect =
          Lemmas.of(clause.tokens().get(i)).equals("have")
              && next.pos().equals("VERB")
              && !VerbForms.isInward(clause, i + 2)
              && (clause.beginsWith("it")
                  ? !clause.quoted()
                  : clause.self().isIn(clause.tokens(), clause.start(), i, clause.quoted(), false));
      boolean being =
          Lemmas.of(clause.tokens().get(i)).equals("be")
              && next.pos().equals("ADP")
              && clause.self().isIn(clause.tokens(), clause.start(), i, clause.quoted(), false);
      return (perfect || being) && !isLeftOpen(next);
    }
    return false;
  }

  /** "Not yet", "not ready": may still come. */
  private static boolean isLeftOpen(Token token) {
    return switch (Lemmas.lower(token)) {
      case "yet",
          "still",
          "able",
          "unable",
          "ready",
          "willing",
          "sure",
          "certain",
          "happy",
          "aware",
          "decided",
          "made",
          "changed",
          "received",
          "seen",
          "heard" ->
          true;
      default -> false;
    };
  }

  /** "There is no blockade", "nobody was thinking of it": the word that stands for what is not. */
  static Optional<String> absent(Clause clause) {
    for (int i = clause.start();
        i < Math.min(clause.tokens().size() - 1, clause.start() + 4);
        i++) {
      boolean none =
          Lemmas.of(clause.tokens().get(i)).equals("no")
              || (Lemmas.of(clause.tokens().get(i)).equals("not")
                  && i > 0
                  && Lemmas.of(clause.tokens().get(i - 1)).equals("be"));
      boolean led =
          Lemmas.lower(clause.tokens().get(clause.start())).equals("there") || i == clause.start();
      if (none && led) {
        for (int j = i + 1; j < Math.min(clause.tokens().size(), i + 5); j++) {
          if (clause.tokens().get(j).pos().equals("PUNCT")) {
            break;
          }
          if (clause.tokens().get(j).pos().equals("NOUN")) {
            return Optional.of(clause.tokens().get(j).lemma());
          }
        }
      }
    }
    return Optional.empty();
  }
}
