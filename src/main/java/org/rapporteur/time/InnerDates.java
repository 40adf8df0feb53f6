package org.rapporteur.time;

import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.Token;

/** Dates of sayings that stand within the words of the source or of the content. */
final class InnerDates {
  private static final int LONGEST_OBJECT = 6;

  private final AnnotatedArticle article;
  private final Phrases phrases;

  InnerDates(AnnotatedArticle article, Phrases phrases) {
    this.article = article;
    this.phrases = phrases;
  }

  /**
   * "called on China on Sunday to respect", "declared a truce on Thursday": what is asked of whom,
   * or what is made by saying so, is often given as content together with the date.
   */
  boolean inContent(TimeExpression time, Attribution attribution) {
    Span content = attribution.content().get(0);
    Span cue = Attachment.anchor(attribution);
    boolean first = content.covers(time.span()) && cue.end() <= content.begin();
    if (!first || !isDay(time)) {
      return false;
    }
    int begin = article.tokenAt(content.begin());
    int at = article.tokenAt(time.span().begin());
    int after = article.tokenAt(time.span().end());
    boolean adjacent = begin == article.tokenAt(cue.end());
    if (!adjacent || at == begin || phrases.hasClause(begin, at)) {
      return false;
    }
    int particle = after + 1 < article.tokens().size() && phrases.word(after).equals("not") ? 1 : 0;
    boolean asked =
        at - begin <= LONGEST_OBJECT
            && after < article.tokens().size()
            && (phrases.word(after + particle).equals("to") || phrases.word(after).equals("that"));
    boolean on =
        phrases.word(at - 1).equals("on") || time.span().in(article.text()).endsWith("day");
    return on && asked;
  }

  private static boolean isDay(TimeExpression time) {
    return time.time().isPresent()
        && time.time().get().precision().compareTo(TimeValue.Precision.DAY) >= 0;
  }

  /**
   * "Vale on Tuesday, February 1", "a statement released this evening", "the embassy, asked about
   * it in March": but not "Vale, who was appointed in March".
   */
  boolean inSource(TimeExpression time, Attribution attribution) {
    Span source =
        attribution.source().stream()
            .filter(span -> span.overlaps(time.span()))
            .findFirst()
            .orElseThrow();
    int begin = article.tokenAt(source.begin());
    int at = article.tokenAt(time.span().begin());
    int after = article.tokenAt(time.span().end());
    // "9/11 victims"
    boolean ofNoun =
        after < article.tokenAt(source.end() - 1)
            && article.tokens().get(after).pos().equals("NOUN");
    if (ofNoun) {
      return false;
    }
    boolean document = false;
    boolean published = false;
    for (int i = begin; i < at; i++) {
      Token token = article.tokens().get(i);
      document |= phrases.isDocument(i, at);
      boolean verb = token.pos().equals("VERB") || token.pos().equals("AUX");
      if (document && phrases.publishes(i)) {
        published = true;
      } else if (verb && SayingWords.APPROACHING.holdsLemma(token) && !published) {
        return !phrases.hasClause(i + 1, at);
      } else if (SayingWords.CLAUSE.holdsWord(token) && !document) {
        return false;
      } else if (verb) {
        return false;
      }
    }
    return published || (isDay(time) && (at == begin || !isOfNoun(at - 1)));
  }

  /** "since Monday", "of June 8": such a date is the noun's. */
  private boolean isOfNoun(int before) {
    Token token = article.tokens().get(before);
    return SayingWords.TOPIC.holdsWord(token)
        || List.of("from", "in", "to").contains(phrases.word(before));
  }
}
