package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.read.Reading.Read;
import org.rapporteur.read.Reading.Refused;

class ArticleReaderTest {
  private static final String TEXT = "Ms Vale said “no” – twice.\r\n\r\nNobody asked “why”.\r\n";
  @TempDir private Path folder;

  @Test
  void textIsKeptToTheLastCarriageReturn() throws IOException {
    Article article = article(write("a.txt", TEXT.getBytes(UTF_8)));
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.name()).isEqualTo("a.txt");
  }

  @Test
  void byteOrderMarksAreRemoved() throws IOException {
    assertThat(article(write("a.txt", ("\uFEFF" + TEXT).getBytes(UTF_8))).text()).isEqualTo(TEXT);
    assertThat(article(write("b.txt", ("\uFEFF" + TEXT).getBytes(UTF_16LE))).text())
        .isEqualTo(TEXT);
  }

  @Test
  void whatIsNotUtf8IsReadAsWindows1252AndSaysSo() throws IOException {
    Read read = (Read) only(write("a.txt", TEXT.getBytes(Charset.forName("windows-1252"))));
    assertThat(read.article().text()).isEqualTo(TEXT);
    assertThat(read.notes()).containsExactly("not valid UTF-8: read as windows-1252");
  }

  @Test
  void oneBadByteDoesNotTurnAllQuotationMarksIntoRubbish() throws IOException {
    byte[] bytes = (TEXT + "~").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Read read = (Read) only(write("a.txt", bytes));
    assertThat(read.article().text()).isEqualTo(TEXT + '\uFFFD');
    assertThat(read.notes()).singleElement().asString().contains("1 characters unreadable");
  }

  @Test
  void eachBadSourceIsRefusedAndTheOthersAreRead() throws IOException {
    write("1-empty.txt", new byte[0]);
    write("2-blank.txt", " \r\n\t".getBytes(UTF_8));
    write("3-binary.txt", new byte[] {1, 0, 2, 0, 3});
    write("4-good.txt", TEXT.getBytes(UTF_8));
    Files.createSymbolicLink(folder.resolve("5-broken.txt"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("6-loop"), folder);
    write(".hidden", TEXT.getBytes(UTF_8));
    assertThat(read(folder))
        .extracting(ArticleReaderTest::summary)
        .containsExactly(
            "1-empty.txt: empty",
            "2-blank.txt: no text, only white space",
            "3-binary.txt: binary, not text",
            "4-good.txt",
            "5-broken.txt: no such file or folder",
            "6-loop: a link to a folder that holds it");
  }

  @Test
  void missingPathAndFolderWithoutArticles() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty/below"));
    assertThat(read(folder.resolve("none"), empty))
        .extracting(ArticleReaderTest::summary)
        .containsExactly("none: no such file or folder", "below: a folder without articles");
  }

  @Test
  void foldersComeInTheOrderOfTheirNames() throws IOException {
    for (String name : List.of("b/2.txt", "b/10.txt", "a.txt", "c.txt")) {
      write(name, TEXT.getBytes(UTF_8));
    }
    assertThat(read(folder.resolve("c.txt"), folder))
        .extracting(ArticleReaderTest::summary)
        .containsExactly("c.txt", "a.txt", "10.txt", "2.txt", "c.txt");
  }

  @Test
  void stateTellsWhetherAFileChangedCameOrWent() throws IOException {
    Path a = write("a.txt", TEXT.getBytes(UTF_8));
    long one = ArticleReader.stateOf(List.of(folder));
    assertThat(ArticleReader.stateOf(List.of(folder))).isEqualTo(one);
    Path b = write("b/b.txt", TEXT.getBytes(UTF_8));
    assertThat(ArticleReader.stateOf(List.of(folder))).isNotEqualTo(one);
    Files.delete(b);
    assertThat(ArticleReader.stateOf(List.of(folder))).isEqualTo(one);
    Files.write(a, "Shorter.".getBytes(UTF_8));
    assertThat(ArticleReader.stateOf(List.of(folder))).isNotEqualTo(one);
  }

  @Test
  void readsOnlyWhatIsAskedFor() throws IOException {
    write("a.txt", TEXT.getBytes(UTF_8));
    assertThat(new ArticleReader(Optional.empty()).read(List.of(folder)).findFirst())
        .get()
        .isInstanceOf(Read.class);
  }

  @Test
  void jsonLinesWithAllFields() throws IOException {
    String line =
        """
        {"id": 7, "text": "Ms Vale left.\\r\\nAt once.", "title": "Left", "published": \
        "2022-03-03T14:20:00+02:00", "url": "https://example.org/7", "publisher": "Example", \
        "language": "en"}
        """;
    assertThat(article(write("a.jsonl", line.getBytes(UTF_8))))
        .isEqualTo(
            new Article(
                "7",
                "Ms Vale left.\r\nAt once.",
                Optional.of("Left"),
                Optional.of("https://example.org/7"),
                Optional.of("Example"),
                Optional.of("en"),
                article(folder.resolve("a.jsonl")).dateClues()));
    assertThat(article(folder.resolve("a.jsonl")).dateClues())
        .singleElement()
        .satisfies(
            clue -> {
              assertThat(clue.origin()).isEqualTo(DateClue.Origin.METADATA);
              assertThat(clue.date()).contains(LocalDate.of(2022, 3, 3));
              assertThat(clue.time()).hasToString("Optional[14:20]");
            });
  }

  @Test
  void badJsonLinesAreRefusedWithTheirNumber() throws IOException {
    String lines =
        """
        {"id": "a", "text": "Ms Vale left."}
        {"id": "b", "text":

        ["c"]
        {"id": "d"}
        {"id": "e", "text": ""}
        {"text": "Mr Grey left.", "published": "soon"}
        {"text": "Lost half \\ud83d."} trailing""";
    List<Reading> readings = read(write("a.jsonl", lines.getBytes(UTF_8)));
    assertThat(readings)
        .extracting(ArticleReaderTest::summary)
        .satisfiesExactly(
            s -> assertThat(s).isEqualTo("a"),
            s -> assertThat(s).startsWith("a.jsonl:2: malformed JSON: Unexpected end-of-input"),
            s -> assertThat(s).isEqualTo("a.jsonl:4: not a JSON object"),
            s -> assertThat(s).isEqualTo("a.jsonl:5: no \"text\""),
            s -> assertThat(s).isEqualTo("a.jsonl:6: empty"),
            s -> assertThat(s).isEqualTo("a.jsonl#7"),
            s -> assertThat(s).startsWith("a.jsonl:8: malformed JSON: "));
    assertThat(((Read) readings.get(5)).notes()).containsExactly("published \"soon\" is no date");
  }

  @Test
  void optionDatesComeLast() throws IOException {
    write("a.txt", ("date 2022-03-03\n" + TEXT).getBytes(UTF_8));
    List<Reading> readings =
        new ArticleReader(Optional.of(LocalDate.of(2021, 1, 1))).read(List.of(folder)).toList();
    assertThat(((Read) readings.get(0)).article().dateClues())
        .extracting(DateClue::origin)
        .containsExactly(DateClue.Origin.DATE_LINE, DateClue.Origin.OPTION);
  }

  private static String summary(Reading reading) {
    if (reading instanceof Refused refused) {
      return Path.of(refused.source()).getFileName() + ": " + refused.reason();
    }
    return ((Read) reading).article().name();
  }

  private static Article article(Path path) {
    return ((Read) only(path)).article();
  }

  private static Reading only(Path path) {
    List<Reading> readings = read(path);
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  private static List<Reading> read(Path... paths) {
    return new ArticleReader(Optional.empty()).read(List.of(paths)).toList();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }
}
