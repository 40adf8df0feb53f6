package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.cli.BenchCopies;

/**
 * What a core does under Spark, beside {@code extract --threads 1} of the same articles at the same
 * time, and what an executor needs, as the input grows. A few articles by default, which tells of
 * nothing but that the measuring works; docs/spark.md has the commands for the sizing there.
 */
class SpeedTest {
  /** How many times the articles; where they are named, all readouts are taken. */
  private static final String COPIES = System.getProperty("rapporteur.copies", "");

  /** Years between two copies: more for a longer time, 0 for denser news. */
  private static final int APART = Integer.getInteger("rapporteur.apart", 6);

  private static final Pattern LAST_STEP = Pattern.compile("step (\\d+) of \\1 is done");
  private static final Pattern RELATIONS = Pattern.compile("relations between .* are found");
  private static final int DAY_SECONDS = 24 * 3600;
  private static final double LEAST_SHARE = 0.75;
  private static final double MOST_GROWTH = 1.25;

  /** Of collections that take too short to tell anything. */
  private static final int SHORT_SECONDS = 120;

  @TempDir private Path folder;

  /**
   * One size.
   *
   * @param extract all of {@code extract}, from the start of its process to its end
   * @param spark from the start of the driver until all steps are done; processor time and memory
   *     of the executor
   * @param driver processor time and memory of the driver, to the end
   * @param all of the executor, to the end
   * @param live megabytes that the executor holds when all steps are done
   * @param liveAfter and when relations are found
   * @param parts as Spark tells them
   */
  private record Figures(
      int copies,
      JsonNode report,
      Watched.Use extract,
      Watched.Use spark,
      Watched.Use driver,
      Watched.Use all,
      long live,
      long liveAfter,
      Map<String, EventLog.Part> parts) {
    /** The processor time that {@code extract} takes of the one that Spark's core does. */
    double share() {
      return extract.processor() / spark.processor();
    }
  }

  @Test
  void aCoreUnderSparkDoesNearlyTheWorkOfAPlainOne() throws Exception {
    List<Integer> sizes =
        Arrays.stream((COPIES.isEmpty() ? "2" : COPIES).split(",")).map(Integer::valueOf).toList();
    List<Figures> all = new ArrayList<>();
    for (int copies : sizes) {
      Figures figures = measure(copies);
      print(figures);
      all.add(figures);
    }
    for (Figures figures : all) {
      assertThat(figures.parts()).containsKeys("reading", "relations, pairs", "relations, quads");
      assertThat(figures.live()).isPositive();
      if (figures.extract().processor() > SHORT_SECONDS) {
        assertThat(figures.share()).as("of a plain core").isGreaterThan(LEAST_SHARE);
      }
      // Resident memory also has the room for garbage, up to the limit of the heap.
      assertThat((double) figures.live())
          .as("memory with %d copies", figures.copies())
          .isLessThan(MOST_GROWTH * all.get(0).live());
    }
  }

