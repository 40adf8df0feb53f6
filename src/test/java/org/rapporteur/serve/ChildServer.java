package org.rapporteur.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.Store;

/** A server in a process of its own, writable by whoever has its token. */
public final class ChildServer implements AutoCloseable {
  static final String TOKEN = "a-token-that-is-long-enough";

  private final Process process;
  private final URI address;

  private ChildServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Serves the store that is named and prints its port. */
  public static void main(String[] args) {
    Store store = Store.openOrCreate(Path.of(args[0]));
    Writers writers = new Writers(Optional.of(TOKEN), Map.of(), false);
    RapporteurServer server =
        RapporteurServer.start(store, ServeOptions.defaults().withPort(0).withWriting(writers));
    System.out.println(server.port());
  }

  static ChildServer start(Path store, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ChildServer.class.getName(),
            store.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String port =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return new ChildServer(process, URI.create("http://localhost:" + port + "/"));
  }

  URI address() {
    return address;
  }

  /** With no time to put anything in order. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
