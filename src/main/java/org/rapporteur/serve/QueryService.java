package org.rapporteur.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** SPARQL queries, with limits. */
final class QueryService extends SPARQL_QueryDataset {
  /**
   * Rows that are read before the response begins: a query that fails or is cut before that gets
   * the status it deserves, not half an answer with status 200.
   */
  private static final int ROWS_BEFORE_RESPONSE = 5_000;

  /** What Fuseki would take that makes answers run as script, or calls for style from elsewhere. */
  private static final Set<String> REFUSED_PARAMETERS =
      Set.of("callback", "force-accept", "stylesheet", "query-ref");

  private final Set<String> services;
  private final long maxRows;
  private final RunningQueries running;

  QueryService(Set<String> services, long maxRows, RunningQueries running) {
    this.services = services;
    this.maxRows = maxRows;
    this.running = running;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String name : action.getRequest().getParameterMap().keySet()) {
      if (REFUSED_PARAMETERS.contains(name)) {
        ServletOps.errorBadRequest("The parameter " + name + " is not supported");
      }
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    Set<String> objections = QueryGuard.objections(query, services);
    if (!objections.isEmpty()) {
      ServletOps.errorForbidden(String.join("; ", objections));
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Query limited = query;
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > maxRows)) {
      limited = query.cloneQuery();
      limited.setLimit(maxRows);
      action.setResponseHeader("Rapporteur-Row-Limit", Long.toString(maxRows));
    }
    return super.createQueryExec(action, limited, dataset);
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    running.begin(execution);
    try {
      QueryExecResult result = super.executeQuery(action, execution, query, log);
      return result.isRowSet() ? new QueryExecResult(readAhead(result.rowSet())) : result;
    } finally {
      running.end(execution);
    }
  }

  /** The same rows, the first of them fetched already. */
  static RowSet readAhead(RowSet rows) {
    List<Binding> first = new ArrayList<>();
    while (first.size() < ROWS_BEFORE_RESPONSE && rows.hasNext()) {
      first.add(rows.next());
    }
    return RowSetStream.create(rows.getResultVars(), Iter.concat(first.iterator(), rows));
  }
}
