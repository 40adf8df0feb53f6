package org.rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;
import org.rapporteur.time.Anchoring.Anchored;

/**
 * Finds the expressions of time in an article and puts them on the calendar.
 *
 * <p>The result depends on the article and the publication date alone, never on the machine's
 * clock, locale or time zone.
 */
final class TimeTagger {
  /** Beyond so many characters a date is no longer the one spoken of. */
  private static final int REACH = 700;

  private TimeTagger() {}

  /** Expressions in the order of the text, not overlapping. */
  static List<TimeExpression> tag(AnnotatedArticle article, Optional<LocalDate> published) {
    Tenses tenses = new Tenses(article);
    return tag(article.text(), published, tenses::at, article.names());
  }

  /**
   * As {@link #tag(AnnotatedArticle, Optional)}, for a bare text.
   *
   * @param tense where the tense around a stretch of the text points
   * @param names in which no expression may lie, if they are of persons or organisations
   */
  static List<TimeExpression> tag(
      String text,
      Optional<LocalDate> published,
      Function<Span, Direction> tense,
      List<NameMention> names) {
    Words words = Words.shared();
    Pieces pieces = new Pieces(words.cut(text));
    Grammar grammar = new Grammar(pieces, words, DayOrders.of(pieces, published));
    List<TimeExpression> expressions = new ArrayList<>();
    Optional<Stretch> lastDay = Optional.empty();
    Optional<Stretch> lastStretch = Optional.empty();
    int dayEnd = 0;
    int stretchEnd = 0;
    int i = 0;
    while (i < pieces.list().size()) {
      Found found = grammar.at(i);
      if (found == null) {
        i++;
        continue;
      }
      Span span = new Span(pieces.get(i).begin(), pieces.get(found.end() - 1).end());
      if (!isFeast(found.meaning()) && isName(span, names)) {
        i = found.end();
        continue;
      }
      boolean dayNear = span.begin() - dayEnd < REACH;
      boolean stretchNear = span.begin() - stretchEnd < REACH;
      Anchoring anchoring =
          new Anchoring(
              published,
              dayNear ? lastDay.map(Stretch::firstDay) : Optional.empty(),
              stretchNear ? lastStretch : Optional.empty(),
              near(text, stretchEnd, span)
                  ? lastStretch.filter(TimeTagger::isShort).map(Stretch::firstDay)
                  : Optional.empty(),
              () -> tense.apply(span));
      Anchored anchored = anchoring.anchor(found.meaning());
      expressions.add(
          new TimeExpression(
              span,
              anchored.type(),
              anchored.value(),
              anchored.stretch().map(Stretch::time),
              anchored.relative()));
      if (anchored.stretch().isPresent()) {
        lastStretch = anchored.stretch();
        stretchEnd = span.end();
        if (anchored.stretch().get().isDay()) {
          lastDay = anchored.stretch();
          dayEnd = span.end();
        }
      }
      i = found.end();
    }
    return expressions;
  }

  private static boolean isShort(Stretch stretch) {
    return stretch.time().precision().compareTo(TimeValue.Precision.MONTH) >= 0;
  }

  /** Whether both stand in one sentence, not far from each other. */
  private static boolean near(String text, int end, Span span) {
    if (span.begin() - end > 150) {
      return false;
    }
    for (int i = end; i + 1 < span.begin(); i++) {
      char mark = text.charAt(i);
      boolean stop = mark == '.' || mark == '?' || mark == '!';
      if (mark == '\n' || (stop && Character.isWhitespace(text.charAt(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  /** "Ramadan" is a name, but of no one. */
  private static boolean isFeast(Meaning meaning) {
    return meaning instanceof Meaning.Cyclic cyclic && cyclic.cycle() instanceof Cycle.Feast;
  }

  private static boolean isName(Span span, List<NameMention> names) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).span().end() > span.begin()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low == names.size() || !names.get(low).span().covers(span)) {
      return false;
    }
    return switch (names.get(low).type()) {
      case PERSON, ORGANIZATION -> true;
      case PLACE -> false;
    };
  }
}
