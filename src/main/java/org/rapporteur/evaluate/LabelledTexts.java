package org.rapporteur.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.rapporteur.attribute.Roles;
import org.rapporteur.model.Article;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Span;
import org.rapporteur.model.UserException;

/**
 * Reads attributions from JSON Lines in PolNeAR's form: one article a line, {@code doc}, {@code
 * attributions} with {@code source}, {@code cue} and {@code content} as lists of [begin, end) in
 * code points, and {@code text} unless the texts lie in a folder as {@code DOC.txt}. Files may be
 * gzipped.
 */
public final class LabelledTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledTexts() {}

  /**
   * The articles of a file that holds its texts.
   *
   * @param file the file, or a folder with {@code articles.jsonl.gz}
   * @throws UserException if it cannot be read, naming file and line
   */
  public static List<LabelledText> read(Path file) {
    Path lines = Files.isDirectory(file) ? file.resolve("articles.jsonl.gz") : file;
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode line : lines(lines)) {
      JsonNode text = line.get("text");
      if (text == null) {
        throw new UserException(lines + ": " + line.path("doc").asText() + " has no text");
      }
      Optional<LocalDate> published =
          line.hasNonNull("published")
              ? Optional.of(LocalDate.parse(line.get("published").asText()))
              : Optional.empty();
      texts.add(
          new LabelledText(
              line.path("doc").asText(), text.asText(), published, roles(line, text.asText())));
    }
    return texts;
  }

  /**
   * The attributions of a file by article, where the texts lie in {@code folder}.
   *
   * @throws UserException if file or a text cannot be read
   */
  public static Map<String, LabelledText> read(Path file, Path folder) {
    Map<String, LabelledText> texts = new LinkedHashMap<>();
    for (JsonNode line : lines(file)) {
      String name = line.path("doc").asText();
      Path text = folder.resolve(name + ".txt");
      try {
        String words = Files.readString(text);
        texts.put(name, new LabelledText(name, words, Optional.empty(), roles(line, words)));
      } catch (IOException e) {
        throw new UserException("cannot read " + text + ", the text of " + name, e);
      }
    }
    return texts;
  }

  /**
   * The attributions of a gold set in the project's own form.
   *
   * @throws UserException if it cannot be read
   */
  public static List<LabelledText> ofGold(Path folder) {
    return GoldReader.read(folder).stream().map(LabelledTexts::of).toList();
  }

  /** The attributions of an article of the project's own gold set. */
  public static LabelledText of(GoldArticle gold) {
    List<Roles> roles =
        gold.statements().stream().map(s -> new Roles(s.source(), s.cue(), s.content())).toList();
    Article article = gold.article();
    return new LabelledText(article.name(), article.text(), Optional.empty(), roles);
  }

  /**
   * The same without attributions inside another's content, which PolNeAR does not have.
   *
   * @throws UserException if it cannot be read
   */
  public static List<LabelledText> outermost(Path folder) {
    return GoldReader.read(folder).stream()
        .map(
            gold ->
                new GoldArticle(
                    gold.article(),
                    gold.statements().stream().filter(s -> s.embeddedIn().isEmpty()).toList()))
        .map(LabelledTexts::of)
        .toList();
  }

  private static List<JsonNode> lines(Path file) {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.add(parse(file, number, line));
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserException("no such file: " + file, e);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return lines;
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UserException(
          file + ", line " + number + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    boolean zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private static List<Roles> roles(JsonNode line, String text) {
    CodePoints points = CodePoints.of(text);
    List<Roles> roles = new ArrayList<>();
    for (JsonNode attribution : line.path("attributions")) {
      roles.add(
          new Roles(
              spans(attribution.path("source"), points, text.length()),
              spans(attribution.path("cue"), points, text.length()),
              spans(attribution.path("content"), points, text.length())));
    }
    return roles;
  }

  private static List<Span> spans(JsonNode list, CodePoints points, int length) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : list) {
      int begin = Math.min(length, points.toIndex(Math.max(0, pair.get(0).asInt())));
      int end = Math.min(length, points.toIndex(Math.max(0, pair.get(1).asInt())));
      if (begin < end) {
        spans.add(new Span(begin, end));
      }
    }
    return spans;
  }
}
