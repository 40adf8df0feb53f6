package org.rapporteur.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Token;

/**
 * Kinds of words that judge: {@code bad} and {@code good}, so that a name given to something is
 * known for praise or blame.
 */
final class WordSenses {
  private static final Map<String, List<String>> KINDS = read();

  private WordSenses() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> kinds = new HashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordSenses.class.getResourceAsStream("senses.txt"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(": ", 2);
          for (String word : parts[1].split(" ", -1)) {
            List<String> of = kinds.computeIfAbsent(word, key -> new ArrayList<>(1));
            if (!of.contains(parts[0])) {
              of.add(parts[0]);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  /** The kinds of the word, none if it is of none. */
  static List<String> of(Token token) {
    List<String> kinds = KINDS.get(Lemmas.of(token));
    if (kinds == null) {
      kinds = KINDS.get(Lemmas.lower(token));
    }
    if (kinds == null) {
      for (String stem : Lemmas.stems(token)) {
        kinds = KINDS.get(stem);
        if (kinds != null) {
          return kinds;
        }
      }
    }
    return kinds == null ? List.of() : kinds;
  }
}
