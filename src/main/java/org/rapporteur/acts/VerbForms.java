package org.rapporteur.acts;

/** What the form of a verb, and of the words before it, tell of what it stands for. */
final class VerbForms {
  private VerbForms() {}

  /** Whether the verb tells of a thought or a state rather than of a deed. */
  static boolean isInward(Clause clause, int verb) {
    return switch (Lemmas.of(clause.tokens().get(verb))) {
      case "know",
          "think",
          "believe",
          "see",
          "hear",
          "remember",
          "understand",
          "expect",
          "feel",
          "mean",
          "want",
          "have",
          "be",
          "say",
          "like",
          "mind",
          "get",
          "find",
          "care" ->
          true;
      default -> false;
    };
  }

  /** Whether something is said to have been done, and not to be done by custom or from now on. */
  static boolean isPast(Clause clause, int verb) {
    for (int i = Math.max(clause.start(), verb - 4); i < verb; i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "had", "did", "has", "have", "'ve", "’ve" -> {
          return true;
        }
        default -> {}
      }
    }
    return !Lemmas.lower(clause.tokens().get(verb)).equals(clause.tokens().get(verb).lemma())
        && !Lemmas.lower(clause.tokens().get(verb)).endsWith("s");
  }

  /**
   * Whether the verb tells of something that was over when it was said: "we asked" where the words
   * are the speaker's own, "they had asked" where they are reported.
   */
  static boolean isOver(Clause clause, int verb) {
    for (int i = Math.max(clause.start(), verb - 4); i < verb; i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "had" -> {
          return true;
        }
        case "has", "have", "'ve", "’ve", "did", "do", "does" -> {
          return false;
        }
        default -> {}
      }
    }
    return clause.quoted()
        && isPast(clause, verb)
        && !Lemmas.lower(clause.tokens().get(verb)).endsWith("ing");
  }

  /** Whether a verb from {@code first} to before {@code end} tells of such a thing. */
  static boolean isOver(Clause clause, int first, int end) {
    for (int i = first; i < Math.min(end, clause.tokens().size()); i++) {
      if (clause.tokens().get(i).pos().equals("VERB") && isOver(clause, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Staff were invited to", "expects others to leave": not done by the subject. */
  static boolean isPassiveOrInfinitive(Clause clause, int verb) {
    if (verb == 0) {
      return false;
    }
    int last = verb - 1;
    while (last > 0 && clause.tokens().get(last).pos().equals("ADV")) {
      last--;
    }
    String before = Lemmas.lower(clause.tokens().get(last));
    boolean passive =
        Lemmas.of(clause.tokens().get(last)).equals("be")
            && !Lemmas.lower(clause.tokens().get(verb)).endsWith("ing");
    return passive || before.equals("to");
  }

  /** Whether it says what can be done rather than what is. */
  static boolean isPossible(Clause clause, int verb) {
    for (int i = clause.start(); i < verb; i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "can", "could", "may", "might" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Promised nothing". */
  static boolean isNothingBehind(Clause clause, int verb) {
    return verb + 1 < clause.tokens().size()
        && Lemmas.lower(clause.tokens().get(verb + 1)).equals("nothing");
  }

  /** Whether the verb is put in the negative: "does not accept", "neither accepts nor". */
  static boolean isNegatedBefore(Clause clause, int verb) {
    for (int i = Math.max(clause.start(), verb - 3); i < verb; i++) {
      switch (Lemmas.of(clause.tokens().get(i))) {
        case "not", "never", "neither", "no", "hardly" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
