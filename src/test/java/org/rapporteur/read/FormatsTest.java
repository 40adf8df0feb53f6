package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;
import org.rapporteur.read.Reading.Read;
import org.rapporteur.read.Reading.Refused;

class FormatsTest {
  @Test
  void everyFormatGivesTheSameArticle() throws IOException {
    for (var file : SampleFiles.all().entrySet()) {
      String name = file.getKey();
      Article article = article(name, file.getValue());
      assertThat(article.title()).as(name).contains(SampleFiles.TITLE);
      if (Set.of("talks.txt", "talks.zip", "talks.tar", "talks.txt.gz").contains(name)) {
        assertThat(article.text()).as(name).isEqualTo(SampleFiles.TEXT);
        assertThat(article.name()).isEqualTo("talks.txt");
      } else {
        assertThat(article.text()).as(name).isEqualTo(SampleFiles.BOTH);
      }
      if (!name.equals("talks.pdf")) {
        assertThat(article.dateClues().get(0).date().orElseThrow())
            .as(name)
            .hasToString(SampleFiles.DAY);
      }
      if (Set.of("talks.md", "talks.html", "talks.rss", "talks.atom", "talks.json", "talks.warc")
          .contains(name)) {
        assertThat(article.url()).as(name).contains(SampleFiles.ADDRESS);
      }
    }
  }

  @Test
  void contentDecidesAndNotTheName() throws IOException {
    for (var file : SampleFiles.all().entrySet()) {
      if (!file.getKey().equals("talks.jsonl")) {
        assertThat(article("talks", file.getValue()).title())
            .as(file.getKey())
            .contains(SampleFiles.TITLE);
      }
    }
    assertThat(article("talks.txt", SampleFiles.JSON.getBytes(UTF_8)).name()).isEqualTo("talks");
    assertThat(article("a.txt", "[Updated] {not} JSON.".getBytes(UTF_8)).text())
        .isEqualTo("[Updated] {not} JSON.");
    assertThat(article("a.txt", "---\n\nA rule, then text: so.\n\n---\n".getBytes(UTF_8)).text())
        .startsWith("---");
  }

  @Test
  void archivesInArchives() throws IOException {
    byte[] inner = SampleFiles.gzip(SampleFiles.zip("b.txt", "Ms Vale left.".getBytes(UTF_8)));
    Read read = (Read) read("a.zip", SampleFiles.zip("in/c.zip.gz", inner)).get(0);
    assertThat(read.article().text()).isEqualTo("Ms Vale left.");
    assertThat(read.source()).isEqualTo("a.zip!/in/c.zip.gz!/b.txt");
    byte[] deep = "Ms Vale left.".getBytes(UTF_8);
    for (int i = 0; i < 6; i++) {
      deep = SampleFiles.zip("x.zip", deep);
    }
    assertThat(reason("a.zip", deep)).isEqualTo("archives in archives in archives");
  }

  @Test
  void oneBadEntryDoesNotCostTheOthers() throws IOException {
    byte[] good = SampleFiles.zip("good.txt", "Ms Vale left.".getBytes(UTF_8));
    byte[] bad = SampleFiles.zip("bad.txt", new byte[] {0, 0, 0});
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      for (var entry : Map.of("a.zip", bad, "b.zip", good).entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    assertThat(read("all.zip", bytes.toByteArray()))
        .extracting(reading -> reading.getClass().getSimpleName() + " " + reading.source())
        .containsExactlyInAnyOrder(
            "Refused all.zip!/a.zip!/bad.txt", "Read all.zip!/b.zip!/good.txt");
  }

  @Test
  void jsonFieldsCanHaveOtherNames() {
    String json =
        """
        {"response": {"docs": [{"doc": {"body": "Ms Vale left."}, "head": "Left", "key": 5}]}}
        """;
    ArticleReader reader =
        new ArticleReader(Optional.empty())
            .with(
                new FieldNames(
                    Map.of(
                        "articles",
                        "response.docs",
                        "text",
                        "doc.body",
                        "title",
                        "head",
                        "id",
                        "key")));
    List<Reading> readings = new ArrayList<>();
    reader.read("a.json", "a.json", new ByteArrayInputStream(json.getBytes(UTF_8)), readings::add);
    Article article = ((Read) readings.get(0)).article();
    assertThat(article.text()).isEqualTo("Ms Vale left.");
    assertThat(article.title()).contains("Left");
    assertThat(article.name()).isEqualTo("5");
  }

  @Test
  void whatIsNoArticleIsRefusedInAWord() throws IOException {
    assertThat(reason("a.json", "{\"a\": \n}".getBytes(UTF_8))).startsWith("malformed JSON: ");
    assertThat(reason("a.json", "[]".getBytes(UTF_8))).isEqualTo("a list without articles");
    assertThat(reason("a.html", "<html><p></p></html>".getBytes(UTF_8)))
        .isEqualTo("a page without an article");
    assertThat(reason("a.rss", "<rss version='2.0'><channel></channel></rss>".getBytes(UTF_8)))
        .isEqualTo("a feed without entries");
    assertThat(reason("a.docx", SampleFiles.zip("[Content_Types].xml", new byte[] {'<'})))
        .isEqualTo("an office document or book, which is not supported");
    assertThat(reason("a.pdf", "%PDF-1.4 and nothing else".getBytes(UTF_8)))
        .isEqualTo("a PDF that is broken or cut short");
    assertThat(reason("a.gz", java.util.Arrays.copyOf(SampleFiles.gzip(new byte[99]), 20)))
        .isNotEmpty()
        .doesNotContain("\n");
    assertThat(reason("a.md", ">".repeat(200_000).getBytes(UTF_8))).isNotEmpty();
    assertThat(reason("a.html", "<div>".repeat(50_000).getBytes(UTF_8)))
        .isEqualTo("elements nested deeper than any page's");
  }

  @Test
  void feedsCannotReachOut() {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss version="2.0"><channel><title>&x;</title><item><description>&x;</description></item></channel></rss>
        """;
    assertThat(reason("a.rss", bomb.getBytes(UTF_8))).startsWith("malformed feed: ");
  }

  private static String reason(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0)).isInstanceOf(Refused.class);
    return ((Refused) readings.get(0)).reason();
  }

  private static Article article(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertThat(readings).as(name).hasSize(1);
    assertThat(readings.get(0)).as(name).isInstanceOf(Read.class);
    return ((Read) readings.get(0)).article();
  }

  private static List<Reading> read(String name, byte[] bytes) {
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(Optional.empty())
        .read(name, name, new ByteArrayInputStream(bytes), readings::add);
    return readings;
  }
}
