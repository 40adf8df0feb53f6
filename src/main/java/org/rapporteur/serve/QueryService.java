package org.rapporteur.serve;

import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;

/** SPARQL queries, with limits. */
final class QueryService extends SPARQL_QueryDataset {
  /** What Fuseki would take that makes answers run as script, or calls for style from elsewhere. */
  private static final Set<String> REFUSED_PARAMETERS =
      Set.of("callback", "force-accept", "stylesheet", "query-ref");

  private final Set<String> services;
  private final long maxRows;
  private final Duration longest;
  private final String whyCut;
  private final RunningQueries running;

  QueryService(ServeOptions options, RunningQueries running) {
    this.services = options.services();
    this.maxRows = options.maxRows();
    this.longest = options.queryTime();
    this.whyCut = options.whyCut();
    this.running = running;
  }

  /** A request that asks nothing gets the description of the service, as SPARQL has it. */
  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      action.setResponseHeader("Location", "/.well-known/void");
      action.setResponseStatus(303);
      return;
    }
    super.execGet(action);
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
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (QueryCancelledException | CutWhileWritten e) {
      HeldAnswers.cut(action.getRequest(), whyCut);
    } finally {
      running.end(action);
    }
  }

  /** One query can leave no memory for another, wherever that one is: being read, or ended. */
  @Override
  protected void executeLifecycle(HttpAction action) {
    try {
      super.executeLifecycle(action);
    } catch (OutOfMemoryError e) {
      HeldAnswers.cut(action.getRequest(), HeldAnswers.NO_MEMORY);
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    Query limited = query;
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > maxRows)) {
      limited = query.cloneQuery();
      limited.setLimit(maxRows);
      action.setResponseHeader(HeldAnswers.ROW_LIMIT, Long.toString(maxRows));
    }
    QueryExec execution =
        QueryExec.dataset(dataset).query(limited).context(action.getContext()).build();
    running.begin(action, execution::abort, limit(action));
    return execution;
  }

  /** What the client asks for, in seconds, but no more than is allowed. */
  private Duration limit(HttpAction action) {
    String asked = action.getRequestParameter("timeout");
    if (asked == null) {
      return longest;
    }
    if (!asked.matches("[1-9]\\d{0,8}")) {
      ServletOps.errorBadRequest("timeout takes whole seconds");
    }
    Duration seconds = Duration.ofSeconds(Long.parseLong(asked));
    return seconds.compareTo(longest) < 0 ? seconds : longest;
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    super.sendResults(
        action,
        result.isRowSet()
            ? new QueryExecResult(
                RowSetStream.create(result.rowSet().getResultVars(), new Frank<>(result.rowSet())))
            : result.isJson() ? new QueryExecResult(new Frank<>(result.jsonItems())) : result,
        prologue);
  }

  /** Fuseki ends an answer whose query was cut as if it were whole, but not on this. */
  private static final class CutWhileWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CutWhileWritten(QueryCancelledException cause) {
      super(cause);
    }
  }

  /** The same items, with {@link CutWhileWritten} where they are cut. */
  private record Frank<T>(Iterator<T> items) implements Iterator<T> {
    @Override
    public boolean hasNext() {
      try {
        return items.hasNext();
      } catch (QueryCancelledException e) {
        throw new CutWhileWritten(e);
      }
    }

    @Override
    public T next() {
      try {
        return items.next();
      } catch (QueryCancelledException e) {
        throw new CutWhileWritten(e);
      }
    }
  }
}
