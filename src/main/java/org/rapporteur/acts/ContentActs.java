package org.rapporteur.acts;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells the act by what is said where the cue says no more than "said" or leaves it open.
 * Immutable.
 */
record ContentActs(CuePhrases cues, Signals signals) {
  /** Acts that are refused by saying that they are not done: "we do not recognise this". */
  private static final Set<String> CONSENTING = Set.of("agree", "praise", "recognise", "sign");

  /** Acts that are as good as done when it is said that they will be. */
  private static final Set<String> BINDING = Set.of("reject", "demand", "apologise");

  /** What is done by such a verb is done by hand where it is told of, and not by saying so. */
  private static final Set<String> DEEDS =
      Set.of(
          "shoot down",
          "throw out",
          "strike down",
          "block",
          "attack",
          "charge",
          "hammer",
          "press",
          "table",
          "seal",
          "resist",
          "repel",
          "call");

  /**
   * What {@code act} becomes by what is said.
   *
   * @param declared whether the cue tells no more than with what weight it is said
   * @param before whether a noun stands in the text before it
   */
  String of(String act, boolean declared, Clause clause, Predicate<String> before) {
    if (act.equals("announce") && clause.firstVerb() < 0 && !clause.beginsWith("a")) {
      Optional<String> judged = signals.strongest(clause, Acts.JUDGING::contains);
      if (judged.isPresent()) {
        return judged.get();
      }
    }
    if (act.equals("announce") && declared) {
      String said = of(Acts.STATE, false, clause, before);
      return said.equals(Acts.STATE) ? act : said;
    }
    if (act.equals("announce") && clause.mood() == Mood.MUST) {
      return "demand";
    }
    if (act.equals("announce") && clause.isConditionalOnOthers()) {
      return "threaten";
    }
    if (act.equals("announce")) {
      return signals.tellOf("suspend", clause) ? "suspend" : harmOr(act, clause);
    }
    if (!act.equals(Acts.STATE)) {
      return harmOr(act, clause);
    }
    if (clause.question()) {
      return "ask";
    }
    if (clause.quoted() && clause.beginsWith("yes")) {
      return "confirm";
    }
    if (clause.tokens().size() == 1 && clause.beginsWith("no")) {
      return "reject";
    }
    if (Topics.relays(clause)) {
      return Acts.STATE;
    }
    Optional<String> performed = performed(clause);
    if (performed.isPresent()) {
      return performed.get();
    }
    boolean bound = Topics.isAboutWhatWillBe(clause) || clause.mood() == Mood.MUST;
    if ((bound && signals.announceHarm(clause)) || clause.isConditionalOnOthers()) {
      return "threaten";
    }
    return switch (clause.mood()) {
      case MUST -> clause.isAboutSelf() ? "appeal" : "demand";
      case IMPERATIVE -> "demand";
      case SHOULD -> signals.tellOf("condemn", clause) ? "condemn" : "appeal";
      case SHOULD_HAVE -> "condemn";
      case LET_US -> "propose";
      case WILL_NOT ->
          Stream.of("decline", "pledge")
              .filter(other -> signals.tellOf(other, clause))
              .findFirst()
              .orElse("reject");
      case MAY -> "predict";
      case WILL ->
          Stream.of("threaten", "suspend", "concede")
              .filter(other -> signals.tellOf(other, clause))
              .findFirst()
              .orElse("pledge");
      case PLAIN -> {
        if (OwnConduct.ownsUp(clause)) {
          yield "apologise";
        }
        yield signals
            .strongest(clause)
            .map(found -> weighed(found, clause))
            .or(() -> negative(clause, before))
            .or(() -> Prospects.of(clause))
            .orElse(Acts.STATE);
      }
    };
  }

  /**
   * "We do not pay" refuses, "we never paid" denies; "there is no blockade" denies if a blockade
   * was told of before.
   */
  private static Optional<String> negative(Clause clause, Predicate<String> before) {
    Optional<String> absent = OwnConduct.absent(clause);
    if (absent.isPresent()) {
      return absent.filter(before).map(noun -> "deny");
    }
    int verb = clause.firstVerb();
    if (OwnConduct.deniesItself(clause)) {
      return Optional.of("deny");
    }
    boolean own =
        verb >= 0
            && clause.isAboutSelfByName()
            && VerbForms.isNegatedBefore(clause, verb)
            && !VerbForms.isPossible(clause, verb)
            && !VerbForms.isInward(clause, verb);
    return own ? Optional.of(VerbForms.isPast(clause, verb) ? "deny" : "reject") : Optional.empty();
  }

  private String harmOr(String act, Clause clause) {
    return Topics.isAboutWhatWillBe(clause) && signals.announceHarm(clause) ? "threaten" : act;
  }

  /**
   * "We condemn ...": an act done by naming it in the first person or of the speaker's own side.
   */
  private Optional<String> performed(Clause clause) {
    int verb = clause.firstVerb();
    boolean done =
        verb >= 0
            && clause.isAboutSelf()
            && clause.mood() != Mood.WILL_NOT
            && !VerbForms.isPossible(clause, verb)
            && !VerbForms.isPassiveOrInfinitive(clause, verb);
    if (!done) {
      return Optional.empty();
    }
    boolean denied = VerbForms.isNegatedBefore(clause, verb);
    boolean over = VerbForms.isOver(clause, verb);
    return cues.at(clause.tokens(), verb)
        .filter(found -> !DEEDS.contains(found.phrase()))
        .map(Phrases.Found::act)
        .filter(act -> !Acts.OPEN.contains(act) && !act.equals("consult") && !act.equals("decline"))
        .filter(act -> !denied || CONSENTING.contains(act))
        .filter(act -> !over || !Acts.DIRECTIVE.contains(act))
        // Who will support does not support yet.
        .filter(act -> clause.mood() != Mood.WILL || BINDING.contains(act))
        .map(act -> denied ? (VerbForms.isPast(clause, verb) ? "deny" : "reject") : act)
        // "He had promised nothing".
        .map(act -> VerbForms.isNothingBehind(clause, verb) ? "deny" : act);
  }

  /** What a word that tells of an act comes to where it stands. */
  private static String weighed(String act, Clause clause) {
    // "The accusation is absurd", "it is wrong to suggest that".
    return act.equals("condemn") && Topics.isAboutClaim(clause) ? "deny" : act;
  }
}
