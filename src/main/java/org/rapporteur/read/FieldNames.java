package org.rapporteur.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.model.UserException;

/**
 * Where JSON articles keep what, for those that do not name their fields as the design does.
 *
 * @param names our field to theirs; theirs may lead into objects: {@code article.body}
 */
public record FieldNames(Map<String, String> names) {
  /** As they are named where nothing else is said. */
  public static final FieldNames DEFAULT = new FieldNames(Map.of());

  private static final List<String> KNOWN =
      List.of("articles", "id", "text", "title", "published", "url", "publisher", "language");

  /**
   * @throws UserException if there is no such field of ours
   */
  public FieldNames {
    for (String name : names.keySet()) {
      if (!KNOWN.contains(name)) {
        throw new UserException("field " + name + ": not one of " + String.join(", ", KNOWN));
      }
    }
    names = Map.copyOf(names);
  }

  /** Fields in the order of their names, so that equal mappings print alike. */
  @Override
  public String toString() {
    return new TreeMap<>(names).toString();
  }

  JsonNode node(JsonNode object, String field) {
    JsonNode node = object;
    for (String step : names.getOrDefault(field, field).split("\\.", -1)) {
      node = node.path(step);
    }
    return node;
  }

  Optional<String> value(JsonNode object, String field) {
    JsonNode node = node(object, field);
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asText()).filter(words -> !words.isBlank())
        : Optional.empty();
  }
}
