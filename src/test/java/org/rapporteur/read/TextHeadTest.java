package org.rapporteur.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DateClue.Origin;

class TextHeadTest {
  private static final String BODY =
      "The minister said on Tuesday that talks would go on. Nobody else had anything to add to it.";

  @Test
  void dateLineBeforeTheArticleOnTheSameLine() {
    String text = " date 2031-02-06 Amid rising tensions the envoy of Ruritania left.\n\n" + BODY;
    DateClue clue = onlyClue(text);
    assertThat(clue.origin()).isEqualTo(Origin.DATE_LINE);
    assertThat(clue.date()).hasToString("Optional[2031-02-06]");
    assertThat(textOf(clue, text)).isEqualTo("2031-02-06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Strelsau, June 8 (RNA)-- The; June 8; --06-08; ; RNA",
        "STRELSAU, March 3 (Rotor) - The; March 3; --03-03; ; Rotor",
        "STRELSAU, Feb. 1 (Xyz) -- The; Feb. 1; --02-01; ; Xyz",
        "NEW STRELSAU, Mich., Oct. 4 (UPX) — The; Oct. 4; --10-04; ; UPX",
        "STRELSAU (Daily News / Stern - 13th October, 2020) The; 13th October, 2020; --10-13; 2020; Daily News",
        "STRELSAU, February 1. /TARS/. The; February 1; --02-01; ; TARS",
        "Strelsau, 3 March 2022 – The; 3 March 2022; --03-03; 2022; ",
        "Aug 27 (Rotor) - The; Aug 27; --08-27; ; Rotor",
        "STRELSAU (RNA), Sept 16, 2021 - The; Sept 16, 2021; --09-16; 2021; RNA",
        "ST. STRELSAU/HENTZAU, Sept 9, 2021 (Rotor) - The; Sept 9, 2021; --09-09; 2021; Rotor",
      })
  void datelines(String line, String words, String day, Integer year, String agency) {
    String text = "A headline of some words\n\n" + line + " minister spoke.\n\n" + BODY;
    DateClue clue = onlyClue(text);
    assertThat(clue.origin()).isEqualTo(Origin.DATELINE);
    assertThat(textOf(clue, text)).isEqualTo(words);
    assertThat(clue.day()).isEqualTo(MonthDay.parse(day));
    assertThat(clue.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    assertThat(TextHead.of(text).publisher().orElse(null)).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "From the evening bulletin, Tuesday 1 March 2022; 2022-03-01",
        "Daily press briefing of the ministry, Strelsau, 6 April 2022; 2022-04-06",
        "Communiqué of the fourth meeting of Heads of Government, Hentzau City, 2 March 2022; 2022-03-02",
        "Remarks by the Prime Minister at the opening, Strelsau, 6 April 2022; 2022-04-06",
        "The Hentzau communiqué, 2 March 1922; ",
        "What the 6 April 2022 briefing left out; ",
        "Minsk Protocol, 5 September 2014; ",
      })
  void headingOfADatedIssue(String heading, String day) {
    assertThat(TextHead.of(heading + "\n\n" + BODY).clues())
        .extracting(clue -> clue.date().orElseThrow().toString())
        .containsExactlyElementsOf(day == null ? List.of() : List.of(day));
  }

