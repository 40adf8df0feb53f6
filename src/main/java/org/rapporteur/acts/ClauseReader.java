package org.rapporteur.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** Reads the clause of an attribution's content. */
final class ClauseReader {
  private static final int SENTENCES = 2;

  private ClauseReader() {}

  /**
   * The first sentences of the content.
   *
   * @param own names of the speaker's side, in lower case
   */
  static Clause read(AnnotatedArticle article, Attribution attribution, Set<String> own) {
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
      // "The ambassador to Washington" is not of Washington's side.
      boolean abroad = false;
      for (int i = article.tokenAt(span.begin()); i < article.tokens().size(); i++) {
        Token token = article.tokens().get(i);
        if (token.span().begin() >= span.end()) {
          break;
        }
        abroad = token.word().equals("to") || (abroad && !token.word().equals(","));
        boolean name = Character.isUpperCase(token.word().charAt(0)) && token.word().length() > 3;
        if (name && !abroad) {
          self.add(Self.stem(token.word()));
        }
      }
    }
    List<Token> words = Lemmas.split(tokens);
    boolean asks =
        endsAsQuestion(article, attribution) || (question && isSpeakerTurn(article, attribution));
    return new Clause(words, new Self(self, own), quoted, quotes, asks || isInverted(words));
  }

  /** A question that its speaker answers is none. */
  private static boolean endsAsQuestion(AnnotatedArticle article, Attribution attribution) {
    Span last = attribution.content().get(attribution.content().size() - 1);
    int i = article.tokenAt(last.end() - 1);
    while (i >= 0 && i < article.tokens().size()) {
      Token token = article.tokens().get(i);
      if (token.span().begin() < last.begin()) {
        return false;
      }
      if (!token.pos().equals("PUNCT") || token.word().equals("?")) {
        return token.word().equals("?");
      }
      i--;
    }
    return false;
  }

  /** "Q: ..." */
  private static boolean isSpeakerTurn(AnnotatedArticle article, Attribution attribution) {
    return attribution.cue().stream().anyMatch(span -> span.in(article.text()).equals(":"));
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

  static boolean isQuotationMark(String word) {
    return switch (word) {
      case "\"", "“", "”", "«", "»", "''", "``", "‘", "„" -> true;
      default -> false;
    };
  }
}
