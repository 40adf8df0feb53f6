package org.rapporteur.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists that lie beside this package; {@code #} begins a comment line. */
final class Words {
  private Words() {}

  static Set<String> set(String file) {
    return Set.copyOf(new HashSet<>(lines(file)));
  }

  /** Each line's words, all standing for its first. */
  static Map<String, String> table(String file) {
    Map<String, String> table = new HashMap<>();
    for (String line : lines(file)) {
      String[] words = line.split("\\s+");
      for (String word : words) {
        table.put(word, words[0]);
      }
    }
    return Map.copyOf(table);
  }

  static List<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
