package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Opens TDB2 databases, with their files mapped into memory or read and written block by block.
 *
 * <p>Mapped files are twice as fast to write to and shared by many readers without locks, but what
 * a transaction touches of them stays resident, and the kernel brings in the pages around it: one
 * of 100,000 quads held 140 MB of a small store and 1,000 MB of one of 6 million quads. Block by
 * block it is part of the heap, and no more than TDB2's caches hold, whatever the size of the
 * store.
 */
final class Databases {
  /** On disk: a transaction holds up to half of it. */
  private static final long LARGE = 512L * 1024 * 1024;

  /** Bytes of articles: what is stored of them takes a hundred times as much. */
  private static final long MUCH = 4L * 1024 * 1024;

  /** Of terms; TDB2's own million takes some hundred megabytes. */
  private static final int TERMS_CACHED = 100_000;

  /** As TDB2 names the folder of a database's present state. */
  private static final Pattern GENERATION = Pattern.compile("Data-(\\d{1,9})");

  /**
   * Of six, the four by which a quad is found from its graph, or from any of its other terms where
   * no graph is named. A term within one document's graph is found by reading that graph.
   */
  private static final String[] QUAD_INDEXES = {"GSPO", "SPOG", "POSG", "OSPG"};

  private static final StoreParams PARAMS =
      StoreParams.builder("rapporteur")
          .primaryIndexQuads(QUAD_INDEXES[0])
          .quadIndexes(QUAD_INDEXES)
          .build();

  private static final StoreParams FEW_TERMS =
      StoreParams.builder("rapporteur with few terms", PARAMS)
          .node2NodeIdCacheSize(TERMS_CACHED)
          .nodeId2NodeCacheSize(TERMS_CACHED)
          .build();

  private static boolean opened;
  private static boolean mapped = true;

  private Databases() {}

  /** For queries, and for writing little. */
  static synchronized DatasetGraph open(Path folder) {
    opened = true;
    return DatabaseConnection.connectCreate(Location.create(folder), PARAMS).getDatasetGraph();
  }

  /** As TDB2 has them if nothing is said. */
  static synchronized DatasetGraph openPlain(Path folder) {
    opened = true;
    return DatabaseConnection.connectCreate(Location.create(folder)).getDatasetGraph();
  }

  /** For writing much in a process whose memory is bounded. */
  static synchronized DatasetGraph openSparingly(Path folder) {
    opened = true;
    return DatabaseConnection.connectCreate(Location.create(folder), FEW_TERMS).getDatasetGraph();
  }

  /**
   * Chooses how this process reads and writes databases, if it has not opened any: TDB2 has one way
   * for all of a process, whatever {@link StoreParams} say.
   *
   * @param folder of the database that is to be written to
   * @param bytes of the articles that are to be read
   */
  static synchronized void choose(Path folder, long bytes) throws IOException {
    if (!opened && (bytes > MUCH || size(folder) > LARGE)) {
      opened = true;
      mapped = false;
      SystemIndex.setFileMode(FileMode.direct);
    }
  }

  /** What writes each index of a database that {@link #open} made in one go. */
  static DataLoader loader(DatasetGraph database) {
    // As TDB2's phased plan, which names the indexes that there are by default.
    LoaderPlan plan =
        new LoaderPlan(
            LoaderPlans.loaderPlanPhased.dataInputType(),
            new String[] {"SPO"},
            new String[] {QUAD_INDEXES[0]},
            new String[][] {{"POS", "OSP"}},
            new String[][] {{QUAD_INDEXES[1]}, {QUAD_INDEXES[2], QUAD_INDEXES[3]}});
    return LoaderFactory.createLoader(plan, database, (format, values) -> {});
  }

  /**
   * Copies the present state of {@code database} in {@code folder} into a new generation, which is
   * in use when the database is opened next. TDB2's own compaction makes the indexes that there are
   * by default, whatever the database has. Nothing is changed where there is nothing to gain.
   */
  static void compact(DatasetGraph database, Path folder) throws IOException {
    List<Path> generations = generations(folder);
    int next = 1 + number(generations.get(generations.size() - 1));
    Path made = folder.resolve("Data-%04d".formatted(next));
    // TDB2 deletes what is so called when it opens a database.
    Path making = folder.resolve(made.getFileName() + "-tmp");
    StoreParams params = StoreParamsCodec.read(Location.create(folder));
    Files.createDirectory(making);
    Location location = Location.create(making);
    try {
      CopyDSG.copy(
          database,
          StoreConnection.connectCreate(
                  location, params == null ? StoreParams.getDftStoreParams() : params, null)
              .getDatasetGraph());
      StoreConnection.internalExpel(location, true);
    } catch (RuntimeException | Error e) {
      StoreConnection.internalExpel(location, true);
      StoreFolder.delete(making);
      throw e;
    }
    if (size(making) < size(generations.get(generations.size() - 1))) {
      Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
    } else {
      StoreFolder.delete(making);
    }
  }

  /**
   * Deletes what a compaction that was killed after its end left of the former generation. Only
   * whoever has the database open may do so.
   */
  static void deleteFormer(Path folder) throws IOException {
    List<Path> generations = generations(folder);
    for (Path former : generations.subList(0, Math.max(0, generations.size() - 1))) {
      StoreFolder.delete(former);
    }
  }

  /** The last is the one in use. */
  private static List<Path> generations(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> GENERATION.matcher(path.getFileName().toString()).matches())
          .sorted(Comparator.comparingInt(Databases::number))
          .toList();
    }
  }

  private static int number(Path generation) {
    Matcher matcher = GENERATION.matcher(generation.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Whether the databases of this process have their files mapped. */
  static synchronized boolean areMapped() {
    return mapped;
  }

  /** The bytes of all files below {@code folder}. */
  static long size(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    long sum = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sum += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
    }
    return sum;
  }
}
