package org.rapporteur.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/**
 * Decides whether an expression of time dates a saying or belongs to something else in its
 * sentence: to what is said, to another saying, to a noun that is no occasion.
 */
final class Attachment {
  private static final Set<String> CLAUSES =
      Set.of(
          "who",
          "which",
          "whose",
          "whom",
          "where",
          "when",
          "while",
          "after",
          "before",
          "since",
          "until",
          "because",
          "if",
          "although",
          "though",
          "as",
          "that",
          "but");
  private static final Set<String> TOPICS =
      Set.of(
          "of",
          "about",
          "regarding",
          "concerning",
          "after",
          "before",
          "since",
          "following",
          "over",
          "for",
          "until",
          "against",
          "ahead",
          "between",
          "amid",
          "despite",
          "by",
          "than");
  private static final Set<String> SPEAKING =
      Set.of(
          "speak", "talk", "address", "write", "testify", "appear", "comment", "tell", "say",
          "post", "take", "tweet", "reply", "respond", "answer", "brief");

  private final AnnotatedArticle article;
  private final List<Attribution> attributions;
  private final Occasions occasions;

  Attachment(AnnotatedArticle article, List<Attribution> attributions, Occasions occasions) {
    this.article = article;
    this.attributions = attributions;
    this.occasions = occasions;
  }

  /** Whether {@code time} dates the saying of {@code attribution}. */
  boolean dates(Span time, Attribution attribution) {
    Span cue = anchor(attribution);
    int index = article.sentenceAt(cue.begin());
    if (index == article.sentences().size()) {
      return false;
    }
    Sentence sentence = article.sentences().get(index);
    if (!sentence.span().overlaps(time) || !sameSurroundings(time, cue)) {
      return false;
    }
    if (otherCueBetween(time, cue, attribution) || isAttributive(time, sentence)) {
      return false;
    }
    return time.begin() >= cue.end()
        ? follows(cue, time, attribution)
        : precedes(time, cue, attribution, sentence);
  }

  /** The words that the saying hangs on: its cue, or its source where it has no cue. */
  static Span anchor(Attribution attribution) {
    List<Span> words =
        !attribution.cue().isEmpty()
            ? attribution.cue()
            : !attribution.source().isEmpty() ? attribution.source() : attribution.content();
    return words.get(0);
  }

  /** Whether both lie in the contents of the same attributions, and in no other's. */
  private boolean sameSurroundings(Span time, Span cue) {
    for (Attribution other : attributions) {
      if (isIn(time, other.content()) != isIn(cue, other.content())) {
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
    for (Attribution other : attributions) {
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
  private boolean isAttributive(Span time, Sentence sentence) {
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
    if (!possessive && !(determined && noun)) {
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
    boolean topic = false;
    for (int i = article.tokenAt(cue.end()); i < last; i++) {
      Token token = article.tokens().get(i);
      if (isIn(token.span(), attribution.content()) || isIn(token.span(), attribution.source())) {
        continue;
      }
      String word = token.word().toLowerCase(Locale.ROOT);
      boolean verb = token.pos().equals("VERB") && !SPEAKING.contains(token.lemma());
      if ((verb && !word.endsWith("ing") && !word.endsWith("ed"))
          || CLAUSES.contains(word)
          || isStop(word)) {
        return false;
      }
      topic |= TOPICS.contains(word) && !spansTo(i, last);
    }
    return !topic;
  }

  /** Whether a preposition stands right before the expression: "by Friday" is none of a saying. */
  private boolean spansTo(int preposition, int time) {
    String word = article.tokens().get(preposition).word().toLowerCase(Locale.ROOT);
    return preposition == time - 1 && (word.equals("of") || word.equals("over"));
  }

  private static boolean isStop(String word) {
    return word.equals(";") || word.equals(":") || word.equals("\u2014");
  }

  /** "On Tuesday, Vale said", "Vale on Tuesday said", "Speaking on Tuesday, Vale said". */
  private boolean precedes(Span time, Span cue, Attribution attribution, Sentence sentence) {
    int first = article.tokenAt(time.begin());
    int end = article.tokenAt(cue.begin());
    boolean opening = isOpening(first, sentence);
    boolean afterSource =
        !attribution.source().isEmpty()
            && attribution.source().get(0).end() <= time.begin()
            && plain(article.tokenAt(attribution.source().get(0).end()), first, attribution);
    boolean afterContent =
        attribution.content().stream().anyMatch(content -> content.end() <= time.begin())
            && plain(article.tokenAt(contentEnd(attribution, time)), first, attribution);
    return (opening || afterSource || afterContent)
        && plain(article.tokenAt(time.end()), end, attribution)
        && !afterSubordinator(first, sentence);
  }

  private static int contentEnd(Attribution attribution, Span time) {
    int end = 0;
    for (Span content : attribution.content()) {
      end = content.end() <= time.begin() ? Math.max(end, content.end()) : end;
    }
    return end;
  }

  private boolean afterSubordinator(int first, Sentence sentence) {
    if (first <= sentence.firstToken()) {
      return false;
    }
    String word = article.tokens().get(first - 1).word().toLowerCase(Locale.ROOT);
    return word.equals("since")
        || word.equals("until")
        || word.equals("before")
        || word.equals("after")
        || word.equals("by")
        || word.equals("from");
  }

  /** Whether the expression stands in an adverbial with which the sentence opens. */
  private boolean isOpening(int time, Sentence sentence) {
    boolean speaking = false;
    int start = clauseStart(time, sentence);
    for (int i = start; i < time; i++) {
      Token token = article.tokens().get(i);
      String word = token.word().toLowerCase(Locale.ROOT);
      boolean starts = SPEAKING.contains(token.lemma()) && word.endsWith("ing");
      speaking |= starts;
      boolean finite = token.pos().equals("VERB") && !starts;
      if (finite || token.pos().equals("AUX") || CLAUSES.contains(word) || isStop(word)) {
        return false;
      }
      if (TOPICS.contains(word) && !speaking) {
        return false;
      }
    }
    return speaking || adverbial(start, time);
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

  /** Whether only "On", "Late on", "In an interview", "At a meeting in Vale" stand before. */
  private boolean adverbial(int from, int time) {
    if (time - from <= 3) {
      return true;
    }
    return occasions.in(from, time).isPresent() || time - from <= 5;
  }

  /** Whether no verb and no clause of its own stands between, contents and sources left out. */
  private boolean plain(int from, int to, Attribution attribution) {
    for (int i = from; i < to; i++) {
      Token token = article.tokens().get(i);
      if (isIn(token.span(), attribution.content())
          || isIn(token.span(), attribution.source())
          || isIn(token.span(), attribution.cue())) {
        continue;
      }
      String word = token.word().toLowerCase(Locale.ROOT);
      boolean verb = token.pos().equals("VERB") && !SPEAKING.contains(token.lemma());
      if (verb || CLAUSES.contains(word) || isStop(word)) {
        return false;
      }
    }
    return true;
  }
}
