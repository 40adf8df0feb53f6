package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of several processes, one of which does not live to see the end. */
class ClusterTest {
  private static final int PATIENCE_SECONDS = 3600;

  @TempDir private Path folder;

  /** All readouts and the development set of PolNeAR, which takes some twenty minutes. */
  private static final boolean FULL = Boolean.getBoolean("rapporteur.full");

  @Test
  void aKilledWorkerChangesNothing() throws Exception {
    Path input = FULL ? folder.resolve("in") : Inputs.texts(folder.resolve("in"), 30, 46);
    Files.createDirectories(input);
    Inputs.readouts(input, FULL ? Integer.MAX_VALUE : 8);
    if (FULL) {
      Inputs.polnear(input);
    }
    Inputs.pairs(input.resolve("pairs.jsonl"));
    Path expected = folder.resolve("expected.nq");
    assertThat(
            Launched.rapporteur(expected, "extract", "--format", "nquads", input.toString(), "-q"))
        .isZero();
    List<String> quads = Files.readAllLines(expected).stream().sorted().toList();
    try (Cluster cluster = Cluster.start(folder, 2)) {
      Path out = folder.resolve("out");
      Process job = cluster.submit("-o", out.toString(), "--tasks", "12", input.toString());
      while (job.isAlive() && committed(out) < 2) {
        Thread.sleep(50);
      }
      cluster.killOneWorker();
      assertThat(committed(out)).as("killed in mid-run").isBetween(2L, 11L);
      end(job, cluster);
      assertThat(cluster.log("driver")).contains("Lost executor");
      assertThat(Inputs.sortedLines(out.resolve("steps"), ".nq.gz")).isEqualTo(quads);
      assertThat(stored("load", out)).isEqualTo(stored("build", input)).hasSizeGreaterThan(1000);
    }
  }

  @Test
  void aTaskThatIsTriedTwiceAtOnceCountsOnce() throws Exception {
    Path input = Inputs.texts(folder.resolve("in"), 46, 70);
    Path expected = folder.resolve("expected.nq");
    assertThat(
            Launched.rapporteur(expected, "extract", "--format", "nquads", input.toString(), "-q"))
        .isZero();
    try (Cluster cluster = Cluster.start(folder, 2)) {
      Path out = folder.resolve("out");
      Map<String, String> eager =
          Map.of(
              "spark.speculation", "true",
              "spark.speculation.interval", "100ms",
              "spark.speculation.quantile", "0.1",
              "spark.speculation.multiplier", "1.1");
      Process job =
          cluster.submit(
              eager, "-o", out.toString(), "--tasks", "8", "--no-relate", input.toString());
      while (job.isAlive() && committed(out) < 2) {
        Thread.sleep(50);
      }
      // What it works on meanwhile is begun by the other too, and then both come to an end.
      ProcessHandle executor = cluster.executor().orElseThrow();
      Cluster.signal(executor, "STOP");
      while (job.isAlive() && committed(out) < 7) {
        Thread.sleep(50);
      }
      Cluster.signal(executor, "CONT");
      end(job, cluster);
      assertThat(cluster.log("driver")).contains("as speculatable");
      assertThat(Inputs.sortedLines(out.resolve("steps"), ".nq.gz"))
          .isEqualTo(Files.readAllLines(expected).stream().sorted().toList());
    }
  }

  /** What is in the store that a command makes, relations too. */
  private List<String> stored(String command, Path from) throws Exception {
    Path store = folder.resolve(command);
    Path file = folder.resolve(command + ".nq");
    Path none = folder.resolve("none");
    assertThat(
            Launched.rapporteur(none, command, from.toString(), "--store", store.toString(), "-q"))
        .isZero();
    Launched.rapporteur(none, "export", "--store", store.toString(), "-o", file.toString());
    List<String> quads = Files.readAllLines(file).stream().sorted().toList();
    assertThat(quads).anyMatch(line -> line.endsWith("graph/relations> ."));
    return quads;
  }

  private static void end(Process job, Cluster cluster) throws Exception {
    assertThat(job.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    assertThat(job.exitValue()).as(cluster.log("driver")).isZero();
  }

  /** How many tasks of the step under way have committed. */
  private static long committed(Path out) throws IOException {
    Path attempt = out.resolve("steps/0000/_temporary/0");
    if (!Files.isDirectory(attempt)) {
      return 0;
    }
    try (Stream<Path> tasks = Files.list(attempt)) {
      return tasks.filter(task -> task.getFileName().toString().startsWith("task_")).count();
    }
  }
}
