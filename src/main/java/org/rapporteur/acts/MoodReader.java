package org.rapporteur.acts;

import java.util.List;
import org.rapporteur.model.Token;

/** Tells the mood of a clause by its modal verb and its subject. */
final class MoodReader {
  private final Clause clause;
  private final List<Token> tokens;

  MoodReader(Clause clause) {
    this.clause = clause;
    tokens = clause.tokens();
  }

  Mood mood() {
    if (clause.beginsWith("whether")) {
      return Mood.PLAIN;
    }
    int modal = modal();
    int start = clause.start();
    if (start < tokens.size()) {
      String first = Lemmas.lower(tokens.get(start));
      if (first.equals("let") && start + 1 < tokens.size()) {
        String second = Lemmas.lower(tokens.get(start + 1));
        if (second.equals("me")) {
          return Mood.PLAIN;
        }
        return second.equals("us") || second.startsWith("'") || second.startsWith("’")
            ? Mood.LET_US
            : Mood.SHOULD;
      }
      boolean bareVerb =
          tokens.get(start).pos().equals("VERB")
              && first.equals(tokens.get(start).lemma())
              && !first.endsWith("ing");
      if (clause.quoted() && bareVerb && !clause.question() && !isInterjection(first)) {
        return Mood.IMPERATIVE;
      }
    }
    if (modal < 0) {
      return Mood.PLAIN;
    }
    boolean negated = isNegatedAfter(modal);
    boolean self = clause.isSelf(modal);
    return switch (Lemmas.lower(tokens.get(modal))) {
      case "must", "shall" -> Mood.MUST;
      case "should", "ought" -> should(modal, self);
      case "may", "might" -> self ? Mood.PLAIN : Mood.MAY;
      case "will", "would", "'ll", "’ll", "'d", "’d" ->
          self && !isKnowingAfter(modal) ? (negated ? Mood.WILL_NOT : Mood.WILL) : Mood.PLAIN;
      case "is", "are", "was", "were", "am", "'s", "’s", "'re", "’re", "'m", "’m" ->
          self && isAboutToGo(modal) ? (negated ? Mood.WILL_NOT : Mood.WILL) : Mood.PLAIN;
      case "can", "cannot", "could" ->
          self && negated && acceptsAfter(modal) ? Mood.WILL_NOT : Mood.PLAIN;
      case "have", "has", "need", "needs", "needed" ->
          modal + 1 < tokens.size()
                  && Lemmas.lower(tokens.get(modal + 1)).equals("to")
                  && !VerbForms.isNegatedBefore(clause, modal)
                  && !isSayingAfter(modal)
              ? (Lemmas.of(tokens.get(modal)).equals("need") ? Mood.SHOULD : Mood.MUST)
              : Mood.PLAIN;
      default -> Mood.PLAIN;
    };
  }

  /** "Should never have been built" finds fault; "you should have seen it" does not. */
  private Mood should(int modal, boolean self) {
    for (int i = modal + 1; i < Math.min(tokens.size(), modal + 3); i++) {
      if (Lemmas.lower(tokens.get(i)).equals("have")) {
        boolean told = clause.beginsWith("you") || self;
        return told ? Mood.PLAIN : Mood.SHOULD_HAVE;
      }
    }
    return Mood.SHOULD;
  }

  /** "I have to say". */
  private boolean isSayingAfter(int index) {
    if (index + 2 >= tokens.size()) {
      return false;
    }
    return switch (Lemmas.of(tokens.get(index + 2))) {
      case "say", "admit", "tell", "confess", "ask" -> true;
      default -> false;
    };
  }

