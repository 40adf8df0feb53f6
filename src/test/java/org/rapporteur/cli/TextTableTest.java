package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAlignedAndLongCellsWrapped() {
    TextTable table = new TextTable(List.of("WHO", "WORDS"));
    table.add(List.of("Firefly", "the talks will go on for as long as they must"));
    assertThat(print(table, 30))
        .isEqualTo(
            """
            WHO      WORDS
            -------  ---------------------
            Firefly  the talks will go on
                     for as long as they
                     must
            """);
  }

  @Test
  void nothingInACellSteersTheTerminal() {
    TextTable table = new TextTable(List.of("WORDS"));
    table.add(List.of("\u001b[31mred\u001b[0m\r\n\u202eback\u0007"));
    assertThat(print(table, 40)).contains("[31mred [0m back").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void noLineIsWiderThanAsked() {
    Random random = new Random(5);
    String letters = "ab  c\u4e2d\u6587\ud83d\ude00e\u0301-.";
    for (int i = 0; i < 300; i++) {
      int width = 40 + random.nextInt(80);
      TextTable table = new TextTable(List.of("A", "B", "C"));
      for (int row = 0; row < 5; row++) {
        table.add(List.of(text(random, letters), text(random, letters), text(random, letters)));
      }
      assertThat(print(table, width).lines())
          .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
    }
  }

  private static String text(Random random, String letters) {
    int[] codePoints = letters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }

  private static String print(TextTable table, int width) {
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out), width);
    return out.toString();
  }
}
