package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Store;

/** Writing over HTTP, to a store with its text index. */
class WritingTest {
  private static final String TOKEN = "Bearer a-token-that-is-long-enough";
  private static final String BASIC = basic("ada:secret of ada");
  private static final String TURTLE =
      "<http://a.example/s> <https://schema.org/text> \"the harbour was closed\" .";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Store store;
  private static RapporteurServer server;

  @BeforeAll
  static void start() {
    store = Store.create(folder.resolve("store"));
    Writers writers =
        new Writers(
            Optional.of(TOKEN.substring("Bearer ".length())),
            Map.of("ada", "secret of ada"),
            false);
    server =
        RapporteurServer.start(
            store,
            ServeOptions.defaults()
                .withPort(0)
                .withQueryTime(Duration.ofSeconds(3))
                .withWriting(writers));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void replacesAndRemovesAGraphAndKeepsTheTextIndexInStep() throws Exception {
    String graph = "/rapporteur/data?graph=http%3A%2F%2Fa.example%2Fg";
    assertThat(put(graph, TURTLE, TOKEN)).isEqualTo(204);
    assertThat(found("harbour")).isTrue();
    assertThat(put(graph, TURTLE.replace("harbour", "airport"), BASIC)).isEqualTo(204);
    assertThat(found("harbour")).isFalse();
    assertThat(found("airport")).isTrue();
    assertThat(send("DELETE", graph, "", "text/turtle", TOKEN)).isEqualTo(204);
    assertThat(found("airport")).isFalse();
    assertThat(send("DELETE", graph, "", "text/turtle", TOKEN)).isEqualTo(404);
  }

  @Test
  void updatesNamedGraphs() throws Exception {
    assertThat(update("INSERT DATA { GRAPH <b:g> { <b:s> <b:p> 1 } }", TOKEN)).isEqualTo(204);
    assertThat(
            update(
                "DELETE { GRAPH <b:g> { <b:s> <b:p> ?o } } INSERT { GRAPH <b:g> { <b:s> <b:p> ?n } } WHERE { GRAPH <b:g> { <b:s> <b:p> ?o } BIND(?o + 1 AS ?n) }",
                TOKEN))
        .isEqualTo(204);
    assertThat(ask("ASK { <b:s> <b:p> 2 }")).isTrue();
    assertThat(update("COPY <b:g> TO <b:h> ; MOVE <b:h> TO <b:i>", TOKEN)).isEqualTo(204);
    assertThat(ask("ASK { GRAPH <b:i> { <b:s> <b:p> 2 } }")).isTrue();
    assertThat(ask("ASK { GRAPH <b:h> { ?s ?p ?o } }")).isFalse();
    assertThat(update("CLEAR GRAPH <b:g> ; DROP GRAPH <b:i>", TOKEN)).isEqualTo(204);
    assertThat(ask("ASK { <b:s> ?p ?o }")).isFalse();
  }

  @Test
  void refusesWhatItCannotOrMustNotDoAndLeavesTheStoreAsItWas() throws Exception {
    assertThat(update("LOAD <file:///etc/passwd> INTO GRAPH <b:g>", TOKEN)).isEqualTo(403);
    assertThat(
            update(
                "INSERT { GRAPH <c:g> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                TOKEN))
        .isEqualTo(403);
    assertThat(update("INSERT DATA { GRAPH <c:g> { <c:s> <c:p> 1 } } ; BROKEN", TOKEN))
        .isEqualTo(400);
    assertThat(update("INSERT DATA { <c:s> <c:p> 1 }", TOKEN)).isEqualTo(400);
    assertThat(put("/rapporteur/data?graph=c%3Ag", TURTLE + " broken", TOKEN)).isEqualTo(400);
    assertThat(put("/rapporteur/data?default", TURTLE, TOKEN)).isEqualTo(400);
    assertThat(put("/rapporteur/data?graph=%20", TURTLE, TOKEN)).isEqualTo(400);
    assertThat(ask("ASK { GRAPH <c:g> { ?s ?p ?o } }")).isFalse();
    assertThat(update("INSERT DATA { GRAPH <d:g> { <d:s> <d:p> 1 } }", TOKEN)).isEqualTo(204);
    assertThat(ask("ASK { <d:s> <d:p> 1 }")).isTrue();
  }

  @Test
  void updatesFromAllGraphsAndFromEach() throws Exception {
    assertThat(update("INSERT DATA { GRAPH <h:g> { <h:s> <h:p> 1 } }", TOKEN)).isEqualTo(204);
    assertThat(update("INSERT { GRAPH <i:g> { ?s <i:p> 2 } } WHERE { ?s <h:p> 1 }", TOKEN))
        .isEqualTo(204);
    assertThat(update("DELETE { GRAPH ?g { ?s ?p 2 } } WHERE { GRAPH ?g { ?s ?p 2 } }", TOKEN))
        .isEqualTo(204);
    assertThat(ask("ASK { GRAPH <h:g> { <h:s> <h:p> 1 } }")).isTrue();
    assertThat(ask("ASK { GRAPH <i:g> { ?s ?p ?o } }")).isFalse();
  }

  @Test
  void refusesTheDefaultGraphAndThenDoesNothingAtAll() throws Exception {
    assertThat(update("DROP DEFAULT", TOKEN)).isEqualTo(400);
    assertThat(update("DROP ALL ; INSERT DATA { <k:s> <k:p> 1 }", TOKEN)).isEqualTo(400);
    assertThat(ask("ASK { ?s ?p ?o }")).isTrue();
  }

  @Test
  void keepsAnswersUntilSomethingIsWritten() throws Exception {
    String count =
        "/rapporteur/sparql?output=csv&query=SELECT%20%2A%20%7B%20%3Fs%20%3Cl%3Ap%3E%20%3Fo%20%7D";
    String before = answer(count, null).headers().firstValue("ETag").orElseThrow();
    assertThat(answer(count, before).statusCode()).isEqualTo(304);
    assertThat(answer(count, null).body()).isEqualTo("s,o\r\n");
    assertThat(update("INSERT DATA { GRAPH <l:g> { <l:s> <l:p> 1 } }", TOKEN)).isEqualTo(204);
    HttpResponse<String> after = answer(count, before);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).isEqualTo("s,o\r\nl:s,1\r\n");
    String random =
        "/rapporteur/sparql?output=csv&query=SELECT%20%28UUID%28%29%20AS%20%3Fu%29%20%7B%7D";
    assertThat(answer(random, null).body()).isNotEqualTo(answer(random, null).body());
  }

  private static HttpResponse<String> answer(String path, String tag) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void cutsAnEndlessUpdateAndTakesTheNextOne() throws Exception {
    String join = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
    String never = "FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?o)) = \"\")";
    assertThat(
            update(
                "INSERT { GRAPH <e:g> { ?a ?b ?o } } WHERE { " + join + " " + never + " }", TOKEN))
        .isEqualTo(503);
    assertThat(update("INSERT DATA { GRAPH <f:g> { <f:s> <f:p> 1 } }", TOKEN)).isEqualTo(204);
  }

  @Test
  void letsNobodyElseWrite() throws Exception {
    String update = "INSERT DATA { GRAPH <e:g> { <e:s> <e:p> 1 } }";
    for (String authorization :
        new String[] {
          null,
          "",
          "Bearer",
          "Bearer ",
          "Bearer a-token-that-is-long-enough-not",
          basic("ada:wrong"),
          basic("nobody:"),
          basic("ada"),
          "Basic !!!",
          "Digest username=\"ada\""
        }) {
      assertThat(update(update, authorization)).as(authorization).isEqualTo(401);
    }
    assertThat(ask("ASK { <e:s> ?p ?o }")).isFalse();
  }

  @Test
  void readsSecretsAndSaysWhatIsWrongWithThem() throws Exception {
    Path file = folder.resolve("passwords");
    Files.writeString(file, "# who\nada: one\n\nbo:two: three\n");
    assertThat(Writers.readPasswords(file)).isEqualTo(Map.of("ada", "one", "bo", "two: three"));
    Files.writeString(file, "ada: one\nbo\n");
    assertThatThrownBy(() -> Writers.readPasswords(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> new Writers(Optional.of("short"), Map.of(), false))
        .isInstanceOf(UserException.class);
  }

  private static boolean found(String word) throws Exception {
    return ask(
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
            + " ASK { ?s text:query (schema:text \""
            + word
            + "\") }");
  }

  private static boolean ask(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.endpoint())
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(BodyPublishers.ofString(query))
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().contains("true");
  }

  private static int put(String path, String turtle, String authorization) throws Exception {
    return send("PUT", path, turtle, "text/turtle", authorization);
  }

  private static int update(String update, String authorization) throws Exception {
    return send("POST", "/rapporteur/update", update, "application/sparql-update", authorization);
  }

  private static int send(
      String method, String path, String body, String type, String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
