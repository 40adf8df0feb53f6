package org.rapporteur.time;

import java.util.List;
import java.util.Locale;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** What the words of a cue and those around it say of when its saying was. */
final class SayingVerbs {
  private static final int NEAR = 30;

  private final AnnotatedArticle article;

  SayingVerbs(AnnotatedArticle article) {
    this.article = article;
  }

  private enum Tense {
    PAST,
    PRESENT,
    PERFECT,
    NONE
  }

  /** "says", "condemns", a colon after a name: no past tense in the cue. */
  boolean isPresent(Attribution attribution) {
    return tense(attribution) == Tense.PRESENT;
  }

  /** "said", "did not say", "would not say". */
  boolean isPast(Attribution attribution) {
    return tense(attribution) == Tense.PAST;
  }

  private Tense tense(Attribution attribution) {
    List<Token> tokens = attribution.cue().stream().flatMap(cue -> tokens(cue).stream()).toList();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.pos().equals("VERB") || token.pos().equals("AUX")) {
        return tense(token, i + 1 < tokens.size());
      }
    }
    boolean colon =
        !tokens.isEmpty() && tokens.stream().allMatch(token -> token.word().equals(":"));
    return colon ? Tense.PRESENT : tenseOfMistaken(tokens);
  }

  private static Tense tense(Token verb, boolean first) {
    String word = verb.word().toLowerCase(Locale.ROOT);
    boolean past =
        word.equals("was") || word.equals("were") || SayingWords.PAST_FORM.holdsWord(verb);
    if (past) {
      return Tense.PAST;
    } else if (word.endsWith("ing")) {
      return Tense.NONE;
    }
    boolean have = word.equals("has") || word.equals("have");
    if (have && first) {
      return Tense.PERFECT;
    }
    return word.endsWith("s") || word.equals(verb.lemma()) ? Tense.PRESENT : Tense.PAST;
  }

  /** Verbs that begin like nouns are often taken for nouns: "demands", "call for". */
  private static Tense tenseOfMistaken(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.get(0).pos().equals("ADP")) {
      return Tense.NONE;
    }
    for (Token token : tokens) {
      String word = token.word();
      boolean open =
          switch (token.pos()) {
            case "NOUN", "ADJ", "PROPN" -> Character.isLowerCase(word.codePointAt(0));
            default -> false;
          };
      if (open && !word.endsWith("ing")) {
        return word.endsWith("ed") ? Tense.PAST : Tense.PRESENT;
      }
    }
    return Tense.NONE;
  }

  private List<Token> tokens(Span span) {
    int end = article.tokenAt(Math.max(span.begin(), span.end() - 1)) + 1;
    int begin = article.tokenAt(span.begin());
    return begin < end
        ? article.tokens().subList(begin, Math.min(end, article.tokens().size()))
        : List.of();
  }

  /** Whether one of the words of the cue is of {@code kind}. */
  boolean cueHolds(Attribution attribution, SayingWords kind) {
    return attribution.cue().stream()
        .flatMap(cue -> tokens(cue).stream())
        .anyMatch(kind::holdsLemma);
  }

  /** "has repeatedly said", "had said earlier": another time than that of what stands before. */
  boolean isOfAnotherTime(Attribution attribution) {
    Span cue = Attachment.anchor(attribution);
    int index = article.sentenceAt(cue.begin());
    if (index == article.sentences().size()) {
      return true;
    }
    for (Token token : article.tokensOf(article.sentences().get(index))) {
      boolean near = Math.abs(token.span().begin() - cue.begin()) < NEAR;
      if (near
          && SayingWords.ANOTHER_TIME.holdsWord(token)
          && !isIn(token.span(), attribution.content())) {
        return true;
      }
    }
    return false;
  }

  /** "then appeared on television and said": after what stands before. */
  boolean comesThen(Attribution attribution) {
    Span cue = Attachment.anchor(attribution);
    Sentence sentence = article.sentences().get(article.sentenceAt(cue.begin()));
    return article.tokensOf(sentence).stream()
        .anyMatch(
            token ->
                token.span().begin() < cue.begin()
                    && token.word().equals("then")
                    && !isIn(token.span(), attribution.content()));
  }

  /** "what he called", "as she put it": said in passing, at whatever time. */
  boolean isInPassing(Attribution attribution) {
    Span first =
        attribution.source().isEmpty()
            ? Attachment.anchor(attribution)
            : attribution.source().get(0);
    int before = article.tokenAt(first.begin()) - 1;
    return before >= 0 && article.tokens().get(before).word().equalsIgnoreCase("what");
  }

  private static boolean isIn(Span span, List<Span> spans) {
    return spans.stream().anyMatch(other -> other.overlaps(span));
  }

  /** Whether a sentence tells of an event at which people speak: a meeting, a call, a hearing. */
  boolean tellsOfEvent(Sentence sentence) {
    return article.tokensOf(sentence).stream().anyMatch(SayingWords.EVENT::holdsLemma);
  }
}
