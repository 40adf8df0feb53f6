package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that would fill any memory, asked of a server that has little. */
class HungryQueryTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String JOIN = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir Path folder;

  @Test
  void areEndedAndTheServerGoesOn() throws Exception {
    try (ChildServer server = ChildServer.start(folder.resolve("store"), "-Xmx160m")) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          List.of(
              ask(server, "SELECT * " + JOIN + " ORDER BY ?f ?c"),
              ask(server, "SELECT (COUNT(DISTINCT CONCAT(STR(?c), STR(?i))) AS ?n) " + JOIN),
              ask(server, "SELECT ?a ?d (SAMPLE(?i) AS ?x) " + JOIN + " GROUP BY ?a ?d ?g"));
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(503);
        assertThat(answer.get().body()).contains("memory").doesNotContain("heap");
      }
      assertThat(ask(server, "ASK { ?s ?p ?o }").get().body()).contains("true");
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(ChildServer server, String query) {
    String path = "/rapporteur/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
  }
}
