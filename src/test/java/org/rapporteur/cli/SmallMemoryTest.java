package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Run;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Store;

/** A build in a process whose memory is not enough for one of its articles. */
class SmallMemoryTest {
  private static final int HUGE = 100_000;
  private static final String BRIM = "Brim";

  @TempDir private Path folder;

  @Test
  void theArticleIsNamedAndTheOthersAreWritten() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(articles.resolve("a" + i + ".txt"), "Vale said that it was day " + i + ".");
    }
    Files.writeString(articles.resolve("a15-huge.txt"), "Vale said so. ".repeat(HUGE / 10));
    List<String> said = build(articles, 1);
    assertThat(said)
        .filteredOn(line -> line.contains("a15-huge.txt"))
        .singleElement()
        .asString()
        .contains("too long for the memory at hand", "RAPPORTEUR_JAVA_OPTS");
    assertThat(said).noneMatch(line -> line.startsWith("\tat "));
    assertThat(documents()).isEqualTo(30);

    Files.delete(articles.resolve("a15-huge.txt"));
    build(articles, 0);
    assertThat(documents()).isEqualTo(30);
  }

  /**
   * Live things up to the brim and a little garbage: the collector runs without end, and never so
   * much in vain that an error would be thrown.
   */
  @Test
  void aBuildThatDoesNothingButLookForMemoryIsEnded() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(articles.resolve("a" + i + ".txt"), "Vale said that it was day " + i + ".");
    }
    Files.writeString(articles.resolve("b.txt"), BRIM + " said so.");
    List<String> said = build(articles, 1);
    assertThat(said)
        .filteredOn(line -> line.contains("out of memory"))
        .singleElement()
        .asString()
        .contains("RAPPORTEUR_JAVA_OPTS", "what was written before is safe, run it again to go on");
    assertThat(said).noneMatch(line -> line.startsWith("\tat "));
    Files.delete(articles.resolve("b.txt"));
    build(articles, 0);
    assertThat(documents()).isEqualTo(30);
  }

  private List<String> build(Path articles, int code) throws Exception {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Drapporteur.memoryLooks=6",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                articles.toString(),
                folder.resolve("store").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(code);
    return Files.readAllLines(said);
  }

  private int documents() {
    try (Store store = Store.open(folder.resolve("store"));
        Manifest manifest = Manifest.open(store)) {
      return manifest.entries().size();
    }
  }

  /** Builds as the command does, with an extractor that takes all memory for a long article. */
  static final class Child {
    public static void main(String[] args) {
      Builder builder =
          new Builder(
              new ArticleReader(Optional.empty()),
              new GraphWriter(Iris.DEFAULT, Run.of("1", Map.of(), Map.of()), true),
              Child::extractor,
              2,
              false,
              "x",
              article -> Optional.empty());
      BuildReport report = new BuildReport();
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      MemoryWatch.begin(err, "rapporteur: " + ReadingOptions.NO_MEMORY + Builder.GO_ON);
      try (Store store = Store.openForBuild(Path.of(args[1]), 0);
          Progress progress = Progress.of("test", 1, err, false)) {
        builder.build(store, List.of(args[0]), () -> false, report, progress);
      }
      System.exit(report.exitCode());
    }

    private static Extractor extractor() {
      Extractor one = OneStatement.extractor(() -> {});
      return new Extractor(Child::annotate, one.times(), one.attributor(), one.resolver());
    }

    private static AnnotatedArticle annotate(Article article) {
      if (article.text().startsWith(BRIM)) {
        fillToTheBrim();
      }
      StringBuilder all = new StringBuilder();
      while (article.text().length() > HUGE) {
        all.append(article.text());
      }
      return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static void fillToTheBrim() {
      Deque<byte[]> live = new ArrayDeque<>();
      try {
        while (true) {
          live.add(new byte[1 << 12]);
        }
      } catch (OutOfMemoryError e) {
        for (int i = 0; i < 100; i++) {
          live.remove();
        }
      }
      while (!live.isEmpty()) {
        live.add(new byte[live.remove().length]);
      }
    }
  }
}
