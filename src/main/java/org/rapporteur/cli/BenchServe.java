package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rapporteur.model.UserException;
import org.rapporteur.store.QueryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur bench-serve}: how a server holds out when many ask at once. */
@Command(
    name = "bench-serve",
    description = {
      "Asks a running server the questions of queries/ from many clients at once.",
      "Prints requests a second, mean, 95th percentile and longest time, and errors."
    },
    mixinStandardHelpOptions = true)
final class BenchServe implements Callable<Integer> {
  /** One that no machine comes to the end of. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

  @Spec private CommandSpec spec;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Where to ask (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:3030/rapporteur/sparql")
  private URI endpoint;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "How many ask at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int clients;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "For how long (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private int seconds;

  @Option(
      names = "--fresh",
      description = "Words each question anew, so that no answer can be kept for the next time.")
  private boolean fresh;

  @Option(
      names = "--endless",
      description = "Also asks, again and again, a question that must be cut at its time limit.")
  private boolean endless;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> cut = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicInteger number = new AtomicInteger();

  @Override
  public Integer call() throws InterruptedException {
    List<String> questions =
        QueryFile.bundled().stream()
            .map(QueryFile::text)
            .filter(text -> !text.contains("SERVICE <"))
            .toList();
    if (ask(questions.get(0)) != 200) {
      throw new UserException("endpoint " + endpoint + ": gives no answer");
    }
    long begin = System.nanoTime();
    long end = begin + Duration.ofSeconds(seconds).toNanos();
    List<Thread> all =
        Stream.concat(
                Stream.iterate(0, i -> i < clients, i -> i + 1)
                    .map(seed -> new Thread(() -> askAll(questions, new Random(seed), end))),
                endless ? Stream.of(new Thread(() -> askEndlessly(end))) : Stream.empty())
            .toList();
    all.forEach(Thread::start);
    for (Thread client : all) {
      client.join();
    }
    report((System.nanoTime() - begin) / 1e9);
    return errors.get() == 0 ? 0 : 1;
  }

  private void askAll(List<String> questions, Random random, long end) {
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      if (ask(questions.get(random.nextInt(questions.size()))) != 200) {
        errors.incrementAndGet();
      }
      nanos.add(System.nanoTime() - begin);
    }
  }

  private void askEndlessly(long end) {
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      if (ask(ENDLESS) != 503) {
        errors.incrementAndGet();
      }
      cut.add(System.nanoTime() - begin);
    }
  }

  /** The status of the whole answer; -1 if there is none. */
  private int ask(String question) {
    String text = fresh ? question + "\n# " + number.incrementAndGet() : question;
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/sparql-results+json")
            .POST(
                BodyPublishers.ofString("query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
      return response.statusCode();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private void report(double took) {
    List<Long> sorted = nanos.stream().sorted().toList();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("clients   %d%n", clients);
    out.printf("requests  %d (%.1f a second)%n", sorted.size(), sorted.size() / took);
    out.printf("mean      %.1f ms%n", sorted.stream().mapToLong(n -> n).average().orElse(0) / 1e6);
    out.printf("p95       %.1f ms%n", at(sorted, 0.95));
    out.printf("longest   %.1f ms%n", at(sorted, 1));
    out.printf("errors    %d%n", errors.get());
    if (endless) {
      out.printf("endless   %d cut, the latest after %.1f s%n", cut.size(), at(cut, 1) / 1e3);
    }
    out.flush();
  }

  private static double at(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
  }
}
