package org.rapporteur.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.QuietServletException;

/**
 * Holds answers back until they are whole or have grown large, so that a query that is cut gets the
 * status it deserves and not half an answer behind status 200. An answer that is on its way already
 * when its query is cut has its connection broken off: no client can take it for whole.
 */
final class HeldAnswers implements Filter {
  private static final int MOST_HELD = 2 << 20;
  private static final String WHY_CUT = HeldAnswers.class.getName() + ".cut";

  /** Marks the answer to {@code request} as one that cannot be finished; whatever is held goes. */
  static void cut(ServletRequest request, String why) {
    request.setAttribute(WHY_CUT, why);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Held held = new Held((HttpServletResponse) response, request.getProtocol());
    chain.doFilter(request, held);
    if (request.getAttribute(WHY_CUT) instanceof String why) {
      if (held.isCommitted()) {
        throw new QuietServletException("cut while it was sent: " + why);
      }
      held.resetBuffer();
      held.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      held.setContentType("text/plain;charset=utf-8");
      byte[] line = ("503 Service Unavailable: " + why + "\n").getBytes(StandardCharsets.UTF_8);
      held.setContentLength(line.length);
      held.getOutputStream().write(line);
    }
    held.release();
  }

  /** A response whose first bytes stay here. */
  private static final class Held extends HttpServletResponseWrapper {
    private final String protocol;
    private HeldStream stream;

    Held(HttpServletResponse response, String protocol) {
      super(response);
      this.protocol = protocol;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (stream == null) {
        stream = new HeldStream(super.getOutputStream(), this::announceChunks);
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
        stream.held.reset();
      }
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
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(8 << 10);
    private final Runnable beforeStreaming;
    private boolean released;

    HeldStream(ServletOutputStream out, Runnable beforeStreaming) {
      this.out = out;
      this.beforeStreaming = beforeStreaming;
    }

    @Override
    public void write(int b) throws IOException {
      room(1).write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      room(length).write(bytes, from, length);
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
        held.reset();
      }
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
