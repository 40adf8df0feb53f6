package org.rapporteur.acts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Token;

/**
 * The first sentences of what is said, seen as subject, modal verb and the rest.
 *
 * @param tokens the tokens of the content, quotation marks left out
 * @param self how the speaker's side may be named
 * @param quoted whether the first of them stands in quotation marks
 * @param quotes whether any of them does
 * @param question whether the first sentence ends in a question mark
 */
record Clause(List<Token> tokens, Self self, boolean quoted, boolean quotes, boolean question) {
  /** How many words the subject may have. */
  static final int SUBJECT_REACH = 9;

  private static final int SUBORDINATE_REACH = 30;

  Clause {
    tokens = List.copyOf(tokens);
    requireNonNull(self, "self");
  }

  Mood mood() {
    return new MoodReader(this).mood();
  }

  /** "Warned that it would close the border": the speaker's own side will do it, or not do it. */
  boolean bindsSelf() {
    return switch (mood()) {
      case WILL, WILL_NOT -> true;
      case PLAIN, MUST, SHOULD, SHOULD_HAVE, IMPERATIVE, LET_US, MAY -> false;
    };
  }

  boolean isConditionalOnOthers() {
    return new MoodReader(this).isConditionalOnOthers();
  }

  /** Whether the words before {@code verb} name the speaker's own side. */
  boolean isSelf(int verb) {
    return self.isIn(tokens, start(), verb, quoted, !quoted);
  }

  /** "That the rules be read again". */
  boolean isSubjunctive() {
    for (int i = start() + 1; i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      if (tokens.get(i).pos().equals("AUX")) {
        return Lemmas.lower(tokens.get(i)).equals("be");
      }
    }
    return false;
  }

  /** "Not to yield", "that not one gram would be sold". */
  boolean beginsInTheNegative() {
    int first = start();
    return first < tokens.size()
        && switch (Lemmas.lower(tokens.get(first))) {
          case "not", "never", "no", "neither" -> true;
          default -> false;
        };
  }

