package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.read.Visit;
import org.rapporteur.store.Manifest.Entry;
import org.rapporteur.store.Manifest.Source;

/** A manifest's entries as lines of JSON. */
final class ManifestLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestLines() {}

  /** Calls these for each line that holds one; others tell nothing and are left out. */
  static void read(Path file, Consumer<Entry> entries, Consumer<Source> sources)
      throws IOException {
    try (BufferedReader lines = reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          JsonNode node = JSON.readTree(line);
          if (node.hasNonNull("document") && node.hasNonNull("print")) {
            entries.accept(entry(node));
          } else if (node.hasNonNull("file") && node.hasNonNull("print")) {
            sources.accept(
                new Source(
                    node.path("file").asText(),
                    node.path("print").asText(),
                    node.path("articles").asInt(),
                    words(node, "sent")
                        .map(
                            sent ->
                                new Visit(
                                    sent,
                                    node.path("article").asBoolean(),
                                    words(node, "entityTag"),
                                    words(node, "lastModified")))));
          }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
          // Cut short when its writer died; the document will be made again.
        }
      }
    }
  }

  /** Unlike that of {@code Files}, it goes on after a character cut in two. */
  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
  }

  static String line(Source source) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("file", source.file())
            .put("print", source.print())
            .put("articles", source.articles());
    source
        .visit()
        .ifPresent(
            visit -> {
              node.put("sent", visit.print()).put("article", visit.article());
              visit.entityTag().ifPresent(tag -> node.put("entityTag", tag));
              visit.lastModified().ifPresent(date -> node.put("lastModified", date));
            });
    return node + "\n";
  }

  static String line(Entry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put("document", entry.document()).put("print", entry.print());
    ArrayNode origins = node.putArray("origins");
    for (Origin origin : entry.origins()) {
      Article article = origin.article();
      ObjectNode one = origins.addObject().put("key", origin.key()).put("name", article.name());
      article.title().ifPresent(value -> one.put("title", value));
      article.url().ifPresent(value -> one.put("url", value));
      article.publisher().ifPresent(value -> one.put("publisher", value));
      article.language().ifPresent(value -> one.put("language", value));
      article.dateClues().forEach(clue -> write(clue, one.withArray("dates").addObject()));
    }
    return node + "\n";
  }

  private static void write(DateClue clue, ObjectNode node) {
    node.put("origin", clue.origin().name()).put("day", clue.day().toString());
    clue.year().ifPresent(year -> node.put("year", year));
    clue.weekday().ifPresent(weekday -> node.put("weekday", weekday.name()));
    clue.time().ifPresent(time -> node.put("time", time.toString()));
  }

  private static Entry entry(JsonNode node) {
    List<Origin> origins = new ArrayList<>();
    for (JsonNode one : node.path("origins")) {
      List<DateClue> dates = new ArrayList<>();
      one.path("dates").forEach(date -> dates.add(clue(date)));
      origins.add(
          new Origin(
              one.path("key").asText(),
              new Article(
                  one.path("name").asText(),
                  "",
                  words(one, "title"),
                  words(one, "url"),
                  words(one, "publisher"),
                  words(one, "language"),
                  dates)));
    }
    return new Entry(node.path("document").asText(), node.path("print").asText(), origins);
  }

  private static DateClue clue(JsonNode node) {
    return new DateClue(
        DateClue.Origin.valueOf(node.path("origin").asText()),
        MonthDay.parse(node.path("day").asText()),
        node.has("year") ? OptionalInt.of(node.path("year").asInt()) : OptionalInt.empty(),
        words(node, "weekday").map(DayOfWeek::valueOf),
        words(node, "time").map(LocalTime::parse),
        Optional.empty());
  }

  private static Optional<String> words(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
  }
}
