package org.rapporteur.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * The first sentences of what is said, seen as subject, modal verb and the rest.
 *
 * @param tokens the tokens of the content, quotation marks left out
 * @param selfWords words of the source by which the speaker may be named in the content
 * @param quoted whether the first of them stands in quotation marks
 * @param quotes whether any of them does
 * @param question whether the first sentence ends in a question mark
 */
record Clause(
    List<Token> tokens, Set<String> selfWords, boolean quoted, boolean quotes, boolean question) {
  private static final int SENTENCES = 2;
  private static final int SUBJECT_REACH = 9;
  private static final int SUBORDINATE_REACH = 30;

  /** What the modal verb of the clause makes of it. */
  enum Mood {
    /** Nothing in particular. */
    PLAIN,
    /** The speaker's own side will do it. */
    WILL,
    /** The speaker's own side will not do it, or not have it. */
    WILL_NOT,
    /** Someone must. */
    MUST,
    /** Someone should. */
    SHOULD,
    /** "Stop the war now". */
    IMPERATIVE,
    /** "Let us meet". */
    LET_US,
    /** Someone may do something. */
    MAY
  }

  static Clause of(AnnotatedArticle article, Attribution attribution) {
    List<Token> tokens = new ArrayList<>();
    int sentences = 0;
    int lastSentence = -1;
    boolean question = false;
    boolean quoted = false;
    boolean quotes = false;
    collect:
    for (Span span : attribution.content()) {
      for (int i = article.tokenAt(span.begin()); i < article.tokens().size(); i++) {
        Token token = article.tokens().get(i);
        if (token.span().begin() >= span.end()) {
          break;
        }
        int sentence = article.sentenceAt(token.span().begin());
        if (sentence != lastSentence) {
          lastSentence = sentence;
          if (++sentences > SENTENCES) {
            break collect;
          }
        }
        if (isQuotationMark(token.word())) {
          quoted |= tokens.isEmpty();
          quotes = true;
        } else {
          question |= sentences == 1 && token.word().equals("?");
          tokens.add(token);
        }
      }
    }
    Set<String> self = new HashSet<>();
    for (Span span : attribution.source()) {
      for (int i = article.tokenAt(span.begin()); i < article.tokens().size(); i++) {
        Token token = article.tokens().get(i);
        if (token.span().begin() >= span.end()) {
          break;
        }
        if (Character.isUpperCase(token.word().charAt(0)) && token.word().length() > 3) {
          self.add(stem(token.word()));
        }
      }
    }
    return new Clause(tokens, self, quoted, quotes, question || isInverted(tokens));
  }

  /** "How worried are you": a question that lost its mark. */
  private static boolean isInverted(List<Token> tokens) {
    if (tokens.size() < 3) {
      return false;
    }
    switch (Lemmas.lower(tokens.get(0))) {
      case "how", "what", "why", "who", "where" -> {
        for (int i = 1; i < Math.min(tokens.size() - 1, 4); i++) {
          boolean auxiliary = tokens.get(i).pos().equals("AUX");
          if (auxiliary && Lemmas.lower(tokens.get(i + 1)).equals("you")) {
            return true;
          }
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean isQuotationMark(String word) {
    return switch (word) {
      case "\"", "“", "”", "«", "»", "''", "``", "‘", "„" -> true;
      default -> false;
    };
  }

  /** "Russian" and "Russia" are one to us here. */
  private static String stem(String word) {
    return word.substring(0, Math.min(4, word.length())).toLowerCase(Locale.ROOT);
  }

  Mood mood() {
    int modal = modal();
    int start = start();
    if (start < tokens.size()) {
      String first = Lemmas.lower(tokens.get(start));
      if (first.equals("let") && start + 1 < tokens.size()) {
        String second = Lemmas.lower(tokens.get(start + 1));
        return second.equals("us") || second.startsWith("'") || second.startsWith("’")
            ? Mood.LET_US
            : Mood.IMPERATIVE;
      }
      boolean bareVerb =
          tokens.get(start).pos().equals("VERB") && first.equals(tokens.get(start).lemma());
      if (quoted && bareVerb && !question && !first.equals("thank")) {
        return Mood.IMPERATIVE;
      }
    }
    if (modal < 0) {
      return Mood.PLAIN;
    }
    boolean negated = isNegatedAfter(modal);
    boolean self = isSelf(modal);
    return switch (Lemmas.lower(tokens.get(modal))) {
      case "must", "shall" -> Mood.MUST;
      case "should", "ought" -> Mood.SHOULD;
      case "may", "might" -> self ? Mood.PLAIN : Mood.MAY;
      case "will", "would", "'ll", "’ll", "wo" ->
          self ? (negated ? Mood.WILL_NOT : Mood.WILL) : Mood.PLAIN;
      case "can", "ca", "cannot" ->
          self && negated && acceptsAfter(modal) ? Mood.WILL_NOT : Mood.PLAIN;
      case "have", "has", "need", "needs" ->
          modal + 1 < tokens.size() && Lemmas.lower(tokens.get(modal + 1)).equals("to")
              ? (Lemmas.of(tokens.get(modal)).equals("need") ? Mood.SHOULD : Mood.MUST)
              : Mood.PLAIN;
      default -> Mood.PLAIN;
    };
  }

  /** Whether a form of "will" stands near its beginning. */
  boolean isAboutWhatWillBe() {
    for (int i = start(); i < Math.min(tokens.size(), start() + SUBJECT_REACH); i++) {
      switch (Lemmas.lower(tokens.get(i))) {
        case "will", "would", "'ll", "’ll", "wo" -> {
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
        return Lemmas.lower(tokens.get(i - 1)).equals("to");
      }
    }
    return false;
  }

  /** Whether the clause's subject is the speaker or the speaker's own side. */
  boolean isAboutSelf() {
    int verb = firstVerb();
    return verb >= 0 && isSelf(verb);
  }

  /** Index of the first verb that is not an auxiliary, or -1. */
  int firstVerb() {
    int start = start();
    for (int i = start; i < Math.min(tokens.size(), start + SUBJECT_REACH); i++) {
      if (tokens.get(i).pos().equals("VERB")) {
        return i;
      }
    }
    return -1;
  }

  /** Where the main clause begins: behind conjunctions, and behind "If you leave, ...". */
  private int start() {
    int start = 0;
    while (start < tokens.size() && isLeadIn(tokens.get(start))) {
      start++;
    }
    if (start < tokens.size() && opensSubordinateClause(Lemmas.lower(tokens.get(start)))) {
      for (int i = start; i < Math.min(tokens.size(), start + SUBORDINATE_REACH); i++) {
        if (tokens.get(i).word().equals(",")) {
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

  private int modal() {
    int start = start();
    for (int i = start; i < Math.min(tokens.size(), start + 2 * SUBJECT_REACH); i++) {
      String word = Lemmas.lower(tokens.get(i));
      String next = i + 1 < tokens.size() ? Lemmas.lower(tokens.get(i + 1)) : "";
      switch (word) {
        case "will", "would", "'ll", "’ll" -> {
          // "will have to" says what is to come, "would like" what is wished.
          return next.equals("have") || next.equals("like") || next.equals("be") ? -1 : i;
        }
        case "must", "shall", "should", "ought", "may", "might", "wo", "cannot" -> {
          return i;
        }
        case "can", "ca" -> {
          if (isNegatedAfter(i)) {
            return i;
          }
        }
        case "have", "has", "need", "needs" -> {
          if (next.equals("to")) {
            return i;
          }
        }
        case "that", "which", "who", "whom", "whose" -> {
          // A relative clause: its modal verb is not the clause's.
          return -1;
        }
        default -> {
          if (tokens.get(i).pos().equals("VERB")) {
            return -1;
          }
        }
      }
    }
    return -1;
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

  private boolean acceptsAfter(int index) {
    for (int i = index + 1; i < Math.min(tokens.size(), index + 4); i++) {
      switch (Lemmas.of(tokens.get(i))) {
        case "accept", "tolerate", "allow", "agree", "support", "negotiate" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isSelf(int verb) {
    for (int i = start(); i < verb; i++) {
      String word = Lemmas.lower(tokens.get(i));
      switch (word) {
        case "i", "we" -> {
          return true;
        }
        case "it", "he", "she", "they" -> {
          return !quoted;
        }
        default -> {
          if (tokens.get(i).word().length() > 3 && selfWords.contains(stem(tokens.get(i).word()))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
