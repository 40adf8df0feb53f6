package org.rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.Token;

/** Dates sayings without a date of their own by what stands around them. */
final class CarriedDates {
  /** Over how many sentences without a date a date is carried on. */
  private static final int REACH = 3;

  private final AnnotatedArticle article;
  private final ArticleTimes times;
  private final List<Saying> sayings;
  private final SayingVerbs verbs;
  private final Tenses tenses;

  CarriedDates(AnnotatedArticle article, ArticleTimes times, List<Saying> sayings) {
    this.article = article;
    this.times = times;
    this.sayings = new ArrayList<>(sayings);
    this.verbs = new SayingVerbs(article);
    this.tenses = new Tenses(article);
  }

  /**
   * A saying, dated or not.
   *
   * @param sentence index of the sentence of its cue
   * @param speaker by what the speaker is known again
   */
  record Saying(
      Attribution attribution,
      int sentence,
      Optional<String> speaker,
      Optional<Occasion> occasion,
      Optional<SaidAt> saidAt) {
    Saying at(SaidAt date, Optional<Occasion> on) {
      return new Saying(
          attribution, sentence, speaker, occasion.isPresent() ? occasion : on, Optional.of(date));
    }

    /** Whether one of the speakers is one of the other's. */
    boolean sharesSpeaker(Saying other) {
      if (speaker.isEmpty() || other.speaker.isEmpty()) {
        return false;
      }
      List<String> mine = List.of(speaker.get().split("\n", -1));
      return List.of(other.speaker.get().split("\n", -1)).stream().anyMatch(mine::contains);
    }
  }

  /** The sayings in their order, with the dates that can be carried over to them. */
  List<Saying> all() {
    TextForm form = TextForm.of(article, times.expressions());
    byForm(form);
    for (int i = 0; i < sayings.size(); i++) {
      if (isOpen(i)) {
        Optional<Saying> dated = fromSaying(i);
        if (dated.isEmpty()) {
          dated = fromEvent(sayings.get(i));
        }
        if (dated.isPresent()) {
          sayings.set(i, dated.get());
        }
      }
    }
    for (int i = sayings.size() - 2; i >= 0; i--) {
      if (isOpen(i)) {
        backwards(i);
      }
    }
    return sayings;
  }

  private boolean isOpen(int i) {
    Saying saying = sayings.get(i);
    return saying.saidAt().isEmpty()
        && saying.attribution().kind() == Attribution.Kind.SAYING
        && saying.sentence() < article.sentences().size()
        && !verbs.isOfAnotherTime(saying.attribution());
  }

  private static SaidAt carried(SaidAt date) {
    return new SaidAt(date.time(), SaidAt.Basis.CONTEXT, date.expression());
  }

  private void byForm(TextForm form) {
    for (int i = 0; i < sayings.size(); i++) {
      Saying saying = sayings.get(i);
      if (saying.saidAt().isPresent() || saying.attribution().embeddedIn().isPresent()) {
        continue;
      }
      Optional<SaidAt> date =
          switch (form) {
            case REPORT -> Optional.empty();
            case STATEMENT ->
                verbs.isPresent(saying.attribution()) ? published() : Optional.empty();
            case TRANSCRIPT -> isSpeakerLine(saying) ? published() : Optional.empty();
            case LIVE -> verbs.isPresent(saying.attribution()) ? ofEntry() : Optional.empty();
            case READOUT -> isOpen(i) ? ofCall() : Optional.empty();
          };
      if (date.isPresent()) {
        sayings.set(i, saying.at(date.get(), Optional.empty()));
      }
    }
  }

  /** The publication day, unless its year is only inferred. */
  private Optional<SaidAt> published() {
    return publication().map(day -> new SaidAt(day, SaidAt.Basis.PUBLICATION, Optional.empty()));
  }

  private Optional<SaidAt> ofEntry() {
    return publication().map(day -> new SaidAt(day, SaidAt.Basis.CONTEXT, Optional.empty()));
  }

  private Optional<TimeValue> publication() {
    return times.documentTime().inferred()
        ? Optional.empty()
        : times.documentTime().published().map(TimeValue::day);
  }

  private boolean isSpeakerLine(Saying saying) {
    List<Span> source = saying.attribution().source();
    return !source.isEmpty()
        && article.paragraphs().stream()
            .anyMatch(paragraph -> paragraph.begin() == source.get(0).begin());
  }

  /** The day of the call or meeting that a readout is about: the first that its text gives. */
  private Optional<SaidAt> ofCall() {
    return sayings.stream()
        .filter(saying -> saying.saidAt().isPresent())
        .findFirst()
        .map(saying -> carried(saying.saidAt().get()))
        .or(this::firstPast);
  }

