package org.rapporteur.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks a server that has just started what the page asks first, so that whoever looks at it finds
 * the answers kept and the program compiled.
 */
final class WarmUp {
  /** What the page asks for its first view, word for word; {@code PageTest} compares them. */
  static final List<String> QUESTIONS = List.of("statements", "terms", "count", "facets");

  private WarmUp() {}

  /** Begins it and does not wait for its end. */
  static void begin(String host, int port) {
    Thread thread = new Thread(() -> QUESTIONS.forEach(name -> ask(host, port, name)));
    thread.setName("rapporteur-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  static String question(String name) {
    try (InputStream in = WarmUp.class.getResourceAsStream("first/" + name + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By hand: a client library would take longer to load than some answers take. */
  private static void ask(String host, int port, String name) {
    String body = "query=" + URLEncoder.encode(question(name), StandardCharsets.UTF_8);
    String request =
        "POST "
            + RapporteurServer.DATASET
            + "/sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Accept: application/sparql-results+json\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (Socket socket = new Socket(host.equals("0.0.0.0") ? "127.0.0.1" : host, port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Nobody waits for the answer: the server is stopping, or answers later.
    }
  }
}
