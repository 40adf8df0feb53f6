package org.rapporteur.serve;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.UserException;

/**
 * Asks a W3C Reconciliation service who bears which name: one batch at a time, with a pause between
 * two, and longer when the service says that it is busy.
 */
public final class ReconciliationClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 5;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI service;
  private final Duration pause;

  /**
   * What the service proposes.
   *
   * @param certain whether it takes the candidate for the one meant
   */
  public record Candidate(String id, String name, double score, boolean certain) {
    public Candidate {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
    }
  }

  /**
   * A name to ask for.
   *
   * @param type the service's name of a type, or an empty string
   */
  public record Asked(String name, String type) {
    public Asked {
      requireNonNull(name, "name");
      requireNonNull(type, "type");
    }
  }

  public ReconciliationClient(URI service, Duration pause) {
    this.service = requireNonNull(service, "service");
    this.pause = requireNonNull(pause, "pause");
  }

  /**
   * The candidates for each name, in the order of the names.
   *
   * @throws UserException if the service cannot be reached or does not speak the protocol
   */
  public List<List<Candidate>> ask(List<Asked> batch) throws InterruptedException {
    ObjectNode queries = JSON.createObjectNode();
    for (int i = 0; i < batch.size(); i++) {
      ObjectNode query = queries.putObject("q" + i);
      query.put("query", batch.get(i).name());
      query.put("limit", 3);
      if (!batch.get(i).type().isEmpty()) {
        query.put("type", batch.get(i).type());
      }
    }
    JsonNode answer = parsed(post(queries.toString()));
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      JsonNode results = answer.path("q" + i).path("result");
      if (!results.isArray()) {
        throw new UserException(service + ": does not answer as a reconciliation service does");
      }
      List<Candidate> found = new ArrayList<>();
      for (JsonNode result : results) {
        found.add(
            new Candidate(
                result.path("id").asText(),
                result.path("name").asText(),
                result.path("score").asDouble(),
                result.path("match").asBoolean()));
      }
      candidates.add(found);
    }
    Thread.sleep(pause.toMillis());
    return candidates;
  }

  private String post(String queries) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service)
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("User-Agent", "rapporteur")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8)))
            .build();
    for (int tried = 1; ; tried++) {
      HttpResponse<String> response;
      try {
        response = http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UserException(service + ": cannot be reached: " + e.getMessage(), e);
      }
      int status = response.statusCode();
      if (status == 200) {
        return response.body();
      }
      boolean busy = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
      if (!busy || tried == TRIES) {
        throw new UserException(service + ": answers " + status);
      }
      Thread.sleep(wait(response, tried).toMillis());
    }
  }

  /** As long as the service asks for, or twice as long each time. */
  private Duration wait(HttpResponse<String> response, int tried) {
    Duration asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(seconds -> seconds.matches("\\d{1,4}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
            .orElse(pause.multipliedBy(1L << tried));
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UserException(service + ": answers something that is not JSON", e);
    }
  }
}
