package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two sets of claims.
 *
 * @param removed statements that only the first has, as lines of JSON
 * @param added statements that only the second has
 * @param changed IRI of a statement to what differs in it
 */
public record ClaimDifference(
    List<JsonNode> removed, List<JsonNode> added, SortedMap<String, List<String>> changed) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Compares claims statement by statement.
   *
   * @param before lines that {@link ClaimWriter} wrote
   * @throws IllegalArgumentException if a line is no claim
   */
  public static ClaimDifference between(List<String> before, List<String> after) {
    Map<String, JsonNode> first = byStatement(before);
    Map<String, JsonNode> second = byStatement(after);
    List<JsonNode> removed = new ArrayList<>();
    List<JsonNode> added = new ArrayList<>();
    SortedMap<String, List<String>> changed = new TreeMap<>();
    TreeSet<String> all = new TreeSet<>(first.keySet());
    all.addAll(second.keySet());
    for (String statement : all) {
      if (!second.containsKey(statement)) {
        removed.add(first.get(statement));
      } else if (!first.containsKey(statement)) {
        added.add(second.get(statement));
      } else {
        List<String> fields = differences(first.get(statement), second.get(statement));
        if (!fields.isEmpty()) {
          changed.put(statement, fields);
        }
      }
    }
    return new ClaimDifference(removed, added, changed);
  }

  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
  }

  private static List<String> differences(JsonNode a, JsonNode b) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>();
    a.fieldNames().forEachRemaining(keys::add);
    b.fieldNames().forEachRemaining(keys::add);
    // The first of each list is there under its own key as well.
    keys.removeAll(List.of("speaker", "addressee"));
    for (String key : keys) {
      JsonNode before = a.path(key);
      JsonNode after = b.path(key);
      if (!before.equals(after)) {
        differences.add(key + ": " + shown(before) + " -> " + shown(after));
      }
    }
    return differences;
  }

  private static String shown(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(shown(part)));
      return String.join(", ", parts);
    }
    for (String key : List.of("label", "text", "value")) {
      if (value.has(key)) {
        return value.get(key).asText();
      }
    }
    return value.isMissingNode() || value.isNull() ? "none" : value.asText();
  }

  private static Map<String, JsonNode> byStatement(List<String> lines) {
    Map<String, JsonNode> byStatement = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode claim = JSON.readTree(lines.get(i));
        if (!claim.path("statement").isTextual()) {
          throw new IllegalArgumentException("line " + (i + 1) + " is no claim");
        }
        byStatement.put(claim.get("statement").asText(), claim);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no JSON", e);
      }
    }
    return byStatement;
  }
}