  /** "We won't ratify if they break their word", "it would close its ports unless ...". */
  boolean isConditionalOnOthers() {
    Mood mood = mood();
    boolean bound = mood == Mood.WILL || mood == Mood.WILL_NOT;
    if (!bound) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      String word = Lemmas.lower(tokens.get(i));
      if (word.equals("unless")) {
        return true;
      }
      if (word.equals("if") && mood == Mood.WILL_NOT && i + 1 < tokens.size()) {
        String who = Lemmas.lower(tokens.get(i + 1));
        return who.equals("they") || who.equals("you");
      }
    }
    return false;
  }

  private int modal() {
    int start = clause.start();
    for (int i = start; i < Math.min(tokens.size(), start + 2 * Clause.SUBJECT_REACH); i++) {
      String word = Lemmas.lower(tokens.get(i));
      String next = i + 1 < tokens.size() ? Lemmas.lower(tokens.get(i + 1)) : "";
      switch (word) {
        case "will", "would", "'ll", "’ll", "'d", "’d" -> {
          // "will have to" says what is to come, "would like" what is wished.
          return isOnlyAuxiliary(i) ? -1 : i;
        }
        case "must", "shall", "should", "ought", "might", "cannot" -> {
          return i;
        }
        case "may" -> {
          if (!isMonth(i)) {
            return i;
          }
        }
        case "is", "are", "was", "were", "am", "'s", "’s", "'re", "’re", "'m", "’m", "had" -> {
          if (isAboutToGo(i)) {
            return i;
          }
          if (tokens.get(i).pos().equals("AUX")) {
            return -1;
          }
        }
        case "can", "could" -> {
          if (isNegatedAfter(i)) {
            return i;
          }
        }
        case "have", "has", "need", "needs", "needed" -> {
          if (next.equals("to")) {
            return i;
          }
        }
        case "that", "which", "who", "whom", "whose" -> {
          // A relative clause: its modal verb is not the clause's.
          return -1;
        }
        default -> {
          if (tokens.get(i).pos().equals("VERB") && !isAttribute(i)) {
            return -1;
          }
        }
      }
    }
    return -1;
  }

  private boolean isMonth(int index) {
    return tokens.get(index).word().equals("May")
        && index > clause.start()
        && (tokens.get(index - 1).pos().equals("ADP") || tokens.get(index - 1).pos().equals("NUM"));
  }

  /** "Trust me", "look": asks for nothing but to be heard. */
  private static boolean isInterjection(String verb) {
    return switch (verb) {
      case "thank",
          "trust",
          "look",
          "listen",
          "believe",
          "mind",
          "see",
          "wait",
          "guess",
          "say",
          "imagine",
          "welcome",
          "call",
          "congratulate",
          "bless",
          "hope",
          "want" ->
          true;
      default -> false;
    };
  }

  /** "Will be", "would have to", "will not be able to", "would like". */
  private boolean isOnlyAuxiliary(int index) {
    int next = index + 1;
    while (next < tokens.size() && Lemmas.of(tokens.get(next)).equals("not")) {
      next++;
    }
    return next < tokens.size()
        && switch (Lemmas.lower(tokens.get(next))) {
          case "have", "like", "be", "rather" -> true;
          default -> false;
        };
  }

  /** "Is not going to". */
  private boolean isAboutToGo(int index) {
    for (int i = index + 1; i < Math.min(tokens.size() - 1, index + 4); i++) {
      if (Lemmas.lower(tokens.get(i)).equals("going")) {
        return Lemmas.lower(tokens.get(i + 1)).equals("to");
      }
    }
    return false;
  }

  /** "The sanctions imposed in May must end": a participle behind its noun. */
  private boolean isAttribute(int index) {
    return index > 0
        && tokens.get(index - 1).pos().equals("NOUN")
        && index + 1 < tokens.size()
        && tokens.get(index + 1).pos().equals("ADP")
        && Lemmas.lower(tokens.get(index)).endsWith("ed");
  }

  private boolean isNegatedAfter(int index) {
    if (Lemmas.lower(tokens.get(index)).equals("cannot")) {
      return true;
    }
    for (int i = index + 1; i < Math.min(tokens.size(), index + 3); i++) {
      String word = Lemmas.of(tokens.get(i));
      if (word.equals("not") || word.equals("never") || word.equals("no")) {
        return true;
      }
    }
    return false;
  }

  /** "We will know within a week" binds nobody. */
  private boolean isKnowingAfter(int index) {
    for (int i = index + 1; i < Math.min(tokens.size(), index + 4); i++) {
      if (tokens.get(i).pos().equals("VERB")) {
        return switch (Lemmas.of(tokens.get(i))) {
          case "know",
              "see",
              "learn",
              "hear",
              "understand",
              "remember",
              "need",
              "lose",
              "suffer",
              "decide",
              "say",
              "tell",
              "argue",
              "add",
              "guess",
              "assume",
              "hope",
              "prefer",
              "vote",
              "rule",
              "miss",
              "love",
              "enjoy",
              "win" ->
              true;
          default -> false;
        };
      }
    }
    return false;
  }

  private boolean acceptsAfter(int index) {
    for (int i = index + 1; i < Math.min(tokens.size(), index + 4); i++) {
      switch (Lemmas.of(tokens.get(i))) {
        case "accept",
            "tolerate",
            "allow",
            "agree",
            "support",
            "negotiate",
            "join",
            "sign",
            "permit",
            "back" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
