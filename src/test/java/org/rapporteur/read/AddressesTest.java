package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.Article;

/** Feeds and pages by address, from a server that behaves well and badly. */
class AddressesTest {
  private static final Web WEB = new Web(Duration.ofSeconds(1), Duration.ZERO);
  private static final String LONGER =
      "Both sides will meet again in Ruritania in a week, she said.";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile boolean gone;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext("/", exchange -> answer(exchange, 404, new byte[0]));
    server.createContext("/feed", exchange -> conditional(exchange, SampleFiles.RSS));
    server.createContext(
        "/talks",
        exchange -> {
          if (gone) {
            answer(exchange, 410, new byte[0]);
          } else {
            conditional(exchange, page());
          }
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/feed");
          answer(exchange, 301, new byte[0]);
        });
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/round");
          answer(exchange, 302, new byte[0]);
        });
    server.createContext(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, SampleFiles.gzip(SampleFiles.RSS.getBytes(UTF_8)));
        });
    server.createContext(
        "/latin",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=ISO-8859-1");
          answer(exchange, 200, page().replace("Ada", "Zoë").getBytes(ISO_8859_1));
        });
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            for (byte[] much = new byte[1 << 20]; true; body.write(much)) {}
          }
        });
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            while (true) {
              body.write('x');
              body.flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.createContext(
        "/silent",
        exchange -> {
          try {
            Thread.sleep(4000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.createContext(
        "/summaries",
        exchange -> {
          String feed = SampleFiles.RSS.replace(SampleFiles.ADDRESS, address("/talks"));
          String more = feed.replace("</item>", "</item>" + item("/gone"));
          if (gone) {
            answer(exchange, 200, (more + "<!-- changed -->").getBytes(UTF_8));
          } else {
            conditional(exchange, more);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    pool.shutdownNow();
  }

  @Test
  void aFeedIsReadByItsAddress() {
    Article article = article(readings("/feed"));
    assertThat(article.text()).isEqualTo(SampleFiles.BOTH);
    assertThat(article.title()).contains(SampleFiles.TITLE);
    assertThat(asked).hasSize(2).allMatch(line -> line.contains(" Rapporteur/"));
    assertThat(asked.get(0)).startsWith("/robots.txt ");
    assertThat(asked.get(1)).startsWith("/feed ");
  }

  @Test
  void redirectionsAndCompressionAreFollowed() {
    assertThat(article(readings("/moved")).text()).isEqualTo(SampleFiles.BOTH);
    assertThat(article(readings("/packed")).text()).isEqualTo(SampleFiles.BOTH);
    assertThat(readings("/round"))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.reason()).contains("status 302"));
  }

  @Test
  void theServersCharsetCounts() {
    Article article = article(readings("/latin"));
    assertThat(article.text()).contains("Zoë Lindqvist");
    assertThat(article.url()).contains(address("/latin"));
  }

  @Test
  void whatCannotBeHadIsRefusedInWords() throws IOException {
    assertThat(reason(address("/nothing"))).isEqualTo("answered with status 404");
    assertThat(reason(address("/silent"))).isEqualTo("no answer within 1.0 s");
    assertThat(reason(address("/drip"))).isEqualTo("not all sent within 1.0 s");
    assertThat(reason("http:///feed")).isEqualTo("an address without a host");
    assertThat(reason("http://[half/feed")).startsWith("no address");
    assertThat(reason("http://nowhere.invalid/feed")).isEqualTo("no connection to nowhere.invalid");
    String closed = address("/feed");
    server.stop(0);
    assertThat(reason(closed)).startsWith("no connection to ");
  }

  @Test
  void whatIsTooLargeIsNotReadToItsEnd() {
    Web patient = new Web(Duration.ofSeconds(60), Duration.ZERO);
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(Optional.empty(), patient)
        .readPlaces(List.of(address("/endless")))
        .forEach(readings::add);
    assertThat(((Reading.Refused) readings.get(0)).reason()).startsWith("larger than 32 MB");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    Memory memory = new Memory();
    assertThat(readings(memory, "/feed")).hasSize(2).element(0).isInstanceOf(Reading.Read.class);
    assertThat(readings(memory, "/feed"))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Finished.class, finished -> assertThat(finished.known()).isTrue());
    assertThat(asked).last().asString().startsWith("/feed ").endsWith("\"1\" 304");
  }

  @Test
  void whereAFeedHasOnlySummariesTheirArticlesAreRead() {
    Memory memory = new Memory();
    List<Reading> first = readings(memory, "/summaries");
    List<Article> articles = articles(first);
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).text()).endsWith(LONGER);
    assertThat(articles.get(0).dateClues()).isNotEmpty();
    // The article that is gone is known by what the feed tells of it, and that is told.
    assertThat(articles.get(1).text()).isEqualTo("A word on a page that is gone.");
    assertThat(first)
        .filteredOn(Reading.Read.class::isInstance)
        .element(1)
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read -> assertThat(read.notes()).singleElement().asString().contains("status 404"));
    asked.clear();
    assertThat(articles(readings(memory, "/summaries"))).isEmpty();
    assertThat(asked)
        .as("an unchanged feed costs one request")
        .singleElement()
        .asString()
        .startsWith("/summaries ");
    gone = true;
    asked.clear();
    // Less than what was read of an article before does not take its place.
    assertThat(readings(memory, "/summaries"))
        .filteredOn(reading -> reading.source().equals(address("/talks")))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.gone()).isTrue());
  }

  @Test
  void oneHostIsNotAskedTwiceWithinTheMoment() {
    Web slow = new Web(Duration.ofSeconds(5), Duration.ofMillis(200));
    long begin = System.nanoTime();
    new ArticleReader(Optional.empty(), slow)
        .readPlaces(List.of(address("/feed"), address("/talks"), address("/feed")))
        .forEach(reading -> {});
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(400));
  }

  /** What a store keeps of sources. */
  private static final class Memory implements KnownSources {
    private final Map<String, Visit> visits = new HashMap<>();

    @Override
    public boolean isUnchanged(String source, String print) {
      return visit(source).filter(visit -> visit.print().equals(print)).isPresent();
    }

    @Override
    public Optional<Visit> visit(String address) {
      return Optional.ofNullable(visits.get(address));
    }
  }

  private String item(String path) {
    return "<item><title>Gone</title><link>%s</link><description>%s</description></item>"
        .formatted(address(path), "A word on a page that is gone.");
  }

  private static String page() {
    return SampleFiles.PAGE.replace("</article>", "<p>" + LONGER + "</p></article>");
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private String reason(String address) {
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(Optional.empty(), WEB).readPlaces(List.of(address)).forEach(readings::add);
    return ((Reading.Refused) readings.get(0)).reason();
  }

  private List<Reading> readings(String path) {
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(Optional.empty(), WEB)
        .readPlaces(List.of(address(path)))
        .forEach(readings::add);
    return readings;
  }

  private List<Reading> readings(Memory memory, String path) {
    List<Reading> readings = new ArrayList<>();
    new ArticleReader(Optional.empty(), WEB)
        .following()
        .knowing(memory)
        .readPlaces(List.of(address(path)))
        .forEach(readings::add);
    for (Reading reading : readings) {
      if (reading instanceof Reading.Finished finished) {
        memory.visits.put(finished.source(), finished.visit().orElseThrow());
      }
    }
    return readings;
  }

  private static Article article(List<Reading> readings) {
    return articles(readings).get(0);
  }

  private static List<Article> articles(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .map(reading -> ((Reading.Read) reading).article())
        .toList();
  }

  private void conditional(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    answer(exchange, known ? 304 : 200, known ? new byte[0] : body.getBytes(UTF_8));
  }

  private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    asked.add(
        exchange.getRequestURI().getPath()
            + " "
            + exchange.getRequestHeaders().getFirst("User-Agent")
            + " "
            + exchange.getRequestHeaders().getFirst("If-None-Match")
            + " "
            + status);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
