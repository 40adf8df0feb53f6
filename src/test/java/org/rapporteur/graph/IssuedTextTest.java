package org.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;

/** Who says "I" and "we" in a text whose title tells who issued it. */
class IssuedTextTest {
  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Extractors.load(List.of()).get();
  }

  @Test
  void aPersonSpeaksForHimself() {
    assertThat(
            speakers(
                "Statement by Foreign Minister Halvar Brekkestad on the Ferry Accord",
                "I condemn this deplorable attack in the strongest terms. We urge both sides to show"
                    + " restraint."))
        .contains("Halvar Brekkestad")
        .containsOnly("Halvar Brekkestad");
  }

  @Test
  void statesSpeakTogether() {
    assertThat(
            speakers(
                "Joint Statement of Norway, Japan, and Chile",
                "We condemn the seizure of the trawler. We urge all sides to show restraint."))
        .containsOnly("Norway", "Japan", "Chile");
  }

  @Test
  void aBodyIsNamedBeforeTheWord() {
    assertThat(
            speakers(
                "NATO Foreign Ministers’ Statement on the Northern Strait",
                "We condemn the closing of the strait. We call on the crews to leave at once."))
        .containsOnly("NATO");
  }

  @Test
  void whoIsQuotedIsNotWhoIssuedIt() {
    assertThat(
            speakers(
                "Statement by Foreign Minister Halvar Brekkestad on the Ferry Accord",
                "“We have lost two years,” said Rosa Quintanar, the harbour master."))
        .containsOnly("Rosa Quintanar");
  }

  @Test
  void aTownIsNoAuthorAndAPartOfThemIsNone() {
    assertThat(
            speakers(
                "The Paris Declaration",
                "We condemn the seizure of the trawler and urge restraint."))
        .isNotEmpty()
        .doesNotContain("Paris", "France");
    assertThat(
            speakers(
                "Joint Statement of Norway and Twelve Others",
                "We condemn the seizure of the trawler and urge restraint."))
        .isNotEmpty()
        .doesNotContain("Norway");
  }

  @Test
  void inATranscriptOthersSpeakToo() {
    assertThat(
            speakers(
                "Remarks by President Halvar Brekkestad After the Talks",
                "PRESIDENT BREKKESTAD: Thank you all for coming.\n\n"
                    + "PRIME MINISTER QUINTANAR: It was a long night.\n\n"
                    + "We condemn the seizure of the trawler and urge restraint.\n"))
        .filteredOn("Halvar Brekkestad"::equals)
        .hasSizeLessThan(2);
  }

  @Test
  void theTitleHasTheFullNamesOfThoseWhoSpeak() {
    assertThat(
            speakers(
                "Press Briefing by Press Secretary Halvar Brekkestad and Envoy Rosa Quintanar",
                "MR. BREKKESTAD: Good afternoon. We condemn the attack.\n\n"
                    + "Q  Who did it?\n\n"
                    + "MS. QUINTANAR: I told them that it was over.\n\n"
                    + "SENIOR OFFICIAL: It was a long night for all of them.\n"))
        .contains("Halvar Brekkestad", "Rosa Quintanar", "SENIOR OFFICIAL")
        .doesNotContain("Brekkestad", "MR. BREKKESTAD", "QUINTANAR");
  }

  private static List<String> speakers(String title, String text) {
    Article article =
        new Article(
            "text",
            text,
            Optional.of(title),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.<DateClue>of());
    return extractor.extract(article).statements().stream()
        .map(Statement::speakers)
        .flatMap(List::stream)
        .map(Speaker::actor)
        .map(actor -> actor.label())
        .toList();
  }
}
