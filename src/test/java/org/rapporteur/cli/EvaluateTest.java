package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scores that {@code evaluate --times} prints. */
class EvaluateTest {
  @Test
  void scoresDatesOfSayingAndListsMisses(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.txt"),
        "date 2022-06-09\nMira Vale said on Tuesday that the talks had failed.");
    Files.writeString(
        folder.resolve("a.tsv"),
        """
        id source cue content form kind negated in speaker wikidata how behalf addressee target act said basis
        1 Mira_Vale said that_the_talks_had_failed indirect saying false - Mira_Vale - name - - - state 2022-06-06 relative
        """
            .replaceAll(" -(?= )", " ")
            .replace(' ', '\t')
            .replace('_', ' '));
    CommandRun run = CommandRun.of("evaluate", "--times", "--errors", "--gold", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("right 0.0 (0 of 1, wrong 1")
        .contains("2022-06-06")
        .contains("2022-06-07 RELATIVE");
  }
}
