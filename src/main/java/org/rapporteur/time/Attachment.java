package org.rapporteur.time;

import java.util.List;
import java.util.Locale;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.Token;

/**
 * Decides whether an expression of time dates a saying or belongs to something else in its
 * sentence: to what is said, to another saying, to a noun that is no occasion.
 */
final class Attachment {
  private final AnnotatedArticle article;
  private final SentenceIndex index;
  private final Occasions occasions;
  private final Phrases phrases;
  private final InnerDates inner;
  private final SharedDates shared;

  Attachment(AnnotatedArticle article, SentenceIndex index, Occasions occasions) {
    this.article = article;
    this.index = index;
    this.occasions = occasions;
    this.phrases = new Phrases(article, occasions);
    this.inner = new InnerDates(article, phrases);
    this.shared = new SharedDates(article, phrases);
  }

  /** Whether {@code time}, which stands in the sentence of the cue, dates the saying. */
  boolean dates(TimeExpression expression, Attribution attribution) {
    Span time = expression.span();
    Span cue = anchor(attribution);
    Sentence sentence = article.sentences().get(index.sentence(attribution));
    if (!sameSurroundings(time, cue, attribution)) {
      return false;
    }
    if (isIn(time, attribution.content())) {
      return inner.inContent(expression, attribution);
    }
    if (isAttributive(time, sentence, attribution)) {
      return false;
    }
    if (isIn(time, attribution.source())) {
      return inner.inSource(expression, attribution) && !otherCueBetween(time, cue, attribution);
    }
    boolean opening = isOpening(article.tokenAt(time.begin()), sentence);
    if (opening && shared.opens(time, attribution, sentence)) {
      return true;
    }
    if (otherCueBetween(time, cue, attribution)) {
      return false;
    }
    return time.begin() >= cue.end()
        ? !phrases.isBounded(article.tokenAt(time.begin()), sentence)
            && follows(cue, time, attribution)
        : precedes(time, cue, attribution, sentence, opening)
            || shared.isOfSamePredicate(time, attribution, sentence);
  }

  /** The words that the saying hangs on: its cue, or its source where it has no cue. */
  static Span anchor(Attribution attribution) {
    List<Span> words =
        !attribution.cue().isEmpty()
            ? attribution.cue()
            : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
    return words.get(0);
  }

