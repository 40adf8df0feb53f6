package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.TimeExpression;

class TimeTaggerTest {
  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 6, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met on June 8.                             | June 8              | DATE     | 2022-06-08
          They met on 8 June 2022 in Vale.                | 8 June 2022         | DATE     | 2022-06-08
          They met on Tue 13th October 2020               | Tue 13th October 2020 | DATE   | 2020-10-13
          They met on 8 June '22 in Vale.                 | 8 June '22          | DATE     | 2022-06-08
          They met on July 4 and 6, 2021, in Vale.        | 6, 2021             | DATE     | 2021-07-06
          They met on July 4 and 6, 2021, in Vale.        | July 4              | DATE     | 2021-07-04
          Shut on Feb. 4 and 6, he said.                  | 6                   | DATE     | 2022-02-06
          They met on May 4 and 6 in Vale.                | 6                   | DATE     | 2022-05-06
          They met on Tuesday, February 1.                | Tuesday, February 1 | DATE     | 2022-02-01
          Signed on 24.02.2021 by both                    | 24.02.2021          | DATE     | 2021-02-24
          Signed on 2021-02-24.                           | 2021-02-24          | DATE     | 2021-02-24
          Signed on the 1st of March, 2021.               | the 1st of March, 2021 | DATE  | 2021-03-01
          It opened June 6-9, 2022, in Vale.              | June 6-9, 2022      | DATE     | 2022-06-06/2022-06-09
          They were told last November to leave           | last November       | DATE     | 2021-11
          They must leave by June end.                    | June end            | DATE     | 2022-06
          Trade fell in early 2021 again                  | early 2021          | DATE     | 2021
          Trade fell in mid-2021 again                    | mid-2021            | DATE     | 2021
          Since the 1990s they have                       | the 1990s           | DATE     | 199
          Since the '80s they have                        | the '80s            | DATE     | 198
          In the 19th century the border                  | the 19th century    | DATE     | 18
          She spoke on Tuesday.                           | Tuesday             | DATE     | 2022-06-07
          She spoke on Wednesday.                         | Wednesday           | DATE     | 2022-06-08
          She spoke on Monday evening.                    | Monday evening      | TIME     | 2022-06-06TEV
          They meet next Friday in                        | next Friday         | DATE     | 2022-06-10
          They met last Wednesday.                        | last Wednesday      | DATE     | 2022-06-01
          He said today that                              | today               | DATE     | 2022-06-08
          He left yesterday morning by                    | yesterday morning   | TIME     | 2022-06-07TMO
          He left three weeks ago.                        | three weeks ago     | DATE     | 2022-W20
          He left two years ago.                          | two years ago       | DATE     | 2020
          He called this morning, his                     | this morning        | TIME     | 2022-06-08TMO
          He called last night, his                       | last night          | TIME     | 2022-06-07TNI
          Prices rose earlier this month.                 | earlier this month  | DATE     | 2022-06
          They talked for nearly five months              | nearly five months  | DURATION | P5M
          a two-day visit to Vale                         | two-day             | DURATION | P2D
          a 23-year-old driver                            | 23-year-old         | DURATION | P23Y
          over the last three years                       | the last three years | DURATION | P3Y
          two and a half years on                         | two and a half years | DURATION | P2.5Y
          in half an hour                                 | half an hour        | DURATION | PT30M
          They meet every Monday there                    | every Monday        | SET      | XXXX-WXX-1
          They meet twice a year there                    | a year              | SET      | P1Y
          closed at 10:50 PM in                           | 10:50 PM            | TIME     | 2022-06-08T22:50
          closed at 0800 GMT in                           | 0800 GMT            | TIME     | 2022-06-08T08:00Z
          closed at 16:00 UTC today in                    | 16:00 UTC today     | TIME     | 2022-06-08T16:00Z
          Profit in the third quarter of 2021 rose        | the third quarter of 2021 | DATE | 2021-Q3
          Profit in the first half of last year rose      | the first half of last year | DATE | 2021-H1
          in the summer of 2021                           | the summer of 2021  | DATE     | 2021-SU
          last summer they left                           | last summer         | DATE     | 2021-SU
          by the end of this year                         | the end of this year | DATE    | 2022
          the day before yesterday he                     | the day before yesterday | DATE | 2022-06-06
          on Friday last week                             | Friday last week    | DATE     | 2022-06-03
          at Christmas they                               | Christmas           | DATE     | 2021-12-25
          before Easter 2022                              | 2022                | DATE     | 2022
          the border is currently shut                    | currently           | DATE     | PRESENT_REF
          the border was recently shut                    | recently            | DATE     | PAST_REF
          in the near future                              | the near future     | DATE     | FUTURE_REF
          in recent weeks                                 | recent weeks        | DATE     | PAST_REF
          from 3 to 5 March 2021 in                       | 3 to 5 March 2021   | DATE     | 2021-03-03/2021-03-05
          In 2015 they met; that summer he left           | that summer         | DATE     | 2015-SU
          In June 2012 they met. That month he left       | That month          | DATE     | 2012-06
          They met May 30 - June 2, 2021.                 | May 30              | DATE     | 2021-05-30
          between January and March they met              | March               | DATE     | 2022-03
          """)
  void readsNewsEnglish(String text, String words, String type, String value) {
    assertThat(tag(text))
        .anySatisfy(
            found -> {
              assertThat(found.span().in(text)).isEqualTo(words);
              assertThat(found.type().name()).isEqualTo(type);
              assertThat(found.value()).isEqualTo(value);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Prime Minister Theresa May left.
          They may march on.
          About 2000 troops left.
          It costs $1990 there.
          A Boeing 777-2000 landed.
          Prices fall and spring back.
          a quarter of them
          the second man
          version 1.2.2022.4
          10 Central Asian states
          """)
  void leavesAloneWhatOnlyLooksLikeTime(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On May 4 and 6 people left.",
        "On May 4 and 6 of them left.",
        "Since May 4 and 6.5 percent"
      })
  void countsAfterADayAreNoDays(String text) {
    assertThat(tag(text)).extracting(TimeExpression::value).containsExactly("2022-05-04");
  }

  @Test
  void knowsTheZoneOfACityThatHasOneNamedAfterIt() {
    assertThat(tag("They met on June 8, at 10 a.m. Moscow time there."))
        .filteredOn(found -> found.type() == TimeExpression.Type.TIME)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.time().orElseThrow().earliest())
                    .isEqualTo(LocalDateTime.of(2022, 6, 8, 7, 0)));
  }

  @Test
  void reckonsFromTheDateSpokenOf() {
    String text = "They met on March 3, 2021. A day earlier she had left; two days later he came.";
    assertThat(tag(text))
        .extracting(TimeExpression::value)
        .containsExactly("2021-03-03", "2021-03-02", "2021-03-04");
  }

  @Test
  void withoutPublicationDateRelativeOnesStayOpen() {
    String text = "On Tuesday and on June 8 and last year and today";
    List<TimeExpression> found =
        TimeTagger.tag(text, Optional.empty(), span -> Direction.PAST, List.of());
    assertThat(found)
        .extracting(TimeExpression::value)
        .containsExactly("XXXX-WXX-2", "XXXX-06-08", "XXXX", "XXXX-XX-XX");
    assertThat(found).allSatisfy(expression -> assertThat(expression.time()).isEmpty());
  }

  private static List<TimeExpression> tag(String text) {
    return TimeTagger.tag(text, Optional.of(PUBLISHED), span -> Direction.PAST, List.of());
  }
}
