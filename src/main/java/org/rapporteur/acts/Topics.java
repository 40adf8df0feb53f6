package org.rapporteur.acts;

/** What a clause is about, told by the words near its beginning. */
final class Topics {
  private Topics() {}

  /** "The importance of", "the urgent need for": how much something weighs, and no fact. */
  static boolean namesWeight(Clause clause) {
    for (int i = clause.start(); i < Math.min(clause.tokens().size(), clause.start() + 5); i++) {
      switch (Lemmas.of(clause.tokens().get(i))) {
        case "importance",
            "role",
            "need",
            "necessity",
            "value",
            "urgency",
            "significance",
            "potential",
            "benefit" -> {
          return true;
        }
        default -> {
          if (clause.tokens().get(i).pos().equals("VERB")
              || clause.tokens().get(i).pos().equals("AUX")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "A request to unseal the file", "them visas": what one may grant or not. */
  static boolean isAboutWish(Clause clause) {
    for (int i = clause.start();
        i < Math.min(clause.tokens().size(), clause.start() + Clause.SUBJECT_REACH);
        i++) {
      switch (Lemmas.of(clause.tokens().get(i))) {
        case "request",
            "motion",
            "petition",
            "bid",
            "appeal",
            "application",
            "visa",
            "permission",
            "entry",
            "access",
            "bail",
            "asylum",
            "parole" -> {
          return true;
        }
        default -> {
          if (clause.tokens().get(i).pos().equals("VERB")
              || Lemmas.lower(clause.tokens().get(i)).equals("that")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** Whether it judges a claim as such: "the accusations are", "to suggest that". */
  static boolean isAboutClaim(Clause clause) {
    for (int i = clause.start();
        i < Math.min(clause.tokens().size() - 1, clause.start() + Clause.SUBJECT_REACH);
        i++) {
      switch (Lemmas.of(clause.tokens().get(i))) {
        case "accusation",
            "allegation",
            "insinuation",
            "rumour",
            "rumor",
            "suggestion",
            "suggest",
            "allege",
            "insinuate",
            "claim" -> {
          // What "the claim that" is about may be another's than the one told of before.
          boolean verb = clause.tokens().get(i).pos().equals("VERB");
          return verb || !Lemmas.lower(clause.tokens().get(i + 1)).equals("that");
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Moscow's decision": what it begins with is another's. */
  static boolean belongsToAnother(Clause clause) {
    for (int i = clause.start() + 1;
        i < Math.min(clause.tokens().size(), clause.start() + 5);
        i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "'s", "’s" -> {
          return !clause.self().isIn(clause.tokens(), clause.start(), i, clause.quoted(), true);
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a form of "will" stands near its beginning. */
  static boolean isAboutWhatWillBe(Clause clause) {
    for (int i = clause.start();
        i < Math.min(clause.tokens().size(), clause.start() + Clause.SUBJECT_REACH);
        i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "will", "would", "'ll", "’ll", "'d", "’d" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether it begins with someone else who is to do something: "the prime minister to resign". */
  static boolean isAboutAnother(Clause clause) {
    for (int i = clause.start() + 1;
        i < Math.min(clause.tokens().size(), clause.start() + Clause.SUBJECT_REACH);
        i++) {
      if (clause.tokens().get(i).pos().equals("VERB")) {
        return (i > clause.start() + 1 && Lemmas.lower(clause.tokens().get(i - 1)).equals("to"))
            || Lemmas.lower(clause.tokens().get(i)).endsWith("ed");
      }
    }
    return false;
  }

  /** "Whether ...", "by whom ...". */
  static boolean isIndirectQuestion(Clause clause) {
    if (clause.tokens().isEmpty()) {
      return false;
    }
    boolean led = clause.tokens().size() > 1 && clause.tokens().get(0).pos().equals("ADP");
    return switch (Lemmas.lower(clause.tokens().get(led ? 1 : 0))) {
      case "whether",
          "if",
          "why",
          "how",
          "what",
          "which",
          "when",
          "who",
          "whom",
          "whose",
          "where" ->
          true;
      default -> false;
    };
  }

  /** "The minister whether ...": one who is asked, and then the question. */
  static boolean asksSomeone(Clause clause) {
    for (int i = 1; i < Math.min(clause.tokens().size(), Clause.SUBJECT_REACH); i++) {
      switch (Lemmas.lower(clause.tokens().get(i))) {
        case "whether", "why", "how", "what", "which" -> {
          return true;
        }
        default -> {
          if (clause.tokens().get(i).pos().equals("VERB")
              || Lemmas.lower(clause.tokens().get(i)).equals("to")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "The envoy told them that ...": what is done is done by someone else. */
  static boolean relays(Clause clause) {
    int verb = clause.firstVerb();
    if (verb <= clause.start()
        || clause.isSelf(verb)
        || VerbForms.isNegatedBefore(clause, verb)
        || VerbForms.isPassiveOrInfinitive(clause, verb)) {
      return false;
    }
    return switch (Lemmas.of(clause.tokens().get(verb))) {
      case "say", "tell", "claim", "argue", "report", "announce", "insist", "warn", "write" -> true;
      default -> false;
    };
  }
}
