package org.rapporteur.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** SPARQL updates of named graphs, each request whole or not at all. */
final class UpdateService extends SPARQL_Update {
  private final Set<String> services;
  private final Duration time;
  private final RunningQueries running;

  UpdateService(ServeOptions options, RunningQueries running) {
    this.services = options.services();
    this.time = options.queryTime();
    this.running = running;
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    UpdateRequest request = parse(input);
    Set<String> objections = QueryGuard.objections(request, services);
    if (!objections.isEmpty()) {
      ServletOps.errorForbidden(String.join("; ", objections));
    }
    try {
      Changes.apply(
          action.getDataset(),
          buffer -> {
            long end = System.nanoTime() + time.toNanos();
            buffer.getContext().set(ARQ.httpServiceAllowed, !services.isEmpty());
            for (Update update : request) {
              if (!WholeGraphs.apply(update, buffer)) {
                execute(update, buffer, action, Duration.ofNanos(end - System.nanoTime()));
              }
            }
          });
    } catch (QueryCancelledException e) {
      ServletOps.error(503, "the update took longer than " + time.toSeconds() + " seconds");
    }
  }

  private void execute(Update update, DatasetGraph buffer, HttpAction action, Duration limit) {
    UpdateExec execution = UpdateExec.dataset(buffer).update(update).build();
    running.begin(action, execution::abort, limit);
    try {
      execution.execute();
    } finally {
      running.end(action);
    }
  }

  private static UpdateRequest parse(InputStream input) {
    try {
      return UpdateFactory.create(
          new String(input.readAllBytes(), StandardCharsets.UTF_8), "http://server/unset-base/");
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (IOException e) {
      ServletOps.errorBadRequest("the update could not be read");
    }
    throw new IllegalStateException("an error ends the request");
  }
}
