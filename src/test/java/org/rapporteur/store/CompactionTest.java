package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;

/** A store that many commits have made larger than it need be, on disk. */
class CompactionTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int GRAPHS = 40;
  private static final int COMMITS = 12;
  private static final int THINGS = 60;

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void build() {
    data = folder.resolve("store").resolve(Store.DATABASE);
    Random random = new Random(5);
    try (Store store = Store.create(folder.resolve("store"))) {
      Map<String, List<Quad>> graphs = new TreeMap<>();
      for (int graph = 0; graph < GRAPHS; graph++) {
        graphs.put("https://example.org/g" + graph, quads(graph, random));
      }
      store.replaceAll(graphs);
      for (int graph = 0; graph < COMMITS; graph++) {
        store.replace("https://example.org/g" + graph, quads(graph, random));
      }
    }
  }

  private static List<Quad> quads(int graph, Random random) {
    Node name = NodeFactory.createURI("https://example.org/g" + graph);
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < THINGS; i++) {
      Node thing = NodeFactory.createURI("https://example.org/thing" + random.nextInt(1 << 20));
      String word = "word" + random.nextInt(500);
      quads.add(
          new Quad(name, thing, Vocabulary.TEXT, NodeFactory.createLiteralLang(word + " x", "en")));
      quads.add(new Quad(name, thing, Vocabulary.LABEL, NodeFactory.createLiteralString(word)));
    }
    return quads;
  }

  @Test
  void theStoreIsTheSameAndTakesLessRoom() throws IOException {
    List<String> before = content();
    List<String> indexes = indexes();
    Compaction.Outcome outcome = Compaction.compact(folder.resolve("store"));
    assertThat(indexes()).as("as the store has them").isEqualTo(indexes).isNotEmpty();
    assertThat(outcome.after()).isLessThan(outcome.before());
    assertThat(outcome.after()).isEqualTo(Databases.size(data));
    assertThat(generations()).hasSize(1);
    assertThat(content()).isEqualTo(before);

    try (Store store = Store.open(folder.resolve("store"))) {
      String name = "https://example.org/g1";
      assertThat(store.replace(name, quads(1, new Random(9)))).isTrue();
      store.replace("https://example.org/g2", List.of());
      assertThat(store.graphs()).contains(name).doesNotContain("https://example.org/g2");
    }
    List<String> after = content();
    Compaction.compact(folder.resolve("store"));
    assertThat(content()).as("once more").isEqualTo(after);
    Path generation = generations().get(0);
    Compaction.Outcome nothing = Compaction.compact(folder.resolve("store"));
    assertThat(nothing.after()).as("nothing to gain").isEqualTo(nothing.before());
    assertThat(generations()).containsExactly(generation);
  }

  @Test
  void whatAKilledCompactionLeftIsDeleted() throws IOException {
    List<String> before = content();
    Compaction.compact(folder.resolve("store"));
    Path now = generations().get(0);
    // As if it had died before it could delete the former, and another half way.
    Path former = Files.createDirectory(data.resolve("Data-0001"));
    Files.writeString(former.resolve("nodes.dat"), "old");
    Path half = Files.createDirectory(data.resolve("Data-0003-tmp"));
    Files.writeString(half.resolve("nodes.dat"), "half");
    assertThat(content()).isEqualTo(before);
    assertThat(generations()).containsExactly(now);
    assertThat(half).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killedAtAnyMomentTheStoreIsTheSame() throws Exception {
    List<String> before = content();
    long begin = System.nanoTime();
    assertThat(start().waitFor()).isZero();
    long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Random random = new Random();
    int cutShort = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start();
      if (!process.waitFor(random.nextLong(duration), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        cutShort++;
      }
      assertThat(content()).as("kill %s", kill).isEqualTo(before);
      assertThat(generations()).as("kill %s", kill).hasSize(1);
    }
    System.out.println(cutShort + " of " + KILLS + " compactions were killed before their end");
  }

  @Test
  void aStoreThatIsOpenOrMissingIsRefused() {
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThatThrownBy(() -> Compaction.compact(store.folder()))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("already open");
    }
    assertThatThrownBy(() -> Compaction.compact(folder.resolve("none")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is none");
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.resolve("store").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  static final class Child {
    public static void main(String[] args) {
      Compaction.compact(Path.of(args[0]));
    }
  }

  /** All quads, and what the text index finds. */
  private List<String> content() {
    try (Store store = Store.open(folder.resolve("store"))) {
      return store.read(
          dataset -> {
            List<String> lines = new ArrayList<>();
            dataset.find().forEachRemaining(quad -> lines.add(quad.toString()));
            String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s ?o { VALUES ?word { 'word7'"
                    + " 'word77' 'word177' } ?s text:query ?word ; <%s> ?o }";
            try (QueryExec exec =
                QueryExec.dataset(dataset)
                    .query(query.formatted(Vocabulary.TEXT.getURI()))
                    .build()) {
              exec.select().forEachRemaining(row -> lines.add(row.toString()));
            }
            assertThat(lines).anyMatch(line -> line.contains("?o"));
            Collections.sort(lines);
            return lines;
          });
    }
  }

  private List<String> indexes() throws IOException {
    try (Stream<Path> inside = Files.list(generations().get(0))) {
      return inside
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".idn"))
          .sorted()
          .toList();
    }
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> inside = Files.list(data)) {
      return inside.filter(path -> path.getFileName().toString().startsWith("Data-")).toList();
    }
  }
}
