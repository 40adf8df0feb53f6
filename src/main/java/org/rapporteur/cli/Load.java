package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.UserException;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.BulkLoad;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur load}: a store of N-Quads that were made elsewhere. */
@Command(
    name = "load",
    description = {
      "Makes a store of N-Quads, as extract, export and the job for Spark write them.",
      "The store comes into being whole or not at all."
    },
    mixinStandardHelpOptions = true)
final class Load implements Callable<Integer> {
  private static final Pattern NQUADS = Pattern.compile("[^.].*\\.(?:nq|nquads)(?:\\.gz|\\.bz2)?");

  /** Where the job for Spark tells that it has found the relations between all statements. */
  private static final Path RELATIONS = Path.of("relations", "_SUCCESS");

  private static final long BETWEEN_LINES = 10_000_000_000L;

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "N-QUADS",
      arity = "1..*",
      description = "Files, plain or in gzip or bzip2, and folders with such files below them.")
  private List<Path> paths;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Under which the IRIs of documents and statements lie, ending in / or #.")
  private String base = Iris.DEFAULT.base();

  @Option(
      names = "--no-relate",
      description = "Does not look for what holds between the statements; the next build does.")
  private boolean apart;

  @Option(names = "-q", description = "Says nothing but what went wrong.")
  private boolean quiet;

  @Override
  public Integer call() {
    Iris iris = new Iris(base);
    List<Path> files = files();
    long started = System.nanoTime();
    long quads = BulkLoad.load(store.folder(), files, progress());
    int graphs;
    try (Store open = Store.open(store.folder());
        Manifest manifest = Manifest.open(open)) {
      manifest.setUnfinished(true);
      if (isRelated()) {
        open.settle(open.touched());
        manifest.setUnfinished(false);
      } else if (!apart) {
        new Relater(open, iris).update();
        manifest.setUnfinished(false);
      }
      graphs = open.graphs().size();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    say(
        "%,d quads of %,d files loaded, %,d graphs, in %.1f s",
        quads, files.size(), graphs, seconds);
    return 0;
  }

  /** Whether relations come with the documents: those of one whole run, with no others beside. */
  private boolean isRelated() {
    return paths.size() == 1 && Files.exists(paths.get(0).resolve(RELATIONS));
  }

  private LongConsumer progress() {
    long[] said = {System.nanoTime()};
    return quads -> {
      if (System.nanoTime() - said[0] > BETWEEN_LINES) {
        said[0] = System.nanoTime();
        say("%,d quads", quads);
      }
    };
  }

  private void say(String format, Object... values) {
    if (!quiet) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("rapporteur: " + String.format(Locale.ROOT, format, values));
      err.flush();
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UserException(path + ": no such file or folder");
      }
      if (Files.isDirectory(path)) {
        List<Path> inside = filesIn(path);
        if (inside.isEmpty()) {
          throw new UserException(path + ": a folder without N-Quads");
        }
        files.addAll(inside);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> NQUADS.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
