package org.rapporteur.serve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/** The queries that run now, so that they can be ended. */
final class RunningQueries {
  private final Set<QueryExec> running = ConcurrentHashMap.newKeySet();

  void begin(QueryExec execution) {
    running.add(execution);
  }

  void end(QueryExec execution) {
    running.remove(execution);
  }

  /** Ends them all. */
  void endAll() {
    running.forEach(QueryExec::abort);
  }
}
