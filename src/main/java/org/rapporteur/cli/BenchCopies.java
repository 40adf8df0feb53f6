package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/**
 * Makes more articles of those there are: the same words some years earlier. So the news of a year
 * stays as dense as it was, as in a collection that grows by going on. Public for the measurements
 * of the job for Spark.
 */
public final class BenchCopies {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** More than the articles span. */
  static final int YEARS_APART = 6;

  private static final ObjectMapper JSON = new ObjectMapper();

  private BenchCopies() {}

  /**
   * Writes copies of the articles at {@code paths} into {@code folder}, one file of JSON Lines for
   * each.
   *
   * @param first number of the first copy, from 1
   * @param last of the last
   * @param apart years between two copies; 0 for news that gets denser instead, the same told again
   *     and again
   */
  public static List<Path> write(List<Path> paths, int first, int last, int apart, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    for (int copy = first; copy <= last; copy++) {
      int number = copy;
      int years = copy * apart;
      try (BufferedWriter out =
              Files.newBufferedWriter(folder.resolve("copy-" + copy + ".jsonl"), UTF_8);
          Stream<Reading> readings = new ArticleReader(Optional.empty()).read(paths)) {
        readings.forEach(
            reading -> {
              if (reading instanceof Reading.Read read) {
                write(line(read.article(), number, years), out);
              }
            });
      }
    }
    return List.of(folder);
  }

  private static void write(String line, BufferedWriter out) {
    try {
      out.write(line);
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Article article, int copy, int years) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.name() + "-" + copy);
    node.put("text", earlier(article.text(), years) + "\n\nCopy " + copy + ".\n");
    article.title().ifPresent(title -> node.put("title", earlier(title, years)));
    article.publisher().ifPresent(publisher -> node.put("publisher", publisher));
    article.dateClues().stream()
        .map(DateClue::date)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(date -> node.put("published", date.minusYears(years).toString()));
    return node.toString();
  }

  private static String earlier(String text, int years) {
    return YEAR.matcher(text)
        .replaceAll(match -> String.valueOf(Integer.parseInt(match.group()) - years));
  }
}