  /** Whether both lie in the contents of the same other attributions. */
  private boolean sameSurroundings(Span time, Span cue, Attribution own) {
    for (Attribution other : index.contents(index.sentence(own))) {
      if (!other.equals(own) && isIn(time, other.content()) != isIn(cue, other.content())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Span span, List<Span> spans) {
    return spans.stream().anyMatch(other -> other.overlaps(span));
  }

  private boolean otherCueBetween(Span time, Span cue, Attribution attribution) {
    int begin = Math.min(time.end(), cue.end());
    int end = Math.max(time.begin(), cue.begin());
    for (Attribution other : index.cues(index.sentence(attribution))) {
      if (other.equals(attribution) || other.cue().isEmpty()) {
        continue;
      }
      Span middle = other.cue().get(0);
      if (begin <= middle.begin() && middle.end() <= end && !middle.overlaps(cue)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "the June 8 attack", "Tuesday's vote": such a date is the noun's, unless that is an occasion.
   */
  private boolean isAttributive(Span time, Sentence sentence, Attribution own) {
    int after = article.tokenAt(time.end());
    int before = article.tokenAt(time.begin()) - 1;
    if (after >= sentence.endToken()) {
      return false;
    }
    Token next = article.tokens().get(after);
    boolean possessive =
        next.word().equals("'s") || next.word().equals("\u2019s") || next.word().equals("'");
    boolean determined =
        before >= sentence.firstToken()
            && article.tokens().get(before).pos().equals("DET")
            && !article.tokens().get(before).span().overlaps(time);
    boolean noun = isNominal(next);
    // "said 9/11 widow Vale"
    boolean bare =
        next.pos().equals("NOUN")
            && before >= sentence.firstToken()
            && !article.tokens().get(before).pos().equals("ADP")
            && !isIn(next.span(), own.content());
    if (!possessive && !bare && !(determined && noun)) {
      return false;
    }
    return !occasions.isOccasion(possessive ? after + 1 : after, sentence.endToken());
  }

  private static boolean isNominal(Token token) {
    return token.pos().equals("NOUN") || token.pos().equals("PROPN") || token.pos().equals("ADJ");
  }

  /** "said on Tuesday", "told Reuters in an interview in Vale on Tuesday". */
  private boolean follows(Span cue, Span time, Attribution attribution) {
    int last = article.tokenAt(time.begin());
    boolean afterContent =
        attribution.content().stream()
            .anyMatch(content -> cue.end() <= content.begin() && content.end() <= time.begin());
    if (afterContent && !phrases.hasVerb(attribution)) {
      return false;
    }
    boolean topic = false;
    boolean named = false;
    for (int i = article.tokenAt(cue.end()); i < last; i++) {
      Token token = article.tokens().get(i);
      if (isIn(token.span(), attribution.content()) || isIn(token.span(), attribution.source())) {
        continue;
      }
      named |= occasions.isNoun(i, last);
      boolean published = named && phrases.publishes(i);
      boolean verb = token.pos().equals("VERB") && !SayingWords.SPEAKING.holdsLemma(token);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (!published
          && ((verb && !word.endsWith("ing") && !word.endsWith("ed"))
              || SayingWords.CLAUSE.holdsWord(token)
              || phrases.isStop(i))) {
        return false;
      }
      topic |= SayingWords.TOPIC.holdsWord(token) && !spansTo(i, last) && !occasions.isBy(i, last);
    }
    return !topic;
  }

  /** Whether a preposition stands right before the expression: "by Friday" is none of a saying. */
  private boolean spansTo(int preposition, int time) {
    String word = article.tokens().get(preposition).word().toLowerCase(Locale.ROOT);
    return preposition == time - 1 && (word.equals("of") || word.equals("over"));
  }

  /** "On Tuesday, Vale said", "Vale on Tuesday said", "Speaking on Tuesday, Vale said". */
  private boolean precedes(
      Span time, Span cue, Attribution attribution, Sentence sentence, boolean opening) {
    int first = article.tokenAt(time.begin());
    int end = article.tokenAt(cue.begin());
    boolean afterSource =
        !attribution.source().isEmpty()
            && attribution.source().get(0).end() <= time.begin()
            && phrases.isPlain(
                article.tokenAt(attribution.source().get(0).end()), first, attribution);
    boolean afterContent =
        attribution.content().stream().anyMatch(content -> content.end() <= time.begin())
            && phrases.isPlain(article.tokenAt(contentEnd(attribution, time)), first, attribution);
    return (opening || afterSource || afterContent)
        && phrases.isPlain(article.tokenAt(time.end()), end, attribution)
        && !phrases.isBounded(first, sentence);
  }

  private static int contentEnd(Attribution attribution, Span time) {
    int end = 0;
    for (Span content : attribution.content()) {
      end = content.end() <= time.begin() ? Math.max(end, content.end()) : end;
    }
    return end;
  }

  /** Whether the expression stands in an adverbial with which the sentence opens. */
  private boolean isOpening(int time, Sentence sentence) {
    boolean speaking = false;
    boolean named = false;
    int start = clauseStart(time, sentence);
    for (int i = start; i < time; i++) {
      Token token = article.tokens().get(i);
      boolean starts = startsSpeaking(i, start);
      speaking |= starts;
      named |= occasions.isNoun(i, time);
      if (named && phrases.publishes(i)) {
        continue;
      }
      boolean finite = token.pos().equals("VERB") && !starts;
      if (finite
          || token.pos().equals("AUX")
          || SayingWords.CLAUSE.holdsWord(token)
          || phrases.isStop(i)) {
        return false;
      }
      if (SayingWords.TOPIC.holdsWord(token) && !speaking) {
        return false;
      }
    }
    return speaking || adverbial(start, time);
  }

  /** "Speaking on Tuesday", "Asked on Tuesday". */
  private boolean startsSpeaking(int i, int start) {
    Token token = article.tokens().get(i);
    return (SayingWords.SPEAKING.holdsLemma(token)
            && token.word().toLowerCase(Locale.ROOT).endsWith("ing"))
        || (i == start && SayingWords.APPROACHING.holdsLemma(token) && !token.pos().equals("NOUN"));
  }

  /** Index after the last "and" or "but" before the expression, or the sentence's first token. */
  private int clauseStart(int time, Sentence sentence) {
    for (int i = time - 1; i > sentence.firstToken(); i--) {
      String word = article.tokens().get(i).word();
      if (word.equals("and") || word.equals("but")) {
        return i + 1;
      }
    }
    return sentence.firstToken();
  }

  /** Whether only "On", "Late on", "In an interview", "On a visit to Vale" stand before. */
  private boolean adverbial(int from, int time) {
    return time - from <= 5
        || occasions.in(from, time).isPresent()
        || (article.tokens().get(from).pos().equals("ADP")
            && article.tokens().subList(from, time).stream()
                .anyMatch(SayingWords.EVENT::holdsLemma));
  }
}
