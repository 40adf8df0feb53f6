package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Store;

/** A server in a process of its own is killed; the store must hold all that it had confirmed. */
class KilledServerTest {
  private static final int LINES = 40;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void whatWasConfirmedIsThereAfterKilling() throws Exception {
    Path place = folder.resolve("store");
    List<String> confirmed = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      try (ChildServer server = ChildServer.start(place)) {
        CountDownLatch written = new CountDownLatch(8 + round);
        Thread writer = new Thread(() -> write(server.address(), confirmed, written));
        Thread reader = new Thread(() -> read(server.address()));
        writer.start();
        reader.start();
        assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill();
        writer.join();
        reader.join();
      }
      check(place, confirmed);
    }
  }

  private static void check(Path place, List<String> confirmed) {
    try (Store store = Store.open(place)) {
      List<String> there =
          store.graphs().stream().filter(name -> name.startsWith("http://a.example/")).toList();
      assertThat(there).containsAll(confirmed);
      assertThat(there).allSatisfy(name -> assertThat(size(store, name)).isEqualTo(LINES));
      long lines = (long) there.size() * LINES;
      String stored = "{ ?s <https://schema.org/text> ?o FILTER(CONTAINS(?o, \"harbour\")) }";
      assertThat(count(store, stored)).isEqualTo(lines);
      String indexed = "{ ?s <http://jena.apache.org/text#query> (\"harbour\" 1000000) }";
      assertThat(count(store, indexed)).isEqualTo(lines);
    }
  }

  private static void write(URI address, List<String> confirmed, CountDownLatch written) {
    String name = "http://a.example/" + confirmed.size();
    while (put(address, name) == 204) {
      confirmed.add(name);
      written.countDown();
      name = "http://a.example/" + confirmed.size();
    }
  }

  private static int put(URI address, String name) {
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      turtle.append("<%s/%d> <https://schema.org/text> \"harbour %d\" .\n".formatted(name, i, i));
    }
    return send(
        HttpRequest.newBuilder(address.resolve("/rapporteur/data?graph=" + name))
            .header("Authorization", "Bearer " + ChildServer.TOKEN)
            .header("Content-Type", "text/turtle")
            .PUT(BodyPublishers.ofString(turtle.toString()))
            .build());
  }

  private static void read(URI address) {
    URI query = address.resolve("/rapporteur/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D");
    int status = 200;
    while (status == 200) {
      status = send(HttpRequest.newBuilder(query).build());
    }
  }

  /** The status; -1 when there is no answer. */
  private static int send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static long size(Store store, String graph) {
    Node name = NodeFactory.createURI(graph);
    return store.read(all -> all.stream(name, Node.ANY, Node.ANY, Node.ANY).count());
  }

  private static long count(Store store, String pattern) {
    return store.read(
        all -> {
          try (QueryExec query =
              QueryExec.dataset(all).query("SELECT (COUNT(*) AS ?n) " + pattern).build()) {
            return ((Number) query.select().next().get("n").getLiteralValue()).longValue();
          }
        });
  }
}
