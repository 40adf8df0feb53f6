package org.rapporteur.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.QuietServletException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Holds answers back until they are whole or have grown large, so that a query that is cut gets the
 * status it deserves and not half an answer behind status 200. An answer that is on its way already
 * when its query is cut has its connection broken off: no client can take it for whole. Whole
 * answers are kept for whoever asks the same before anything is written.
 */
final class HeldAnswers implements Filter {
  static final String ROW_LIMIT = "Rapporteur-Row-Limit";

  /** Copies for the cache that may be in the making at one time, for they take memory. */
  static final String NO_MEMORY = "the query takes more memory than there is";

  private static final int MOST_COPIES = 3;

  private static final int MOST_HELD = 2 << 20;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final String WHY_CUT = HeldAnswers.class.getName() + ".cut";

  private final AnswerCache cache;
  private final Semaphore copies = new Semaphore(MOST_COPIES);
  private final Map<String, CompletableFuture<Void>> inWork = new ConcurrentHashMap<>();

  HeldAnswers(AnswerCache cache) {
    this.cache = cache;
  }

  /** Marks the answer to {@code request} as one that cannot be finished; whatever is held goes. */
  static void cut(ServletRequest request, String why) {
    request.setAttribute(WHY_CUT, why);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    Optional<String> key = cache.key(asked);
    Optional<AnswerCache.Answer> known = key.flatMap(cache::find);
    if (known.isPresent()) {
      send(known.get(), asked, (HttpServletResponse) response);
      return;
    }
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> first = key.map(name -> inWork.putIfAbsent(name, mine)).orElse(null);
    if (first != null && isOver(first)) {
      known = key.flatMap(cache::find);
      if (known.isPresent()) {
        send(known.get(), asked, (HttpServletResponse) response);
        return;
      }
    }
    long begun = cache.now();
    boolean keeping = key.isPresent() && copies.tryAcquire();
    try {
      Held held = new Held((HttpServletResponse) response, request.getProtocol(), keeping);
      answer(request, held, chain);
      if (keeping && held.isWhole()) {
        AnswerCache.Answer answer = held.answer(cache.tag(key.get(), begun));
        cache.keep(key.get(), begun, answer);
        tag(answer, held);
      }
      held.release();
    } finally {
      if (keeping) {
        copies.release();
      }
      key.ifPresent(name -> inWork.remove(name, mine));
      mine.complete(null);
    }
  }

  /** Waits for whoever asked the same first; many who ask at once let it be worked out once. */
  private static boolean isOver(CompletableFuture<Void> first) {
    try {
      first.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static void answer(ServletRequest request, Held held, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, held);
    } catch (OutOfMemoryError e) {
      // One query can leave no memory for whatever another is at.
      cut((HttpServletRequest) request, NO_MEMORY);
    }
    if (request.getAttribute(WHY_CUT) instanceof String why) {
      if (held.isCommitted()) {
        // Jetty alone would leave a connection that is to be used again open, and its client
        // waiting.
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint()
            .close();
        throw new QuietServletException("cut while it was sent: " + why);
      }
      held.resetBuffer();
      held.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      held.setContentType("text/plain;charset=utf-8");
      byte[] line = ("503 Service Unavailable: " + why + "\n").getBytes(StandardCharsets.UTF_8);
      held.setContentLength(line.length);
      held.getOutputStream().write(line);
    }
  }

  private static void send(
      AnswerCache.Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tag(answer, response);
    response.setHeader("Vary", "Accept");
    answer.rowLimit().ifPresent(limit -> response.setHeader(ROW_LIMIT, limit));
    if (answer.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(answer.contentType());
    response.setContentLength(answer.body().remaining());
    response.getOutputStream().write(answer.body().array());
  }

  /** Lets a browser keep the answer, but ask each time whether it still holds. */
  private static void tag(AnswerCache.Answer answer, HttpServletResponse response) {
    response.setHeader("ETag", answer.tag());
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Pragma", null);
  }

  /** A response whose first bytes stay here. */
  private static final class Held extends HttpServletResponseWrapper {
    private final String protocol;
    private final boolean keeping;
    private HeldStream stream;

    Held(HttpServletResponse response, String protocol, boolean keeping) {
      super(response);
      this.protocol = protocol;
      this.keeping = keeping;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (stream == null) {
        stream = new HeldStream(super.getOutputStream(), this::announceChunks, keeping);
      }
      return stream;
    }

    @Override
    public void flushBuffer() {
      // Not before the answer is whole.
    }

    @Override
    public void resetBuffer() {
      super.resetBuffer();
      if (stream != null) {
        stream.reset();
      }
    }

    /** Whether all of a good answer has been seen here, and been copied. */
    boolean isWhole() {
      return getStatus() == SC_OK && stream != null && stream.copy != null;
    }

    AnswerCache.Answer answer(String tag) {
      return new AnswerCache.Answer(
          getContentType(),
          Optional.ofNullable(getHeader(ROW_LIMIT)),
          tag,
          ByteBuffer.wrap(stream.copy.toByteArray()));
    }

    void release() throws IOException {
      if (stream != null) {
        stream.release();
      }
    }

    /** Of an answer that ends with its connection nobody could tell that it is not whole. */
    private void announceChunks() {
      if (protocol.equals("HTTP/1.1")) {
        setHeader("Transfer-Encoding", "chunked");
      }
    }
  }

  private static final class HeldStream extends ServletOutputStream {
    private final ServletOutputStream out;
    private ByteArrayOutputStream held = new ByteArrayOutputStream(8 << 10);
    private final Runnable beforeStreaming;
    private ByteArrayOutputStream copy;
    private boolean released;

    HeldStream(ServletOutputStream out, Runnable beforeStreaming, boolean keeping) {
      this.out = out;
      this.beforeStreaming = beforeStreaming;
      this.copy = keeping ? held : null;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      room(length).write(bytes, from, length);
      if (released && copy != null) {
        if (copy.size() + length > AnswerCache.LARGEST) {
          copy = null;
        } else {
          copy.write(bytes, from, length);
        }
      }
    }

    /** Where the next {@code length} bytes go. */
    private OutputStream room(int length) throws IOException {
      if (!released && held.size() + length > MOST_HELD) {
        beforeStreaming.run();
        release();
      }
      return released ? out : held;
    }

    void release() throws IOException {
      if (!released) {
        released = true;
        held.writeTo(out);
        held = null;
      }
    }

    void reset() {
      held.reset();
      copy = null;
    }

    @Override
    public void flush() throws IOException {
      if (released) {
        out.flush();
      }
    }

    /** Leaves the end to the server, which comes after the last word on the answer's status. */
    @Override
    public void close() throws IOException {
      flush();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are written by threads that wait");
    }
  }
}
