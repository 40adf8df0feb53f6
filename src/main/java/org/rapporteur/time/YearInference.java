package org.rapporteur.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/**
 * Infers the year of a date that an article gives for itself without one: from weekdays, from the
 * years it speaks of, and from the terms of office of the persons it names with their posts. Where
 * that does not leave one year, the year stays open.
 */
final class YearInference {
  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  private final DateClue clue;
  private final AnnotatedArticle article;
  private final List<TimeExpression> times;
  private final List<String> reasons = new ArrayList<>();
  private final TreeSet<Integer> years = new TreeSet<>();

  private YearInference(DateClue clue, AnnotatedArticle article) {
    this.clue = clue;
    this.article = article;
    this.times = TimeTagger.tag(article, Optional.empty());
    for (int year = FIRST; year <= LAST; year++) {
      if (clue.day().isValidYear(year)) {
        years.add(year);
      }
    }
  }

  static DocumentTime infer(DateClue clue, AnnotatedArticle article, Optional<ActorList> actors) {
    return new YearInference(clue, article).infer(actors);
  }

  private DocumentTime infer(Optional<ActorList> actors) {
    reasons.add("the article gives " + day() + " without a year");
    byOwnWeekday();
    byDatedEvents();
    List<OfficeHolders.Holder> holders =
        actors.map(list -> OfficeHolders.in(article, list)).orElse(List.of());
    holders.forEach(this::byTerm);
    Optional<DayOfWeek> lead = leadWeekday();
    lead.ifPresent(this::byLeadWeekday);
    Optional<Integer> year = decide(holders, lead);
    if (year.isEmpty()) {
      reasons.add(
          years.isEmpty()
              ? "no year fits all of that; it stays open"
              : "that leaves more than one year; it stays open");
      return new DocumentTime(Optional.empty(), Optional.empty(), false, reasons, List.of());
    }
    reasons.add("that leaves " + year.get());
    LocalDate date = clue.day().atYear(year.get());
    return new DocumentTime(Optional.of(date), Optional.of(clue), true, reasons, List.of());
  }

  private String day() {
    return clue.day().getDayOfMonth()
        + " "
        + clue.day().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private DayOfWeek weekday(int year) {
    return clue.day().atYear(year).getDayOfWeek();
  }

  private void byOwnWeekday() {
    clue.weekday()
        .ifPresent(
            given -> {
              years.removeIf(year -> weekday(year) != given);
              reasons.add(day() + " was a " + name(given));
            });
  }

  private static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** An article is not older than what it tells as past. */
  private void byDatedEvents() {
    Tenses tenses = new Tenses(article);
    int latest = 0;
    String words = "";
    for (TimeExpression time : times) {
      boolean told =
          time.time().isPresent()
              && !time.relative()
              && time.time().get().precision().compareTo(TimeValue.Precision.YEAR) >= 0
              && tenses.at(time.span()) == Direction.PAST;
      if (told && time.time().get().earliest().getYear() > latest) {
        latest = time.time().get().earliest().getYear();
        words = time.span().in(article.text());
      }
    }
    if (latest > 0) {
      int notBefore = latest;
      years.removeIf(year -> year < notBefore);
      reasons.add("it tells of " + words + " as past");
    }
  }

  private void byTerm(OfficeHolders.Holder holder) {
    years.removeIf(year -> holder.on(clue.day().atYear(year)) == OfficeHolders.Held.NO);
    TreeSet<Integer> sure = new TreeSet<>(years);
    sure.removeIf(year -> holder.on(clue.day().atYear(year)) != OfficeHolders.Held.YES);
    reasons.add(
        holder.name()
            + ", whom it names as "
            + holder.title()
            + ", "
            + (sure.isEmpty()
                ? "may have held that post"
                : "held that post on " + day() + " of " + listed(sure)));
  }

  private static String listed(NavigableSet<Integer> years) {
    if (years.size() == 1) {
      return String.valueOf(years.first());
    }
    boolean unbroken = years.last() - years.first() == years.size() - 1;
    return unbroken
        ? years.first() + " to " + years.last()
        : String.join(", ", years.stream().map(String::valueOf).toList());
  }

  /** The weekday on which the first thing told happened; news is of the day or the day before. */
  private Optional<DayOfWeek> leadWeekday() {
    Tenses tenses = new Tenses(article);
    for (TimeExpression time : times) {
      boolean weekday = time.value().startsWith("XXXX-WXX-") && time.value().length() >= 10;
      if (weekday
          && time.type() == TimeExpression.Type.DATE
          && Character.isDigit(time.value().charAt(9))
          && tenses.at(time.span()) != Direction.FUTURE) {
        return Optional.of(DayOfWeek.of(time.value().charAt(9) - '0'));
      }
    }
    return Optional.empty();
  }

  private void byLeadWeekday(DayOfWeek lead) {
    years.removeIf(year -> weekday(year) != lead && weekday(year) != lead.plus(1));
    reasons.add(
        "the first event it dates by weekday fell on a "
            + name(lead)
            + "; news is of the day or the day before");
  }

  /**
   * The one year left; or, of several, the one in which all named posts are known to have been held
   * where in the others that is open and the weekday fits no better.
   */
  private Optional<Integer> decide(List<OfficeHolders.Holder> holders, Optional<DayOfWeek> lead) {
    if (years.size() == 1) {
      return Optional.of(years.first());
    }
    TreeSet<Integer> sure = new TreeSet<>(years);
    sure.removeIf(
        year ->
            holders.stream()
                .anyMatch(holder -> holder.on(clue.day().atYear(year)) != OfficeHolders.Held.YES));
    if (holders.size() < 2 || sure.size() != 1 || lead.isEmpty()) {
      return Optional.empty();
    }
    int year = sure.first();
    boolean sameDay = weekday(year) == lead.get();
    boolean rivalled =
        years.stream().anyMatch(other -> other != year && weekday(other) == lead.get());
    if (!sameDay || rivalled) {
      return Optional.empty();
    }
    reasons.add("only in " + year + " are all these posts known to have been held, and that day");
    return Optional.of(year);
  }
}
