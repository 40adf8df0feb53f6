package org.rapporteur.serve;

import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Store;
import org.rapporteur.store.UnionDataset;

/**
 * Serves a store: SPARQL at {@code /rapporteur/sparql}, its graphs at {@code /rapporteur/data}, the
 * page at {@code /}.
 *
 * <pre>{@code
 * try (RapporteurServer server = RapporteurServer.start(store, ServeOptions.defaults())) {
 *   System.err.println("Serving at " + server.uri());
 *   server.awaitEnd(store::close);
 * }
 * }</pre>
 *
 * The store is left open; who opened it closes it, after this.
 */
public final class RapporteurServer implements AutoCloseable {
  static final String DATASET = "/rapporteur";

  /** Together under the five seconds in which a stop must be over. */
  private static final long GRACE_MILLIS = 2_000;

  private static final long STOP_MILLIS = 4_000;

  private static final int AT_ONCE = 48;
  private static final int MOST_THREADS = 64;

  /** Room for a long query in an address, not for floods. */
  private static final int MOST_HEADERS = 64 << 10;

  /** What is counted for each chunk of a body beside its bytes. */
  private static final int CHUNK_FRAMING = 16;

  /** Slower senders of a request's body are cut off; honest ones are thousands of times faster. */
  private static final long LEAST_BYTES_A_SECOND = 100;

  private final FusekiServer fuseki;
  private final RunningQueries running;
  private final ServeOptions options;
  private final CountDownLatch ended = new CountDownLatch(1);

  private RapporteurServer(FusekiServer fuseki, RunningQueries running, ServeOptions options) {
    this.fuseki = fuseki;
    this.running = running;
    this.options = options;
  }

  /**
   * Starts serving and returns when requests are answered.
   *
   * @throws UserException when the port is in use or the address is not of this machine
   */
  public static RapporteurServer start(Store store, ServeOptions options) {
    RapporteurServer server = start(store.dataset(), Optional.of(store), options);
    WarmUp.begin(options.host(), server.port());
    return server;
  }

  /** Serves a dataset that is in no store, and so takes no corrections. */
  static RapporteurServer start(UnionDataset dataset, ServeOptions options) {
    return start(dataset, Optional.empty(), options);
  }

  private static RapporteurServer start(
      UnionDataset dataset, Optional<Store> store, ServeOptions options) {
    Optional<Store> corrected = store.filter(known -> options.writing().isPresent());
    RunningQueries running = new RunningQueries();
    HeldAnswers held = new HeldAnswers(new AnswerCache(dataset));
    PageServlet page = new PageServlet();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(true)
            .numServerThreads(2, MOST_THREADS)
            .fusekiModules(FusekiModules.empty())
            .enablePing(true)
            .enableMetrics(true)
            .addFilter(DATASET + "/sparql", held)
            .addFilter("/queries/*", held)
            .add(DATASET, service(dataset, running, options))
            .addServlet("/*", page)
            .addServlet("/config.json", new Settings(dataset, options, corrected.isPresent()))
            .addServlet("/reconcile", new ReconciliationService(Reconciliation::bundled))
            .addServlet("/queries/*", new SavedQueries(dataset, running, options));
    corrected.ifPresent(known -> builder.addServlet("/corrections", new CorrectionService(known)));
    LinkedData linkedData = new LinkedData(dataset, options, page);
    LinkedData.PATHS.forEach(path -> builder.addServlet(path, linkedData));
    FusekiServer fuseki = builder.build();
    setUp(fuseki.getJettyServer(), options);
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      throw explain(e, options);
    }
    return new RapporteurServer(fuseki, running, options);
  }

  private static DataService.Builder service(
      DatasetGraph dataset, RunningQueries running, ServeOptions options) {
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, !options.services().isEmpty());
    DataService.Builder service =
        DataService.newBuilder(dataset)
            .addEndpoint(
                Endpoint.create()
                    .operation(Operation.Query)
                    .endpointName("sparql")
                    .processor(new QueryService(options, running))
                    .context(context)
                    .build());
    if (options.writing().isPresent()) {
      service
          .addEndpoint(
              Endpoint.create()
                  .operation(Operation.GSP_RW)
                  .endpointName("data")
                  .processor(new GraphService())
                  .build())
          .addEndpoint(
              Endpoint.create()
                  .operation(Operation.Update)
                  .endpointName("update")
                  .processor(new UpdateService(options, running))
                  .build());
    } else {
      service.addEndpoint(Operation.GSP_R, "data");
    }
    return service;
  }

  private static void setUp(Server jetty, ServeOptions options) {
    PlainErrors errors = new PlainErrors();
    jetty.setErrorHandler(errors);
    jetty.getDescendants(ContextHandler.class).forEach(part -> part.setErrorHandler(errors));
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .setRequestHeaderSize(MOST_HEADERS);
    }
    jetty.insertHandler(new GracefulHandler());
    jetty.insertHandler(new Turns(AT_ONCE));
    // Takes the whole body before a turn is asked for, so that slow senders hold neither turn nor
    // thread.
    jetty.insertHandler(
        new EagerContentHandler(
            new EagerContentHandler.RetainedContentLoaderFactory(
                options.maxBody(), CHUNK_FRAMING, true)));
    jetty.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0));
    jetty.insertHandler(new SizeLimitHandler(options.maxBody(), -1));
    jetty.insertHandler(new Gate(options.writing()));
    jetty.setStopTimeout(STOP_MILLIS);
    options
        .accessLog()
        .ifPresent(
            file ->
                jetty.setRequestLog(
                    new CustomRequestLog(file.toString(), CustomRequestLog.EXTENDED_NCSA_FORMAT)));
  }

  private static UserException explain(RuntimeException failure, ServeOptions options) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        String where = options.host() + ":" + options.port();
        String message = String.valueOf(cause.getMessage());
        return new UserException(
            message.contains("in use")
                ? "port "
                    + options.port()
                    + " is in use by another program; choose another with --port"
                : "cannot listen on " + where + ": " + message,
            failure);
      }
    }
    return new UserException(
        "cannot serve on " + options.host() + ":" + options.port() + ": " + failure.getMessage(),
        failure);
  }

  /** The port that is listened on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Where the page is. */
  public URI uri() {
    String host = options.host().equals("0.0.0.0") ? "localhost" : options.host();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
  }

  /** Where SPARQL queries go. */
  public URI endpoint() {
    return uri().resolve(DATASET + "/sparql");
  }

  /**
   * Waits until {@link #close} is called or the process is asked to end (Ctrl-C, SIGTERM), closes
   * the server and then runs {@code afterwards}, once in either case.
   */
  public void awaitEnd(Runnable afterwards) throws InterruptedException {
    Thread hook =
        new Thread(
            () -> {
              close();
              afterwards.run();
            },
            "rapporteur-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    ended.await();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook does the rest.
      return;
    }
    afterwards.run();
  }

  /**
   * Takes no new requests, gives running ones two seconds to end, then ends them, within five
   * seconds in all.
   */
  @Override
  public void close() {
    Thread cutter =
        new Thread(
            () -> {
              try {
                Thread.sleep(GRACE_MILLIS);
                running.endAll();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "rapporteur-cut");
    cutter.setDaemon(true);
    cutter.start();
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      // What does not end in time is left behind; the process goes on to its end.
    } finally {
      cutter.interrupt();
      running.close();
      ended.countDown();
    }
  }
}
