package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The graphs that were written since someone settled what follows from them: a file beside the
 * database. A name is put down before its graph is written, so whoever dies in between leaves one
 * too many, never one too few.
 */
record Touched(Path file) {
  static Touched in(Path folder) {
    return new Touched(folder.resolve("touched"));
  }

  void add(Collection<String> names) {
    Set<String> missing = new TreeSet<>(names);
    missing.removeAll(all());
    if (missing.isEmpty()) {
      return;
    }
    try {
      // Whatever follows a line cut short must not be cut with it.
      Files.writeString(file, "\n" + String.join("\n", missing) + "\n", UTF_8, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be written to", e);
    }
  }

  Set<String> all() {
    Set<String> names = new TreeSet<>();
    if (Files.exists(file)) {
      try (var lines = Files.lines(file, UTF_8)) {
        lines.filter(line -> !line.isBlank()).forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException("the store cannot be read", e);
      }
    }
    return names;
  }

  void remove(Collection<String> names) {
    Set<String> left = all();
    left.removeAll(names);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be written to", e);
    }
    add(left);
  }
}
