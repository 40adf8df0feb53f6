package org.rapporteur.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.SaidAt.Basis;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.model.UserException;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/**
 * Reads a gold set: a folder with {@code NAME.txt}, the article, and {@code NAME.tsv}, what is said
 * in it, for each NAME.
 *
 * <p>The first line of a {@code .tsv} names the columns: id, source, cue, content, form, kind,
 * negated, in, speaker, wikidata, how, behalf, addressee, target, act, said, basis. Source, cue and
 * content give the exact words, several pieces joined by {@code " | "}; {@code words#2} is the
 * second place at which they stand as whole words, {@code @120,133} the code points from 120 to
 * before 133. Several speakers, identifiers, addressees and targets are joined by {@code "; "}.
 * {@code said} is {@code -} where the text gives no date of saying. A line {@code # published
 * 2031-03-05} may stand before the columns, for an article whose text does not tell its date.
 * Whatever is not as described is refused with its file and row.
 */
public final class GoldReader {
  /** Joins the pieces of a role. */
  static final String PIECES = " | ";

  /** Joins speakers and the like. */
  static final String ITEMS = "; ";

  /** Begins a piece that is given by its place. */
  static final String AT = "@";

  /** Begins the line before the columns that gives the day of publication. */
  static final String PUBLISHED = "# published ";

