package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of several processes, one of which does not live to see the end. */
class ClusterTest {
  private static final int PATIENCE_SECONDS = 600;

  @TempDir private Path folder;

  @Test
  void aKilledWorkerChangesNothing() throws Exception {
    Path input = Inputs.texts(folder.resolve("in"), 30, 46);
    Inputs.readouts(input, 16);
    Path expected = folder.resolve("expected.nq");
    assertThat(
            Launched.rapporteur(expected, "extract", "--format", "nquads", input.toString(), "-q"))
        .isZero();
    List<String> quads = Files.readAllLines(expected).stream().sorted().toList();
    try (Cluster cluster = Cluster.start(folder)) {
      Path out = folder.resolve("out");
      Process job = cluster.submit("-o", out.toString(), "--tasks", "12", input.toString());
      while (job.isAlive() && committed(out) < 2) {
        Thread.sleep(50);
      }
      cluster.killOneWorker();
      assertThat(committed(out)).as("killed in mid-run").isBetween(2L, 11L);
      end(job, cluster);
      assertThat(cluster.log("driver")).contains("Lost executor");
      assertThat(Inputs.sortedLines(out, ".nq.gz")).isEqualTo(quads);
    }
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
