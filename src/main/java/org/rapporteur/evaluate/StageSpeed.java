package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.annotate.OpenNlpSteps;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.read.Reading;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.BareStore;
import org.rapporteur.store.Store;
import org.rapporteur.time.ArticleTimes;

/**
 * How long each stage takes: articles go through all of them in one thread, each stage on the
 * clock. What libraries take for the same by themselves is timed article by article in between, so
 * that whatever else the machine does touches both alike. For one thread.
 */
public final class StageSpeed {
  /** What is on the clock. */
  public enum Stage {
    READ,
    ANNOTATE,
    ATTRIBUTE,
    TIME,
    RESOLVE,
    GRAPH,
    STORE,
    RELATE,
    /** No stage: OpenNLP's own sentences, tokens and tags. */
    OPENNLP_ALONE,
    /** No stage: the same quads written to TDB2 alone, without a text index. */
    TDB2_ALONE;

    /** Whether articles have to go through it. */
    public boolean isOurs() {
      return compareTo(OPENNLP_ALONE) < 0;
    }
  }

  /**
   * What the stages were given and made, and how long they took.
   *
   * @param nanos of the clock, in nanoseconds
   * @param processor of the processor, in nanoseconds
   */
  public record Result(
      int articles,
      long characters,
      long tokens,
      long statements,
      long quads,
      Map<Stage, Long> nanos,
      Map<Stage, Long> processor) {
    public Result {
      nanos = Map.copyOf(nanos);
      processor = Map.copyOf(processor);
    }

    /**
     * What resolving adds to the time of annotating and attributing, by the processor: .1 for 10 %.
     */
    public double resolveShare() {
      double before = processor.get(Stage.ANNOTATE) + processor.get(Stage.ATTRIBUTE);
      return processor.get(Stage.RESOLVE) / before;
    }

    /** Of all stages together. */
    public long total() {
      return nanos.entrySet().stream()
          .filter(entry -> entry.getKey().isOurs())
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** As many as a build writes at once. */
  private static final int QUADS_AT_ONCE = 100_000;

  private final Extractor extractor;
  private final OpenNlpSteps openNlp;
  private final GraphWriter graphs;
  private final Store store;
  private final BareStore bare;

  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private final Map<Stage, Long> processor = new EnumMap<>(Stage.class);
  private final Map<String, List<Quad>> batch = new LinkedHashMap<>();
  private int waiting;
  private int articles;
  private long characters;
  private long tokens;
  private long statements;
  private long quads;

  /**
   * @param store an empty one, which is filled
   * @param bare the same
   */
  public StageSpeed(
      Extractor extractor, OpenNlpSteps openNlp, GraphWriter graphs, Store store, BareStore bare) {
    this.extractor = requireNonNull(extractor, "extractor");
    this.openNlp = requireNonNull(openNlp, "openNlp");
    this.graphs = requireNonNull(graphs, "graphs");
    this.store = requireNonNull(store, "store");
    this.bare = requireNonNull(bare, "bare");
  }

  /** Takes all {@code readings} through all stages; what could not be read is left out. */
  public Result measure(Stream<Reading> readings) {
    long[] asked = {System.nanoTime()};
    readings.forEach(
        reading -> {
          add(Stage.READ, System.nanoTime() - asked[0]);
          if (reading instanceof Reading.Read read) {
            work(read);
          }
          asked[0] = System.nanoTime();
        });
    write();
    timed(Stage.RELATE, () -> new Relater(store, graphs.iris()).update());
    return new Result(articles, characters, tokens, statements, quads, nanos, processor);
  }

  private void work(Reading.Read read) {
    String text = read.article().text();
    AnnotatedArticle annotated =
        timed(Stage.ANNOTATE, () -> extractor.annotator().annotate(read.article()));
    timed(Stage.OPENNLP_ALONE, () -> openNlp.run(text));
    List<Attribution> attributions =
        timed(Stage.ATTRIBUTE, () -> extractor.attributor().attribute(annotated));
    ArticleTimes times = timed(Stage.TIME, () -> extractor.times().apply(annotated));
    ResolvedArticle resolved =
        timed(Stage.RESOLVE, () -> extractor.resolver().resolve(annotated, times, attributions));
    List<Quad> made = timed(Stage.GRAPH, () -> graphs.write(resolved));
    articles++;
    characters += text.length();
    tokens += annotated.tokens().size();
    statements += resolved.statements().size();
    quads += made.size();
    batch.put(graphs.document(resolved), made);
    waiting += made.size();
    if (waiting >= QUADS_AT_ONCE) {
      write();
    }
  }

  private void write() {
    timed(Stage.STORE, () -> store.replaceAll(batch));
    List<Quad> all = new ArrayList<>(waiting);
    batch.values().forEach(all::addAll);
    timed(
        Stage.TDB2_ALONE,
        () -> {
          bare.add(all);
          return null;
        });
    batch.clear();
    waiting = 0;
  }

  private <T> T timed(Stage stage, Supplier<T> work) {
    long begin = System.nanoTime();
    long busy = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    processor.merge(stage, THREADS.getCurrentThreadCpuTime() - busy, Long::sum);
    add(stage, System.nanoTime() - begin);
    return result;
  }

  private void add(Stage stage, long more) {
    nanos.merge(stage, more, Long::sum);
  }
}