  /** "The importance of", "the urgent need for": how much something weighs, and no fact. */
  boolean namesWeight() {
    for (int i = start(); i < Math.min(tokens.size(), start() + 5); i++) {
      switch (Lemmas.of(tokens.get(i))) {
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
          if (tokens.get(i).pos().equals("VERB") || tokens.get(i).pos().equals("AUX")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** Whether the word stands near its beginning. */
  boolean names(String word) {
    for (int i = start() + 1; i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      if (Lemmas.lower(tokens.get(i)).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "A request to unseal the file", "them visas": what one may grant or not. */
  boolean isAboutWish() {
    for (int i = start(); i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      switch (Lemmas.of(tokens.get(i))) {
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
          if (tokens.get(i).pos().equals("VERB") || Lemmas.lower(tokens.get(i)).equals("that")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** Whether it judges a claim as such: "the accusations are", "to suggest that". */
  boolean isAboutClaim() {
    for (int i = start(); i < Math.min(tokens.size() - 1, start() + SUBJECT_REACH); i++) {
      switch (Lemmas.of(tokens.get(i))) {
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
          boolean verb = tokens.get(i).pos().equals("VERB");
          return verb || !Lemmas.lower(tokens.get(i + 1)).equals("that");
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Moscow's decision": what it begins with is another's. */
  boolean belongsToAnother() {
    for (int i = start() + 1; i < Math.min(tokens.size(), start() + 5); i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "'s", "’s" -> {
          return !self.isIn(tokens, start(), i, quoted, true);
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether any of its words is of the kind, and not negated. */
  boolean has(String kind) {
    for (int i = 0; i < Math.min(tokens.size(), SUBORDINATE_REACH); i++) {
      if (WordSenses.of(tokens.get(i)).contains(kind) && !isNegated(i)) {
        return true;
      }
    }
    return false;
  }

  boolean beginsWith(String word) {
    return start() < tokens.size() && Lemmas.lower(tokens.get(start())).equals(word);
  }

  /** "No brilliant plan": whether a word of negation stands before the word. */
  boolean isNegated(int index) {
    for (int i = Math.max(0, index - 4); i < index; i++) {
      switch (Lemmas.of(tokens.get(i))) {
        case "not", "no", "never", "without", "hardly" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the verb tells of a thought or a state rather than of a deed. */
  boolean isInward(int verb) {
    return switch (Lemmas.of(tokens.get(verb))) {
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
  boolean isPast(int verb) {
    for (int i = Math.max(start(), verb - 4); i < verb; i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "had", "did", "has", "have", "'ve", "’ve" -> {
          return true;
        }
        default -> {}
      }
    }
    return !Lemmas.lower(tokens.get(verb)).equals(tokens.get(verb).lemma())
        && !Lemmas.lower(tokens.get(verb)).endsWith("s");
  }

  /**
   * Whether the verb tells of something that was over when it was said: "we asked" where the words
   * are the speaker's own, "they had asked" where they are reported.
   */
  boolean isOver(int verb) {
    for (int i = Math.max(start(), verb - 4); i < verb; i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "had" -> {
          return true;
        }
        case "has", "have", "'ve", "’ve", "did", "do", "does" -> {
          return false;
        }
        default -> {}
      }
    }
    return quoted && isPast(verb) && !Lemmas.lower(tokens.get(verb)).endsWith("ing");
  }

  /** Whether a verb from {@code first} to before {@code end} tells of such a thing. */
  boolean isOver(int first, int end) {
    for (int i = first; i < Math.min(end, tokens.size()); i++) {
      if (tokens.get(i).pos().equals("VERB") && isOver(i)) {
        return true;
      }
    }
    return false;
  }

  /** "I offer my sincere apology", "I made mistakes of my own". */
  boolean ownsUp() {
    for (int i = start() + 1; i < Math.min(tokens.size(), SUBORDINATE_REACH); i++) {
      int before = Math.max(start(), i - 4);
      switch (Lemmas.of(tokens.get(i))) {
        case "apology", "apologise", "apologize" -> {
          if (!isNegated(i) && self.isIn(tokens, before, i, quoted, !quoted)) {
            return true;
          }
        }
        case "mistake", "error" -> {
          boolean made = false;
          for (int j = before; j < i; j++) {
            made |= Lemmas.of(tokens.get(j)).equals("make");
          }
          if (made && !isNegated(i) && self.isIn(tokens, before, i, quoted, false)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Staff were invited to", "expects others to leave": not done by the subject. */
  boolean isPassiveOrInfinitive(int verb) {
    if (verb == 0) {
      return false;
    }
    int last = verb - 1;
    while (last > 0 && tokens.get(last).pos().equals("ADV")) {
      last--;
    }
    String before = Lemmas.lower(tokens.get(last));
    boolean passive =
        Lemmas.of(tokens.get(last)).equals("be") && !Lemmas.lower(tokens.get(verb)).endsWith("ing");
    return passive || before.equals("to");
  }

  /** Whether it says what can be done rather than what is. */
  boolean isPossible(int verb) {
    for (int i = start(); i < verb; i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "can", "could", "may", "might" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Promised nothing". */
  boolean isNothingBehind(int verb) {
    return verb + 1 < tokens.size() && Lemmas.lower(tokens.get(verb + 1)).equals("nothing");
  }

  /** "It had not sold them", "its troops were not there": the speaker's side did no such thing. */
  boolean deniesItself() {
    for (int i = start() + 1; i < Math.min(tokens.size() - 2, start() + SUBJECT_REACH); i++) {
      String pos = tokens.get(i).pos();
      if (!pos.equals("AUX")) {
        if (pos.equals("VERB")) {
          return false;
        }
        continue;
      }
      if (!Lemmas.of(tokens.get(i + 1)).equals("not")) {
        return false;
      }
      Token next = tokens.get(i + 2);
      boolean perfect =
          Lemmas.of(tokens.get(i)).equals("have")
              && next.pos().equals("VERB")
              && !isInward(i + 2)
              && (beginsWith("it") ? !quoted : self.isIn(tokens, start(), i, quoted, false));
      boolean being =
          Lemmas.of(tokens.get(i)).equals("be")
              && next.pos().equals("ADP")
              && self.isIn(tokens, start(), i, quoted, false);
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
  Optional<String> absent() {
    for (int i = start(); i < Math.min(tokens.size() - 1, start() + 4); i++) {
      boolean none =
          Lemmas.of(tokens.get(i)).equals("no")
              || (Lemmas.of(tokens.get(i)).equals("not")
                  && i > 0
                  && Lemmas.of(tokens.get(i - 1)).equals("be"));
      boolean led = Lemmas.lower(tokens.get(start())).equals("there") || i == start();
      if (none && led) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 5); j++) {
          if (tokens.get(j).pos().equals("PUNCT")) {
            break;
          }
          if (tokens.get(j).pos().equals("NOUN")) {
            return Optional.of(tokens.get(j).lemma());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the verb is put in the negative: "does not accept", "neither accepts nor". */
  boolean isNegatedBefore(int verb) {
    for (int i = Math.max(start(), verb - 3); i < verb; i++) {
      switch (Lemmas.of(tokens.get(i))) {
        case "not", "never", "neither", "no", "hardly" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a form of "will" stands near its beginning. */
  boolean isAboutWhatWillBe() {
    for (int i = start(); i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "will", "would", "'ll", "’ll", "'d", "’d" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether it begins with someone else who is to do something: "the prime minister to resign". */
  boolean isAboutAnother() {
    for (int i = start() + 1; i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      if (tokens.get(i).pos().equals("VERB")) {
        return (i > start() + 1 && Lemmas.lower(tokens.get(i - 1)).equals("to"))
            || Lemmas.lower(tokens.get(i)).endsWith("ed");
      }
    }
    return false;
  }

  /** Whether the clause's subject is the speaker or the speaker's own side. */
  boolean isAboutSelf() {
    int verb = firstVerb();
    return verb >= 0 && isSelf(verb);
  }

  /** Likewise, but not by a pronoun that may stand for another. */
  boolean isAboutSelfByName() {
    int verb = firstVerb();
    return verb >= 0 && self.isIn(tokens, start(), verb, quoted, false);
  }

  /** Index of the first verb that is not an auxiliary, or -1: "is hopeful that" has none. */
  int firstVerb() {
    int start = start();
    for (int i = start; i < Math.min(tokens.size(), start + SUBJECT_REACH); i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "who", "which", "whose", "whom" -> {
          return -1;
        }
        case "that" -> {
          if (i > start) {
            return -1;
          }
        }
        default -> {}
      }
      // The tagger takes "had" of "had expelled" for a verb of its own at times.
      boolean auxiliary = Lemmas.of(tokens.get(i)).equals("have") && isParticiple(i + 1);
      if (tokens.get(i).pos().equals("VERB") && !auxiliary) {
        return i;
      }
      if (i > start && isParticiple(i) && Lemmas.of(tokens.get(i - 1)).equals("have")) {
        return i;
      }
    }
    return -1;
  }

  /** "Whether ...", "by whom ...". */
  boolean isIndirectQuestion() {
    if (tokens.isEmpty()) {
      return false;
    }
    boolean led = tokens.size() > 1 && tokens.get(0).pos().equals("ADP");
    return switch (Lemmas.lower(tokens.get(led ? 1 : 0))) {
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
  boolean asksSomeone() {
    for (int i = 1; i < Math.min(tokens.size(), SUBJECT_REACH); i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "whether", "why", "how", "what", "which" -> {
          return true;
        }
        default -> {
          if (tokens.get(i).pos().equals("VERB") || Lemmas.lower(tokens.get(i)).equals("to")) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "The envoy told them that ...": what is done is done by someone else. */
  boolean relays() {
    int verb = firstVerb();
    if (verb <= start() || isSelf(verb) || isNegatedBefore(verb) || isPassiveOrInfinitive(verb)) {
      return false;
    }
    return switch (Lemmas.of(tokens.get(verb))) {
      case "say", "tell", "claim", "argue", "report", "announce", "insist", "warn", "write" -> true;
      default -> false;
    };
  }

  /** Where a clause begins that hangs on the main one's verb: "..., which", "... because". */
  int mainEnd() {
    boolean verb = false;
    for (int i = start(); i < tokens.size(); i++) {
      String pos = tokens.get(i).pos();
      verb |= pos.equals("VERB") || pos.equals("AUX");
      switch (Lemmas.lower(tokens.get(i))) {
        case "which", "where", "whose", "because", "although", "unless", "until", "whereas" -> {
          if (verb) {
            return i;
          }
        }
        default -> {}
      }
    }
    return tokens.size();
  }

  private boolean isParticiple(int index) {
    return index < tokens.size()
        && (tokens.get(index).pos().equals("VERB")
            || (tokens.get(index).pos().equals("ADJ")
                && Lemmas.lower(tokens.get(index)).endsWith("ed")));
  }

  /** Where the main clause begins: behind conjunctions, and behind "If you leave, ...". */
  int start() {
    int start = 0;
    while (start < tokens.size() && isLeadIn(tokens.get(start))) {
      start++;
    }
    if (start < tokens.size() && opensSubordinateClause(Lemmas.lower(tokens.get(start)))) {
      for (int i = start; i < Math.min(tokens.size(), start + SUBORDINATE_REACH); i++) {
        // Not the one that ends "If you leave we stay," before its quotation mark.
        if (tokens.get(i).word().equals(",") && i + 2 < tokens.size()) {
          return i + 1;
        }
      }
    }
    return start;
  }

  private static boolean isLeadIn(Token token) {
    return token.pos().equals("PUNCT")
        || token.pos().equals("CCONJ")
        || Lemmas.lower(token).equals("that");
  }

  private static boolean opensSubordinateClause(String word) {
    return switch (word) {
      case "if", "when", "while", "although", "though", "unless", "once", "after", "before" -> true;
      default -> false;
    };
  }
}
