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
public final class WordClasses {
  private static final String RESOURCE = "/attribute/word-classes.tsv";

  /** Persons, groups, and places, which stand for who lives there. */
  private static final String ACTORS = "PGL";

  private static final WordClasses NONE = new WordClasses("");

  /** Class of the most frequent sense; 0 if unknown. */
  final int first;

  /** Number that stands for all classes in their order; 0 if unknown. */
  final int all;

  private final boolean actor;

  private WordClasses(String letters) {
    first = letters.isEmpty() ? 0 : letters.charAt(0);
    all = letters.isEmpty() ? 0 : Hash.of(letters);
    actor = letters.isEmpty() || letters.chars().anyMatch(c -> ACTORS.indexOf(c) >= 0);
  }

  /**
   * Whether a noun has a sense in which it stands for someone who can say or hear things: a person,
   * a group, a place. Unknown nouns are taken to have one.
   *
   * @param lemma in small letters
   */
  public static boolean mayAct(String lemma) {
    return of(Pos.NOUN, lemma).actor;
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
            (columns[0].equals("v") ? verbs : nouns).put(columns[1], new WordClasses(columns[2]));
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
