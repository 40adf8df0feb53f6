package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.graph.ActorTurtle;
import org.rapporteur.graph.Samples;
import org.rapporteur.resolve.Linker;
import org.rapporteur.resolve.Linker.Evidence;
import org.rapporteur.store.Store;

/** {@code link} against a real server that speaks the W3C Reconciliation protocol. */
class LinkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PAUSE = 60;

  private record Answer(int status, Optional<String> retryAfter) {}

  private final List<List<String>> batches = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Answer> troubles = new ArrayList<>();
  @TempDir private Path folder;
  private HttpServer server;
  private Path out;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/reconcile", this::answer);
    server.createContext("/page", exchange -> send(exchange, 200, "<html>"));
    server.createContext("/list", exchange -> send(exchange, 200, "[1]"));
    server.start();
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    try (Store made = Store.create(folder.resolve("store"))) {
      made.replace(quads.get(0).getGraph().getURI(), quads);
    }
    out = folder.resolve("proposed.ttl");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksInBatchesWithPausesForWhatHasNoItem() throws IOException {
    CommandRun run = link("/reconcile", 1);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(batches).hasSizeGreaterThan(1).allMatch(batch -> batch.size() == 1);
    assertThat(asked()).doesNotHaveDuplicates().contains("Ambassador Trentino");
    assertThat(asked()).as("has an item").doesNotContain("Rufus Firefly");
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(PAUSE);
    }
    assertThat(run.errLines()).last().asString().contains(out.toString(), "--actors");
  }

  @Test
  void proposalsLoadAsActorsOnlyWhereTheServiceIsCertain() throws IOException {
    link("/reconcile", 10);
    assertThat(batches).hasSize(1);
    List<ActorEntry> actors = loaded();
    assertThat(actors)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor().label()).isEqualTo("Ambassador Trentino");
              assertThat(entry.actor().wikidata()).hasValue("http://www.wikidata.org/entity/Q42");
            });
    assertThat(Files.readString(out)).contains("# wd:Q43 a <");
    Linker linker = new Linker(new FoldedActorList(actors));
    Evidence evidence = new Evidence("Ambassador Trentino", List.of(), List.of(), Optional.empty());
    assertThat(linker.link(evidence).entry()).isPresent();

    Files.writeString(out, Files.readString(out).replace("# wd:Q43 ", "wd:Q43 "));
    assertThat(loaded()).as("a line taken in by the reviewer").hasSize(2);
  }

  @Test
  void waitsAsLongAsABusyServiceAsks() throws IOException {
    troubles.add(new Answer(429, Optional.of("1")));
    troubles.add(new Answer(503, Optional.empty()));
    CommandRun run = link("/reconcile", 10);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(times).hasSize(3);
    assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(1000);
    assertThat(times.get(2) - times.get(1)).isGreaterThanOrEqualTo(2 * PAUSE);
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    assertThat(link("/reconcile", 1).code()).isZero();
    List<String> all = asked();
    batches.clear();
    Files.delete(out);

    troubles.add(new Answer(200, Optional.empty()));
    troubles.add(new Answer(400, Optional.empty()));
    CommandRun broken = link("/reconcile", 1);
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.errLines()).last().asString().contains("/reconcile", "400");
    assertThat(asked()).as("the second batch was refused").isEqualTo(all.subList(0, 1));

    assertThat(link("/reconcile", 1).code()).isZero();
    assertThat(asked()).as("each once, the first not again").isEqualTo(all);
    assertThat(link("/reconcile", 1).err()).contains("--actors");
    assertThat(asked()).as("nothing is left").isEqualTo(all);
  }

  @Test
  void tellsInOneLineWhatIsWrong() {
    assertThat(link("/page", 10).errLines()).last().asString().contains("/page", "not JSON");
    assertThat(link("/list", 10).errLines()).last().asString().contains("/list", "does not answer");
    assertThat(link("/nowhere", 10).errLines()).last().asString().contains("/nowhere", "404");
    int port = server.getAddress().getPort();
    server.stop(0);
    CommandRun away = link("/reconcile", 10);
    assertThat(away.code()).isEqualTo(1);
    assertThat(away.err()).hasLineCount(1).contains(":" + port, "cannot be reached");
    assertThat(link("/reconcile", 0).err()).contains("--batch");
  }

  private CommandRun link(String path, int batch) {
    return CommandRun.of(
        "link",
        "http://localhost:" + server.getAddress().getPort() + path,
        "--store",
        folder.resolve("store").toString(),
        "--out",
        out.toString(),
        "--batch",
        Integer.toString(batch),
        "--pause",
        Long.toString(PAUSE));
  }

  private List<String> asked() {
    return batches.stream().flatMap(List::stream).toList();
  }

  private List<ActorEntry> loaded() throws IOException {
    try (InputStream turtle = Files.newInputStream(out)) {
      return ActorTurtle.read(out.toString(), turtle);
    }
  }

  /** As the protocol's version 0.2 has it: a form whose field "queries" is a batch in JSON. */
  private void answer(HttpExchange exchange) throws IOException {
    times.add(System.nanoTime() / 1_000_000);
    Answer trouble = troubles.isEmpty() ? new Answer(200, Optional.empty()) : troubles.remove(0);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean form =
        exchange.getRequestMethod().equals("POST")
            && exchange
                .getRequestHeaders()
                .getFirst("Content-Type")
                .equals("application/x-www-form-urlencoded")
            && body.startsWith("queries=");
    if (!form || trouble.status() != 200) {
      trouble.retryAfter().ifPresent(s -> exchange.getResponseHeaders().add("Retry-After", s));
      send(exchange, form ? trouble.status() : 400, "");
      return;
    }
    JsonNode queries =
        JSON.readTree(
            URLDecoder.decode(body.substring("queries=".length()), StandardCharsets.UTF_8));
    ObjectNode answers = JSON.createObjectNode();
    List<String> batch = new ArrayList<>();
    for (Iterator<String> keys = queries.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      String name = queries.get(key).path("query").asText();
      batch.add(name);
      ArrayNode result = answers.putObject(key).putArray("result");
      if (name.equals("Ambassador Trentino")) {
        candidate(result, "Q42", name, 100, true);
        candidate(result, "Q43", "Trentino \"the other\"", 61, false);
      }
    }
    batches.add(batch);
    send(exchange, 200, answers.toString());
  }

  private static void candidate(
      ArrayNode result, String id, String name, double score, boolean match) {
    ObjectNode candidate = result.addObject();
    candidate.put("id", id).put("name", name).put("score", score).put("match", match);
    candidate.putArray("type").addObject().put("id", "Q5").put("name", "human");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
