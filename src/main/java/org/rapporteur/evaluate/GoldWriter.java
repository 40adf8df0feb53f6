package org.rapporteur.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.model.UserException;

/** Writes an article's claims, once a person has judged them, as {@link GoldReader} reads them. */
public final class GoldWriter {
  private final String text;
  private final CodePoints points;
  private final Map<String, String> ids = new HashMap<>();

  private GoldWriter(String text) {
    this.text = text;
    points = CodePoints.of(text);
  }

  /**
   * Writes {@code NAME.txt} and {@code NAME.tsv}.
   *
   * @param published day of publication, for articles whose text does not tell it
   * @param claims objects in the form of {@code export --format jsonl}, in the order of the text
   * @throws UserException if the files cannot be written
   */
  public static void write(
      Path folder, String name, String text, Optional<String> published, List<JsonNode> claims) {
    List<String> lines = new ArrayList<>();
    published.ifPresent(day -> lines.add(GoldReader.PUBLISHED + day));
    lines.add(String.join("\t", GoldReader.COLUMNS));
    GoldWriter writer = new GoldWriter(text);
    for (JsonNode claim : claims) {
      writer.ids.put(claim.path("statement").asText(), Integer.toString(writer.ids.size() + 1));
    }
    claims.forEach(claim -> lines.add(writer.row(claim)));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
      Files.write(folder.resolve(name + ".tsv"), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private String row(JsonNode claim) {
    JsonNode speakers = claim.path("speakers");
    JsonNode saidAt = claim.path("saidAt");
    return String.join(
        "\t",
        ids.get(claim.path("statement").asText()),
        pieces(claim.path("source")),
        pieces(claim.path("cue")),
        pieces(claim.path("content")),
        claim.path("quotation").asText(),
        claim.path("kind").asText(),
        claim.path("negated").asText(),
        ids.getOrDefault(claim.path("embeddedIn").asText(), ""),
        joined(speakers, "label"),
        items(speakers),
        how(claim).map(way -> way.name().toLowerCase(Locale.ROOT)).orElse(""),
        joined(speakers, "onBehalfOf"),
        joined(claim.path("addressees"), "label"),
        joined(claim.path("targets"), "label"),
        claim.path("act").asText(),
        saidAt.isObject() ? said(saidAt) : "-",
        saidAt.isObject() ? saidAt.path("basis").asText() : "");
  }

  private String pieces(JsonNode spans) {
    StringJoiner pieces = new StringJoiner(GoldReader.PIECES);
    for (JsonNode span : spans) {
      int begin = span.path("begin").asInt();
      int end = span.path("end").asInt();
      pieces.add(
          GoldReader.piece(new Span(points.toIndex(begin), points.toIndex(end)), text)
              .orElse(GoldReader.AT + begin + "," + end));
    }
    return pieces.toString();
  }

  /** As it is known, or by its first and last day. */
  private static String said(JsonNode saidAt) {
    String value = saidAt.path("value").asText();
    if (value.matches("\\d{4}(-(W?\\d{2}|\\d{2}-\\d{2}))?")) {
      return value;
    }
    LocalDate first = OffsetDateTime.parse(saidAt.path("earliest").asText()).toLocalDate();
    LocalDate last =
        OffsetDateTime.parse(saidAt.path("latest").asText()).minusNanos(1).toLocalDate();
    return first.equals(last) ? first.toString() : first + "/" + last;
  }

  /** By what the words of the source lead to the speaker, as far as the words tell. */
  private Optional<How> how(JsonNode claim) {
    JsonNode speaker = claim.path("speaker");
    if (!speaker.isObject()) {
      return Optional.empty();
    }
    String type = speaker.path("type").asText();
    if (type.equals("Unnamed") || type.equals("Collective")) {
      return Optional.of(How.AS_WORDED);
    }
    StringJoiner joined = new StringJoiner(" ");
    claim.path("source").forEach(span -> joined.add(span.path("text").asText()));
    String source = joined.toString();
    String label = speaker.path("label").asText();
    String last = label.substring(label.lastIndexOf(' ') + 1);
    if (source.contains(last)) {
      return Optional.of(How.NAME);
    }
    boolean pronoun =
        switch (source.toLowerCase(Locale.ROOT)) {
          case "he", "she", "it", "they", "i", "we", "him", "her", "his", "their", "who" -> true;
          default -> false;
        };
    return Optional.of(pronoun ? How.PRONOUN : How.DESCRIPTION);
  }

  private static String joined(JsonNode parties, String key) {
    List<String> names = new ArrayList<>();
    for (JsonNode party : parties) {
      String name = party.path(key).asText("").replaceAll("\\s+", " ").replace(";", ",");
      if (party.hasNonNull(key) && !names.contains(name)) {
        names.add(name);
      }
    }
    return String.join(GoldReader.ITEMS, names);
  }

  private static String items(JsonNode speakers) {
    StringJoiner items = new StringJoiner(GoldReader.ITEMS);
    boolean any = false;
    for (JsonNode speaker : speakers) {
      String iri = speaker.path("wikidata").asText("");
      boolean known = speaker.hasNonNull("wikidata");
      any |= known;
      items.add(known ? iri.substring(iri.lastIndexOf('/') + 1) : "");
    }
    return any ? items.toString() : "";
  }
}
