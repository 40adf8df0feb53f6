package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.cli.BuildPlan.Step;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Pipeline;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.model.Article;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.UserException;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.KnownSources;
import org.rapporteur.read.Visit;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Manifest.Entry;
import org.rapporteur.store.Manifest.Source;
import org.rapporteur.store.Origin;
import org.rapporteur.store.Store;

/**
 * Brings a store up to date with articles: reads them, extracts what is new or changed, writes it
 * in batches, each in one transaction.
 *
 * <p>Whenever it is stopped or dies, whole batches are in the store, and the same build run again
 * completes it to what an undisturbed one would have made.
 *
 * @param extractors makes the extractor of one thread; not called when there is nothing to do
 * @param program another value for another program, whose results may be others
 * @param foreign the language of an article that is to be left out
 */
record Builder(
    ArticleReader reader,
    GraphWriter graphs,
    Supplier<Extractor> extractors,
    int threads,
    boolean prune,
    String program,
    Function<Article, Optional<String>> foreign) {
  /** About 50 MB with all that is made of it: enough for the threads never to wait. */
  private static final int CHARACTERS_UNDER_WAY = 1_000_000;

  /** In characters: what an extractor works with grows with its longest article. */
  private static final int LONG_ARTICLE = 500_000;

  /** What an article costs besides its characters. */
  private static final int EACH = 2_000;

  /**
   * Each commit writes anew what it touches of the indexes, which is nearly as much for few quads
   * as for many, and holds it in memory. Set lower by tests, to have many commits of few articles.
   */
  private static final int QUADS_AT_ONCE = Integer.getInteger("rapporteur.quadsAtOnce", 60_000);

  /** The work that is lost at most when the process is killed. */
  private static final long LONGEST_WAIT = 15_000_000_000L;

  /** What is to be said of a build that ends before its end. */
  static final String GO_ON = "; what was written before is safe, run it again to go on";

  /** What came of a step. */
  private sealed interface Outcome {
    record Planned(Step step) implements Outcome {}

    record Made(Step.Extract step, List<Quad> quads, int statements) implements Outcome {}

    record Foreign(Step.Extract step, String language) implements Outcome {}

    record Failed(Step.Extract step, String why) implements Outcome {}
  }

  /**
   * Reads {@code places}, files and folders and addresses, into {@code store}.
   *
   * @param stopped asked before each article; once true, what is under way is finished
   */
  void build(
      Store store,
      List<String> places,
      BooleanSupplier stopped,
      BuildReport report,
      Progress progress) {
    try (Manifest manifest = Manifest.open(store)) {
      BuildPlan plan =
          new BuildPlan(
              graphs.iris(), graphs + " " + program, manifest.entries(), manifest::source);
      ArticleReader counted = reader.tellingOf(progress::read).knowing(known(plan, manifest));
      Writing writing = new Writing(store, manifest, report, progress);
      run(counted.readPlaces(places).map(plan::plan), stopped, writing);
      if (stopped.getAsBoolean()) {
        report.stopped();
        return;
      }
      BuildPlan.Leftover left = plan.leftover(prune);
      left.gone().forEach(entry -> writing.add(entry, List.of()));
      left.moved().forEach(writing::put);
      writing.commit();
      report.removed(left.gone().size());
      run(
          reader
              .readPlaces(left.files())
              .map(plan::plan)
              .filter(
                  step ->
                      step instanceof Step.Extract extract
                          && left.again().contains(extract.entry().document())),
          stopped,
          writing);
      if (stopped.getAsBoolean()) {
        report.stopped();
      } else if (manifest.isUnfinished() || !store.touched().isEmpty()) {
        // Corrections touch documents too.
        safely(store, () -> new Relater(store, graphs.iris(), threads).update());
        manifest.setUnfinished(false);
      }
    } catch (OutOfMemoryError e) {
      throw failed("store " + store.folder() + ": " + ReadingOptions.NO_MEMORY, e);
    }
  }

  private static KnownSources known(BuildPlan plan, Manifest manifest) {
    return new KnownSources() {
      @Override
      public boolean isUnchanged(String source, String print) {
        return plan.isUnchanged(source, print);
      }

      @Override
      public Optional<Visit> visit(String address) {
        return manifest.source(address).flatMap(Source::visit);
      }
    };
  }

  private void run(Stream<Step> steps, BooleanSupplier stopped, Writing writing) {
    new Pipeline<>(threads, CHARACTERS_UNDER_WAY, Builder::weight, this::worker)
        .run(steps, stopped, writing::take);
    writing.commit();
  }

  private static int weight(Step step) {
    return EACH + (step instanceof Step.Extract extract ? extract.article().text().length() : 0);
  }

  private Function<Step, Outcome> worker() {
    Extractor[] extractor = {null};
    return step -> {
      if (!(step instanceof Step.Extract extract)) {
        return new Outcome.Planned(step);
      }
      Optional<String> language = foreign.apply(extract.article());
      if (language.isPresent()) {
        return new Outcome.Foreign(extract, language.get());
      }
      if (extractor[0] == null) {
        extractor[0] = extractors.get();
      }
      try {
        ResolvedArticle resolved = extractor[0].extract(extract.article());
        if (extract.article().text().length() > LONG_ARTICLE) {
          // What it worked with, the tokens included, is more than all that was found.
          extractor[0] = null;
        }
        List<Article> origins = extract.entry().origins().stream().map(Origin::article).toList();
        return new Outcome.Made(
            extract, graphs.write(resolved, origins), resolved.statements().size());
      } catch (RuntimeException | StackOverflowError e) {
        // One article must not cost the others; it is reported and the exit code tells.
        return new Outcome.Failed(extract, "unexpected " + e);
      } catch (OutOfMemoryError e) {
        return new Outcome.Failed(extract, ReadingOptions.TOO_LONG);
      }
    };
  }

  /** Writes to the store; what fails is told so that whoever reads it can go on. */
  private static void safely(Store store, Runnable writing) {
    try {
      writing.run();
    } catch (UserException e) {
      throw failed(e.getMessage(), e);
    } catch (RuntimeException e) {
      throw failed("store " + store.folder() + ": writing failed: " + reason(e), e);
    } catch (InternalError e) {
      // So Java tells of a mapped file that has no room on its disk.
      throw failed("store " + store.folder() + ": writing failed: no space left, or a bad disk", e);
    }
  }

  /** The message of what lies at the bottom: that of the platform, where it is one. */
  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static UserException failed(String reason, Throwable e) {
    return new UserException(reason + GO_ON, e);
  }

  /** The one writer: gathers outcomes and commits them. */
  private static final class Writing {
    private final Store store;
    private final Manifest manifest;
    private final BuildReport report;
    private final Progress progress;
    private final Map<String, List<Quad>> batch = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Source> whole = new ArrayList<>();
    private final Set<String> incomplete = new HashSet<>();
    private int size;
    private long since = System.nanoTime();

    Writing(Store store, Manifest manifest, BuildReport report, Progress progress) {
      this.store = store;
      this.manifest = manifest;
      this.report = report;
      this.progress = progress;
    }

    void take(Outcome outcome) {
      if (outcome instanceof Outcome.Made made) {
        made.step().notes().forEach(note -> progress.say(made.step().source() + ": " + note));
        report.made(made.statements(), made.quads().size(), made.step().article().text().length());
        add(made.step().entry(), made.quads());
      } else if (outcome instanceof Outcome.Foreign other) {
        String source = other.step().source();
        incomplete.add(BuildPlan.fileOf(source));
        String reason = "not in English but " + other.language();
        report.skipped(source, reason);
        progress.say(source + ": skipped, " + reason);
      } else if (outcome instanceof Outcome.Failed failed) {
        left(failed.step().source(), failed.why());
      } else if (outcome instanceof Outcome.Planned planned) {
        planned(planned.step());
      }
      progress.at(report.articles(), report.statements());
    }

    private void planned(Step step) {
      if (step instanceof Step.Keep keep) {
        report.unchanged(1);
        if (keep.moved()) {
          put(keep.entry());
        }
      } else if (step instanceof Step.Refuse refuse) {
        left(refuse.source(), refuse.reason());
      } else if (step instanceof Step.Whole end) {
        if (end.untouched()) {
          report.unchanged(end.file().articles());
        } else if (!incomplete.contains(end.file().file())) {
          whole.add(end.file());
        }
      }
    }

    private void left(String source, String reason) {
      // So that the next build tries again, and says so.
      incomplete.add(BuildPlan.fileOf(source));
      report.failed(source, reason);
      progress.say(source + ": " + reason);
    }

    void add(Entry entry, List<Quad> quads) {
      batch.put(entry.document(), quads);
      size += quads.size();
      put(entry);
      if (size >= QUADS_AT_ONCE || System.nanoTime() - since > LONGEST_WAIT) {
        commit();
      }
    }

    void put(Entry entry) {
      entries.add(entry);
    }

    void commit() {
      if (!batch.isEmpty()) {
        manifest.setUnfinished(true);
      }
      safely(
          store,
          () -> {
            store.replaceAll(batch);
            manifest.put(entries, whole);
            store.release();
          });
      batch.clear();
      entries.clear();
      whole.clear();
      size = 0;
      since = System.nanoTime();
    }
  }
}
