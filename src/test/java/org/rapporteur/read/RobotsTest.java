package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses of a host that lets us ask for some of them. */
class RobotsTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String rules = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 200, SampleFiles.PAGE));
    server.createContext("/robots.txt", exchange -> answer(exchange, status, rules));
    server.createContext(
        "/open/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/closed/page");
          answer(exchange, 302, "");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsNotAllowedIsNotAskedForAndTold() {
    rules = "User-agent: *\nDisallow: /closed/\n";
    List<Reading> readings = read("/open/page", "/closed/page", "/open/other", "/open/moved");
    assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
    assertThat(reason(readings.get(1))).isEqualTo("robots.txt of localhost does not allow it");
    assertThat(readings.get(2)).isInstanceOf(Reading.Read.class);
    assertThat(reason(readings.get(3))).isEqualTo("robots.txt of localhost does not allow it");
    assertThat(asked).containsExactly("/robots.txt", "/open/page", "/open/other", "/open/moved");
  }

  @Test
  void whatIsSaidToUsByNameGoesBeforeWhatIsSaidToAll() {
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: Rapporteur\nDisallow: /closed\nAllow: /";
    List<Reading> readings = read("/open/page", "/closed");
    assertThat(readings.get(0)).isInstanceOf(Reading.Read.class);
    assertThat(reason(readings.get(1))).contains("does not allow");
    rules = "User-agent: rapporteur\nDisallow: /\n\nUser-agent: *\nAllow: /";
    assertThat(reason(read("/open/page").get(0))).contains("does not allow");
  }

  @Test
  void aHostWithoutOneAllowsEverythingAndOneThatCannotSayNothing() {
    status = 404;
    assertThat(read("/open/page").get(0)).isInstanceOf(Reading.Read.class);
    status = 403;
    assertThat(read("/open/page").get(0)).isInstanceOf(Reading.Read.class);
    for (int busy : new int[] {429, 500, 503}) {
      status = busy;
      asked.clear();
      assertThat(read("/open/page", "/open/other"))
          .extracting(RobotsTest::reason)
          .containsOnly("passed over, as its host's robots.txt was answered with status " + busy);
      assertThat(asked).containsExactly("/robots.txt");
    }
    status = 200;
    rules = "User-agent: *\nDisallow: /closed/\n" + "# and so on\n".repeat(100_000);
    assertThat(reason(read("/closed/page").get(0))).contains("does not allow");
    rules = "<!doctype html><html><body>Not found, but with status 200</body></html>";
    assertThat(read("/open/page").get(0)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void theHostSaysHowLongToWait() throws IOException {
    rules = "User-agent: *\nCrawl-delay: 0.4\n";
    long begin = System.nanoTime();
    read("/open/page", "/open/other");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(400));

    URI page = URI.create("https://news.example/page");
    assertThat(robots("User-agent: *\nCrawl-delay: 7200").pauseFor(page))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(robots("User-agent: *\nCrawl-delay: soon").pauseFor(page)).isZero();
    assertThat(robots("User-agent: other\nCrawl-delay: 9").pauseFor(page)).isZero();
  }

  @Test
  void aHostThatCannotBeReachedIsAskedOnce() {
    List<URI> tried = new ArrayList<>();
    Robots robots =
        new Robots(
            address -> {
              tried.add(address);
              throw new UnreadableException("no connection to news.example");
            });
    for (String path : List.of("a", "b")) {
      assertThatThrownBy(() -> robots.pauseFor(URI.create("https://News.example/" + path)))
          .hasMessage("no connection to news.example");
    }
    assertThat(tried).containsExactly(URI.create("https://news.example/robots.txt"));
  }

  private static Robots robots(String text) {
    return new Robots(address -> text.getBytes(UTF_8));
  }

  private List<Reading> read(String... paths) {
    List<String> places =
        Arrays.stream(paths)
            .map(path -> "http://localhost:" + server.getAddress().getPort() + path)
            .toList();
    return new ArticleReader(Optional.empty(), new Web(Duration.ofSeconds(5), Duration.ZERO))
        .readPlaces(places)
        .toList();
  }

  private static String reason(Reading reading) {
    return ((Reading.Refused) reading).reason();
  }

  private void answer(HttpExchange exchange, int code, String body) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
