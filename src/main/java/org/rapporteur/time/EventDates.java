package org.rapporteur.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.Token;

/** Dates sayings by events that the article dates and at which the speaker was. */
final class EventDates {
  private static final int REACH = 3;

  /** Of so many words is an adverbial with which a sentence opens. */
  private static final int OPENING = 3;

  /** A date without a year that would be older is more likely mistaken. */
  private static final int RECENT_DAYS = 60;

  private final AnnotatedArticle article;
  private final ArticleTimes times;
  private final SentenceIndex index;
  private final SayingVerbs verbs;
  private final Tenses tenses;
  private final int reach;

  EventDates(
      AnnotatedArticle article,
      ArticleTimes times,
      SentenceIndex index,
      SayingVerbs verbs,
      TextForm form) {
    this.article = article;
    this.times = times;
    this.index = index;
    this.verbs = verbs;
    this.tenses = new Tenses(article);
    this.reach = form == TextForm.MEETING ? article.sentences().size() : REACH;
  }

  static boolean isDay(TimeExpression time) {
    return time.time().isPresent()
        && time.time().get().precision().compareTo(TimeValue.Precision.DAY) >= 0;
  }

  /** From an event in which the speaker took part: "met in Vale on Friday. She said ...". */
  Optional<Saying> fromEvent(Saying saying, List<Saying> sayings) {
    if (saying.occasion().isPresent() || !verbs.isPast(saying.attribution())) {
      return Optional.empty();
    }
    int paragraph = article.sentences().get(saying.sentence()).paragraph();
    for (int i = saying.sentence() - 1; i >= 0; i--) {
      Sentence sentence = article.sentences().get(i);
      int paragraphs = paragraph - sentence.paragraph();
      boolean near = saying.sentence() - i <= reach && (paragraphs <= 2 || reach > REACH);
      if (!near && paragraphs > 1) {
        return Optional.empty();
      }
      boolean takesPart =
          (near && (names(i, saying.voice()) || isOfAll(saying)))
              || (paragraphs <= 1 && isDelegate(saying));
      if (takesPart && verbs.tellsOfEvent(sentence)) {
        return relays(i, sayings)
            ? Optional.empty()
            : eventDay(sentence).map(date -> saying.at(date));
      }
    }
    return Optional.empty();
  }

  /** "Mexico's delegate", "the chair": one who speaks at the meeting that was told of. */
  private boolean isDelegate(Saying saying) {
    return saying.attribution().source().stream()
        .flatMap(source -> Stream.of(source.in(article.text()).split("[^\\p{L}-]+")))
        .anyMatch(SayingWords.DELEGATE::holds);
  }

  /** Whether a name in the sentence is part of what a speaker is known by. */
  boolean names(int sentence, Voice voice) {
    for (Token token : article.tokensOf(article.sentences().get(sentence))) {
      boolean name = token.pos().equals("PROPN") && token.word().length() > 2;
      boolean noun =
          token.pos().equals("NOUN") && voice.speakers().stream().noneMatch(Actor::isNamed);
      if ((name || noun) && voice.isNamedBy(token.word())) {
        return true;
      }
    }
    return false;
  }

  /** "The two ministers", "both sides": all of whom was told before. */
  private boolean isOfAll(Saying saying) {
    if (saying.attribution().source().isEmpty()) {
      return false;
    }
    Span source = saying.attribution().source().get(0);
    String words = source.in(article.text()).toLowerCase(Locale.ROOT);
    boolean definite =
        words.startsWith("the ") || words.startsWith("both ") || words.startsWith("all ");
    boolean tokens = false;
    for (int i = article.tokenAt(source.begin()); i < article.tokens().size(); i++) {
      Token token = article.tokens().get(i);
      if (token.span().begin() >= source.end()) {
        break;
      }
      if (token.pos().equals("PROPN") || token.word().equals(",")) {
        return false;
      }
      tokens |= SayingWords.PARTICIPANTS.holdsWord(token);
    }
    return definite && tokens;
  }

  /** Whether the sentence reports a saying, whose date its date is; a meeting is none. */
  private boolean relays(int sentence, List<Saying> sayings) {
    return sayings.stream()
        .anyMatch(
            saying ->
                saying.sentence() == sentence
                    && !verbs.cueHolds(saying.attribution(), SayingWords.EVENT));
  }