  static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "cue",
          "content",
          "form",
          "kind",
          "negated",
          "in",
          "speaker",
          "wikidata",
          "how",
          "behalf",
          "addressee",
          "target",
          "act",
          "said",
          "basis");

  private static final Pattern PLACE = Pattern.compile(AT + "(\\d{1,9}),(\\d{1,9})");
  private static final Pattern NUMBERED = Pattern.compile("#\\d+$");

  private GoldReader() {}

  /** Every article of {@code folder}, by name. */
  public static List<GoldArticle> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<GoldArticle> articles = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        articles.add(readArticle(file));
      }
      return articles;
    } catch (IOException e) {
      throw new UserException("the gold set cannot be read: " + folder, e);
    }
  }

  private static GoldArticle readArticle(Path table) throws IOException {
    String name = table.getFileName().toString().replaceFirst("\\.tsv$", ".txt");
    String text = Files.readString(table.resolveSibling(name), StandardCharsets.UTF_8);
    List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
    boolean dated = !lines.isEmpty() && lines.get(0).startsWith(PUBLISHED);
    int head = dated ? 1 : 0;
    if (lines.size() <= head || !Arrays.asList(lines.get(head).split("\t", -1)).equals(COLUMNS)) {
      throw new UserException(table + " does not begin with the columns of a gold file");
    }
    List<GoldStatement> statements = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = head + 1; i < lines.size(); i++) {
      String where = table + ":" + (i + 1);
      try {
        GoldStatement statement = statement(lines.get(i), text);
        if (!ids.add(statement.id())) {
          throw new IllegalArgumentException("id " + statement.id() + " is there twice");
        }
        statements.add(statement);
      } catch (IllegalArgumentException e) {
        throw new UserException(where + ": " + e.getMessage(), e);
      }
    }
    for (GoldStatement statement : statements) {
      if (statement.embeddedIn().filter(id -> !ids.contains(id)).isPresent()) {
        throw new UserException(table + ": no row " + statement.embeddedIn().orElseThrow());
      }
    }
    Optional<LocalDate> published = Optional.empty();
    if (dated) {
      try {
        published = Optional.of(LocalDate.parse(lines.get(0).substring(PUBLISHED.length())));
      } catch (DateTimeParseException e) {
        throw new UserException(table + ":1: not a day: " + lines.get(0), e);
      }
    }
    return new GoldArticle(article(name, text, published), statements);
  }

  /** The article with what its text says of its own date, as any user's file is read. */
  private static Article article(String name, String text, Optional<LocalDate> published) {
    if (new ArticleReader(published).read(name, text) instanceof Reading.Read read) {
      return read.article();
    }
    throw new UserException(name + ": no text");
  }

  private static GoldStatement statement(String line, String text) {
    String[] fields = line.split("\t", -1);
    if (fields.length != COLUMNS.size()) {
      throw new IllegalArgumentException(fields.length + " fields");
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      row.put(COLUMNS.get(i), fields[i]);
    }
    List<String> speakers = list(row.get("speaker"));
    return new GoldStatement(
        row.get("id"),
        spans(row.get("source"), text),
        spans(row.get("cue"), text),
        spans(row.get("content"), text),
        Form.valueOf(upper(row.get("form"))),
        Kind.valueOf(upper(row.get("kind"))),
        truth(row.get("negated")),
        optional(row.get("in")),
        speakers,
        identifiers(row.get("wikidata"), speakers.size()),
        optional(row.get("how")).map(how -> How.valueOf(upper(how))),
        list(row.get("behalf")),
        list(row.get("addressee")),
        list(row.get("target")),
        row.get("act"),
        row.get("said").equals("-") ? Optional.empty() : optional(row.get("said")),
        optional(row.get("basis")).map(basis -> Basis.valueOf(upper(basis))));
  }

  /** The pieces of a role where the text has them. */
  private static List<Span> spans(String field, String text) {
    List<Span> spans = new ArrayList<>();
    if (field.isEmpty()) {
      return spans;
    }
    for (String piece : field.split(Pattern.quote(PIECES), -1)) {
      Matcher place = PLACE.matcher(piece);
      if (place.matches()) {
        spans.add(span(place, text));
        continue;
      }
      int hash = piece.lastIndexOf('#');
      boolean numbered = hash > 0 && piece.substring(hash + 1).matches("\\d+");
      String words = numbered ? piece.substring(0, hash) : piece;
      int number = numbered ? Integer.parseInt(piece.substring(hash + 1)) : 1;
      int begin = place(words, number, text);
      spans.add(new Span(begin, begin + words.length()));
    }
    spans.sort(null);
    return spans;
  }

  private static Span span(Matcher place, String text) {
    CodePoints points = CodePoints.of(text);
    int begin = points.toIndex(Integer.parseInt(place.group(1)));
    int end = points.toIndex(Integer.parseInt(place.group(2)));
    if (begin >= end || end > text.length()) {
      throw new IllegalArgumentException("not in the text: " + place.group());
    }
    return new Span(begin, end);
  }

  /** {@code span} in words, as a table gives it; empty where only its place can be given. */
  static Optional<String> piece(Span span, String text) {
    String words = span.in(text);
    boolean plain =
        !words.contains("|")
            && words.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r')
            && !NUMBERED.matcher(words).find()
            && !words.startsWith(AT)
            && isWhole(span.begin(), span.end(), text);
    if (!plain) {
      return Optional.empty();
    }
    int number = 1;
    while (place(words, number, text) < span.begin()) {
      number++;
    }
    return Optional.of(number == 1 ? words : words + "#" + number);
  }

  private static int place(String words, int number, String text) {
    int left = number;
    int begin = words.isEmpty() ? -1 : text.indexOf(words);
    while (begin >= 0) {
      if (isWhole(begin, begin + words.length(), text)) {
        left--;
        if (left == 0) {
          return begin;
        }
      }
      begin = text.indexOf(words, begin + 1);
    }
    throw new IllegalArgumentException("not in the text: " + words + "#" + number);
  }

  private static boolean isWhole(int begin, int end, String text) {
    boolean cutsBefore = begin > 0 && isWord(text, begin - 1) && isWord(text, begin);
    boolean cutsAfter = end < text.length() && isWord(text, end - 1) && isWord(text, end);
    return !cutsBefore && !cutsAfter;
  }

  private static boolean isWord(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index));
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(ITEMS, -1));
  }

  private static List<Optional<String>> identifiers(String field, int count) {
    List<Optional<String>> identifiers = new ArrayList<>();
    for (String identifier : field.split("; ?", -1)) {
      identifiers.add(optional(identifier));
    }
    while (identifiers.size() > count) {
      if (identifiers.get(identifiers.size() - 1).isPresent()) {
        throw new IllegalArgumentException("more identifiers than speakers");
      }
      identifiers.remove(identifiers.size() - 1);
    }
    while (identifiers.size() < count) {
      identifiers.add(Optional.empty());
    }
    return identifiers;
  }

  private static Optional<String> optional(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static boolean truth(String field) {
    if (!field.equals("true") && !field.equals("false")) {
      throw new IllegalArgumentException("neither true nor false: " + field);
    }
    return field.equals("true");
  }

  private static String upper(String field) {
    return field.toUpperCase(Locale.ROOT);
  }
}
