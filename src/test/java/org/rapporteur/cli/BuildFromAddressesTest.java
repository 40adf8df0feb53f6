package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Run;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Store;

/** Builds from a server whose pages and feeds change, fail and go, with pruning. */
class BuildFromAddressesTest {
  private static final int DOWN = 503;
  private static final int MISSING = 404;
  private static final int GONE = 410;

  /** What the server has at a path: a body, or the number of its refusal. */
  private final Map<String, Object> served = new ConcurrentHashMap<>();

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageThatCannotBeHadStaysAndOneThatIsGoneIsPruned() throws IOException {
    served.put("/page", page("Vale said no to the treaty."));
    served.put("/other", page("Grey said yes to the treaty."));
    assertThat(build(true, "/page", "/other").wrote()).isTrue();
    assertThat(texts()).hasSize(2);

    served.put("/page", DOWN);
    BuildReport down = build(true, "/page", "/other");
    assertThat(down.exitCode()).isEqualTo(1);
    assertThat(texts()).as("a server that is down").hasSize(2);
    served.put("/page", "<!doctype html><html><body></body></html>");
    build(true, "/page", "/other");
    assertThat(texts()).as("a page that is empty today").hasSize(2);
    served.put("/robots.txt", "User-agent: *\nDisallow: /page");
    build(true, "/page", "/other");
    assertThat(texts()).as("a page that we may not read any more").hasSize(2);
    served.remove("/robots.txt");

    served.put("/page", MISSING);
    build(false, "/page", "/other");
    assertThat(texts()).as("without pruning").hasSize(2);
    BuildReport gone = build(true, "/page", "/other");
    assertThat(gone.summary()).contains("1 removed", "1 failed");
    assertThat(texts()).singleElement().asString().contains("Grey");

    served.put("/page", page("Vale said no to the treaty."));
    build(true, "/page", "/other");
    assertThat(texts()).as("when it is back").hasSize(2);
  }

  @Test
  void pagesThatAreNotNamedAnyMoreStay() throws IOException {
    served.put("/page", page("Vale said no to the treaty."));
    served.put("/other", page("Grey said yes to the treaty."));
    build(true, "/page", "/other");
    build(true, "/other");
    assertThat(texts()).hasSize(2);
    String closed = address("/page");
    server.stop(0);
    BuildReport report = new BuildReport();
    build(report, true, List.of(closed));
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(texts()).as("a server that is switched off").hasSize(2);
  }

  @Test
  void aFeedThatMovesOnOrGoesLeavesItsArticles() throws IOException {
    served.put("/feed", feed(item("/1", "Vale said no."), item("/2", "Grey said yes.")));
    build(true, "/feed");
    assertThat(texts()).hasSize(2);
    served.put("/feed", feed(item("/2", "Grey said yes."), item("/3", "Lund said maybe.")));
    build(true, "/feed");
    assertThat(texts()).as("an entry has dropped out").hasSize(3);
    for (int refusal : new int[] {DOWN, MISSING, GONE}) {
      served.put("/feed", refusal);
      assertThat(build(true, "/feed").exitCode()).isEqualTo(1);
      assertThat(texts()).as("status %s", refusal).hasSize(3);
    }
  }

  @Test
  void whatWasReadBehindASummaryIsNotGivenUpForIt() throws IOException {
    served.put("/1", page("Vale said no to the treaty, and that she would say it again."));
    served.put("/feed", feed(item("/1", "Vale said no.")));
    follow(true, "/feed");
    assertThat(texts()).singleElement().asString().contains("again");
    served.put("/1", DOWN);
    served.put("/feed", feed(item("/1", "Vale said no."), item("/2", "Grey said yes.")));
    follow(true, "/feed");
    assertThat(texts()).hasSize(2).anyMatch(text -> text.contains("again"));
    served.put("/1", GONE);
    served.put("/feed", feed(item("/1", "Vale said no.")));
    follow(true, "/feed");
    assertThat(texts()).singleElement().asString().contains("Grey");
  }

  @Test
  void filesArePrunedBesideAddresses() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Lund said maybe.");
    Files.writeString(articles.resolve("b.txt"), "Ness said never.");
    served.put("/page", page("Vale said no to the treaty."));
    List<String> places = List.of(articles.toString(), address("/page"));
    build(new BuildReport(), true, places);
    assertThat(texts()).hasSize(3);
    served.put("/page", DOWN);
    Files.delete(articles.resolve("b.txt"));
    BuildReport report = new BuildReport();
    build(report, true, places);
    assertThat(report.summary()).contains("1 unchanged", "1 removed", "1 failed");
    assertThat(texts()).hasSize(2).noneMatch(text -> text.contains("Ness"));
  }

  private BuildReport build(boolean prune, String... paths) {
    BuildReport report = new BuildReport();
    build(report, prune, Arrays.stream(paths).map(this::address).toList());
    return report;
  }

  private void build(BuildReport report, boolean prune, List<String> places) {
    build(report, new ArticleReader(Optional.empty()), prune, places);
  }

  private void follow(boolean prune, String path) {
    ArticleReader reader = new ArticleReader(Optional.empty()).following();
    build(new BuildReport(), reader, prune, List.of(address(path)));
  }

  private void build(BuildReport report, ArticleReader reader, boolean prune, List<String> places) {
    Builder builder =
        new Builder(
            reader.pausing(Duration.ZERO),
            new GraphWriter(Iris.DEFAULT, Run.of("1", Map.of(), Map.of()), true),
            () -> OneStatement.extractor(() -> {}),
            1,
            prune,
            "x",
            article -> Optional.empty());
    PrintWriter err = new PrintWriter(new StringWriter());
    try (Store store = Store.openForBuild(folder.resolve("store"), 0);
        Progress progress = Progress.of("test", 1, err, true)) {
      builder.build(store, places, () -> false, report, progress);
    }
  }

  /** Of all documents of the store. */
  private List<String> texts() {
    try (Store store = Store.open(folder.resolve("store"));
        Manifest manifest = Manifest.open(store)) {
      return manifest.entries().stream()
          .map(
              entry ->
                  store.read(
                      dataset -> {
                        List<String> literals = new ArrayList<>();
                        dataset
                            .find(
                                NodeFactory.createURI(entry.document()),
                                Node.ANY,
                                Node.ANY,
                                Node.ANY)
                            .forEachRemaining(quad -> literals.add(quad.getObject().toString()));
                        return String.join("\n", literals);
                      }))
          .toList();
    }
  }

  private static String page(String text) {
    return "<!doctype html><html lang=\"en\"><head><title>News</title></head><body><article><h1>News"
        + "</h1><p>%s</p></article></body></html>".formatted(text);
  }

  private static String feed(String... items) {
    return "<rss version=\"2.0\"><channel><title>News</title><link>http://localhost/</link>"
        + "<description>All</description>%s</channel></rss>"
            .formatted(String.join("", Stream.of(items).toList()));
  }

  private String item(String path, String text) {
    return "<item><title>News</title><link>%s</link><description>%s</description></item>"
        .formatted(address(path), text);
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Object what = served.getOrDefault(exchange.getRequestURI().getPath(), MISSING);
    byte[] body = what instanceof String text ? text.getBytes(UTF_8) : new byte[0];
    int status = what instanceof Integer refusal ? refusal : 200;
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
