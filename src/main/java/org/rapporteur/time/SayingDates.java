package org.rapporteur.time;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Occasion;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;

/**
 * Dates the sayings of an article.
 *
 * <p>A date is given only where the text gives one for the saying itself; the publication date is
 * taken only where the piece itself is what is said, as a ministry's statement or a transcript.
 * Thread-safe.
 */
public final class SayingDates {
  private static final int OLDEST_MONTHS = 6;

  /** "the day", "the night": which one, only the story tells. */
  private static final Pattern OF_DISCOURSE = Pattern.compile("(?i)the \\p{L}+");

  private final AnnotatedArticle article;
  private final ArticleTimes times;
  private final SentenceIndex index;
  private final Occasions occasions;
  private final Attachment attachment;

  private SayingDates(
      AnnotatedArticle article, ArticleTimes times, List<Attribution> attributions) {
    this.article = article;
    this.times = times;
    this.index = new SentenceIndex(article, times.expressions(), attributions);
    this.occasions = new Occasions(article);
    this.attachment = new Attachment(article, index, occasions);
  }

  /**
   * A dating for each attribution, in the same order.
   *
   * @param voices whose words each attribution gives: a date is carried on only from one speaker to
   *     the same one, or to those who took part in one event
   */
  public static List<Dating> date(
      AnnotatedArticle article,
      ArticleTimes times,
      List<Attribution> attributions,
      List<Voice> voices) {
    SayingDates dates = new SayingDates(article, times, attributions);
    List<Saying> sayings = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      int sentence = dates.index.sentence(attribution);
      Optional<Occasion> occasion = dates.occasion(attribution, sentence);
      Optional<SaidAt> own = dates.own(attribution, sentence, occasion);
      sayings.add(new Saying(attribution, sentence, voices.get(i), occasion, own));
    }
    List<Dating> datings = new ArrayList<>();
    for (Saying saying : new CarriedDates(article, times, dates.index, sayings).all()) {
      datings.add(
          new Dating(saying.saidAt(), dates.mentioned(saying.attribution()), timed(saying)));
    }
    return datings;
  }

  private static Optional<Occasion> timed(Saying saying) {
    return saying.saidAt().isPresent()
        ? saying.occasion().map(named -> Occasions.at(named, saying.saidAt().get().time()))
        : saying.occasion();
  }

  private List<TimeExpression> mentioned(Attribution attribution) {
    List<TimeExpression> mentioned = new ArrayList<>();
    for (Span content : attribution.content()) {
      int end = Math.max(content.begin(), content.end() - 1);
      for (int i = article.sentenceAt(content.begin()); i <= article.sentenceAt(end); i++) {
        for (TimeExpression time : index.times(i)) {
          if (content.covers(time.span())) {
            mentioned.add(time);
          }
        }
      }
    }
    return mentioned;
  }

  private Optional<SaidAt> own(Attribution attribution, int sentence, Optional<Occasion> occasion) {
    if (sentence == article.sentences().size()) {
      return Optional.empty();
    }
    Span cue = Attachment.anchor(attribution);
    return index.times(sentence).stream()
        .filter(time -> canDate(time) && attachment.dates(time, attribution))
        .min(Comparator.comparingInt(time -> distance(time.span(), cue)))
        .map(
            time ->
                new SaidAt(
                    time.time().orElseThrow(), basis(time, occasion), Optional.of(time.span())));
  }

  private static int distance(Span time, Span cue) {
    return Math.min(Math.abs(time.begin() - cue.end()), Math.abs(cue.begin() - time.end()));
  }

  /** Whether it is a stretch of the calendar that begins before the publication day is over. */
  private boolean canDate(TimeExpression time) {
    boolean point =
        switch (time.type()) {
          case DATE, TIME -> true;
          case DURATION, SET -> false;
        };
    if (!point
        || time.time().isEmpty()
        || OF_DISCOURSE.matcher(time.span().in(article.text())).matches()) {
      return false;
    }
    LocalDateTime earliest = time.time().get().earliest();
    // A day more, as the dateline may be of another time zone. News names the year of a day that
    // is half a year old.
    LocalDateTime oldest =
        time.relative() && EventDates.isDay(time)
            ? earliest.plusMonths(OLDEST_MONTHS)
            : LocalDateTime.MAX;
    return times
        .documentTime()
        .published()
        .map(
            published ->
                earliest.isBefore(published.plusDays(2).atStartOfDay())
                    && !oldest.isBefore(published.atStartOfDay()))
        .orElse(true);
  }

  private SaidAt.Basis basis(TimeExpression time, Optional<Occasion> occasion) {
    if (times.documentTime().inferred() && time.relative()) {
      return SaidAt.Basis.INFERRED;
    }
    boolean ofOccasion =
        occasion.isPresent()
            && occasion.get().span().end() <= time.span().begin()
            && time.span().begin() - occasion.get().span().end() < 8;
    if (ofOccasion) {
      return SaidAt.Basis.OCCASION;
    }
    return time.relative() ? SaidAt.Basis.RELATIVE : SaidAt.Basis.EXPLICIT;
  }

  /** The occasion named beside the cue, outside what is said. */
  private Optional<Occasion> occasion(Attribution attribution, int number) {
    if (number == article.sentences().size()) {
      return Optional.empty();
    }
    Sentence sentence = article.sentences().get(number);
    Span anchor = Attachment.anchor(attribution);
    Set<Span> contents = new LinkedHashSet<>(attribution.content());
    for (Attribution other : index.contents(number)) {
      if (other.content().stream().noneMatch(content -> content.covers(anchor))) {
        contents.addAll(other.content());
      }
    }
    for (int[] run :
        occasions.outside(sentence.firstToken(), sentence.endToken(), List.copyOf(contents))) {
      Optional<Occasion> found = occasions.in(run[0], run[1]);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
