package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.model.UserException;
import org.rapporteur.serve.ReconciliationClient.Asked;
import org.rapporteur.serve.ReconciliationClient.Candidate;

/** The client asks a real server that answers as the service does. */
class ReconciliationTest {
  private final Reconciliation service =
      new Reconciliation(new FoldedActorList(ActorArchive.read()));
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/reconcile", this::answer);
    server.createContext("/page", exchange -> send(exchange, 200, "<html>"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void namesComeBackWithTheirItemsInOrderAlsoWhenTheServiceIsBusyAtFirst()
      throws InterruptedException {
    List<List<Candidate>> found =
        client("/reconcile")
            .ask(
                List.of(
                    new Asked("Sergei Lavrov", "Person"),
                    new Asked("Nobody Atall", ""),
                    new Asked("David Johnston", "")));
    assertThat(asked).hasValue(2);
    assertThat(found.get(0))
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.id()).endsWith("/Q58217");
              assertThat(candidate.certain()).isTrue();
            });
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2)).hasSizeGreaterThan(1).noneMatch(Candidate::certain);
  }

  @Test
  void tellsThatAServiceIsNone() {
    assertThatThrownBy(() -> client("/page").ask(List.of(new Asked("A B", ""))))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not JSON");
    assertThatThrownBy(() -> client("/nowhere").ask(List.of(new Asked("A B", ""))))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("404");
  }

  @Test
  void refusesWhatIsNoBatch() {
    assertThatThrownBy(() -> service.answer("[]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> service.answer("{")).isInstanceOf(IllegalArgumentException.class);
    assertThat(service.answer("{}")).isEqualTo("{}");
    assertThat(Reconciliation.manifest()).contains("\"identifierSpace\"");
  }

  private ReconciliationClient client(String path) {
    return new ReconciliationClient(
        URI.create("http://localhost:" + server.getAddress().getPort() + path), Duration.ZERO);
  }

  /** Busy the first time. */
  private void answer(HttpExchange exchange) throws IOException {
    if (asked.incrementAndGet() == 1) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      send(exchange, 429, "");
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String queries = URLDecoder.decode(body.substring("queries=".length()), StandardCharsets.UTF_8);
    send(exchange, 200, service.answer(queries));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
