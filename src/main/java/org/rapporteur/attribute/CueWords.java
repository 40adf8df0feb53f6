package org.rapporteur.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Token;

/** The word lists of {@code attribute/cues.txt}. Immutable. */
final class CueWords {
  private final Map<String, Set<String>> sections;

  private CueWords(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /** Reads them from the class path. */
  static CueWords load() {
    Map<String, Set<String>> sections = new HashMap<>();
    try (InputStream in = CueWords.class.getResourceAsStream("/attribute/cues.txt")) {
      if (in == null) {
        throw new IOException("not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> section = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String content = line.replaceFirst("#.*", "").strip();
        if (content.startsWith("[")) {
          String name = content.substring(1, content.indexOf(']'));
          section = sections.computeIfAbsent(name, key -> new HashSet<>());
        } else {
          for (String word : content.split("\\s+")) {
            section.add(word);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("attribute/cues.txt cannot be read", e);
    }
    return new CueWords(sections);
  }

  /**
   * Whether the list {@code section} holds {@code entry}, a dictionary form, with the particle that
   * must follow it after an underscore.
   */
  boolean has(String section, String entry) {
    return sections.getOrDefault(section, Set.of()).contains(entry);
  }

  /** Whether any frame knows {@code entry}. */
  boolean isCue(String entry) {
    return has("say", entry)
        || has("object", entry)
        || has("person", entry)
        || has("whole", entry)
        || has("to", entry)
        || has("attitude", entry);
  }

  /**
   * The entry that some frame has of a word; the lemmatizer misses some forms of rarer verbs.
   *
   * @param next the word after it, lower-case, in case it is a particle; empty at a sentence's end
   */
  Optional<String> entry(Token token, String next) {
    String word = token.word().toLowerCase(Locale.ROOT);
    List<String> forms = new ArrayList<>(List.of(token.lemma()));
    for (String ending : List.of("s", "d", "ed", "es", "ing")) {
      if (word.endsWith(ending)) {
        forms.add(word.substring(0, word.length() - ending.length()));
      }
    }
    if (word.endsWith("ing")) {
      forms.add(word.substring(0, word.length() - 3) + "e");
    }
    for (String form : forms) {
      String particle = form + "_" + next;
      if (isCue(particle)) {
        return Optional.of(particle);
      }
      if (isCue(form)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
