package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/** What holds for any text, hostile ones included. */
class TimePropertiesTest {
  private static final List<String> WORDS =
      List.of(
          "the",
          "a",
          "last",
          "next",
          "this",
          "of",
          "in",
          "early",
          "late",
          "mid",
          "-",
          ",",
          ".",
          "'",
          "s",
          "June",
          "May",
          "Feb.",
          "29",
          "31",
          "2022",
          "1900",
          "30",
          "99999999999",
          "0",
          "8th",
          "Tuesday",
          "Monday",
          "weekend",
          "day",
          "week",
          "month",
          "quarter",
          "year",
          "years",
          "decades",
          "century",
          "ago",
          "earlier",
          "later",
          "three",
          "several",
          "half",
          "and",
          "two",
          "second",
          "first",
          "end",
          "morning",
          "night",
          "midnight",
          "10:50",
          "PM",
          "24:00",
          "UTC",
          "EST",
          "Ramadan",
          "Easter",
          "Christmas",
          "every",
          "each",
          "same",
          "period",
          "Q4",
          "1990s",
          "today",
          "yesterday",
          "2022-02-30",
          "31/12/99",
          "\n",
          "\u2019",
          "\ud83d\ude00",
          "now");

  @Test
  void expressionsAreInOrderAndTheirBoundsFitTheirPrecision() {
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      String text = text(random);
      int end = 0;
      for (TimeExpression expression : tag(text, random)) {
        assertThat(expression.span().begin()).as(text).isGreaterThanOrEqualTo(end);
        end = expression.span().end();
        assertThat(end).isLessThanOrEqualTo(text.length());
        expression.time().ifPresent(time -> holds(text, time));
      }
    }
  }

  private static void holds(String text, TimeValue time) {
    assertThat(time.earliest()).as(text).isBefore(time.latest());
    long hours = java.time.Duration.between(time.earliest(), time.latest()).toHours();
    long most =
        switch (time.precision()) {
          case MINUTE, HOUR -> 1;
          // A festival or a range may last for weeks.
          case DAY -> 24 * 31;
          case WEEK -> 24 * 7;
          case MONTH -> 24 * 31;
          case QUARTER, SEASON -> 24 * 92;
          case YEAR -> 24 * 366 * 2;
          case DECADE -> 24L * 3653;
          case CENTURY -> 24L * 36525;
        };
    assertThat(hours).as(text + " " + time).isLessThanOrEqualTo(most);
    boolean fullYear = time.edtf().matches("\\d{4}");
    assertThat(fullYear)
        .as(text + " " + time)
        .isEqualTo(fullYear && time.precision() == TimeValue.Precision.YEAR);
    if (time.edtf().matches("\\d{4}-\\d{2}-\\d{2}")) {
      LocalDate day = LocalDate.parse(time.edtf());
      assertThat(time.earliest().toLocalDate()).as(text).isEqualTo(day);
      assertThat(time.latest().minusNanos(1).toLocalDate()).as(text).isEqualTo(day);
    }
  }

  @Test
  void nothingDependsOnTheMachinesLocaleOrTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (int round = 0; round < 100; round++) {
        String text = text(new Random(round)) + " at 5 pm ET on Tuesday, 1 of TITLE I, last FRIDAY";
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<TimeExpression> here = tag(text, new Random(round));
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab-ca-buddhist"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(tag(text, new Random(round))).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(14);
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static List<TimeExpression> tag(String text, Random random) {
    Direction[] directions = Direction.values();
    Direction direction = directions[random.nextInt(directions.length)];
    Optional<LocalDate> published =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(LocalDate.of(1950 + random.nextInt(100), 2, 28));
    return TimeTagger.tag(text, published, (Span span) -> direction, List.of());
  }
}
