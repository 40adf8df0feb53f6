package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Manifest;
import org.rapporteur.store.Store;

/** {@code build --watch} with a folder and a feed, as a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class WatchTest {
  private static final int SECONDS_BETWEEN_VISITS = 6;
  private static final int PATIENCE_SECONDS = 90;

  private final AtomicInteger visits = new AtomicInteger();
  private volatile String items = item(1);
  private volatile int status = 200;

  @TempDir private Path folder;

  @Test
  void readsWhatComesToTheFolderAndTheFeedUntilItIsStopped() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/robots.txt",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.createContext(
        "/feed",
        exchange -> {
          visits.incrementAndGet();
          byte[] body =
              "<rss version=\"2.0\"><channel><title>News</title>%s</channel></rss>"
                  .formatted(items)
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
          exchange.getResponseBody().write(status == 200 ? body : new byte[0]);
          exchange.close();
        });
    server.start();
    Process process = null;
    try {
      Path articles = Files.createDirectory(folder.resolve("articles"));
      Files.writeString(articles.resolve("a.txt"), "Ada Vale said that it was day one.");
      process = start(articles, "http://localhost:" + server.getAddress().getPort() + "/feed");
      waitForLine("2 read with ", 1);
      Files.writeString(articles.resolve("b.txt"), "Ada Vale said that it was day two.");
      waitForLine("1 read with ", 1);
      assertThat(visits).as("no visit for a file's sake").hasValue(1);
      items = item(2);
      waitForLine("1 read with ", 2);
      // A feed that is gone, and a file that is: only the file's article goes.
      status = 410;
      Files.delete(articles.resolve("b.txt"));
      waitForLine(" 1 removed", 1);
      waitForLine("answered with status 410", 1);
      process.destroy();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.stop(0);
      if (process != null) {
        process.destroyForcibly();
      }
    }
    try (Store store = Store.open(folder.resolve("store"));
        Manifest manifest = Manifest.open(store)) {
      assertThat(manifest.entries()).hasSize(3);
    }
  }

  private Process start(Path articles, String feed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx900m",
            "-Drapporteur.secondsBetweenVisits=" + SECONDS_BETWEEN_VISITS,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "build",
            "--watch",
            "--prune",
            "--any-language",
            "--store",
            folder.resolve("store").toString(),
            articles.toString(),
            feed)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private void waitForLine(String part, int times) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    String pattern = ".*\\Q" + part + "\\E.*";
    while (lines(pattern) < times) {
      assertThat(System.nanoTime())
          .as("no line \"%s\" in\n%s", part, Files.readString(folder.resolve("said")))
          .isLessThan(end);
      Thread.sleep(100);
    }
  }

  private long lines(String pattern) throws IOException {
    return Files.readAllLines(folder.resolve("said")).stream()
        .filter(line -> line.matches(pattern))
        .count();
  }

  private static String item(int number) {
    return "<item><title>News %1$d</title><guid>n%1$d</guid><description>Otto Grey told reporters that it was number %1$d.</description></item>"
        .formatted(number);
  }
}
