package org.rapporteur.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.UserException;
import org.rapporteur.read.FieldNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spark-submit rapporteur-spark.jar}: extraction of any number of articles. */
@Command(
    name = "rapporteur spark",
    description = {
      "Extracts what articles hold on Apache Spark: N-Quads, and claims as JSON Lines and Parquet.",
      "Interrupted, it can be run again with the same arguments and does what is left."
    },
    mixinStandardHelpOptions = true)
public final class SparkExtract implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, patterns, and folders with all below them, in any file system that Hadoop knows:"
              + " JSON Lines, Parquet, WARC and whatever else build reads.")
  private List<String> paths;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the output goes: a new folder, or that of a run to go on with.")
  private String out;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When articles that carry no date were published: YYYY-MM-DD.")
  private LocalDate published;

  @Option(
      names = "--field",
      paramLabel = "OURS=THEIRS",
      description =
          "Where JSON and Parquet have the id, text, title, published, url, publisher, language, if"
              + " not under these names: text=article.body; may be repeated.")
  private Map<String, String> fields = Map.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Under which the IRIs of documents and statements lie, ending in / or #.")
  private String base = Iris.DEFAULT.base();

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "A Turtle file with further actors; may be repeated.")
  private List<Path> actors = List.of();

  @Option(
      names = "--any-language",
      description = "Reads what is not in English too, which it is not made for.")
  private boolean anyLanguage;

  @Option(names = "--no-text", description = "Keeps the articles' texts out of the N-Quads.")
  private boolean withoutText;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "In how many steps output is committed (default: by the size of the input).")
  private int steps;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "How many tasks, and files, a step has (default: by the size of the input).")
  private int tasks;

  @Option(
      names = "--no-relate",
      description = "Does not look for what holds between the statements.")
  private boolean apart;

  @Option(names = "-q", description = "Says nothing but what went wrong.")
  private boolean quiet;

  @Option(names = "-v", description = "Says more, and all that is known of an error.")
  private boolean verbose;

  /** Runs the job and ends the process with 0, 1 (something failed) or 2 (wrong usage). */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    // On YARN and Kubernetes a driver that ends this way has failed, and only then.
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    SparkExtract job = new SparkExtract();
    return new CommandLine(job)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> job.explain(failure));
  }

  @Override
  public Integer call() {
    Settings settings =
        Settings.of(
            published,
            new FieldNames(fields).names(),
            new Iris(base).base(),
            names(actors),
            anyLanguage,
            !withoutText);
    SparkSession spark = session();
    try {
      for (Path file : actors) {
        spark.sparkContext().addFile(file.toUri().toString());
      }
      List<InputFile> files = InputFile.list(paths, spark.sparkContext().hadoopConfiguration());
      if (files.isEmpty()) {
        throw new UserException(String.join(", ", paths) + ": no files there");
      }
      OutputFolder folder = OutputFolder.of(out, spark.sparkContext().hadoopConfiguration());
      JsonNode report =
          new ExtractionRun(spark, settings, folder, steps, tasks, !apart, this::say).run(files);
      report.path("skippedSources").forEach(left -> say(line(left, ": skipped, ")));
      report.path("failedSources").forEach(left -> warn(line(left, ": ")));
      say(summary(report));
      return report.path("failed").asLong() > 0 ? 1 : 0;
    } finally {
      spark.stop();
    }
  }

  private static SparkSession session() {
    SparkConf conf =
        new SparkConf()
            .setIfMissing("spark.app.name", "rapporteur")
            // Without spark-submit it runs in this process.
            .setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.ui.enabled", "false");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** Files are known by their bare names where they are taken. */
  private static List<String> names(List<Path> files) {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UserException("actors " + file + ": cannot be read");
      }
      String name = String.valueOf(file.getFileName());
      if (names.contains(name)) {
        throw new UserException("actors " + file + ": another file has the same name");
      }
      names.add(name);
    }
    return names;
  }

  private static String summary(JsonNode report) {
    String line =
        String.format(
            Locale.ROOT,
            "%,d read, %,d unchanged, with %,d statements",
            report.path("read").asLong(),
            report.path("unchanged").asLong(),
            report.path("statements").asLong());
    return line
        + counted(report, "skipped")
        + counted(report, "failed")
        + String.format(Locale.ROOT, " in %.1f s", report.path("seconds").asDouble());
  }

  private static String counted(JsonNode report, String what) {
    long count = report.path(what).asLong();
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
  }

  private static String line(JsonNode left, String between) {
    return left.path("source").asText() + between + left.path("reason").asText();
  }

  private void say(String message) {
    if (!quiet) {
      warn(message);
    }
  }

  private void warn(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("rapporteur: " + message);
    err.flush();
  }

  private int explain(Exception failure) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "rapporteur: "
            + (failure instanceof UserException
                ? failure.getMessage()
                : "unexpected " + failure + (verbose ? "" : "; run again with -v for details")));
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
    return 1;
  }
}
