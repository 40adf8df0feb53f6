package org.rapporteur.serve;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.graph.ShippedActors;
import org.rapporteur.model.Actor;

/**
 * Answers of a W3C Reconciliation service (version 0.2) over the actors of a list, for tools such
 * as OpenRefine. Knows nothing of HTTP. Immutable and thread-safe.
 */
public final class Reconciliation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final int DEFAULT_LIMIT = 5;
  private static final double FULL_NAME = 100;
  private static final double FAMILY_NAME = 60;

  private final ActorList list;

  public Reconciliation(ActorList list) {
    this.list = requireNonNull(list, "list");
  }

  /** Over the actors that come with the program. */
  static Reconciliation bundled() {
    return new Reconciliation(ShippedActors.list());
  }

  /** The service's description of itself. */
  public static String manifest() {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("versions").add("0.1").add("0.2");
    manifest.put("name", "Rapporteur");
    manifest.put("identifierSpace", ENTITY);
    manifest.put("schemaSpace", "https://schema.org/");
    manifest.putObject("view").put("url", "{{id}}");
    ArrayNode types = manifest.putArray("defaultTypes");
    for (Actor.Kind kind : List.of(Actor.Kind.PERSON, Actor.Kind.ORGANIZATION, Actor.Kind.POLITY)) {
      types.add(type(kind));
    }
    return manifest.toString();
  }

  /**
   * Answers a batch.
   *
   * @param queries the JSON object of the parameter {@code queries}
   * @throws IllegalArgumentException if it is not one
   */
  public String answer(String queries) {
    JsonNode batch;
    try {
      batch = JSON.readTree(queries);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("queries is not JSON: " + e.getOriginalMessage(), e);
    }
    if (batch == null || !batch.isObject()) {
      throw new IllegalArgumentException("queries is not a JSON object");
    }
    ObjectNode answer = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> query : batch.properties()) {
      answer.putObject(query.getKey()).set("result", results(query.getValue()));
    }
    return answer.toString();
  }

  private ArrayNode results(JsonNode query) {
    String name = query.path("query").asText("").strip();
    int limit = Math.max(0, query.path("limit").asInt(DEFAULT_LIMIT));
    List<ActorEntry> full = wanted(list.named(name), query.path("type"));
    boolean byFullName = !full.isEmpty();
    List<ActorEntry> found = byFullName ? full : wanted(list.surnamed(name), query.path("type"));
    ArrayNode results = JSON.createArrayNode();
    found.stream()
        .filter(entry -> entry.actor().wikidata().isPresent())
        .sorted(Comparator.comparingInt(entry -> -entry.posts().size()))
        .limit(limit)
        .forEach(
            entry -> {
              ObjectNode result = results.addObject();
              result.put("id", entry.actor().wikidata().orElseThrow());
              result.put("name", entry.actor().label());
              result.put("score", byFullName ? FULL_NAME : FAMILY_NAME);
              result.put("match", byFullName && found.size() == 1 && !entry.shared());
              result.putArray("type").add(type(entry.actor().kind()));
            });
    return results;
  }

  private static List<ActorEntry> wanted(List<ActorEntry> entries, JsonNode type) {
    String wanted = type.isObject() ? type.path("id").asText() : type.asText("");
    return entries.stream()
        .filter(
            entry ->
                wanted.isEmpty() || type(entry.actor().kind()).path("id").asText().equals(wanted))
        .toList();
  }

  private static ObjectNode type(Actor.Kind kind) {
    String name =
        switch (kind) {
          case PERSON -> "Person";
          case POLITY -> "Polity";
          case ORGANIZATION, UNNAMED, COLLECTIVE -> "Organization";
        };
    return JSON.createObjectNode().put("id", name).put("name", name);
  }
}
