package org.rapporteur.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.rapporteur.model.Digests;

/** Files that come with the program, and what they are known by. */
final class Bundled {
  private static final int BUFFER = 1 << 16;

  private Bundled() {}

  /**
   * Opens a file on the class path.
   *
   * @throws IllegalStateException if the program was packed without it
   */
  static InputStream open(String resource) {
    InputStream stream = Bundled.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("the program lacks its file " + resource);
    }
    return stream;
  }

  /** {@code sha256:} and the hash of a file on the class path. */
  static String hash(String resource) {
    try (InputStream stream = open(resource)) {
      return hash(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code sha256:} and the hash of a user's file. */
  static String hash(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return hash(stream);
    }
  }

  private static String hash(InputStream stream) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] buffer = new byte[BUFFER];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return "sha256:" + Digests.hex(digest);
  }
}
