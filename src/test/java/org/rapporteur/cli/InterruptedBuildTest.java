package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Run;
import org.rapporteur.model.UserException;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.store.Store;

/**
 * Builds in processes that are killed: run again, they end as if nothing had happened. {@code
 * -Dkills=25} for the whole of it.
 */
@DisabledOnOs(OS.WINDOWS)
class InterruptedBuildTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int ARTICLES = 120;

  @TempDir private Path folder;
  private Path articles;

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    write(0, ARTICLES, 300);
  }

  private void write(int first, int end, int words) throws IOException {
    Random random = new Random(8);
    for (int i = first; i < end; i++) {
      StringBuilder text = new StringBuilder("Vale said that number " + i + " was ");
      for (int word = 0; word < words; word++) {
        text.append("w").append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
      }
      Files.writeString(articles.resolve(i + ".txt"), text + ".\n");
    }
  }

  @Test
  void killedAtAnyMomentAndRunAgainEndsAsIfUndisturbed() throws Exception {
    long begin = System.nanoTime();
    Process undisturbed = start("whole");
    assertThat(undisturbed.waitFor()).isZero();
    long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    List<String> quads = quads("whole");
    List<String> index = index("whole");
    assertThat(quads).hasSizeGreaterThan(ARTICLES * 10);
    Random random = new Random();
    int cutShort = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String store = "store" + kill;
      // By turns with files mapped and read block by block.
      Process process = start(store, kill % 2 == 0 ? 0 : Long.MAX_VALUE);
      if (!process.waitFor(random.nextLong(duration), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        cutShort++;
      }
      assertThat(start(store).waitFor()).as("run again after kill %s", kill).isZero();
      assertThat(quads(store)).as("kill %s", kill).isEqualTo(quads);
      assertThat(index(store)).as("kill %s", kill).isEqualTo(index);
    }
    System.out.println(cutShort + " of " + KILLS + " builds were killed before their end");
  }

  @Test
  void anIndexThatMissedACommitIsMadeAnew() throws Exception {
    assertThat(start("whole").waitFor()).isZero();
    List<String> index = index("whole");
    Path store = folder.resolve("whole");
    Path kept = Files.createDirectory(folder.resolve("kept"));
    copy(store.resolve("text"), kept);
    Files.writeString(articles.resolve("new.txt"), "Grey said something new.");
    assertThat(start("whole").waitFor()).isZero();
    List<String> after = index("whole");
    assertThat(after).hasSizeGreaterThan(index.size());
    // As if it had died between the two commits.
    empty(store.resolve("text"));
    copy(kept, store.resolve("text"));
    Files.createFile(store.resolve("committing"));
    assertThat(start("whole").waitFor()).isZero();
    assertThat(index("whole")).isEqualTo(after);
    assertThat(store.resolve("committing")).doesNotExist();
  }

  private Process start(String store) throws IOException {
    return start(store, 0);
  }

  private Process start(String store, long bytes) throws IOException {
    return start(command(store, bytes));
  }

  private List<String> command(String store, long bytes) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(
        java.toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Drapporteur.quadsAtOnce=500",
        "-cp",
        System.getProperty("java.class.path"),
        Child.class.getName(),
        articles.toString(),
        folder.resolve(store).toString(),
        String.valueOf(bytes));
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** Builds a store as the command does, with an extractor that takes no time. */
  static final class Child {
    public static void main(String[] args) {
      Builder builder =
          new Builder(
              new ArticleReader(Optional.empty()),
              new GraphWriter(Iris.DEFAULT, Run.of("1", Map.of(), Map.of()), true),
              () -> OneStatement.extractor(() -> {}),
              2,
              false,
              "x",
              article -> Optional.empty());
      BuildReport report = new BuildReport();
      try (Store store = Store.openForBuild(Path.of(args[1]), Long.parseLong(args[2]));
          Progress progress = Progress.of("test", 1, new PrintWriter(Writer.nullWriter()), true)) {
        builder.build(store, List.of(args[0]), () -> false, report, progress);
      } catch (UserException e) {
        System.err.println(e.getMessage());
        Runtime.getRuntime().halt(1);
      }
    }
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

  /** What the text index holds. */
  private List<String> index(String store) throws IOException {
    List<String> lines = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(folder.resolve(store).resolve("text"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Bits live = MultiBits.getLiveDocs(reader);
      for (int i = 0; i < reader.maxDoc(); i++) {
        if (live == null || live.get(i)) {
          Document document = reader.storedFields().document(i);
          lines.add(document.get("iri") + " " + document.get("text") + document.get("headline"));
        }
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void empty(Path from) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
