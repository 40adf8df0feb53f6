package org.rapporteur.acts;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

  static final int SUBORDINATE_REACH = 30;

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

  /** Whether the word stands near its beginning. */
  boolean names(String word) {
    for (int i = start() + 1; i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      if (Lemmas.lower(tokens.get(i)).equals(word)) {
        return true;
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