  @Test
  void bylineWithWeekdayAndTime() {
    String text =
        "Strelsau Hopes For The Best - Rassendyll\n\nJo Doe 2 minutes ago Tue 13th October 2020 |"
            + " 10:50 PM\n\n"
            + BODY;
    DateClue clue = onlyClue(text);
    assertThat(clue.origin()).isEqualTo(Origin.BYLINE);
    assertThat(clue.date()).hasToString("Optional[2020-10-13]");
    assertThat(clue.weekday()).contains(DayOfWeek.TUESDAY);
    assertThat(clue.time()).contains(LocalTime.of(22, 50));
    assertThat(textOf(clue, text)).isEqualTo("Tue 13th October 2020");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published 3 March 2022",
        "By Jo Doe, March 3, 2022",
        "Thursday, March 3, 2022",
        "Updated: 2022-03-03 14:20 GMT",
        "Jo Doe | 03 Mar 2022",
        "Jo Doe, Strelsau, 3 March 2022",
        "Posted at 11:02 am on 3rd of March, 2022",
      })
  void bylines(String line) {
    String text = "Ruritania opens a bridge\n" + line + "\n\n" + BODY;
    assertThat(onlyClue(text).origin()).isEqualTo(Origin.BYLINE);
    assertThat(onlyClue(text).date()).hasToString("Optional[2022-03-03]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The treaty of 3 March 1878 ended the war between the two empires.",
        "Treaty of Strelsau, 5 September 2014",
        "What the envoy said on 5 September 2014 and why it still matters to all of us today",
        "On June 8 the minister left. June 9 - a day to remember - he came back.",
        "Ruritania (population 3 May) — a portrait",
        "He may 3 times refuse; 3/4/2022 is nobody's day.",
        "It rained on 30 February 2022 | 10:50",
      })
  void datesThatDoNotDateTheArticle(String line) {
    assertThat(TextHead.of(line + "\n\n" + BODY).clues()).isEmpty();
  }

  @Test
  void dateFarDownDatesNothing() {
    assertThat(TextHead.of(BODY.repeat(4) + "\n\nPublished 3 March 2022\n").clues()).isEmpty();
  }

  @Test
  void severalCluesComeInTheOrderOfTrust() {
    String text =
        "date 2022-03-05\nRuritania opens a bridge\nPublished 4 March 2022\nSTRELSAU, March 3"
            + " (Rotor) - The bridge opened.\n";
    assertThat(TextHead.of(text).clues())
        .extracting(DateClue::origin)
        .containsExactly(Origin.DATE_LINE, Origin.BYLINE, Origin.DATELINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n## Envoy says he was asked to leave\n\n\nSome caption\n\n",
        "Envoy says he was asked to leave\n\nBy Jo Doe\n\n",
        " date 2031-02-06 Support The Strelsau Times!\nEnvoy says he was asked to leave\n\n",
      })
  void titles(String head) {
    assertThat(TextHead.of(head + BODY).title()).contains("Envoy says he was asked to leave");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "The minister said so.\n\n", "“We go on,” he said\n", "By Jo Doe\n\n"})
  void noTitles(String head) {
    assertThat(TextHead.of(head + BODY).title()).isEmpty();
  }

  @Test
  void agencyIsSpelledOutByTheLastLine() {
    String text =
        "STRELSAU, June 8 (RRC)-- A bridge opened.\n\n" + BODY + "\n\n## Radio Ruritania Centre\n";
    assertThat(TextHead.of(text).publisher()).contains("Radio Ruritania Centre");
  }

  @Test
  void cluesOfAnyTextPointAtTheirWords() {
    Random random = new Random(7);
    String[] bits = {
      "date 2022-02-06",
      " ",
      "\n",
      "\r\n",
      "June 8",
      "(RNA)",
      "--",
      "Strelsau",
      ",",
      "Tue",
      "13th",
      "October",
      "2020",
      "|",
      "10:50 PM",
      "\uD83D\uDE00",
      "\uD800",
      "“",
      "##",
      "By",
      "Published",
      "3.4.2022",
      "31.12.1999",
      "/TARS/",
      ".",
      "\0",
      "ago",
      "99:99",
      "February 30, 2021"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(bits[random.nextInt(bits.length)]).append(random.nextBoolean() ? " " : "");
      }
      for (DateClue clue : TextHead.of(text.toString()).clues()) {
        assertThat(textOf(clue, text.toString())).contains("" + clue.day().getDayOfMonth());
      }
    }
  }

  private static DateClue onlyClue(String text) {
    assertThat(TextHead.of(text).clues()).hasSize(1);
    return TextHead.of(text).clues().get(0);
  }

  private static String textOf(DateClue clue, String text) {
    return text.substring(clue.span().orElseThrow().begin(), clue.span().orElseThrow().end());
  }
}
