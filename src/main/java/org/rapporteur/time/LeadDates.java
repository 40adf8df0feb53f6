package org.rapporteur.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeValue;
import org.rapporteur.model.Token;

/**
 * Dates what is quoted right after the lead of a report. News puts what happened, with its day,
 * into the first paragraph and lets the second open with what was said there and then.
 */
final class LeadDates {
  private final AnnotatedArticle article;
  private final ArticleTimes times;
  private final SayingVerbs verbs;
  private final EventDates events;
  private final int lead;

  LeadDates(AnnotatedArticle article, ArticleTimes times, SayingVerbs verbs, EventDates events) {
    this.article = article;
    this.times = times;
    this.verbs = verbs;
    this.events = events;
    this.lead = lead(article);
  }

  /** Index of the first paragraph that is more than a heading or a dateline; -1 if none is. */
  private static int lead(AnnotatedArticle article) {
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = article.tokensOf(sentence);
      boolean stop = tokens.get(tokens.size() - 1).word().equals(".");
      if (stop && tokens.size() > 8) {
        return sentence.paragraph();
      }
    }
    return -1;
  }

  /** With the date of the lead, if {@code sayings.get(i)} opens the next paragraph. */
  Optional<Saying> fromLead(int i, List<Saying> sayings) {
    Saying saying = sayings.get(i);
    int paragraph = article.sentences().get(saying.sentence()).paragraph();
    if (lead < 0
        || paragraph != lead + 1
        || saying.occasion().isPresent()
        || saying.attribution().embeddedIn().isPresent()
        || !verbs.isPast(saying.attribution())) {
      return Optional.empty();
    }
    List<Saying> told =
        sayings.stream()
            .filter(other -> other.sentence() < article.sentences().size())
            .filter(other -> article.sentences().get(other.sentence()).paragraph() == lead)
            .toList();
    boolean oneOfThem = told.stream().anyMatch(this::isOfMany);
    boolean quoted =
        opensParagraph(saying, paragraph) && told.stream().allMatch(other -> isFact(other, saying));
    return quoted || oneOfThem ? day(told).map(saying::at) : Optional.empty();
  }

  private boolean opensParagraph(Saying saying, int paragraph) {
    return saying.attribution().form() == Attribution.Form.DIRECT
        && saying.attribution().content().get(0).begin()
            == article.paragraphs().get(paragraph).begin();
  }

  /** Whether the lead's saying is a deed, or is by those for whom the speaker stands. */
  private boolean isFact(Saying told, Saying saying) {
    return verbs.cueHolds(told.attribution(), SayingWords.PERFORMING)
        || told.voice().onBehalfOf().stream().anyMatch(saying.voice().onBehalfOf()::contains)
        || saying.voice().speaksFor(told.voice())
        || events.isShortlyAfter(saying);
  }

  /** "World leaders", "Western governments": many, of whom some are quoted after. */
  private boolean isOfMany(Saying told) {
    if (told.attribution().source().isEmpty()) {
      return false;
    }
    Span source = told.attribution().source().get(0);
    int first = article.tokenAt(source.begin());
    int last = article.tokenAt(source.end() - 1);
    Token head = article.tokens().get(last);
    boolean plural = head.pos().equals("NOUN") && !head.word().equals(head.lemma());
    for (int i = first; i < last; i++) {
      String pos = article.tokens().get(i).pos();
      if (!pos.equals("ADJ") && !pos.equals("NOUN") && !pos.equals("PROPN")) {
        return false;
      }
    }
    return plural && last > first;
  }

  /** The one day of the lead, which must be that of publication or the one before. */
  private Optional<SaidAt> day(List<Saying> told) {
    Optional<SaidAt> day = told.stream().flatMap(saying -> saying.saidAt().stream()).findFirst();
    if (day.isEmpty()) {
      for (Sentence sentence : article.sentences()) {
        if (sentence.paragraph() == lead && day.isEmpty()) {
          day = events.eventDay(sentence);
        }
      }
    }
    return day.filter(this::isFresh)
        .map(date -> new SaidAt(date.time(), SaidAt.Basis.CONTEXT, date.expression()));
  }

  private boolean isFresh(SaidAt date) {
    if (date.time().precision().compareTo(TimeValue.Precision.DAY) < 0
        || times.documentTime().published().isEmpty()) {
      return false;
    }
    LocalDate day = date.time().earliest().toLocalDate();
    LocalDate published = times.documentTime().published().get();
    return !day.isAfter(published) && !day.isBefore(published.minusDays(1));
  }
}
