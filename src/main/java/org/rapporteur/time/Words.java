package org.rapporteur.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The word lists of the grammar, and the cutting of a text into pieces. Immutable. */
final class Words {
  private static final Words SHARED = new Words();

  private final Map<String, Map<WordClass, String>> classes = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Words() {
    for (String[] row : rows("words.tsv", 3)) {
      classes
          .computeIfAbsent(row[0], word -> new EnumMap<>(WordClass.class))
          .put(WordClass.valueOf(row[1]), row[2]);
    }
    for (String[] row : rows("phrases.tsv", 3)) {
      add(row[0], new Meaning.Vague(row[2]));
    }
    for (String[] row : rows("festivals.tsv", 2)) {
      add(row[0], Festivals.meaning(row[1]));
    }
    for (List<Phrase> sameStart : phrases.values()) {
      sameStart.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed());
    }
  }

  /** Words that stand for a meaning as a whole. */
  record Phrase(List<String> words, Meaning meaning) {}

  static Words shared() {
    return SHARED;
  }

  private void add(String words, Meaning meaning) {
    List<String> pieces = new ArrayList<>();
    for (Piece piece : cut(words)) {
      pieces.add(piece.lower());
    }
    phrases
        .computeIfAbsent(pieces.get(0), start -> new ArrayList<>())
        .add(new Phrase(pieces, meaning));
  }

  /** Phrases that begin with {@code word}, the longest first. */
  List<Phrase> phrases(String word) {
    return phrases.getOrDefault(word, List.of());
  }

  /** Rows of a tab-separated resource of this package, without comments and empty lines. */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Words.class.getResourceAsStream(name);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          if (row.length != columns) {
            throw new IllegalStateException(name + ": not " + columns + " columns: " + line);
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts {@code text} into pieces; white space is left out. */
  List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>(text.length() / 4);
    Piece.Gap gap = Piece.Gap.BREAK;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        boolean line = character == '\n' || character == '\r' || character == '\u2029';
        gap = line || gap == Piece.Gap.BREAK ? Piece.Gap.BREAK : Piece.Gap.SPACE;
        at = end;
        continue;
      }
      boolean digit = isDigit(character);
      if (digit || Character.isLetter(character)) {
        while (end < text.length() && sameRun(text.codePointAt(end), digit)) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      pieces.add(piece(text, at, end, digit, gap));
      gap = Piece.Gap.NONE;
      at = end;
    }
    return pieces;
  }

  private static boolean sameRun(int character, boolean digits) {
    return digits ? isDigit(character) : Character.isLetter(character);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private Piece piece(String text, int begin, int end, boolean digits, Piece.Gap gap) {
    String lower = text.substring(begin, end).toLowerCase(Locale.ROOT);
    if (lower.equals("\u2019")) {
      lower = "'";
    }
    int number = digits && end - begin <= 9 ? Integer.parseInt(lower) : -1;
    boolean capital = Character.isUpperCase(text.codePointAt(begin));
    return new Piece(
        begin, end, lower, capital, classes.getOrDefault(lower, Map.of()), number, gap);
  }
}
