package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SavedQueriesTest {
  private static final String WHO_SAID_WHAT = "/queries/01-who-said-what";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static RapporteurServer server;

  @BeforeAll
  static void start() {
    server = RapporteurServer.start(TestStore.of("news.trig"), ServeOptions.defaults().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void listsAndAnswersAllOfThem() throws Exception {
    JsonNode list = new ObjectMapper().readTree(get("/queries/", "application/json").body());
    assertThat(list.size()).isGreaterThan(5);
    for (JsonNode question : list) {
      for (String format : new String[] {"json", "csv", "html"}) {
        HttpResponse<String> response =
            get("/queries/" + question.get("name").asText() + "." + format, "*/*");
        boolean reachesOut = question.get("text").asText().contains("SERVICE <");
        assertThat(response.statusCode())
            .as(response.uri().toString())
            .isEqualTo(reachesOut ? 403 : 200);
        assertThat(response.body()).isNotBlank();
      }
    }
  }

  @Test
  void setsVariablesFromParameters() throws Exception {
    assertThat(get(WHO_SAID_WHAT + "?actor=Trentino", "text/csv").body())
        .contains("Ambassador Trentino")
        .doesNotContain("Rufus Firefly");
    assertThat(get(WHO_SAID_WHAT + "?actor=Trentino&word=", "text/csv").statusCode())
        .isEqualTo(200);
    assertThat(get(WHO_SAID_WHAT + "?nonsense=1", "text/csv").statusCode()).isEqualTo(400);
    assertThat(get("/queries/none", "text/csv").statusCode()).isEqualTo(404);
    assertThat(get(WHO_SAID_WHAT, "image/png").statusCode()).isEqualTo(406);
    assertThat(get("/queries/..%2f..%2fetc%2fpasswd", "text/csv").statusCode()).isIn(400, 404);
  }

  @Test
  void writesNoMarkupThatComesFromTheGraphOrTheParameters() throws Exception {
    String page = get(WHO_SAID_WHAT + "?word=%22%3E%3Cscript%3E", "text/html").body();
    assertThat(page).doesNotContain("<script").contains("&quot;&gt;&lt;script&gt;");
    assertThat(get(WHO_SAID_WHAT, "text/html").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script")
        .doesNotContain("<img");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }
}
