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
import java.util.Set;
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
 * Gets what stands at an address, as a reader of feeds should: it says who it is, asks for nothing
 * that the host's robots.txt does not allow, for what has changed only, takes compressed answers,
 * does not ask one host twice within a moment, and waits for none for ever. Thread-safe.
 */
final class Web {
  private static final String NAME = "Rapporteur/0.1 (+https://w3id.org/rapporteur)";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

  /** Asked too often: of all that a client can do wrong the only thing that passes. */
  private static final int TOO_MANY = 429;

  /** As many as RFC 9309 wants to be followed. */
  private static final int MOST_REDIRECTIONS = 5;

  private final Duration patience;
  private final Duration pause;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  private final Map<String, Long> next = new ConcurrentHashMap<>();
  private final Robots robots = new Robots(this::robots);

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
   * @throws GoneException if the server says that nothing is there
   * @throws IOException if there is no answer or no good one, in words for a user
   */
  Answer get(URI address, Optional<Visit> before) throws IOException {
    return follow(address, before, robots::pauseFor, this::answer);
  }

  /** What a server sends as its robots.txt, for which nobody asks leave. */
  private byte[] robots(URI address) throws IOException {
    return follow(
        address,
        Optional.empty(),
        any -> Duration.ZERO,
        (response, body, known) -> {
          int status = response.statusCode();
          if (status >= 400 && status < 500 && status != TOO_MANY) {
            return new byte[0];
          }
          if (status != 200) {
            throw new UnreadableException(
                "passed over, as its host's robots.txt was answered with status " + status);
          }
          return unpacked(response, within(body, in -> in.readNBytes(Robots.LONGEST)));
        });
  }

  /** Gives leave to ask for an address. */
  @FunctionalInterface
  private interface Leave {
    Duration pauseFor(URI address) throws UnreadableException;
  }

  @FunctionalInterface
  private interface Taking<T> {
    T take(HttpResponse<InputStream> response, InputStream body, boolean known)
        throws IOException, InterruptedException;
  }

  private <T> T follow(URI place, Optional<Visit> before, Leave leave, Taking<T> taking)
      throws IOException {
    URI address = place;
    try {
      for (int redirections = 0; true; redirections++) {
        waitFor(address.getHost(), leave.pauseFor(address));
        HttpResponse<InputStream> response =
            client.send(request(address, before), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
          Optional<URI> further = redirection(response);
          if (further.isEmpty() || redirections == MOST_REDIRECTIONS) {
            return taking.take(response, body, before.isPresent());
          }
          address = further.get();
        }
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

  private HttpRequest request(URI address, Optional<Visit> before) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("User-Agent", NAME)
            .header("Accept-Encoding", "gzip");
    before.flatMap(Visit::entityTag).ifPresent(tag -> request.header("If-None-Match", tag));
    before
        .flatMap(Visit::lastModified)
        .ifPresent(date -> request.header("If-Modified-Since", date));
    return request.build();
  }

  /** Where a server sends us on to, unless from a safe connection to one that is not. */
  private static Optional<URI> redirection(HttpResponse<?> response) throws UnreadableException {
    if (!REDIRECTIONS.contains(response.statusCode())) {
      return Optional.empty();
    }
    Optional<String> location = response.headers().firstValue("Location");
    if (location.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI from = response.uri();
      URI to = address(from.resolve(location.get()).toString());
      boolean http = isAddress(to.toString());
      boolean safe = !from.getScheme().equals("https") || to.getScheme().equals("https");
      return http && safe ? Optional.of(to) : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("redirected to what is no address");
    }
  }

  private Answer answer(HttpResponse<InputStream> response, InputStream body, boolean known)
      throws IOException, InterruptedException {
    if (known && response.statusCode() == 304) {
      return new Answer.Unchanged();
    }
    requireGood(response.statusCode());
    Function<String, Optional<String>> header = response.headers()::firstValue;
    byte[] bytes = unpacked(response, within(body, Web::limited));
    return new Answer.Body(
        response.uri(),
        header.apply("Content-Type").flatMap(Web::charset),
        () -> new ByteArrayInputStream(bytes),
        header.apply("ETag"),
        header.apply("Last-Modified"));
  }

  private static void requireGood(int status) throws UnreadableException {
    if (status == 404 || status == 410) {
      throw new GoneException("answered with status " + status);
    }
    if (status != 200) {
      throw new UnreadableException("answered with status " + status);
    }
  }

  /** The whole body: a server that sends a byte now and then would never meet a request's limit. */
  private byte[] within(InputStream body, Limiting limiting)
      throws IOException, InterruptedException {
    CompletableFuture<byte[]> all =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return limiting.read(body);
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

  @FunctionalInterface
  private interface Limiting {
    byte[] read(InputStream body) throws IOException;
  }

  private static byte[] unpacked(HttpResponse<?> response, byte[] packed) throws IOException {
    Optional<String> encoding = response.headers().firstValue("Content-Encoding");
    if (encoding.filter(e -> e.equalsIgnoreCase("gzip")).isEmpty()) {
      return packed;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return limited(in);
    }
  }

  private static byte[] limited(InputStream body) throws IOException {
    return Input.of("", "", body).all();
  }

  private void waitFor(String host, Duration wanted) throws InterruptedException {
    long now = System.nanoTime();
    long between = Math.max(pause.toNanos(), wanted.toNanos());
    long mine =
        next.merge(
            host.toLowerCase(Locale.ROOT),
            now + between,
            (free, ignored) -> Math.max(free, now) + between);
    TimeUnit.NANOSECONDS.sleep(mine - between - now);
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
