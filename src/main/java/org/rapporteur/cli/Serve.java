package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rapporteur.model.UserException;
import org.rapporteur.serve.RapporteurServer;
import org.rapporteur.serve.ServeOptions;
import org.rapporteur.serve.Writers;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur serve}: SPARQL, the page and linked data, from a store, until stopped. */
@Command(
    name = "serve",
    description = "Serves the store: SPARQL, a page to search it, and every IRI of it.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "The port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0: all).")
  private String host;

  @Option(
      names = "--query-time",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "How long a query may run (default: ${DEFAULT-VALUE}).")
  private int querySeconds;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many rows a query may give (default: ${DEFAULT-VALUE}).")
  private long maxRows;

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "8388608",
      description = "How many bytes a request may carry (default: ${DEFAULT-VALUE}).")
  private long maxBody;

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description = "A SPARQL endpoint that SERVICE may call; may be repeated (default: none).")
  private List<String> services = List.of();

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Keeps a line for each request in this file.")
  private Path accessLog;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Lets its users write: lines of the form user: password.")
  private Path passwordFile;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Lets whoever knows the bearer token in this file write.")
  private Path tokenFile;

  @Option(
      names = "--allow-plain-writes",
      description = "Lets other machines write over plain HTTP, which shows the secret on the way.")
  private boolean plainWrites;

  @Override
  public Integer call() throws InterruptedException {
    ServeOptions options = options();
    Store opened = Store.open(store.folder());
    RapporteurServer server;
    try {
      server = RapporteurServer.start(opened, options);
    } catch (UserException e) {
      opened.close();
      throw e;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "Serving "
            + store.folder()
            + " at "
            + server.uri()
            + " (SPARQL: "
            + server.endpoint()
            + ")");
    err.println("Stop with Ctrl-C.");
    server.awaitEnd(opened::close);
    return 0;
  }

  private ServeOptions options() {
    ServeOptions options =
        ServeOptions.defaults()
            .withHost(host)
            .withPort(port)
            .withQueryTime(Duration.ofSeconds(querySeconds))
            .withMaxRows(maxRows)
            .withMaxBody(maxBody)
            .withServices(Set.copyOf(services));
    if (accessLog != null) {
      options = options.withAccessLog(accessLog);
    }
    if (passwordFile == null && tokenFile == null) {
      return options;
    }
    return options.withWriting(
        new Writers(
            Optional.ofNullable(tokenFile).map(Writers::readToken),
            passwordFile == null ? Map.of() : Writers.readPasswords(passwordFile),
            plainWrites));
  }
}
