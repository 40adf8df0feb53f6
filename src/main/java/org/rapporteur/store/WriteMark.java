package org.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that stands in the store's folder while something is committed. One that stands there when
 * the store is opened tells that the writer was killed: the database recovers by its journal, but
 * whether the text index had come as far nobody knows.
 */
final class WriteMark {
  static final WriteMark NONE = new WriteMark(null);

  private final Path file;

  private WriteMark(Path file) {
    this.file = file;
  }

  static WriteMark in(Path folder) {
    return new WriteMark(folder.resolve("committing"));
  }

  boolean isSet() {
    return file != null && Files.exists(file);
  }

  void set() {
    try {
      if (file != null && !isSet()) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be written to", e);
    }
  }

  void clear() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be written to", e);
    }
  }
}
