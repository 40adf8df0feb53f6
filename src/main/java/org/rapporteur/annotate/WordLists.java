package org.rapporteur.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads word lists of the class path: words between blanks, {@code #} begins a comment, {@code
 * [name]} on a line of its own begins a section.
 */
final class WordLists {
  private WordLists() {}

  static Map<String, Set<String>> read(String resource) throws IOException {
    Map<String, Set<String>> sections = new HashMap<>();
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("not on the class path: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> section = sections.computeIfAbsent("", name -> new HashSet<>());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String content = line.replaceFirst("#.*", "").strip();
        if (content.startsWith("[") && content.endsWith("]")) {
          String name = content.substring(1, content.length() - 1);
          section = sections.computeIfAbsent(name, key -> new HashSet<>());
        } else {
          for (String word : content.split("\\s+")) {
            if (!word.isEmpty()) {
              section.add(word);
            }
          }
        }
      }
    }
    return sections;
  }
}
