package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuedTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Statement by the Foreign Minister on the Talks in Oslo      | the Foreign Minister       | false | false
          STATEMENT FROM PRIME MINISTER ADA VALE ON GRAIN             | PRIME MINISTER ADA VALE    | false | false
          Remarks of Ambassador Ivo Marek at the Harbour Forum        | Ambassador Ivo Marek       | false | true
          Joint Statement of Norway, Japan, and Chile                 | Norway, Japan, and Chile   | false | false
          Statement from Ada Vale Welcoming Finland                   | Ada Vale                   | false | false
          Joint Declaration between Norway and Chile: A New Chapter   | Norway and Chile           | false | false
          A Letter from Minister Vale – with an Appendix              | Minister Vale              | false | false
          Press Briefing by Secretary Vale and Spokesman for Grain Ivo Marek | Secretary Vale and Spokesman for Grain Ivo Marek | false | true
          Declaration of the Fjordby Group for Ukraine                | the Fjordby Group          | false | false
          Remarks by Envoy Ivo Marek, June 23, 2022                   | Envoy Ivo Marek            | false | true
          Nordic Leaders’ Vision for the Sea                          | Nordic                     | true  | false
          Norway-Japan Joint Statement                                | Norway, Japan Joint        | true  | false
          Fjordby G7 Summit Communiqué                                | Fjordby G7 Summit          | true  | false
          """)
  void readsWhoIssuedIt(String title, String issuers, boolean leading, boolean spoken) {
    assertThat(IssuedTitle.read(title)).contains(new IssuedTitle(issuers, leading, spoken));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Readout of the President's Call with Prime Minister Vale
          Statement of the President's Council on Grain
          A Message of Hope to the People of Fjordby
          Statement on the Talks in Oslo
          Minister denies statement
          Statement
          Envoys meet in Oslo
          """)
  void isSilentWhereTheTitleIs(String title) {
    assertThat(IssuedTitle.read(title).filter(issued -> !issued.leading())).isEmpty();
  }
}
