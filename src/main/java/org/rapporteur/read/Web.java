package org.rapporteur.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Gets what stands at an address, as a reader of feeds should: it says who it is, asks for what has
 * changed only, takes compressed answers, does not ask one host twice within a moment, and waits
 * for none for ever. Thread-safe.
 */
final class Web {
  private static final String NAME = "Rapporteur/0.1 (+https://w3id.org/rapporteur)";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final Duration patience;
  private final Duration pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Map<String, Long> next = new ConcurrentHashMap<>();

  /**
   * @param patience for one answer, all of it
   * @param pause between two requests to one host
   */
  Web(Duration patience, Duration pause) {
    this.patience = patience;
    this.pause = pause;
  }

  /** What a server said. */
  sealed interface Answer {
    record Unchanged() implements Answer {}

    /**
     * What is there now.
     *
     * @param address after redirections
     * @param charset as the server has it, if it names one that is known
     * @param content from its begin, as often as asked
     */
    record Body(
        URI address,
        Optional<Charset> charset,
        Supplier<InputStream> content,
        Optional<String> entityTag,
        Optional<String> lastModified)
        implements Answer {}
  }

  static boolean isAddress(String place) {
    return ADDRESS.matcher(place).matches();
  }

  /**
   * @throws UnreadableException if there is no such address, in words for a user
   */
  static URI address(String place) throws UnreadableException {
    try {
      URI uri = URI.create(place);
      if (uri.getHost() == null) {
        throw new UnreadableException("an address without a host");
      }
      return uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("no address: " + e.getMessage());
    }
  }

  /**
   * Asks for what is there.
   *
   * @param before what is at hand; a server may say that it is still so
   * @throws IOException if there is no answer or no good one, in words for a user
   */
  Answer get(URI address, Optional<Visit> before) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("User-Agent", NAME)
            .header("Accept-Encoding", "gzip");
    before.flatMap(Visit::entityTag).ifPresent(tag -> request.header("If-None-Match", tag));
    before
        .flatMap(Visit::lastModified)
        .ifPresent(date -> request.header("If-Modified-Since", date));
    try {
      waitFor(address.getHost());
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return answer(response, body, before.isPresent());
      }
    } catch (HttpTimeoutException e) {
      throw new UnreadableException("no answer within " + seconds(patience));
    } catch (ConnectException e) {
      throw new UnreadableException("no connection to " + address.getAuthority());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("interrupted");
    }
  }

  private Answer answer(HttpResponse<InputStream> response, InputStream body, boolean known)
      throws IOException, InterruptedException {
    if (known && response.statusCode() == 304) {
      return new Answer.Unchanged();
    }
    if (response.statusCode() != 200) {
      throw new UnreadableException("answered with status " + response.statusCode());
    }
    Function<String, Optional<String>> header = response.headers()::firstValue;
    boolean packed =
        header.apply("Content-Encoding").filter(e -> e.equalsIgnoreCase("gzip")).isPresent();
    byte[] sent = within(body);
    byte[] bytes = packed ? unpacked(sent) : sent;
    return new Answer.Body(
        response.uri(),
        header.apply("Content-Type").flatMap(Web::charset),
        () -> new ByteArrayInputStream(bytes),
        header.apply("ETag"),
        header.apply("Last-Modified"));
  }

  /** The whole body: a server that sends a byte now and then would never meet a request's limit. */
  private byte[] within(InputStream body) throws IOException, InterruptedException {
    CompletableFuture<byte[]> all =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return limited(body);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      return all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnreadableException("not all sent within " + seconds(patience));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException broken
          ? broken.getCause()
          : new IOException(e.getCause());
    }
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return limited(in);
    }
  }

  private static byte[] limited(InputStream body) throws IOException {
    return Input.of("", "", body).all();
  }

  private void waitFor(String host) throws InterruptedException {
    long now = System.nanoTime();
    long mine =
        next.merge(
            host.toLowerCase(Locale.ROOT),
            now + pause.toNanos(),
            (free, ignored) -> Math.max(free, now) + pause.toNanos());
    TimeUnit.NANOSECONDS.sleep(mine - pause.toNanos() - now);
  }

  /** The charset that a media type names, if it is known. */
  static Optional<Charset> charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }
}
