package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand requests leave the memory where it was. */
class SteadyMemoryTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int AT_ONCE = 20;
  private static final long MOST_GROWTH = 8L << 20;

  /** A number takes the place of %d: some are asked again and again, some never twice. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/style.css",
          "/none-%d.js",
          "/main.js",
          "/views/actor.js",
          "/dom.js",
          "/article?iri=%d",
          "/config.json",
          "/$/ping",
          "/$/metrics",
          "/rapporteur/data?graph=none%d",
          "/act/deny?format=ttl",
          "/rapporteur/sparql?query=nonsense%d",
          "/rapporteur/sparql?query=SELECT%%20*%%20%%7B%%20%%3Fs%%20a%%20%%3Fo%%20%%7D%%20LIMIT%%20100",
          "/rapporteur/sparql?query=SELECT%%20(NOW()%%20AS%%20%%3Ft)%%20%%7B%%7D%%23%d",
          "/queries/02-who-denied-what?actor=a%d");

  @Test
  void tenThousandRequestsLeaveMemoryWhereItWas() throws Exception {
    try (RapporteurServer server =
        RapporteurServer.start(TestStore.of("news.trig"), ServeOptions.defaults().withPort(0))) {
      ask(server, 0, 2_000);
      long before = used();
      ask(server, 2_000, 12_000);
      assertThat(used() - before).isLessThan(MOST_GROWTH);
    }
  }

  /** Some at a time, as from many visitors. */
  private static void ask(RapporteurServer server, int from, int until) {
    for (int i = from; i < until; i += AT_ONCE) {
      List<CompletableFuture<HttpResponse<Void>>> answers =
          IntStream.range(i, Math.min(i + AT_ONCE, until))
              .mapToObj(number -> PATHS.get(number % PATHS.size()).formatted(number))
              .map(path -> HttpRequest.newBuilder(server.uri().resolve(path)).build())
              .map(request -> CLIENT.sendAsync(request, BodyHandlers.discarding()))
              .toList();
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 400, 404));
    }
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
