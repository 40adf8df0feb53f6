package org.rapporteur.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.UserException;

/**
 * Reads single statements labelled with their acts.
 *
 * <p>A row has three fields, separated by tabs: the act, those for whom the speaker speaks (joined
 * by {@code "; "}, may be empty), and a sentence in which {@code {source}}, {@code [cue]} and
 * {@code <content>} are marked. Rows that begin with {@code #} are comments. Whatever is not as
 * described is refused with its file and row.
 */
public final class MarkedActs {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> source = new ArrayList<>();
  private final List<Span> cue = new ArrayList<>();
  private final List<Span> content = new ArrayList<>();

  private MarkedActs() {}

  /** Each row of {@code file} as an article of one sentence with one statement. */
  public static List<GoldArticle> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("the labelled acts cannot be read: " + file, e);
    }
    List<GoldArticle> articles = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#") || lines.get(i).isBlank()) {
        continue;
      }
      String row = file.getFileName() + ":" + (i + 1);
      try {
        articles.add(new MarkedActs().article(row, lines.get(i).split("\t", -1)));
      } catch (IllegalArgumentException e) {
        throw new UserException(row + ": " + e.getMessage(), e);
      }
    }
    return articles;
  }

  private GoldArticle article(String name, String[] fields) {
    if (fields.length != 3) {
      throw new IllegalArgumentException(fields.length + " fields instead of 3");
    }
    strip(fields[2]);
    String words = String.join(" ", source.stream().map(span -> span.in(text.toString())).toList());
    List<String> speakers = words.isEmpty() ? List.of() : List.of(words);
    GoldStatement statement =
        new GoldStatement(
            "1",
            source,
            cue,
            content,
            form(),
            Kind.SAYING,
            false,
            Optional.empty(),
            speakers,
            speakers.stream().map(speaker -> Optional.<String>empty()).toList(),
            Optional.empty(),
            fields[1].isEmpty() ? List.of() : List.of(fields[1].split("; ", -1)),
            List.of(),
            List.of(),
            fields[0],
            Optional.empty(),
            Optional.empty());
    return new GoldArticle(Article.of(name, text.toString()), List.of(statement));
  }

  /** Takes the sentence over without its marks. */
  private void strip(String marked) {
    for (int i = 0; i < marked.length(); i++) {
      switch (marked.charAt(i)) {
        case '{' -> i = take(marked, i, '}', source);
        case '[' -> i = take(marked, i, ']', cue);
        case '<' -> i = take(marked, i, '>', content);
        default -> text.append(marked.charAt(i));
      }
    }
  }

  private int take(String marked, int begin, char close, List<Span> role) {
    int end = marked.indexOf(close, begin);
    if (end < 0) {
      throw new IllegalArgumentException("a mark is not closed: " + marked.substring(begin));
    }
    role.add(new Span(text.length(), text.length() + end - begin - 1));
    text.append(marked, begin + 1, end);
    return end;
  }

  private Form form() {
    boolean whole =
        content.stream()
            .map(span -> span.in(text.toString()))
            .allMatch(words -> words.startsWith("\"") && words.endsWith("\""));
    boolean some = content.stream().anyMatch(span -> span.in(text.toString()).contains("\""));
    return whole ? Form.DIRECT : some ? Form.MIXED : Form.INDIRECT;
  }
}
