package org.rapporteur.store;

import java.nio.file.Path;
import java.util.Collection;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database and nothing else: no text index, no comparing with what stands there. What {@link
 * Store} is compared with in speed.
 */
public final class BareStore implements AutoCloseable {
  private final DatasetGraph database;

  /**
   * @param folder an empty one
   */
  public BareStore(Path folder) {
    database = Databases.openPlain(folder);
  }

  /** Adds {@code quads} in one transaction. */
  public void add(Collection<Quad> quads) {
    database.begin(ReadWrite.WRITE);
    try {
      quads.forEach(database::add);
      database.commit();
    } finally {
      database.end();
    }
  }

  @Override
  public void close() {
    TDBInternal.expel(database, true);
  }
}
