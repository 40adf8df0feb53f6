package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job in this process, against what one machine makes of the same articles. */
class SparkExtractTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private record Result(int code, String err) {}

  @Test
  void allFormatsGiveWhatExtractGives() throws Exception {
    Path input = Inputs.texts(folder.resolve("in put"), 0, 4);
    Inputs.jsonLines(input.resolve("lines, some.jsonl"), 4, 10);
    Inputs.gzip(
        input.resolve("more.jsonl.gz"), String.join("\n", Inputs.lines(10, 14)).getBytes(UTF_8));
    Inputs.gzip(
        input.resolve("pages.warc.gz"),
        Inputs.warc(
            "https://news.example/a?b=c",
            "An invented page",
            Files.readString(Inputs.articles().get(14))));
    Path expected = folder.resolve("expected.nq");
    assertThat(
            Launched.rapporteur(expected, "extract", "--format", "nquads", input.toString(), "-q"))
        .isZero();
    Path out = folder.resolve("out");
    // So small that the file in JSON Lines is read in several splits.
    Result result =
        run(
            Map.of(
                "spark.rapporteur.splitFrom",
                "1k",
                "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize",
                "2000"),
            "--steps",
            "2",
            "--tasks",
            "3",
            "-o",
            out.toString(),
            input.toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Inputs.sortedLines(out.resolve("steps"), ".nq.gz"))
        .isEqualTo(Files.readAllLines(expected).stream().sorted().toList())
        .isNotEmpty();

    claimsAreTheSameInBothForms(input, out);
    whatIsDoneIsNotDoneAgain(input, out);
    whatIsLeftIsDone(input, out);
  }

  private void claimsAreTheSameInBothForms(Path input, Path out) throws Exception {
    Path expected = folder.resolve("expected.jsonl");
    Launched.rapporteur(expected, "extract", input.toString(), "-q");
    List<String> claims = new ArrayList<>();
    for (Path step : List.of(out.resolve("steps/0000"), out.resolve("steps/0001"))) {
      claims.addAll(Inputs.sortedLines(step.resolve("claims"), ".jsonl.gz"));
    }
    claims.sort(null);
    assertThat(claims).isEqualTo(Files.readAllLines(expected).stream().sorted().toList());
    Set<String> columns = new TreeSet<>(List.of(ClaimSchema.COLUMNS.fieldNames()));
    Set<String> keys = new TreeSet<>();
    JSON.readTree(claims.get(0)).fieldNames().forEachRemaining(keys::add);
    assertThat(columns).isEqualTo(keys);
    try (SparkSession spark = session(Map.of())) {
      List<String> columnar =
          spark.read().parquet(out.resolve("claims.parquet").toString()).toJSON().collectAsList();
      assertThat(columnar.stream().map(SparkExtractTest::tree).toList())
          .containsExactlyInAnyOrderElementsOf(
              claims.stream().map(SparkExtractTest::tree).toList());
    }
  }

  private void whatIsDoneIsNotDoneAgain(Path input, Path out) throws Exception {
    Result again = run(Map.of(), "-o", out.toString(), input.toString());
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("all steps are done already", "0 read, 15 unchanged");
    Result other = run(Map.of(), "-o", out.toString(), "--no-text", input.toString());
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("was begun with other setting");
  }

  /** As a kill in the second step leaves it: the first is whole, the second half written. */
  private void whatIsLeftIsDone(Path input, Path out) throws Exception {
    List<String> whole = Inputs.sortedLines(out.resolve("steps"), ".nq.gz");
    Path done = out.resolve("steps/0000/nquads");
    Map<Path, Long> before = changed(done);
    Files.delete(out.resolve("report.json"));
    Path half = out.resolve("steps/0001");
    Files.delete(half.resolve("_SUCCESS"));
    try (Stream<Path> parts = Files.list(half.resolve("nquads"))) {
      for (Path part : parts.filter(file -> file.toString().endsWith(".gz")).toList()) {
        Path attempt = Files.createDirectories(half.resolve("_temporary/0/task/nquads"));
        Files.move(part, attempt.resolve(part.getFileName()));
      }
    }
    Result result = run(Map.of(), "--tasks", "3", "-o", out.toString(), input.toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("step 2 of 2 is done").doesNotContain("step 1 of 2");
    assertThat(Inputs.sortedLines(out.resolve("steps"), ".nq.gz")).isEqualTo(whole);
    assertThat(changed(done)).isEqualTo(before);
    JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
    assertThat(report.path("read").asInt() + report.path("unchanged").asInt()).isEqualTo(15);
    assertThat(report.path("unchanged").asInt()).isPositive();
  }

  @Test
  void badRecordsAreWrittenAsideAndTheRestIsWhatABuildMakes() throws Exception {
    Path input = Inputs.texts(folder.resolve("in"), 20, 23);
    // A text found in two places, with more said of it in the second.
    Path lines = Inputs.jsonLines(input.resolve("a.jsonl"), 22, 25);
    Files.writeString(
        lines,
        Files.readString(lines) + "{\"id\": \"cut sho\n{\"id\": \"x\", \"title\": \"no text\"}\n");
    Files.write(input.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 9});
    Files.writeString(input.resolve("empty.txt"), "");
    Files.writeString(
        input.resolve("fremd.txt"),
        "Der Minister sagte am Montag in Berlin, die Verhandlungen seien noch nicht am Ende. "
            + "Man werde sich in der kommenden Woche wieder treffen und hoffe auf ein Ergebnis. "
            + "Die Gegenseite erkl\u00e4rte, sie sei dazu bereit, wenn auch alle anderen es sind.\n");
    Path gz = Inputs.gzip(folder.resolve("whole.txt.gz"), Files.readAllBytes(lines));
    Files.write(input.resolve("cut.txt.gz"), Inputs.firstHalf(gz));
    Path build = folder.resolve("built");
    Path none = folder.resolve("none");
    Launched.rapporteur(none, "build", input.toString(), "--store", build.toString(), "-q");
    // One machine does not read Parquet: the same rows stand for it.
    Path rows = Inputs.jsonLines(folder.resolve("rows.jsonl"), 25, 27);
    Files.write(rows, Files.readAllLines(rows).stream().filter(line -> !line.isBlank()).toList());
    Path parquet = folder.resolve("rows");
    try (SparkSession spark = session(Map.of())) {
      Inputs.parquet(spark, parquet, rows);
    }
    Path some = onlyParquet(parquet);
    Path damaged = Files.write(input.resolve("cut.parquet"), Inputs.firstHalf(some));

    Path out = folder.resolve("out");
    Result result = run(Map.of(), "-o", out.toString(), input.toString(), parquet.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(1);
    List<String> rejected = Inputs.sortedLines(out.resolve("rejected"), ".json");
    Map<String, String> reasons = new HashMap<>();
    for (String line : rejected) {
      JsonNode node = JSON.readTree(line);
      reasons.put(
          node.path("source").asText().substring(input.toString().length() + 1),
          node.path("reason").asText());
    }
    assertThat(reasons)
        .containsOnlyKeys(
            "a.jsonl:5", "a.jsonl:6", "binary.txt", "empty.txt", "cut.txt.gz", "cut.parquet");
    assertThat(reasons.get("a.jsonl:5")).startsWith("malformed JSON");
    assertThat(reasons.get("cut.parquet")).startsWith("no Parquet file");
    JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
    assertThat(report.path("read").asInt()).isEqualTo(7);
    assertThat(report.path("failed").asInt()).isEqualTo(6);
    assertThat(report.path("failedSources")).hasSize(6);
    assertThat(report.path("skipped").asInt()).isEqualTo(1);
    assertThat(Inputs.sortedLines(out.resolve("skipped"), ".json"))
        .singleElement()
        .asString()
        .contains("fremd.txt", "not in English but German");
    assertThat(result.err())
        .contains("fremd.txt: skipped, not in English but German")
        .contains(", 1 skipped, 6 failed in ");

    Files.delete(damaged);
    Launched.rapporteur(
        none, "build", "--store", build.toString(), "-q", input.toString(), rows.toString());
    List<String> quads = exported(loaded(out));
    assertThat(quads).anyMatch(line -> line.contains(".parquet#2\""));
    assertThat(namedByFile(quads)).isEqualTo(namedByFile(exported(build)));
  }

  @Test
  void relationsAreThoseThatABuildFinds() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Inputs.pairs(input.resolve("pairs.jsonl"));
    Inputs.readouts(input, 24);
    Path build = folder.resolve("built");
    Launched.rapporteur(
        folder.resolve("none"), "build", input.toString(), "--store", build.toString(), "-q");
    List<String> built = exported(build);
    assertThat(built)
        .anyMatch(line -> line.contains("#denies>"))
        .anyMatch(line -> line.contains("#alternateOf>"))
        .anyMatch(line -> line.contains("#confirms>"));
    // Once as it is, once with every key that brings more than two pairs together divided.
    for (String hot : List.of("200000", "2")) {
      Path out = folder.resolve("out" + hot);
      Result result =
          run(
              Map.of(RelationsRun.HOT, hot),
              "--steps",
              "2",
              "-o",
              out.toString(),
              input.toString());
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(Inputs.sortedLines(out.resolve("relations"), ".nq.gz"))
          .isEqualTo(built.stream().filter(line -> line.endsWith("graph/relations> .")).toList());
      if (hot.equals("2")) {
        assertThat(exported(loaded(out))).isEqualTo(built);
      }
    }
  }

  /** Without the names that rows got from the file in which they lay, which was not the same. */
  private static List<String> namedByFile(List<String> quads) {
    return quads.stream()
        .filter(line -> !line.contains("rows.jsonl#") && !line.contains(".parquet#"))
        .toList();
  }

  @Test
  void wrongUsageIsTold() throws IOException {
    assertThat(run(Map.of(), "somewhere").code()).isEqualTo(2);
    Result missing =
        run(Map.of(), "-o", folder.resolve("o").toString(), folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("none: no such file or folder");
    Files.writeString(folder.resolve("a.txt"), "Vale said no.");
    Result taken = run(Map.of(), "-o", folder.toString(), folder.resolve("a.txt").toString());
    assertThat(taken.code()).isEqualTo(1);
    assertThat(taken.err()).contains("the folder is not empty");
  }

  private Path loaded(Path out) throws Exception {
    Path store = folder.resolve("loaded");
    assertThat(
            Launched.rapporteur(
                folder.resolve("none"), "load", out.toString(), "--store", store.toString(), "-q"))
        .isZero();
    return store;
  }

  private List<String> exported(Path store) throws Exception {
    Path file = folder.resolve(store.getFileName() + ".nq");
    Launched.rapporteur(
        folder.resolve("none"), "export", "--store", store.toString(), "-o", file.toString());
    return Files.readAllLines(file).stream().sorted().toList();
  }

  private static Path onlyParquet(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  private static Map<Path, Long> changed(Path folder) throws IOException {
    Map<Path, Long> times = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        times.put(file, Files.getLastModifiedTime(file).toMillis());
      }
    }
    return times;
  }

  /** A key that is null in JSON has no column value, and the other way round. */
  private static JsonNode tree(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      node.findParents("iri").forEach(SparkExtractTest::dropNulls);
      dropNulls(node);
      return node;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void dropNulls(JsonNode node) {
    node.properties().removeIf(field -> field.getValue().isNull());
  }

  private static SparkSession session(Map<String, String> conf) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1");
    conf.forEach(builder::config);
    return builder.getOrCreate();
  }

  /** The job joins the session that is there, and ends it. */
  private static Result run(Map<String, String> conf, String... args) {
    session(conf);
    StringWriter err = new StringWriter();
    CommandLine line = SparkExtract.commandLine().setErr(new PrintWriter(err));
    int code = line.execute(args);
    SparkSession.getActiveSession()
        .foreach(
            spark -> {
              spark.stop();
              return null;
            });
    return new Result(code, err.toString());
  }
}
