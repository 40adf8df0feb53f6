package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.rapporteur.serve.RapporteurServer;
import org.rapporteur.serve.ServeOptions;
import org.rapporteur.store.QueryFile;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur run}: builds the store, prints who said what when, and serves. */
@Command(
    name = "run",
    description = "Reads articles into the store, prints who said what when, and serves it.",
    mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
  private static final String QUESTION = "who-said-what";

  /** More rows than anyone reads in a terminal. */
  private static final int MOST_ROWS = 300;

  @Spec private CommandSpec spec;
  @Mixin private BuildOptions options;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "The port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    options.loadAhead();
    Store store = Store.openOrCreate(options.store());
    try {
      BuildReport report = options.build(store, err);
      if (report.wasStopped()) {
        return report.exitCode();
      }
      RapporteurServer server =
          RapporteurServer.start(store, ServeOptions.defaults().withPort(port));
      // The server answers while the table is being asked for and printed.
      try {
        printStatements(store);
        if (report.statements() > MOST_ROWS) {
          err.printf("The first %d; for more: rapporteur query %s%n", MOST_ROWS, QUESTION);
        }
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
      err.println("Serving " + options.store() + " at " + server.uri());
      err.println("SPARQL: " + server.endpoint());
      err.println("Stop with Ctrl-C.");
      err.flush();
      server.awaitEnd(store::close);
      return report.exitCode();
    } finally {
      store.close();
    }
  }

  private void printStatements(Store store) {
    PrintWriter out = spec.commandLine().getOut();
    Query query = QueryFile.find(QUESTION).with(Map.of());
    query.setLimit(MOST_ROWS);
    store.read(
        dataset -> {
          try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            new QueryResults(out, QueryResults.Format.TABLE).write(exec, query);
          }
          return null;
        });
  }
}
