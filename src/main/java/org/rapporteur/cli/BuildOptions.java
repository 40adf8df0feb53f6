package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.jena.sys.JenaSystem;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code build} and {@code run} have in common; a picocli mixin. */
final class BuildOptions {
  @Mixin private StoreOption store;
  @Mixin private ReadingOptions reading;

  @Option(
      names = "--prune",
      description =
          "Removes what the store holds from files that are gone or not named, and from addresses"
              + " of pages that answer that they are gone (404, 410).")
  private boolean prune;

  @Option(names = "--no-text", description = "Keeps the articles' texts out of the store.")
  private boolean withoutText;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes what came of each source that gave nothing, and the counts, as JSON.")
  private Path report;

  private final Loading loading = new Loading();

  /** Another number after the files that are to be read have changed. */
  long stateOfFiles() {
    return ArticleReader.stateOf(reading.paths());
  }

  /** Of the files that are to be read, as far as can be told. */
  long bytes() {
    return ArticleReader.bytesIn(reading.paths());
  }

  /** Whether something is read that tells of no change by itself. */
  boolean hasAddresses() {
    return reading.hasAddresses();
  }

  boolean isQuiet() {
    return reading.quiet();
  }

  Path store() {
    return store.folder();
  }

  /** Brings {@code store} up to date with the articles and says what came of it. */
  BuildReport build(Store into, PrintWriter err) {
    return build(into, reading.places(), err);
  }

  /** The same with the files alone: addresses are not asked. */
  BuildReport buildFromFiles(Store into, PrintWriter err) {
    return build(into, reading.paths().stream().map(Path::toString).toList(), err);
  }

  private BuildReport build(Store into, List<String> places, PrintWriter err) {
    BuildReport outcome = new BuildReport();
    Builder builder =
        new Builder(
            reading.reader(),
            new GraphWriter(reading.iris(), Extractors.run(reading.actors()), !withoutText),
            loading,
            reading.threads(),
            prune,
            Extractors.program(),
            reading::foreign);
    String shortage = "store " + store.folder() + ": " + ReadingOptions.NO_MEMORY;
    MemoryWatch watch = MemoryWatch.begin(err, "rapporteur: " + shortage + Builder.GO_ON);
    try (Stopping stopping = new Stopping();
        Progress progress = Progress.of("Reading", bytes(), err, reading.quiet())) {
      builder.build(into, places, stopping, outcome, progress);
    } finally {
      watch.end();
    }
    if (!reading.quiet()) {
      err.println("rapporteur: " + outcome.summary());
      err.flush();
    }
    if (report != null) {
      outcome.write(report);
    }
    return outcome;
  }

  /**
   * Begins to load models and lists beside what else there is to do before the first article, where
   * it can be known that all articles will be read: for a store that is still to be made.
   */
  void loadAhead() {
    if (Store.isVacant(store.folder())) {
      // Jena's set-up must be over before two threads use it.
      JenaSystem.init();
      loading.begin();
    }
  }

  /**
   * Loads models and lists when the first thread asks, so that a build with nothing to do is quick.
   */
  private final class Loading implements Supplier<Extractor> {
    private CompletableFuture<Extractors> extractors;

    synchronized void begin() {
      if (extractors == null) {
        extractors = CompletableFuture.supplyAsync(() -> Extractors.load(reading.actors()));
      }
    }

    private synchronized CompletableFuture<Extractors> begun() {
      begin();
      return extractors;
    }

    @Override
    public Extractor get() {
      try {
        return begun().join().get();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException reason ? reason : e;
      }
    }
  }
}
