package org.rapporteur.relate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.DateClue;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.SaidAt;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;
import org.rapporteur.model.Statement;
import org.rapporteur.model.TimeValue;

/** The articles of {@code pairs.txt}, whose head says how it is written. */
final class Pairs {
  /** That {@code from} takes up what {@code to} says, or reports the same. */
  record Expected(String from, String how, String to) {}

  private final List<ResolvedArticle> articles = new ArrayList<>();
  private final Map<String, String> iris = new LinkedHashMap<>();
  private final List<Expected> expected = new ArrayList<>();

  private String pair = "";
  private LocalDate published = LocalDate.EPOCH;
  private final StringBuilder text = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  private Pairs() {}

  static Pairs read() {
    try (InputStream in = Pairs.class.getResourceAsStream("pairs.txt")) {
      Pairs pairs = new Pairs();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(pairs::readLine);
      pairs.endArticle();
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ResolvedArticle> articles() {
    return articles;
  }

  /** Relations by names such as {@code 01.a1}. */
  List<Expected> expected() {
    return expected;
  }

  /** IRI of a statement to its name. */
  Map<String, String> names() {
    Map<String, String> byIri = new HashMap<>();
    iris.forEach((name, iri) -> byIri.put(iri, name));
    return byIri;
  }

  private void readLine(String line) {
    if (line.startsWith("# ")) {
      return;
    }
    if (line.startsWith("## ")) {
      endArticle();
      pair = line.substring(3);
    } else if (line.startsWith("= ")) {
      endArticle();
      published = LocalDate.parse(line.substring(2));
    } else if (line.startsWith("> ")) {
      String[] parts = line.substring(2).split(" ", -1);
      expected.add(new Expected(pair + "." + parts[0], parts[1], pair + "." + parts[2]));
    } else if (line.contains(" | ")) {
      readStatement(line.split(" \\| ", -1));
    }
  }

  private void readStatement(String[] fields) {
    String speaker = fields[1].replaceFirst("^[@!?]", "");
    int begin = text.length();
    text.append(speaker).append(' ').append(verb(fields[3])).append(": ");
    int content = text.length();
    text.append(fields[6]).append(".\n");
    Span words = new Span(content, content + fields[6].length());
    boolean wholly = fields[6].startsWith("\u201c") && fields[6].endsWith("\u201d");
    names.add(pair + "." + fields[0]);
    statements.add(
        new Statement(
            new Attribution(
                List.of(new Span(begin, begin + speaker.length())),
                List.of(new Span(begin + speaker.length() + 1, content - 2)),
                List.of(words),
                wholly
                    ? Attribution.Form.DIRECT
                    : fields[6].contains("\u201c")
                        ? Attribution.Form.MIXED
                        : Attribution.Form.INDIRECT,
                Attribution.Kind.SAYING,
                false,
                OptionalInt.empty(),
                0.9),
            List.of(
                new Speaker(
                    actor(fields[1]),
                    Optional.empty(),
                    fields[2].equals("-") ? Optional.empty() : Optional.of(actor(fields[2])),
                    Speaker.How.NAME,
                    "",
                    0.9)),
            List.of(),
            fields[4].equals("-") ? List.of() : List.of(actor(fields[4])),
            fields[3],
            false,
            fields[5].equals("-")
                ? Optional.empty()
                : Optional.of(
                    new SaidAt(
                        TimeValue.day(LocalDate.parse(fields[5])),
                        SaidAt.Basis.RELATIVE,
                        Optional.empty())),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            0.9));
  }

  private static String verb(String act) {
    return switch (act) {
      case "deny" -> "denied";
      case "confirm" -> "confirmed";
      case "reject" -> "rejected";
      default -> "spoke";
    };
  }

  private void endArticle() {
    if (statements.isEmpty()) {
      return;
    }
    Article article = Article.of(pair + "-" + articles.size() + ".txt", text.toString());
    articles.add(
        new ResolvedArticle(
            article,
            new DocumentTime(
                Optional.of(published),
                Optional.of(DateClue.of(DateClue.Origin.METADATA, published, Optional.empty())),
                false,
                List.of(),
                List.of()),
            statements,
            List.of(),
            List.of()));
    List<String> made =
        Iris.DEFAULT.statements(
            Iris.DEFAULT.document(article), CodePoints.of(text.toString()), statements);
    for (int i = 0; i < made.size(); i++) {
      iris.put(names.get(i), made.get(i));
    }
    text.setLength(0);
    names.clear();
    statements.clear();
  }

  private static Actor actor(String field) {
    String label = field.replaceFirst("^[@!?]", "");
    Actor.Kind kind =
        switch (field.charAt(0)) {
          case '@' -> Actor.Kind.POLITY;
          case '!' -> Actor.Kind.ORGANIZATION;
          case '?' -> Actor.Kind.UNNAMED;
          default -> Actor.Kind.PERSON;
        };
    return new Actor(kind, label, Optional.empty());
  }
}
