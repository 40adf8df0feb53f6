package org.rapporteur.serve;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes to a dataset so that no write transaction is ever given up halfway. After an aborted
 * write, TDB2 5.6 may corrupt the next one (GH-3877): what is to change is worked out in memory,
 * over a reading transaction, and written only when nothing can go wrong with it any more.
 */
final class Changes {
  private static final Object ONE_AT_A_TIME = new Object();

  private Changes() {}

  /** Does to the dataset what {@code change} does to the view of it that it is given. */
  static void apply(DatasetGraph dataset, Consumer<DatasetGraph> change) {
    synchronized (ONE_AT_A_TIME) {
      Set<Quad> added;
      Set<Quad> deleted;
      dataset.begin(ReadWrite.READ);
      try {
        View view = new View(dataset);
        change.accept(view);
        // The default graph that readers see is the union of the others: what is written to the
        // one beneath would never be seen.
        if (!view.getAddedTriples().isEmpty()) {
          ServletOps.errorBadRequest("data goes into a named graph; name one");
        }
        added = Set.copyOf(view.getAddedQuads());
        deleted = Set.copyOf(view.getDeletedQuads());
      } finally {
        dataset.end();
      }
      if (!added.isEmpty() || !deleted.isEmpty()) {
        write(dataset, added, deleted);
      }
    }
  }

  /** Does what changes the dataset in another way while nothing else does. */
  static <T> T alone(Supplier<T> change) {
    synchronized (ONE_AT_A_TIME) {
      return change.get();
    }
  }

  private static void write(DatasetGraph dataset, Set<Quad> added, Set<Quad> deleted) {
    dataset.begin(ReadWrite.WRITE);
    try {
      deleted.forEach(dataset::delete);
      added.forEach(dataset::add);
      dataset.commit();
    } finally {
      dataset.end();
    }
  }
}