  private Figures measure(int copies) throws Exception {
    Path here = Files.createDirectories(folder.resolve("x" + copies));
    Path input = input(copies, here);
    Path out = here.resolve("out");
    Path events = Files.createDirectories(here.resolve("events"));
    try (Cluster cluster = Cluster.start(here, 1)) {
      long started = System.nanoTime();
      Process plain = extract(input, here);
      Watched extract = new Watched(plain.toHandle(), started);
      CompletableFuture<Quads> expected =
          CompletableFuture.supplyAsync(() -> Quads.of(plain.getInputStream()));
      Map<String, String> conf = new TreeMap<>(EventLog.conf(events));
      conf.put("spark.executor.extraJavaOptions", "-XX:+UseParallelGC");
      Process job = cluster.submit(conf, "-o", out.toString(), input.toString());
      Watched driver = new Watched(job.toHandle(), started);
      Watched executor = new Watched(executor(cluster), started);
      await(cluster, job, LAST_STEP);
      Watched.Use spark = executor.use();
      long live = executor.liveMegabytes();
      await(cluster, job, RELATIONS);
      Watched.Use all = executor.use();
      long liveAfter = executor.liveMegabytes();
      assertThat(job.waitFor(DAY_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(job.exitValue()).as(cluster.log("driver")).isZero();
      assertThat(plain.waitFor(DAY_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(Quads.below(out.resolve("steps"))).isEqualTo(expected.join());
      return new Figures(
          copies,
          new ObjectMapper().readTree(out.resolve("report.json").toFile()),
          extract.use(),
          spark,
          driver.use(),
          all,
          live,
          liveAfter,
          EventLog.read(events));
    }
  }

  private static Path input(int copies, Path folder) throws IOException {
    Path once = Files.createDirectories(folder.resolve("once"));
    if (COPIES.isEmpty()) {
      Inputs.texts(once, 0, 12);
    } else {
      Inputs.readouts(once, Integer.MAX_VALUE);
    }
    Path input = folder.resolve("in");
    BenchCopies.write(List.of(once), 0, copies - 1, APART, input);
    return input;
  }

  private static Process extract(Path input, Path folder) throws IOException {
    List<String> command =
        Launched.java(
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-jar",
            Launched.rapporteur().toString(),
            "extract",
            "-q",
            "--threads",
            "1",
            "--format",
            "nquads",
            input.toString());
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private static ProcessHandle executor(Cluster cluster) throws InterruptedException, IOException {
    for (int i = 0; i < 600; i++) {
      if (cluster.executor().isPresent()) {
        return cluster.executor().get();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("no executor: " + cluster.log("driver"));
  }

  private static void await(Cluster cluster, Process job, Pattern words)
      throws IOException, InterruptedException {
    while (job.isAlive() && !words.matcher(cluster.log("driver")).find()) {
      Thread.sleep(100);
    }
    assertThat(cluster.log("driver")).containsPattern(words);
  }

  /** How many lines, and a number that their order does not change. */
  private record Quads(long lines, long sum) {
    private static final long PRIME = 0x100000001b3L;

    static Quads of(InputStream bytes) {
      long lines = 0;
      long sum = 0;
      long hash = 0;
      byte[] some = new byte[1 << 16];
      try (bytes) {
        for (int n = bytes.read(some); n >= 0; n = bytes.read(some)) {
          for (int i = 0; i < n; i++) {
            if (some[i] == '\n') {
              lines++;
              sum += hash ^ (hash >>> 29);
              hash = 0;
            } else {
              hash = (hash ^ some[i]) * PRIME;
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Quads(lines, sum);
    }

    static Quads below(Path folder) throws IOException {
      Quads all = new Quads(0, 0);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".nq.gz")).toList()) {
          Quads one =
              of(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16));
          all = new Quads(all.lines + one.lines, all.sum + one.sum);
        }
      }
      return all;
    }
  }

  private static void print(Figures figures) {
    JsonNode report = figures.report();
    long characters = report.path("characters").asLong();
    say(
        "%d copies: %,d articles, %,d characters, %,d statements, %,d quads",
        figures.copies(),
        report.path("read").asLong(),
        characters,
        report.path("statements").asLong(),
        report.path("quads").asLong());
    row("extract --threads 1", figures.extract(), characters);
    row("steps, executor", figures.spark(), characters);
    row("all, executor", figures.all(), characters);
    row("all, driver", figures.driver(), characters);
    say(
        "of a plain core: %.0f %% by processor time, %.0f %% by the clock; held by the executor:"
            + " %,d MB after the steps, %,d MB after relations",
        100 * figures.share(),
        100 * figures.extract().seconds() / figures.spark().seconds(),
        figures.live(),
        figures.liveAfter());
    say(
        "%-46s %8s %9s %12s %12s %6s %8s",
        "part", "clock", "processor", "shuffled MB", "records", "tasks", "longest");
    figures
        .parts()
        .forEach(
            (name, part) ->
                say(
                    "%-46s %8.1f %9.1f %12.1f %,12d %6d %8.1f",
                    name,
                    part.seconds(),
                    part.processor(),
                    part.shuffled() / 1e6,
                    part.records(),
                    part.tasks(),
                    part.longestTask()));
  }

  private static void row(String what, Watched.Use use, long characters) {
    say(
        "%-20s %,8.1f s clock, %,8.1f s processor, %,8.0f characters a second of it, %,d MB resident",
        what, use.seconds(), use.processor(), characters / use.processor(), use.megabytes());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
