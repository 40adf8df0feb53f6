package org.rapporteur.time;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.SaidAt.Basis;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/** Dates sayings by what the article is as a piece of writing. */
final class FormDates {
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\s*(?:\\p{L}+ )?(?:after|before|following|ahead of) (?:the|his|her|their|its) (?:\\p{L}+ )?"
              + "(?:briefing|conference|remarks|interview|speech|address)\\b",
          Pattern.CASE_INSENSITIVE);

  private final AnnotatedArticle article;
  private final ArticleTimes times;
  private final SentenceIndex index;
  private final SayingVerbs verbs;
  private final TextForm form;

  FormDates(
      AnnotatedArticle article,
      ArticleTimes times,
      SentenceIndex index,
      SayingVerbs verbs,
      TextForm form) {
    this.article = article;
    this.times = times;
    this.index = index;
    this.verbs = verbs;
    this.form = form;
  }

  /** Sets the dates of those sayings that have none and are not relayed by others. */
  void date(List<Saying> sayings, Predicate<Saying> isOpen) {
    for (int i = 0; i < sayings.size(); i++) {
      Saying saying = sayings.get(i);
      boolean told =
          saying.attribution().kind() == Attribution.Kind.SAYING
              && saying.attribution().embeddedIn().isEmpty();
      if (saying.saidAt().isPresent() || !told) {
        continue;
      }
      Optional<SaidAt> date =
          switch (form) {
            case REPORT, MEETING -> isToldHere(saying) ? published() : Optional.empty();
            case STATEMENT ->
                verbs.isPresent(saying.attribution()) ? published() : Optional.empty();
            case TRANSCRIPT -> isSpeakerLine(saying) ? published() : Optional.empty();
            case BRIEFING ->
                speaksThere(saying) && !isBeforeOrAfter(saying) && isOpen.test(saying)
                    ? heading()
                    : Optional.empty();
            case LIVE -> verbs.isPresent(saying.attribution()) ? ofEntry() : Optional.empty();
            case READOUT -> isOpen.test(saying) ? ofCall(sayings) : Optional.empty();
          };
      if (date.isPresent()) {
        sayings.set(i, saying.at(date.get()));
      }
    }
  }

  /** The publication day, unless its year is only inferred. */
  private Optional<SaidAt> published() {
    return publication().map(day -> new SaidAt(day, Basis.PUBLICATION, Optional.empty()));
  }

  private Optional<SaidAt> ofEntry() {
    return publication().map(day -> new SaidAt(day, Basis.CONTEXT, Optional.empty()));
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

  /** "told this programme": the piece is the interview's own. */
  private boolean isToldHere(Saying saying) {
    Span cue = Attachment.anchor(saying.attribution());
    int after = article.tokenAt(cue.end());
    return after + 1 < article.tokens().size()
        && article.tokens().get(after).word().equals("this")
        && SayingWords.PROGRAMME.holdsWord(article.tokens().get(after + 1));
  }

  private boolean speaksThere(Saying saying) {
    return verbs.isPast(saying.attribution()) || isSpeakerLine(saying);
  }

  /** Whether the text has left the occasion: "After the briefing she told reporters ...". */
  private boolean isBeforeOrAfter(Saying saying) {
    int cue = Attachment.anchor(saying.attribution()).begin();
    return article.paragraphs().stream()
        .filter(paragraph -> paragraph.begin() <= cue)
        .anyMatch(paragraph -> BESIDE.matcher(paragraph.in(article.text())).lookingAt());
  }

  /** The date in the heading of a briefing. */
  private Optional<SaidAt> heading() {
    return TextForm.dateOfHeading(article, times.expressions())
        .map(
            time ->
                new SaidAt(time.time().orElseThrow(), Basis.OCCASION, Optional.of(time.span())));
  }

  /** The day of the call or meeting that a readout is about: the first that its text gives. */
  private Optional<SaidAt> ofCall(List<Saying> sayings) {
    return sayings.stream()
        .flatMap(saying -> saying.saidAt().stream())
        .findFirst()
        .map(date -> new SaidAt(date.time(), Basis.CONTEXT, date.expression()))
        .or(this::firstPast);
  }

  private Optional<SaidAt> firstPast() {
    for (int i = 0; i < article.sentences().size(); i++) {
      for (TimeExpression time : index.times(i)) {
        if (EventDates.isDay(time) && verbs.tellsOfEvent(article.sentences().get(i))) {
          return Optional.of(
              new SaidAt(time.time().orElseThrow(), Basis.CONTEXT, Optional.of(time.span())));
        }
      }
    }
    return Optional.empty();
  }
}
