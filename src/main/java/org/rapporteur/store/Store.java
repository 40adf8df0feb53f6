package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rapporteur.graph.Ontology;
import org.rapporteur.model.UserException;

/**
 * A folder with a TDB2 database and a text index that is kept in step with it. One named graph a
 * document; the default graph is the union of all. One process has it open at a time; within the
 * process, reading goes on while something is written.
 *
 * <pre>{@code
 * try (Store store = Store.openOrCreate(Path.of("store"))) {
 *   store.replace(writer.document(article), writer.write(article));
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {
  /** The folder of the database within that of the store. */
  static final String DATABASE = "tdb2";

  /** Each brings some kilobytes of files into memory once the store is large. */
  private static final int QUADS_MAPPED = 200_000;

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private DatasetGraph database;
  private UnionDataset dataset;
  private final boolean sparing;
  private int unreleased;
  private boolean writable = true;
  private boolean closed;

  private Store(Path folder, boolean sparing, DatasetGraph database, UnionDataset dataset) {
    this.folder = folder;
    this.sparing = sparing;
    this.database = database;
    this.dataset = dataset;
  }

  /**
   * Opens the store in {@code folder}.
   *
   * @throws UserException if there is none, or another process has it open
   */
  public static Store open(Path folder) {
    StoreFolder.require(folder);
    return connect(folder, false);
  }

  /**
   * Makes a store in {@code folder}, which must be missing or empty.
   *
   * @throws UserException if it is neither
   */
  public static Store create(Path folder) {
    return create(folder, false);
  }

  private static Store create(Path folder, boolean sparing) {
    StoreFolder.make(folder);
    return connect(folder, sparing).withOntology();
  }

  /** Whether {@link #openOrCreate} would make a store in {@code folder}. */
  public static boolean isVacant(Path folder) {
    return StoreFolder.isVacant(folder);
  }

  /** Opens the store in {@code folder} for writing; makes it if the folder is missing or empty. */
  public static Store openOrCreate(Path folder) {
    return openOrCreate(folder, false);
  }

  /**
   * {@link #openOrCreate} for a process that is there to write much: what is in memory stays
   * bounded if {@link #release} is called now and then.
   *
   * @param bytes about how many bytes of articles it will write, in files
   */
  public static Store openForBuild(Path folder, long bytes) {
    try {
      Databases.choose(folder.resolve(DATABASE), bytes);
    } catch (IOException | UncheckedIOException e) {
      throw StoreFolder.explain(folder, e);
    }
    return openOrCreate(folder, true);
  }

  private static Store openOrCreate(Path folder, boolean sparing) {
    if (StoreFolder.isVacant(folder)) {
      return create(folder, sparing);
    }
    StoreFolder.require(folder);
    return connect(folder, sparing).withOntology();
  }

  /** The program may know more concepts than the one that made the store. */
  private Store withOntology() {
    String print = Ontology.print();
    if (!StoreFolder.holdsOntology(folder, print)) {
      replace(Ontology.GRAPH, Ontology.quads());
      StoreFolder.setOntology(folder, print);
    }
    return this;
  }

  /**
   * For queries and servers; transactional, the default graph being the union of all named ones.
   * Changes are made through {@link #replace} only.
   */
  public UnionDataset dataset() {
    return dataset;
  }

  public Path folder() {
    return folder;
  }

  /** What {@code query} gives in a read transaction. */
  public <T> T read(Function<DatasetGraph, T> query) {
    dataset.begin(ReadWrite.READ);
    try {
      return query.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /**
   * Puts {@code quads} in place of the graph {@code name}, in one transaction; nothing is written
   * if the graph is as it should be already. Empty {@code quads} remove the graph. Corrections of a
   * document are applied to what is given of it.
   *
   * @return whether anything changed
   * @throws IllegalArgumentException if a quad belongs to another graph
   */
  public boolean replace(String name, Collection<Quad> quads) {
    return replaceAll(Map.of(name, quads)) > 0;
  }

  /**
   * {@link #replace} for many graphs in one transaction, for large builds. When the corrections are
   * among them, it is these that are applied.
   *
   * @return the number of graphs that changed
   */
  public synchronized int replaceAll(Map<String, ? extends Collection<Quad>> graphs) {
    if (closed || !writable) {
      throw new IllegalStateException("the store is closed, or a write to it has failed");
    }
    Collection<Quad> given = graphs.get(CorrectionGraph.NAME);
    List<Correction> corrections =
        given == null ? new Corrections(this).all() : CorrectionGraph.read(given);
    Originals originals = new Originals(folder);
    List<Change> changes =
        read(
            snapshot ->
                graphs.entrySet().stream()
                    .map(
                        entry -> {
                          String name = entry.getKey();
                          Collection<Quad> extracted = entry.getValue();
                          Collection<Quad> wanted = Corrected.by(corrections, extracted);
                          if (wanted != extracted) {
                            originals.keep(name, extracted);
                          }
                          return Change.between(snapshot, name, wanted);
                        })
                    .filter(change -> !change.isEmpty())
                    .toList());
    if (!changes.isEmpty()) {
      Touched.in(folder).add(changes.stream().map(Change::graph).toList());
      write(changes);
    }
    return changes.size();
  }

  /**
   * Takes some quads from the graph {@code name} and puts others into it, in one transaction.
   *
   * @param added those that are there already, or among the removed, stay
   * @return whether anything changed
   */
  public synchronized boolean amend(String name, Collection<Quad> removed, Collection<Quad> added) {
    Change change = read(snapshot -> Change.of(snapshot, name, removed, added));
    if (!change.isEmpty()) {
      write(List.of(change));
    }
    return !change.isEmpty();
  }

  /** The graphs that {@link #replaceAll} has changed and {@link #settle} was not told of. */
  public synchronized Set<String> touched() {
    return Touched.in(folder).all();
  }

  /** What follows from changes of these graphs has been worked out. */
  public synchronized void settle(Collection<String> graphs) {
    Touched.in(folder).remove(graphs);
  }

  /**
   * Lets go of the parts of files that writing has brought into memory, if they have become many:
   * TDB2 keeps them until the database is closed, so it is closed and opened again. For long
   * builds; nobody may hold {@link #dataset} from before.
   */
  public synchronized void release() {
    boolean mapped = Databases.areMapped();
    if (unreleased < (mapped ? QUADS_MAPPED : 1) || closed || !writable) {
      return;
    }
    unreleased = 0;
    writable = false;
    dataset.close();
    TDBInternal.expel(database, true);
    OPEN.remove(folder);
    Store again = connect(folder, sparing);
    database = again.database;
    dataset = again.dataset;
    writable = true;
    if (mapped) {
      // It is let go of when the objects that stand for it are collected.
      System.gc();
    }
  }

  /**
   * How many times as large the database is as what it holds would need, judged roughly; 1 where a
   * {@link Compaction} is not worth a word.
   */
  public int excess() {
    try {
      return Compaction.excess(database, folder.resolve(DATABASE));
    } catch (IOException | UncheckedIOException e) {
      return 1;
    }
  }

  /** The names of all graphs, sorted. */
  public List<String> graphs() {
    return read(
        snapshot -> {
          Set<String> names = new HashSet<>();
          snapshot.listGraphNodes().forEachRemaining(node -> names.add(node.toString()));
          return names.stream().sorted().toList();
        });
  }

  public boolean contains(String graph) {
    Node name = NodeFactory.createURI(graph);
    return read(snapshot -> snapshot.contains(name, Node.ANY, Node.ANY, Node.ANY));
  }

  /** Lets go of the folder, so that another process can open it. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      dataset.close();
      TDBInternal.expel(database, true);
      OPEN.remove(folder);
    }
  }

  private void write(List<Change> changes) {
    // After an aborted write, TDB2 5.6 may corrupt the next one (GH-3877): everything that can fail
    // on account of the data has been done by now, and a store that failed takes no more writes.
    writable = false;
    dataset.begin(ReadWrite.WRITE);
    try {
      for (Change change : changes) {
        change.removed().forEach(dataset::delete);
        change.added().forEach(dataset::add);
      }
      dataset.commit();
      writable = true;
      changes.forEach(change -> unreleased += change.added().size());
    } finally {
      if (!writable && dataset.isInTransaction()) {
        dataset.abort();
      }
      dataset.end();
    }
  }

  private static Store connect(Path folder, boolean sparing) {
    Path absolute = StoreFolder.absolute(folder);
    if (!OPEN.add(absolute)) {
      throw new UserException("store " + folder + ": already open in this process");
    }
    DatasetGraph database = null;
    try {
      Path data = absolute.resolve(DATABASE);
      Files.createDirectories(data);
      database = sparing ? Databases.openSparingly(data) : Databases.open(data);
      Databases.deleteFormer(data);
      WriteMark mark = WriteMark.in(absolute);
      UnionDataset dataset =
          new UnionDataset(
              database, TextIndexes.attach(database, absolute.resolve("text"), mark), mark);
      return new Store(absolute, sparing, database, dataset);
    } catch (IOException | RuntimeException e) {
      if (database != null) {
        TDBInternal.expel(database, true);
      }
      OPEN.remove(absolute);
      throw StoreFolder.explain(folder, e);
    }
  }
}
