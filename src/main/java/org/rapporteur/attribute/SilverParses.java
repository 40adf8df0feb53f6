package org.rapporteur.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Span;
import org.rapporteur.model.UserException;

/**
 * Reads parses of articles from a gzipped table: a line {@code # doc NAME} before each article,
 * then a word a line with begin and end in code points, word, lemma, tag, name type, head in its
 * sentence (from 1, 0 for the root) and relation; an empty line after each sentence.
 */
public final class SilverParses {
  private static final String ARTICLE = "# doc ";

  private SilverParses() {}

  /**
   * The parses by article.
   *
   * @param texts of the articles by name
   * @throws UserException if the file cannot be read
   */
  public static Map<String, SilverParse> read(Path file, Map<String, String> texts) {
    Map<String, SilverParse> parses = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String name = null;
      List<SilverParse.Word> words = new ArrayList<>();
      CodePoints points = CodePoints.of("");
      int sentence = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ARTICLE)) {
          if (name != null) {
            parses.put(name, new SilverParse(words));
          }
          String next = line.substring(ARTICLE.length());
          name = texts.containsKey(next) ? next : null;
          points = CodePoints.of(texts.getOrDefault(next, ""));
          words = new ArrayList<>();
          sentence = 0;
        } else if (line.isEmpty()) {
          sentence = words.size();
        } else if (name != null) {
          words.add(word(line, sentence, points));
        }
      }
      if (name != null) {
        parses.put(name, new SilverParse(words));
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return parses;
  }

  private static SilverParse.Word word(String line, int sentence, CodePoints points) {
    String[] columns = line.split("\t", -1);
    int begin = points.toIndex(Integer.parseInt(columns[0]));
    int end = points.toIndex(Integer.parseInt(columns[1]));
    int head = Integer.parseInt(columns[6]);
    return new SilverParse.Word(
        new Span(begin, end), columns[4], head == 0 ? -1 : sentence + head - 1, columns[7]);
  }
}
