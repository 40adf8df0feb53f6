package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DateClue.Origin;
import org.rapporteur.model.DocumentTime;

class YearInferenceTest {
  private static final Annotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
  private static final MonthDay JUNE_8 = MonthDay.of(6, 8);

  /** The 8th of June 2022 was a Wednesday; 2021 a Tuesday, 2023 a Thursday. */
  private static final String TEXT =
      "The envoy said on Wednesday that talks with President Arlo Venn had failed. "
          + "Deputy Secretary of State Mira Sandoz rejected that.";

  private static final FoldedActorList ACTORS =
      new FoldedActorList(
          List.of(
              person("Arlo Venn", post("President", LocalDate.of(2021, 1, 20), null, true)),
              person(
                  "Mira Sandoz",
                  post("Deputy Secretary of State", LocalDate.of(2021, 4, 14), null, true)),
              person(
                  "Otto Brandt",
                  post("President", LocalDate.of(2014, 1, 1), LocalDate.of(2016, 12, 31), false))));

  @Test
  void termsOfOfficeAndAWeekdayLeaveOneYear() {
    DocumentTime time = infer(TEXT, clue(Optional.empty()));
    assertThat(time.published()).contains(LocalDate.of(2022, 6, 8));
    assertThat(time.inferred()).isTrue();
    assertThat(time.reasons())
        .anyMatch(reason -> reason.contains("Mira Sandoz"))
        .anyMatch(reason -> reason.contains("Wednesday"));
  }

  @Test
  void staysOpenWhenTheNamesAreTakenOut() {
    String without = TEXT.replace(" Arlo Venn", "").replace(" Mira Sandoz", "");
    DocumentTime time = infer(without, clue(Optional.empty()));
    assertThat(time.published()).isEmpty();
    assertThat(time.reasons()).last().asString().contains("stays open");
  }

  @Test
  void staysOpenWhereOneOfficeHolderLeavesTwoYears() {
    String text = "The envoy met President Otto Brandt. They agreed on a plan.";
    assertThat(infer(text, clue(Optional.empty())).published()).isEmpty();
  }

  @Test
  void theDatesOwnWeekdayDecidesAmongTheYearsOfATerm() {
    String text = "The envoy met President Otto Brandt. They agreed on a plan.";
    // The 8th of June 2015 was a Monday; 2014 a Sunday, 2016 a Wednesday.
    assertThat(infer(text, clue(Optional.of(DayOfWeek.MONDAY))).published())
        .contains(LocalDate.of(2015, 6, 8));
  }

  @Test
  void aFormerPresidentTellsNothing() {
    String text = "The envoy met former President Otto Brandt on Monday. They agreed on a plan.";
    assertThat(infer(text, clue(Optional.empty())).published()).isEmpty();
  }

  @Test
  void aFullDateIsTakenAndAnotherKeptAsConflict() {
    DateClue given = DateClue.of(Origin.DATE_LINE, LocalDate.of(2022, 2, 1), Optional.empty());
    Article article =
        new Article(
            "a",
            TEXT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(given, clue(Optional.empty())));
    DocumentTime time =
        new TimeAnalyzer(Optional.of(ACTORS)).analyze(ANNOTATOR.annotate(article)).documentTime();
    assertThat(time.published()).contains(LocalDate.of(2022, 2, 1));
    assertThat(time.inferred()).isFalse();
    assertThat(time.conflicts()).containsExactly(clue(Optional.empty()));
  }

  private static DocumentTime infer(String text, DateClue clue) {
    Article article =
        new Article(
            "a",
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(clue));
    return new TimeAnalyzer(Optional.of(ACTORS))
        .analyze(ANNOTATOR.annotate(article))
        .documentTime();
  }

  private static DateClue clue(Optional<DayOfWeek> weekday) {
    return new DateClue(
        Origin.DATELINE, JUNE_8, OptionalInt.empty(), weekday, Optional.empty(), Optional.empty());
  }

  private static ActorEntry person(String name, Post post) {
    return new ActorEntry(
        new Actor(Actor.Kind.PERSON, name, Optional.empty()),
        List.of(name),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        ActorEntry.Gender.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(post));
  }

  private static Post post(String title, LocalDate from, LocalDate until, boolean open) {
    return new Post(
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.ofNullable(until),
        open);
  }
}
