package org.rapporteur.acts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The words of what is said that tell of an act. Immutable once made. */
final class Signals {
  /** Words from here on belong to subordinate clauses more often than not. */
  private static final int MAIN_CLAUSE = 14;

  private final Phrases phrases = new Phrases();
  private final CuePhrases cues;

  Signals(List<SpeechAct> acts, CuePhrases cues) {
    this.cues = cues;
    for (SpeechAct act : acts) {
      act.signals().forEach(signal -> phrases.add(signal, act.name()));
    }
  }

  /** The act that the main clause tells of most plainly. */
  Optional<String> strongest(Clause clause) {
    return strongest(clause, act -> true);
  }

  /** Likewise, among the acts that are wanted. */
  Optional<String> strongest(Clause clause, Predicate<String> wanted) {
    Optional<Phrases.Found> best = Optional.empty();
    int end = Math.min(clause.mainEnd(), MAIN_CLAUSE);
    // "The chancellor has thanked them": not thanked by the one who says so.
    int verb = clause.firstVerb();
    boolean others =
        verb > clause.start()
            && !clause.isSelf(verb)
            && !VerbForms.isPassiveOrInfinitive(clause, verb);
    for (int i = 0; i < end; i++) {
      Optional<Phrases.Found> found = phrases.at(clause.tokens(), i, false);
      boolean passed =
          found.isEmpty()
              || found.get().act().equals("threaten")
              || !wanted.test(found.get().act())
              || clause.isNegated(i)
              || VerbForms.isNothingBehind(clause, i)
              || (isForward(found.get().act())
                  && VerbForms.isOver(clause, i, i + found.get().words()))
              || (others && i == verb && cues.at(clause.tokens(), i).isPresent());
      if (!passed && (best.isEmpty() || found.get().words() > best.get().words())) {
        best = found;
      }
    }
    return best.map(Phrases.Found::act);
  }

  /** What is about things to come: "they had expected" and "they had asked" are past. */
  private static boolean isForward(String act) {
    return act.equals("predict") || Acts.DIRECTIVE.contains(act);
  }

  /** "would face severe consequences": one word alone, such as "bomb", is too little for this. */
  boolean announceHarm(Clause clause) {
    for (int i = 0; i < Math.min(clause.tokens().size(), MAIN_CLAUSE); i++) {
      Optional<Phrases.Found> found = phrases.at(clause.tokens(), i, false);
      if (found.isPresent() && found.get().act().equals("threaten") && found.get().words() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether its beginning has words of that act. */
  boolean tellOf(String act, Clause clause) {
    for (int i = 0; i < Math.min(clause.tokens().size(), MAIN_CLAUSE); i++) {
      if (phrases.at(clause.tokens(), i, false).filter(f -> f.act().equals(act)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
