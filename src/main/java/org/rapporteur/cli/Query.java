package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.rapporteur.model.UserException;
import org.rapporteur.store.QueryFile;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur query}: asks a store, or a SPARQL endpoint, a question from a file. */
@Command(
    name = "query",
    description = {
      "Asks the store, or a SPARQL endpoint, a question.",
      "Without QUERY it asks what is piped into it; if that is nothing, it lists the questions",
      "that come with the program."
    },
    mixinStandardHelpOptions = true)
final class Query implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUERY",
      description = "A question by name or number (01, who-said-what), a file, or - for the input.")
  private String wanted;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Asks this SPARQL endpoint instead of a store.")
  private URI endpoint;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Sets a variable of the question; may be repeated.")
  private Map<String, String> values = new TreeMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private QueryResults.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    // Whoever starts it with a pipe that stays open and empty wants the list, not to wait for ever.
    if (wanted == null && System.in.available() == 0) {
      list(out);
      return 0;
    }
    QueryFile file = wanted == null || wanted.equals("-") ? piped() : QueryFile.find(wanted);
    org.apache.jena.query.Query query = file.with(values);
    if (endpoint != null) {
      askEndpoint(query, out);
    } else {
      try (Store open = Store.open(store.folder())) {
        open.read(
            dataset -> {
              try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                new QueryResults(out, format).write(exec, query);
              }
              return null;
            });
      }
    }
    return 0;
  }

  private static QueryFile piped() throws IOException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new UserException("query -: there is nothing on the input");
    }
    return new QueryFile("-", text);
  }

  private void askEndpoint(org.apache.jena.query.Query query, PrintWriter out) {
    try (QueryExec exec = QueryExecHTTP.service(endpoint.toString()).query(query).build()) {
      new QueryResults(out, format).write(exec, query);
    } catch (HttpException e) {
      throw new UserException("endpoint " + endpoint + ": " + reason(e), e);
    }
  }

  private static String reason(HttpException failure) {
    if (failure.getStatusCode() > 0) {
      return "answers " + failure.getStatusCode() + " " + failure.getStatusLine();
    }
    Throwable cause = failure.getCause();
    return "cannot be reached"
        + (cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage());
  }

  private static void list(PrintWriter out) {
    List<QueryFile> files = QueryFile.bundled();
    TextTable table = new TextTable(List.of("QUERY", "ANSWERS"));
    files.forEach(file -> table.add(List.of(file.name(), file.title())));
    table.print(out, Terminal.width());
  }
}
