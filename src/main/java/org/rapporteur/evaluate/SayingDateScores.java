package org.rapporteur.evaluate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.model.Statement;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;
import org.rapporteur.time.SayingDates;
import org.rapporteur.time.Voice;

/**
 * How well sayings are dated. A date is right when it is the gold's stretch of the calendar.
 *
 * @param dated statements for which the text gives a date of saying
 * @param right those of them that were given this date
 * @param wrong those that were given another
 * @param undated statements for which it gives none
 * @param invented those of them that were given one nevertheless
 * @param rightBasis those right whose basis is right, too
 */
public record SayingDateScores(
    int dated, int right, int wrong, int undated, int invented, int rightBasis) {
  public static final SayingDateScores NONE = new SayingDateScores(0, 0, 0, 0, 0, 0);

  /**
   * Dates the gold statements of one article and compares.
   *
   * @param errors takes a line for each statement dated otherwise than in the gold
   */
  public static SayingDateScores of(
      GoldArticle gold,
      Annotator annotator,
      Function<AnnotatedArticle, ArticleTimes> times,
      List<String> errors) {
    AnnotatedArticle article = annotator.annotate(gold.article());
    List<Attribution> attributions = gold.attributions();
    List<Voice> voices = voices(gold.statements());
    List<Dating> datings = SayingDates.date(article, times.apply(article), attributions, voices);
    SayingDateScores scores = NONE;
    for (int i = 0; i < datings.size(); i++) {
      scores =
          scores.plus(compare(gold, gold.statements().get(i), datings.get(i).saidAt(), errors));
    }
    return scores;
  }

  /**
   * Compares the dates that the whole extraction gives to one article's statements. Gold statements
   * that it does not find are left out of account; a statement is found if its content has at least
   * half of its characters in common with the gold's, of all that either has.
   *
   * @param errors takes a line for each statement dated otherwise than in the gold
   */
  public static SayingDateScores ofFound(
      GoldArticle gold, Extractor extractor, List<String> errors) {
    List<Statement> statements = extractor.extract(gold.article()).statements();
    List<BitSet> theirs =
        gold.statements().stream().map(s -> Matching.characters(s.content())).toList();
    List<BitSet> ours =
        statements.stream().map(s -> Matching.characters(s.attribution().content())).toList();
    SayingDateScores scores = NONE;
    for (Matching.Pair pair : Matching.match(theirs, ours, Matching::jaccard)) {
      if (pair.similarity() >= Matching.FOUND) {
        scores =
            scores.plus(
                compare(
                    gold,
                    gold.statements().get(pair.gold()),
                    statements.get(pair.predicted()).saidAt(),
                    errors));
      }
    }
    return scores;
  }

  private static List<Voice> voices(List<GoldStatement> statements) {
    Set<String> unnamed = new HashSet<>();
    for (GoldStatement statement : statements) {
      if (statement.how().filter(How.AS_WORDED::equals).isPresent()) {
        unnamed.addAll(statement.speakers());
      }
    }
    return statements.stream()
        .map(
            statement ->
                new Voice(
                    actors(statement.speakers(), unnamed), actors(statement.onBehalfOf(), unnamed)))
        .toList();
  }

  /** Gold does not tell persons from states; for dates it makes no difference. */
  private static List<Actor> actors(List<String> names, Set<String> unnamed) {
    return names.stream()
        .map(
            name ->
                new Actor(
                    unnamed.contains(name) ? Actor.Kind.UNNAMED : Actor.Kind.PERSON,
                    name,
                    Optional.empty()))
        .toList();
  }

  private static SayingDateScores compare(
      GoldArticle article, GoldStatement gold, Optional<SaidAt> found, List<String> errors) {
    SayingDateScores one = compare(gold, found);
    if (one.right + one.undated - one.invented == 0) {
      errors.add(line(article, gold, found));
    }
    return one;
  }

  private static SayingDateScores compare(GoldStatement gold, Optional<SaidAt> found) {
    if (gold.saidAt().isEmpty()) {
      return new SayingDateScores(0, 0, 0, 1, found.isPresent() ? 1 : 0, 0);
    }
    boolean right = found.isPresent() && isSame(gold.saidAt().get(), found.get());
    boolean basis = right && found.get().basis() == gold.basis().orElseThrow();
    return new SayingDateScores(
        1, right ? 1 : 0, found.isPresent() && !right ? 1 : 0, 0, 0, basis ? 1 : 0);
  }

  private static boolean isSame(String gold, SaidAt found) {
    LocalDate[] days = days(gold);
    return found.time().earliest().toLocalDate().equals(days[0])
        && found.time().latest().minusNanos(1).toLocalDate().equals(days[1]);
  }

  /**
   * First and last day of a day, ISO week, season, month or year, or of two of them and between.
   */
  private static LocalDate[] days(String value) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      return new LocalDate[] {
        days(value.substring(0, slash))[0], days(value.substring(slash + 1))[1]
      };
    }
    int year = Integer.parseInt(value.substring(0, 4));
    if (value.length() == 10) {
      LocalDate day = LocalDate.parse(value);
      return new LocalDate[] {day, day};
    } else if (value.length() == 4) {
      return new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)};
    } else if (value.charAt(5) == 'W') {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.substring(6)))
              .with(DayOfWeek.MONDAY);
      return new LocalDate[] {monday, monday.plusDays(6)};
    }
    int month = Integer.parseInt(value.substring(5));
    boolean season = month > 12;
    LocalDate first = LocalDate.of(year, season ? 3 * (month - 20) : month, 1);
    return new LocalDate[] {first, first.plusMonths(season ? 3 : 1).minusDays(1)};
  }

  private static String line(GoldArticle gold, GoldStatement statement, Optional<SaidAt> found) {
    String text = gold.article().text();
    String words =
        statement.cue().stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    return String.join(
        "\t",
        gold.article().name(),
        statement.id(),
        String.join("; ", statement.speakers()) + " " + words,
        statement.saidAt().orElse("-") + statement.basis().map(basis -> " " + basis).orElse(""),
        found.map(date -> date.time().edtf() + " " + date.basis()).orElse("-"));
  }

  public SayingDateScores plus(SayingDateScores other) {
    return new SayingDateScores(
        dated + other.dated,
        right + other.right,
        wrong + other.wrong,
        undated + other.undated,
        invented + other.invented,
        rightBasis + other.rightBasis);
  }

  /** Share of the dated statements that got their date. */
  public double rightShare() {
    return dated == 0 ? 0 : (double) right / dated;
  }

  /** Share of the undated statements that got a date nevertheless. */
  public double inventedShare() {
    return undated == 0 ? 0 : (double) invented / undated;
  }

  /** One line: both shares in per cent, and what they rest on. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "date of saying right %.1f (%d of %d, wrong %d, right basis %d)  invented %.1f (%d of %d)",
        100 * rightShare(),
        right,
        dated,
        wrong,
        rightBasis,
        100 * inventedShare(),
        invented,
        undated);
  }
}
