package org.rapporteur.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.learn.Hash;

/**
 * What kinds of things verbs and nouns stand for (communication, cognition, persons ...), so that a
 * word never met in training is taken like others of its kind. Read from {@code word-classes.tsv}.
 * Immutable, thread-safe.
 */
final class WordClasses {
  private static final String RESOURCE = "/attribute/word-classes.tsv";
  private static final WordClasses NONE = new WordClasses(0, 0);

  /** Class of the most frequent sense; 0 if unknown. */
  final int first;

  /** Number that stands for all classes in their order; 0 if unknown. */
  final int all;

  private WordClasses(int first, int all) {
    this.first = first;
    this.all = all;
  }

  /** All words' classes, by part of speech and lemma. */
  static final class Dictionary {
    private final Map<String, WordClasses> verbs = new HashMap<>();
    private final Map<String, WordClasses> nouns = new HashMap<>();

    private Dictionary() throws IOException {
      try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String[] columns = line.split("\t", 3);
            WordClasses classes = new WordClasses(columns[2].charAt(0), Hash.of(columns[2]));
            (columns[0].equals("v") ? verbs : nouns).put(columns[1], classes);
          }
        }
      }
    }

    WordClasses of(int pos, String lemma) {
      if (pos == Pos.VERB) {
        return verbs.getOrDefault(lemma, NONE);
      }
      return pos == Pos.NOUN ? nouns.getOrDefault(lemma, NONE) : NONE;
    }
  }

  private static final class Loaded {
    static final Dictionary DICTIONARY;

    static {
      try {
        DICTIONARY = new Dictionary();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static WordClasses of(int pos, String lemma) {
    return Loaded.DICTIONARY.of(pos, lemma);
  }
}
