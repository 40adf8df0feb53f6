package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.OpenNlpSteps;
import org.rapporteur.evaluate.StageSpeed;
import org.rapporteur.extract.Pipeline;
import org.rapporteur.graph.Extractors;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.UserException;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;
import org.rapporteur.store.BareStore;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench}: how fast articles are read and built, against what libraries take. */
@Command(
    name = "bench",
    description = {
      "Measures the speed of each stage and of whole builds, and their memory.",
      "In the same run it times what bounds them: OpenNLP's own steps, TDB2's own loading."
    },
    mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {
  private static final int CHARACTERS_UNDER_WAY = 4_000_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders with articles (default: ${DEFAULT-VALUE}).",
      defaultValue = "../shared/data/readouts")
  private List<Path> paths;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Of the builds, and of OpenNLP beside them (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--copies",
      paramLabel = "N",
      split = ",",
      description =
          "Builds so many times the articles too, the copies made different: 1,4,16 shows how time"
              + " and memory grow (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private List<Integer> copies;

  @Option(names = "--only-stages", description = "Leaves out the builds.")
  private boolean onlyStages;

  @Option(names = "--json", description = "Prints JSON instead of tables.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1 || copies.stream().anyMatch(n -> n < 1)) {
      throw new UserException("--threads and --copies: at least 1 is needed");
    }
    Path folder = Files.createTempDirectory("rapporteur-bench");
    try {
      BenchFigures figures = measure(folder);
      if (json) {
        figures.printJson(spec.commandLine().getOut());
      } else {
        figures.print(spec.commandLine().getOut());
      }
    } finally {
      delete(folder);
    }
    return 0;
  }

  private BenchFigures measure(Path folder) throws IOException, InterruptedException {
    double seconds = 0;
    double cpuSeconds = 0;
    List<BenchBuilds.Outcome> builds = new ArrayList<>();
    if (!onlyStages) {
      // First of all, so that it gains no more from code made ready than a build does.
      say("OpenNLP's own steps, " + threads + " threads");
      AnnotatorModels models = AnnotatorModels.load();
      double cpuBefore = ProcessUse.cpuSeconds();
      long begin = System.nanoTime();
      openNlp(models);
      seconds = (System.nanoTime() - begin) / 1e9;
      cpuSeconds = ProcessUse.cpuSeconds() - cpuBefore;
      builds.addAll(builds(folder));
    }
    say("stages, one thread");
    return new BenchFigures(stages(folder), threads, seconds, cpuSeconds, builds);
  }

  private void openNlp(AnnotatorModels models) {
    try (Stream<Reading> readings = reader().read(paths)) {
      new Pipeline<Reading, Integer>(
              threads,
              CHARACTERS_UNDER_WAY,
              reading -> text(reading).length(),
              () -> {
                OpenNlpSteps steps = new OpenNlpSteps(models);
                return reading -> steps.run(text(reading));
              })
          .run(readings, () -> false, count -> {});
    }
  }

  private static String text(Reading reading) {
    return reading instanceof Reading.Read read ? read.article().text() : "";
  }

  private List<BenchBuilds.Outcome> builds(Path folder) throws IOException, InterruptedException {
    List<BenchBuilds.Outcome> outcomes = new ArrayList<>();
    BenchBuilds builds = new BenchBuilds(threads, folder);
    int made = 1;
    for (int size : new TreeSet<>(copies)) {
      List<Path> all = new ArrayList<>(paths);
      if (size > 1) {
        all.addAll(
            BenchCopies.write(
                paths, made, size - 1, BenchCopies.YEARS_APART, folder.resolve("copies")));
        made = size;
      }
      say("build of " + size + "x");
      outcomes.add(builds.run("build " + size + "x", "store-" + size, all));
      outcomes.add(builds.run("again, unchanged", "store-" + size, all));
      delete(folder.resolve("store-" + size));
    }
    return outcomes;
  }

  private StageSpeed.Result stages(Path folder) throws IOException {
    Path bare = Files.createDirectory(folder.resolve("bare"));
    try (Store store = Store.create(folder.resolve("store"));
        BareStore alone = new BareStore(bare);
        Stream<Reading> readings = reader().read(paths)) {
      GraphWriter graphs = new GraphWriter(Iris.DEFAULT, Extractors.run(List.of()), true);
      return new StageSpeed(
              Extractors.load(List.of()).get(),
              new OpenNlpSteps(AnnotatorModels.load()),
              graphs,
              store,
              alone)
          .measure(readings);
    }
  }

  private ArticleReader reader() {
    return new ArticleReader(Optional.empty());
  }

  private void say(String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("rapporteur: measuring " + what + " ...");
    err.flush();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