  /**
   * Whether a sentence after the first and up to the second opens with another time in the past.
   */
  boolean turnsToOtherTime(Saying first, Saying second) {
    SaidAt date = first.saidAt().orElseThrow();
    for (int i = first.sentence() + 1; i <= second.sentence(); i++) {
      int begin = article.sentences().get(i).firstToken();
      for (TimeExpression time : index.times(i)) {
        boolean opens =
            time.type() == TimeExpression.Type.DATE
                && time.time().isPresent()
                && article.tokenAt(time.span().begin()) - begin <= OPENING;
        if (opens && time.time().get().latest().compareTo(date.time().earliest()) <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a time stands in the sentence outside of its source and of all that is said. */
  boolean hasTimeOfItsOwn(Saying saying) {
    return index.times(saying.sentence()).stream()
        .anyMatch(
            time ->
                saying.attribution().source().stream()
                        .noneMatch(source -> source.overlaps(time.span()))
                    && index.contents(saying.sentence()).stream()
                        .noneMatch(other -> isInContent(time.span(), other)));
  }

  /** The one day in the past of which the sentence tells; empty where it names several. */
  Optional<SaidAt> eventDay(Sentence sentence) {
    TimeExpression day = null;
    LocalDate published = times.documentTime().published().orElse(LocalDate.MAX);
    for (TimeExpression time : index.times(article.sentenceAt(sentence.span().begin()))) {
      if (time.time().isEmpty()) {
        continue;
      }
      boolean past =
          isDay(time)
              && !time.time().get().earliest().toLocalDate().isAfter(published)
              && (!time.relative() || isRecent(time.time().get()))
              && tenses.at(time.span()) == Direction.PAST;
      if (!past || day != null) {
        return Optional.empty();
      }
      day = time;
    }
    return Optional.ofNullable(day)
        .map(
            time ->
                new SaidAt(
                    time.time().orElseThrow(), SaidAt.Basis.CONTEXT, Optional.of(time.span())));
  }

  private boolean isRecent(TimeValue time) {
    return times
        .documentTime()
        .published()
        .map(day -> !time.earliest().toLocalDate().isBefore(day.minusDays(RECENT_DAYS)))
        .orElse(true);
  }

  /** "minutes after the vote", "within hours": beside the cue, outside what is said. */
  boolean isShortlyAfter(Saying saying) {
    Sentence sentence = article.sentences().get(saying.sentence());
    List<Token> tokens = article.tokensOf(sentence);
    for (int i = 0; i < tokens.size(); i++) {
      if (!SayingWords.SHORTLY.holdsWord(tokens.get(i))
          || isInContent(tokens.get(i).span(), saying.attribution())) {
        continue;
      }
      boolean after = i + 1 < tokens.size() && tokens.get(i + 1).word().equals("after");
      boolean within = i > 0 && tokens.get(i - 1).word().equalsIgnoreCase("within");
      if (after || within) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInContent(Span span, Attribution attribution) {
    return attribution.content().stream().anyMatch(content -> content.overlaps(span));
  }

  /** With the date of a sentence that follows: "He was speaking on Tuesday in Vale." */
  Saying remarked(Saying saying) {
    int next = saying.sentence() + 1;
    boolean last =
        next < article.sentences().size()
            && saying.attribution().kind() == Attribution.Kind.SAYING
            && saying.attribution().embeddedIn().isEmpty()
            && !verbs.isPresent(saying.attribution())
            && article.sentences().get(next).paragraph()
                == article.sentences().get(saying.sentence()).paragraph();
    if (!last || !remarks(article.sentences().get(next))) {
      return saying;
    }
    return eventDay(article.sentences().get(next)).map(saying::at).orElse(saying);
  }

  private boolean remarks(Sentence sentence) {
    List<Token> tokens = article.tokensOf(sentence);
    if (tokens.size() < 4) {
      return false;
    }
    boolean pronoun =
        switch (tokens.get(0).word()) {
          case "He", "She", "They" -> true;
          default -> false;
        };
    boolean speaks = tokens.get(1).word().equals("spoke");
    boolean spoke =
        speaks
            || (tokens.get(1).lemma().equals("be") && tokens.get(2).word().equals("speaking"))
            || (tokens.get(1).word().equals("made") && hasRemarks(tokens));
    boolean came =
        hasRemarks(tokens.subList(0, 3))
            && tokens.subList(1, 4).stream()
                .anyMatch(token -> token.word().equals("came") || token.word().equals("made"));
    return (pronoun && spoke) || came;
  }

  private static boolean hasRemarks(List<Token> tokens) {
    return tokens.stream().anyMatch(SayingWords.REMARKS::holdsWord);
  }
}
