package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.UserException;

class RapporteurServerTest {
  private static final String LONG_QUERY =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static RapporteurServer server;

  @BeforeAll
  static void start() {
    server =
        RapporteurServer.start(
            TestStore.of("sample.trig"),
            ServeOptions.defaults()
                .withPort(0)
                .withQueryTime(Duration.ofMillis(700))
                .withMaxRows(40));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersAQueryByGetAndPostOverAllNamedGraphs() throws Exception {
    String query = "ASK { ?s a <https://w3id.org/rapporteur/ontology#Statement> }";
    assertThat(query(query).body()).contains("true");
    HttpRequest post =
        HttpRequest.newBuilder(server.endpoint())
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build();
    assertThat(send(post).body()).contains("true");
  }

  @Test
  void cutsALongQueryAtItsLimit() throws Exception {
    long begin = System.nanoTime();
    HttpResponse<String> response = query(LONG_QUERY);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void saysWhenItCutTheRows() throws Exception {
    HttpResponse<String> cut = query("SELECT * { ?s ?p ?o }");
    assertThat(cut.headers().firstValue("Rapporteur-Row-Limit")).contains("40");
    assertThat(cut.body().split("<result>", -1)).hasSize(40 + 1);
    HttpResponse<String> whole = query("SELECT * { ?s ?p ?o } LIMIT 3");
    assertThat(whole.headers().firstValue("Rapporteur-Row-Limit")).isEmpty();
  }

  @Test
  void callsNoOtherEndpointAndLoadsNoCode() throws Exception {
    assertThat(query("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }").statusCode())
        .isEqualTo(403);
    assertThat(query("ASK { FILTER EXISTS { SERVICE ?x { ?s ?p ?o } } }").statusCode())
        .isEqualTo(403);
    assertThat(query("SELECT * { { SELECT * { SERVICE <http://a.example/> {} } } }").statusCode())
        .isEqualTo(403);
    assertThat(query("SELECT (<java:org.example.Evil>(1) AS ?x) {}").statusCode()).isEqualTo(403);
    assertThat(query("ASK { ?s <java:org.example.Evil> ?o }").statusCode()).isEqualTo(403);
  }

  @Test
  void readsNoFile() throws Exception {
    HttpResponse<String> response = query("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }");
    assertThat(response.body()).doesNotContain("root");
  }

  @Test
  void letsNobodyWrite() throws Exception {
    HttpRequest put =
        HttpRequest.newBuilder(server.uri().resolve("/rapporteur/data?default"))
            .header("Content-Type", "text/turtle")
            .PUT(BodyPublishers.ofString("<a:a> <a:b> <a:c> ."))
            .build();
    assertThat(send(put).statusCode()).isEqualTo(403);
    HttpRequest update =
        HttpRequest.newBuilder(server.uri().resolve("/rapporteur/update"))
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString("DROP ALL"))
            .build();
    assertThat(send(update).statusCode()).isEqualTo(403);
  }

  @Test
  void servesThePageAndNothingBesideIt() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.body()).contains("/rapporteur/sparql");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(get("/lib/cytoscape.js").statusCode()).isEqualTo(200);
    for (String path :
        new String[] {"/lib/", "/lib", "/web", "/..%2fMETA-INF/MANIFEST.MF", "/none.js"}) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void livesAndCounts() throws Exception {
    assertThat(get("/$/ping").statusCode()).isEqualTo(200);
    assertThat(get("/$/metrics").body()).contains("fuseki_requests");
  }

  @Test
  void secondServerOnAPortIsToldSo() {
    assertThatThrownBy(
            () ->
                RapporteurServer.start(
                    TestStore.of("sample.trig"), ServeOptions.defaults().withPort(server.port())))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("port " + server.port() + " is in use");
  }

  @Test
  void stopsInTimeWhileAQueryRuns() throws Exception {
    RapporteurServer other =
        RapporteurServer.start(
            TestStore.of("sample.trig"),
            ServeOptions.defaults().withPort(0).withQueryTime(Duration.ofMinutes(5)));
    HttpRequest request = HttpRequest.newBuilder(query(other, LONG_QUERY)).build();
    CompletableFuture<HttpResponse<String>> answer =
        CLIENT.sendAsync(request, BodyHandlers.ofString());
    Thread.sleep(300);
    assertThat(answer).isNotDone();
    long begin = System.nanoTime();
    other.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.get().statusCode()).isEqualTo(503);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.uri().resolve(path)).build());
  }

  private static HttpResponse<String> query(String query) throws Exception {
    return send(HttpRequest.newBuilder(query(server, query)).build());
  }

  private static URI query(RapporteurServer server, String query) {
    return URI.create(
        server.endpoint() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
