package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.store.Correction;
import org.rapporteur.store.Corrections;
import org.rapporteur.store.Store;

/** Corrections over HTTP, to the statements of an invented article. */
class CorrectionServiceTest {
  private static final String TOKEN = "Bearer a-token-that-is-long-enough";
  private static final String ADA =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("ada:secret of ada".getBytes(StandardCharsets.UTF_8));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private final List<Quad> extracted = Samples.WRITER.write(Samples.chargeAndDenial());
  private final String document = extracted.get(0).getGraph().getURI();
  private String statement;
  private Store store;
  private RapporteurServer server;

  @BeforeEach
  void start() {
    store = Store.create(folder.resolve("store"));
    store.replace(document, extracted);
    statement = statements().get(0);
    Writers writers =
        new Writers(
            Optional.of("a-token-that-is-long-enough"), Map.of("ada", "secret of ada"), false);
    server =
        RapporteurServer.start(store, ServeOptions.defaults().withPort(0).withWriting(writers));
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void keepsTheCorrectionThatTheCommandWouldKeep() throws Exception {
    String mended =
        """
        {"verdict": "mended", "speaker": "Chicolini", "act": "reject", "date": "2031-03-05",
         "by": "not ada", "why": "named further down"}""";
    assertThat(put(statement, mended, ADA)).isEqualTo(204);
    assertThat(new Corrections(store).all())
        .containsExactly(
            new Correction(
                statement,
                Correction.Verdict.MENDED,
                Optional.of(Correction.Named.person("Chicolini", statement)),
                Optional.of("reject"),
                Optional.of(Correction.Saying.on(LocalDate.of(2031, 3, 5))),
                Optional.of("ada"),
                Optional.of("named further down")));
    for (String path : List.of("/graph/corrections", "/day/2031-03-05")) {
      HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).body())
          .as(path)
          .contains("https://w3id.org/rapporteur/day/2031-03-05");
    }
    assertThat(objects(Vocabulary.SPEECH_ACT)).containsExactly(Vocabulary.ACT + "reject");
    assertThat(put(statement, "{\"verdict\": \"rejected\", \"by\": \"someone\"}", TOKEN))
        .isEqualTo(204);
    assertThat(statements()).doesNotContain(statement);
    assertThat(new Corrections(store).all())
        .singleElement()
        .extracting(Correction::by)
        .isEqualTo(Optional.of("someone"));
    assertThat(send("DELETE", statement, "", TOKEN)).isEqualTo(204);
    assertThat(statements()).contains(statement);
    assertThat(send("DELETE", statement, "", TOKEN)).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongAndChangesNothing() throws Exception {
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"verdict\": \"perhaps\"}",
            "{\"verdict\": \"mended\"}",
            "{\"verdict\": \"accepted\", \"act\": \"deny\"}",
            "{\"verdict\": \"mended\", \"act\": \"fly\"}",
            "{\"verdict\": \"mended\", \"date\": \"2031-02-30\"}",
            "{\"verdict\": \"mended\", \"speakerIri\": \"http://a.example/\"}",
            "{\"verdict\": \"mended\", \"speaker\": \"a\", \"speakerIri\": \"javascript:a\"}",
            "{\"verdict\": \"mended\", \"speaker\": \"" + "a".repeat(301) + "\"}",
            "{\"verdict\": \"accepted\", \"secret\": 1}")) {
      assertThat(put(statement, body, ADA)).as(body).isEqualTo(400);
    }
    String accepted = "{\"verdict\": \"accepted\"}";
    assertThat(put(statement + "9", accepted, ADA)).isEqualTo(404);
    assertThat(put("", accepted, ADA)).isEqualTo(404);
    assertThat(put("<>", accepted, ADA)).isEqualTo(404);
    assertThat(put(statement, accepted, null)).isEqualTo(401);
    assertThat(put(statement, accepted, "Bearer no")).isEqualTo(401);
    assertThat(send("GET", statement, "", ADA)).isEqualTo(405);
    assertThat(new Corrections(store).all()).isEmpty();
  }

  @Test
  void refusesWhatThePageOfAnotherSiteAsks() throws Exception {
    String accepted = "{\"verdict\": \"accepted\"}";
    assertThat(put(statement, accepted, ADA, "Origin", "https://elsewhere.example")).isEqualTo(403);
    assertThat(put(statement, accepted, ADA, "Origin", "null")).isEqualTo(403);
    assertThat(put(statement, accepted, ADA, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(new Corrections(store).all()).isEmpty();
    assertThat(put(statement, accepted, ADA, "Origin", "http://localhost:" + server.port()))
        .isEqualTo(403);
    String own = server.uri().toString().replaceFirst("/$", "");
    assertThat(put(statement, accepted, ADA, "Origin", own)).isEqualTo(204);
  }

  private int put(String about, String body, String authorization, String... headers)
      throws Exception {
    return send("PUT", about, body, authorization, headers);
  }

  private int send(
      String method, String about, String body, String authorization, String... headers)
      throws Exception {
    String path = "/corrections?statement=" + URLEncoder.encode(about, StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
    assertThat(response.body()).doesNotContain("Exception", "org.");
    return response.statusCode();
  }

  private List<String> statements() {
    return store.read(
        dataset ->
            dataset.stream(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
                .map(quad -> quad.getSubject().getURI())
                .sorted()
                .toList());
  }

  private List<String> objects(Node predicate) {
    return store.read(
        dataset ->
            dataset.stream(Node.ANY, NodeFactory.createURI(statement), predicate, Node.ANY)
                .map(quad -> quad.getObject().toString())
                .toList());
  }
}
