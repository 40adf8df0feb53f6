package org.rapporteur.time;

import java.util.List;
import java.util.Locale;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** What stands between an expression of time and a cue. */
final class Phrases {
  /** In tokens. */
  private static final int LONGEST_DATE = 6;

  private final AnnotatedArticle article;
  private final Occasions occasions;

  Phrases(AnnotatedArticle article, Occasions occasions) {
    this.article = article;
    this.occasions = occasions;
  }

  String word(int i) {
    return article.tokens().get(i).word().toLowerCase(Locale.ROOT);
  }

  boolean isStop(int i) {
    String word = word(i);
    return word.equals(";") || word.equals(":") || word.equals("\u2014");
  }

  boolean isDocument(int i, int end) {
    return occasions.isDocument(i, end);
  }

  /** "issued", "that aired", "which was published": after a noun for what can be. */
  boolean publishes(int i) {
    Token token = article.tokens().get(i);
    if (SayingWords.PUBLISHING.holdsLemma(token)) {
      return true;
    }
    boolean leads = word(i).equals("that") || word(i).equals("which") || word(i).equals("was");
    return leads && i + 1 < article.tokens().size() && publishes(i + 1);
  }

  /**
   * Whether no verb and no clause of its own stands among the tokens, contents and sources left
   * out.
   */
  boolean isPlain(int from, int to, Attribution attribution) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      Token token = article.tokens().get(i);
      if (isIn(token.span(), attribution.content())
          || isIn(token.span(), attribution.source())
          || isIn(token.span(), attribution.cue())) {
        continue;
      }
      named |= occasions.isNoun(i, to);
      boolean verb = token.pos().equals("VERB") && !SayingWords.SPEAKING.holdsLemma(token);
      boolean clause = verb || SayingWords.CLAUSE.holdsWord(token) || isStop(i);
      if (clause && !(named && publishes(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the expression is an end of a stretch: "since Monday", "by Friday". */
  boolean isBounded(int first, Sentence sentence) {
    if (first <= sentence.firstToken()) {
      return false;
    }
    return switch (word(first - 1)) {
      case "since", "until", "till", "before", "after", "by", "from", "between" -> true;
      case "and", "to" -> endsRange(first - 1, sentence);
      default -> false;
    };
  }

  /** "between January 1 and September 26". */
  private boolean endsRange(int conjunction, Sentence sentence) {
    for (int i = conjunction - 1;
        i >= Math.max(sentence.firstToken(), conjunction - LONGEST_DATE);
        i--) {
      if (word(i).equals("between") || word(i).equals("from")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cue has a verb, and is not a noun as in "his claim". */
  boolean hasVerb(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      for (int i = article.tokenAt(cue.begin()); i <= article.tokenAt(cue.end() - 1); i++) {
        String pos = article.tokens().get(i).pos();
        if (pos.equals("VERB") || pos.equals("AUX")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a verb or a clause begins among the tokens. */
  boolean hasClause(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = article.tokens().get(i);
      boolean verb = token.pos().equals("VERB") || token.pos().equals("AUX");
      if (verb || SayingWords.CLAUSE.holdsWord(token) || isStop(i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isIn(Span span, List<Span> spans) {
    return spans.stream().anyMatch(other -> other.overlaps(span));
  }
}
