package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;

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

  /** Whether the databases of this process have their files mapped. */
  static synchronized boolean areMapped() {
    return mapped;
  }

  private static long size(Path folder) throws IOException {
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
