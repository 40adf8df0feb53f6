package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Ontology;
import org.rapporteur.graph.Run;
import org.rapporteur.model.Article;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Store;

/** Builds with a real store, and an extractor that takes every article for one statement. */
class BuilderTest {
  @TempDir private Path folder;
  private Path articles;
  private final AtomicInteger extracted = new AtomicInteger();
  private final StringWriter said = new StringWriter();
  private String program = "x";

  @BeforeEach
  void layOut() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
  }

  @Test
  void secondBuildOfTheSameExtractsNothing() throws IOException {
    write("a.txt", "Vale said no.");
    write("b.txt", "Grey said yes.");
    BuildReport first = build("store", "1", false, articles);
    assertThat(first.summary()).startsWith("2 read with 2 statements, 0 unchanged in ");
    List<String> quads = quads("store");
    BuildReport second = build("store", "1", false, articles);
    assertThat(second.summary()).startsWith("0 read with 0 statements, 2 unchanged in ");
    assertThat(extracted).hasValue(2);
    assertThat(quads("store")).isEqualTo(quads);
  }

  @Test
  void onlyFilesThatChangedAreReadAgain() throws IOException {
    Path a = write("a.txt", "Vale said no.");
    write("b.txt", "Grey said yes.");
    build("store", "1", false, articles);
    write("b.txt", "Grey said maybe.");
    write("c.jsonl", "{\"id\": \"c\", \"text\": \"Vale said no.\"}");
    List<String> read = new ArrayList<>();
    try (Store open = Store.openOrCreate(folder.resolve("store"));
        Manifest manifest = Manifest.open(open)) {
      BuildPlan plan =
          new BuildPlan(Iris.DEFAULT, graphs("1") + " x", manifest.entries(), manifest::source);
      new ArticleReader(Optional.empty())
          .knowing(plan::isUnchanged)
          .read(List.of(articles))
          .filter(reading -> reading instanceof Reading.Read)
          .forEach(reading -> read.add(Path.of(reading.source()).getFileName().toString()));
    }
    assertThat(read).containsExactly("b.txt", "c.jsonl:1");
    build("store", "1", true, articles);
    Files.delete(a);
    build("store", "1", true, articles);
    build("fresh", "1", false, articles);
    assertThat(quads("store")).isEqualTo(quads("fresh"));
    write("a.txt", "Vale said no.");
    build("store", "1", true, articles);
    build("fresh", "1", false, articles);
    assertThat(quads("store")).isEqualTo(quads("fresh"));
  }

  @Test
  void aFileWithSomethingThatCannotBeReadIsReportedEachTime() throws IOException {
    write("a.jsonl", "{\"id\": \"c\", \"text\": \"Vale said no.\"}\n{\"id\": \"d\"}\n");
    assertThat(build("store", "1", false, articles).exitCode()).isEqualTo(1);
    BuildReport again = build("store", "1", false, articles);
    assertThat(again.summary()).startsWith("0 read with 0 statements, 1 unchanged, 1 failed");
    assertThat(again.exitCode()).isEqualTo(1);
  }

  @Test
  void aListInJsonIsPassedOverToo() throws IOException {
    write("a.json", "[{\"text\": \"Vale said no.\"}, {\"text\": \"Grey said #1.\"}]");
    build("store", "1", false, articles);
    List<String> read = new ArrayList<>();
    try (Store open = Store.openOrCreate(folder.resolve("store"));
        Manifest manifest = Manifest.open(open)) {
      BuildPlan plan =
          new BuildPlan(Iris.DEFAULT, graphs("1") + " x", manifest.entries(), manifest::source);
      new ArticleReader(Optional.empty())
          .knowing(plan::isUnchanged)
          .read(List.of(articles))
          .filter(reading -> reading instanceof Reading.Read)
          .forEach(reading -> read.add(reading.source()));
    }
    assertThat(read).isEmpty();
    BuildReport pruned = build("store", "1", true, articles);
    assertThat(pruned.summary()).startsWith("0 read with 0 statements, 2 unchanged in ");
  }

  @Test
  void anotherConfigurationReadsAllAgain() throws IOException {
    write("a.txt", "Vale said no.");
    build("store", "1", false, articles);
    build("store", "2", false, articles);
    assertThat(extracted).hasValue(2);
    build("fresh", "2", false, articles);
    assertThat(quads("store")).isEqualTo(quads("fresh"));
  }

  @Test
  void anotherProgramReadsAllAgainAndTheSameNothing() throws IOException {
    write("a.txt", "Vale said no.");
    build("store", "1", false, articles);
    program = "y";
    build("store", "1", false, articles);
    build("store", "1", false, articles);
    assertThat(extracted).hasValue(2);
  }

  @Test
  void changedArticleReplacesItsGraph() throws IOException {
    write("a.txt", "Vale said no.");
    write("b.txt", "Grey said yes.");
    build("store", "1", false, articles);
    write("a.txt", "Vale said maybe.");
    BuildReport report = build("store", "1", false, articles);
    assertThat(report.summary()).startsWith("1 read with 1 statements, 1 unchanged, 1 removed");
    build("fresh", "1", false, articles);
    assertThat(quads("store")).isEqualTo(quads("fresh"));
  }

  @Test
  void onlyPruningForgetsWhatIsGone() throws IOException {
    write("a.txt", "Vale said no.");
    Path b = write("b.txt", "Grey said yes.");
    build("store", "1", false, articles);
    List<String> both = quads("store");
    Files.delete(b);
    build("store", "1", false, articles);
    assertThat(quads("store")).isEqualTo(both);
    build("store", "1", true, articles);
    build("fresh", "1", false, articles);
    assertThat(quads("store")).isEqualTo(quads("fresh")).isNotEqualTo(both);
  }

  @Test
  void pruningKeepsWhatOnlyCannotBeReadNow() throws IOException {
    Path a = write("a.txt", "Vale said no.");
    build("store", "1", false, articles);
    List<String> quads = quads("store");
    Files.write(a, new byte[] {0, 1, 2});
    assertThat(build("store", "1", true, articles).exitCode()).isEqualTo(1);
    assertThat(quads("store")).isEqualTo(quads);
  }

  @Test
  void oneTextFromTwoPlacesIsOneDocumentWhicheverComesFirst() throws IOException {
    Path one =
        write(
            "1.jsonl",
            "{\"id\": \"x\", \"text\": \"Vale said no.\", \"url\": \"https://b.example/\"}");
    Path two =
        write(
            "2.jsonl",
            "{\"id\": \"y\", \"text\": \"Vale said no.\", \"url\": \"https://a.example/\"}");
    build("store", "1", false, one, two);
    build("other", "1", false, two);
    build("other", "1", false, one);
    List<String> both = quads("store");
    assertThat(both).filteredOn(q -> q.contains("schema.org/url")).hasSize(2);
    assertThat(quads("other")).isEqualTo(both);
    assertThat(build("other", "1", false, two, one).summary()).contains("2 unchanged");

    Files.delete(one);
    build("store", "1", true, two);
    build("fresh", "1", false, two);
    assertThat(quads("store")).isEqualTo(quads("fresh"));
  }

  @Test
  void placeAndOrderDoNotShowInTheQuads() throws IOException {
    Path one = write("1/a.txt", "Vale said no.");
    Path two = write("2/b.txt", "Grey said yes.");
    build("store", "1", false, one, two);
    Path moved = write("elsewhere/below/b.txt", "Grey said yes.");
    build("other", "1", false, moved, one);
    assertThat(quads("other")).isEqualTo(quads("store"));
  }

  @Test
  void anArticleThatBreaksAStageCostsOnlyItself() throws IOException {
    write("a.txt", "Vale said no.");
    write("b.txt", "BREAK the stage.");
    BuildReport report = build("store", "1", false, articles);
    assertThat(report.summary()).startsWith("1 read with 1 statements, 0 unchanged, 1 failed");
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(said.toString()).contains("b.txt: unexpected java.lang.IllegalStateException");
  }

  @Test
  void whatIsNotInEnglishIsSkippedAndToldEachTime() throws IOException {
    write("a.txt", "Vale said no.");
    write("b.txt", "FOREIGN Vale nein.");
    for (int round = 0; round < 2; round++) {
      BuildReport report = build("store", "1", false, articles);
      assertThat(report.summary()).contains(", 1 skipped in ");
      assertThat(report.exitCode()).isZero();
    }
    assertThat(extracted).hasValue(1);
    assertThat(said.toString()).contains("b.txt: skipped, not in English but German");
  }

  @Test
  void stoppedAnywhereAndRunAgainEndsAsIfUndisturbed() throws IOException {
    for (int i = 0; i < 60; i++) {
      write(i + ".txt", "Vale said number " + i + ".");
    }
    build("whole", "1", false, articles);
    Random random = new Random(3);
    for (int round = 0; round < 4; round++) {
      AtomicInteger left = new AtomicInteger(random.nextInt(60));
      BuildReport report = build("store", "1", false, () -> left.getAndDecrement() <= 0, articles);
      assertThat(report.exitCode()).isEqualTo(1);
    }
    assertThat(build("store", "1", false, articles).exitCode()).isZero();
    assertThat(quads("store")).isEqualTo(quads("whole"));
  }

  @Test
  void aManifestCutShortOnlyCostsWork() throws IOException {
    write("a.txt", "Vale said “no”.");
    write("b.txt", "Grey said yes.");
    build("store", "1", false, articles);
    List<String> quads = quads("store");
    Path manifest = folder.resolve("store/manifest.jsonl");
    String whole = Files.readString(manifest);
    int secondLine = whole.indexOf('\n') + 1;
    Files.writeString(manifest, whole.substring(0, secondLine + 100));
    assertThat(build("store", "1", false, articles).summary()).startsWith("1 read");
    assertThat(build("store", "1", false, articles).summary()).startsWith("0 read");
    assertThat(quads("store")).isEqualTo(quads);
  }

  private BuildReport build(String store, String version, boolean prune, Path... paths) {
    return build(store, version, prune, () -> false, paths);
  }

  private BuildReport build(
      String store, String version, boolean prune, BooleanSupplier stopped, Path... paths) {
    Builder builder =
        new Builder(
            new ArticleReader(Optional.empty()),
            graphs(version),
            this::extractor,
            2,
            prune,
            program,
            this::foreign);
    BuildReport report = new BuildReport();
    layOutStore(folder.resolve(store));
    try (Store open = Store.openOrCreate(folder.resolve(store));
        Progress progress = Progress.of("test", 1, new PrintWriter(said), false)) {
      builder.build(
          open, Arrays.stream(paths).map(Path::toString).toList(), stopped, report, progress);
    }
    return report;
  }

  /** A store that passes for one with the ontology: writing that takes longer than all the rest. */
  private static void layOutStore(Path store) {
    try {
      if (!Files.exists(store)) {
        Files.createDirectory(store);
        Files.writeString(store.resolve("rapporteur-store"), "2\n");
        Files.writeString(store.resolve("ontology"), Ontology.print());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> foreign(Article article) {
    return article.text().startsWith("FOREIGN") ? Optional.of("German") : Optional.empty();
  }

  private static GraphWriter graphs(String version) {
    return new GraphWriter(Iris.DEFAULT, Run.of(version, Map.of(), Map.of()), true);
  }

  private List<String> quads(String store) {
    try (Store open = Store.open(folder.resolve(store))) {
      return open.read(
          dataset -> {
            List<String> lines = new ArrayList<>();
            dataset.find().forEachRemaining(quad -> lines.add(quad.toString()));
            Collections.sort(lines);
            return lines;
          });
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = articles.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Extractor extractor() {
    return OneStatement.extractor(extracted::incrementAndGet);
  }
}