  private Optional<SaidAt> firstPast() {
    for (TimeExpression time : times.expressions()) {
      int sentence = article.sentenceAt(time.span().begin());
      if (sentence < article.sentences().size()
          && isDay(time)
          && verbs.tellsOfEvent(article.sentences().get(sentence))) {
        return Optional.of(
            new SaidAt(time.time().orElseThrow(), SaidAt.Basis.CONTEXT, Optional.of(time.span())));
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(TimeExpression time) {
    return time.time().isPresent()
        && time.time().get().precision().compareTo(TimeValue.Precision.DAY) >= 0;
  }

  /** From the last dated saying of the same speaker, on the same occasion. */
  private Optional<Saying> fromSaying(int i) {
    Saying saying = sayings.get(i);
    for (int j = i - 1; j >= 0; j--) {
      Saying before = sayings.get(j);
      if (!before.sharesSpeaker(saying)) {
        continue;
      }
      if (before.saidAt().isEmpty()) {
        if (before.occasion().isPresent() && before.sentence() < saying.sentence()) {
          return Optional.empty();
        }
        continue;
      }
      if (before.saidAt().get().basis() == SaidAt.Basis.PUBLICATION) {
        return Optional.empty();
      }
      boolean carries =
          sameOccasion(saying, before)
              || (saying.sentence() - before.sentence() <= REACH && fits(saying, before));
      return carries
          ? Optional.of(saying.at(carried(before.saidAt().get()), before.occasion()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean fits(Saying saying, Saying before) {
    boolean sameSentence = saying.sentence() == before.sentence();
    boolean turnsToPresent =
        verbs.isPresent(saying.attribution()) && !verbs.isPresent(before.attribution());
    boolean otherOccasion =
        saying.occasion().isPresent()
            && before.occasion().isPresent()
            && !saying.occasion().get().span().equals(before.occasion().get().span());
    return sameSentence || !(turnsToPresent || otherOccasion);
  }

  /** "On the same programme", "in that interview". */
  private boolean sameOccasion(Saying saying, Saying before) {
    if (saying.occasion().isEmpty() || before.occasion().isEmpty()) {
      return false;
    }
    String words = saying.occasion().get().span().in(article.text()).toLowerCase(Locale.ROOT);
    return (words.startsWith("the same ") || words.startsWith("that "))
        && saying.occasion().get().medium() == before.occasion().get().medium();
  }

  /** From an event in which the speaker took part: "met in Vale on Friday. She said ...". */
  private Optional<Saying> fromEvent(Saying saying) {
    if (saying.speaker().isEmpty()
        || saying.occasion().isPresent()
        || !verbs.isPast(saying.attribution())) {
      return Optional.empty();
    }
    Sentence own = article.sentences().get(saying.sentence());
    for (int i = saying.sentence() - 1; i >= Math.max(0, saying.sentence() - REACH); i--) {
      Sentence sentence = article.sentences().get(i);
      boolean near = own.paragraph() - sentence.paragraph() <= 2;
      if (near && verbs.tellsOfEvent(sentence) && names(sentence, saying) && !relays(i)) {
        return eventDay(sentence).map(date -> saying.at(date, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** Whether a name in the sentence is part of what the speaker is known by. */
  private boolean names(Sentence sentence, Saying saying) {
    String speaker = saying.speaker().orElseThrow();
    for (Token token : article.tokensOf(sentence)) {
      boolean name = token.pos().equals("PROPN") && token.word().length() > 2;
      if (name && containsWord(speaker, token.word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsWord(String text, String word) {
    int at = text.indexOf(word);
    int end = at + word.length();
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Whether the sentence reports a saying: then its date is that saying's. */
  private boolean relays(int sentence) {
    return sayings.stream().anyMatch(saying -> saying.sentence() == sentence);
  }

  /** The one day in the past of which the sentence tells; empty where it names several. */
  private Optional<SaidAt> eventDay(Sentence sentence) {
    TimeExpression day = null;
    LocalDate published = times.documentTime().published().orElse(LocalDate.MAX);
    for (TimeExpression time : times.expressions()) {
      if (!sentence.span().covers(time.span()) || time.time().isEmpty()) {
        continue;
      }
      boolean past =
          isDay(time)
              && !time.time().get().earliest().toLocalDate().isAfter(published)
              && tenses.at(time.span()) == Direction.PAST;
      if (!past || day != null) {
        return Optional.empty();
      }
      day = time;
    }
    return day == null
        ? Optional.empty()
        : Optional.of(
            new SaidAt(day.time().orElseThrow(), SaidAt.Basis.CONTEXT, Optional.of(day.span())));
  }

  /** "Vale rejected that. 'Never,' she said on Monday.": the date that follows holds for both. */
  private void backwards(int i) {
    Saying saying = sayings.get(i);
    if (!verbs.isPast(saying.attribution())) {
      return;
    }
    for (int j = i + 1; j < sayings.size(); j++) {
      Saying next = sayings.get(j);
      if (next.sentence() > saying.sentence() + 2 || !sameParagraph(saying, next)) {
        return;
      }
      if (next.sharesSpeaker(saying)) {
        boolean own =
            next.saidAt().isPresent() && next.saidAt().get().basis() != SaidAt.Basis.PUBLICATION;
        boolean otherOccasion = saying.occasion().isPresent() && next.occasion().isPresent();
        if (own && !otherOccasion) {
          sayings.set(i, saying.at(carried(next.saidAt().get()), next.occasion()));
        }
        return;
      }
    }
  }

  private boolean sameParagraph(Saying one, Saying other) {
    return other.sentence() < article.sentences().size()
        && article.sentences().get(one.sentence()).paragraph()
            == article.sentences().get(other.sentence()).paragraph();
  }
}
