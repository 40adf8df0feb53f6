package org.rapporteur.time;

import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** Dates that a saying shares with what else its sentence tells. */
final class SharedDates {
  private final AnnotatedArticle article;
  private final Phrases phrases;
  private final Tenses tenses;

  SharedDates(AnnotatedArticle article, Phrases phrases) {
    this.article = article;
    this.phrases = phrases;
    this.tenses = new Tenses(article);
  }

  /** "In 1935 the League imposed an embargo, and Vale said": the date opens both clauses. */
  boolean opens(Span time, Attribution attribution, Sentence sentence) {
    Span cue = Attachment.anchor(attribution);
    if (attribution.source().isEmpty() || time.end() > cue.begin()) {
      return false;
    }
    Span source = attribution.source().get(0);
    int begin = article.tokenAt(source.begin());
    boolean joined =
        source.begin() > time.end()
            && source.end() <= cue.begin()
            && begin - 1 > sentence.firstToken()
            && (phrases.word(begin - 1).equals("and") || phrases.word(begin - 1).equals("but"));
    return joined
        && !phrases.hasClause(article.tokenAt(source.end()), article.tokenAt(cue.begin()))
        && !phrases.isBounded(article.tokenAt(time.begin()), sentence);
  }

  /** "Vale returned the gift on Monday and said", "left on Monday, accusing": one subject. */
  boolean isOfSamePredicate(Span time, Attribution attribution, Sentence sentence) {
    Span cue = Attachment.anchor(attribution);
    int first = article.tokenAt(time.begin());
    int after = article.tokenAt(time.end());
    int end = article.tokenAt(cue.begin());
    boolean hasSubject =
        !attribution.source().isEmpty()
            && attribution.source().get(0).end() <= time.begin()
            && sentence.span().covers(attribution.source().get(0));
    if (!hasSubject || !isJoined(after, end) || phrases.isBounded(first, sentence)) {
      return false;
    }
    for (int i = article.tokenAt(attribution.source().get(0).end()); i < first; i++) {
      if (SayingWords.CLAUSE.holdsWord(article.tokens().get(i)) || phrases.isStop(i)) {
        return false;
      }
    }
    return tenses.at(time) == Direction.PAST;
  }

  /** Whether only "and", "but", a comma before a participle, or "to" stand before the cue. */
  private boolean isJoined(int from, int cue) {
    boolean joint = false;
    for (int i = from; i < cue; i++) {
      Token token = article.tokens().get(i);
      String word = phrases.word(i);
      boolean conjunction = word.equals("and") || word.equals("but") || word.equals("to");
      boolean other = word.equals("later") || word.equals("earlier") || word.equals("previously");
      if (other || !(conjunction || word.equals(",") || token.pos().equals("ADV"))) {
        return false;
      }
      joint |= conjunction;
    }
    boolean participle =
        cue > from
            && cue < article.tokens().size()
            && phrases.word(from).equals(",")
            && phrases.word(cue).endsWith("ing");
    return joint || participle;
  }
}
