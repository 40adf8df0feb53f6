package org.rapporteur.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.graph.Iris;

/**
 * How to serve a store.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps other machines out
 * @param port the port to listen on, 0 for any free one
 * @param base what the IRIs of things in the graph begin with; they are looked up under {@code
 *     /id/}
 * @param queryTime how long one query may run, waiting for its turn not counted
 * @param maxRows how many rows or solutions a query may give; more are cut, and the response says
 *     so in its header {@code Rapporteur-Row-Limit}
 * @param maxBody how many bytes a request may carry
 * @param services the SPARQL endpoints that {@code SERVICE} may call; none unless named
 * @param accessLog where to keep a line for each request
 * @param writing who may write; empty for a server that only reads
 */
public record ServeOptions(
    String host,
    int port,
    String base,
    Duration queryTime,
    long maxRows,
    long maxBody,
    Set<String> services,
    Optional<Path> accessLog,
    Optional<Writers> writing) {
  public static final int DEFAULT_PORT = 3030;

  public ServeOptions {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port);
    }
    services = Set.copyOf(services);
  }

  /** This machine only, reading only, the default port. */
  public static ServeOptions defaults() {
    return new ServeOptions(
        "127.0.0.1",
        DEFAULT_PORT,
        Iris.DEFAULT.base(),
        Duration.ofSeconds(20),
        100_000,
        8L << 20,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** What to tell whoever asked a query that ran too long. */
  String whyCut() {
    return "the query took longer than "
        + queryTime.toMillis() / 1000.0
        + " seconds or too much memory, or the server is stopping";
  }

  public ServeOptions withHost(String value) {
    return new ServeOptions(
        value, port, base, queryTime, maxRows, maxBody, services, accessLog, writing);
  }

  public ServeOptions withPort(int value) {
    return new ServeOptions(
        host, value, base, queryTime, maxRows, maxBody, services, accessLog, writing);
  }

  public ServeOptions withBase(String value) {
    return new ServeOptions(
        host, port, value, queryTime, maxRows, maxBody, services, accessLog, writing);
  }

  public ServeOptions withQueryTime(Duration value) {
    return new ServeOptions(
        host, port, base, value, maxRows, maxBody, services, accessLog, writing);
  }

  public ServeOptions withMaxRows(long value) {
    return new ServeOptions(
        host, port, base, queryTime, value, maxBody, services, accessLog, writing);
  }

  public ServeOptions withMaxBody(long value) {
    return new ServeOptions(
        host, port, base, queryTime, maxRows, value, services, accessLog, writing);
  }

  public ServeOptions withServices(Set<String> value) {
    return new ServeOptions(
        host, port, base, queryTime, maxRows, maxBody, value, accessLog, writing);
  }

  public ServeOptions withAccessLog(Path value) {
    return new ServeOptions(
        host, port, base, queryTime, maxRows, maxBody, services, Optional.of(value), writing);
  }

  public ServeOptions withWriting(Writers value) {
    return new ServeOptions(
        host, port, base, queryTime, maxRows, maxBody, services, accessLog, Optional.of(value));
  }
}
