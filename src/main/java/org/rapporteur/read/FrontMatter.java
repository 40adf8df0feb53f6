package org.rapporteur.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML between two lines of dashes with which a Markdown file may begin.
 *
 * @param fields missing where there is none, or it is no YAML
 * @param end where the article begins
 */
record FrontMatter(JsonNode fields, int end, List<String> notes) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern OPEN = Pattern.compile("\\A---[ \\t]*\\r?\\n");
  private static final Pattern CLOSE =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*\\r?$\\n?", Pattern.MULTILINE);

  /** Names under which the tools that write such files keep the same things. */
  private static final List<String> TITLE = List.of("title", "headline");

  private static final List<String> DATE =
      List.of("published", "published_time", "pubDate", "publishDate", "date");
  private static final List<String> URL =
      List.of("url", "source_url", "canonical", "canonical_url", "link", "permalink");
  private static final List<String> PUBLISHER = List.of("publisher", "outlet", "site", "source");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  static FrontMatter of(String text) {
    Matcher open = OPEN.matcher(text);
    Matcher close = CLOSE.matcher(text);
    if (!open.find() || !close.find(open.end())) {
      return new FrontMatter(MissingNode.getInstance(), 0, List.of());
    }
    try {
      JsonNode fields = YAML.readTree(text.substring(open.end(), close.start()));
      if (fields.isObject()) {
        return new FrontMatter(fields, close.end(), List.of());
      }
      // Two rules across the page, with words between them.
      return new FrontMatter(MissingNode.getInstance(), 0, List.of());
    } catch (JsonProcessingException e) {
      return new FrontMatter(
          MissingNode.getInstance(), close.end(), List.of("front matter is no YAML: left out"));
    }
  }

  void describe(Draft draft) {
    draft
        .title(first(TITLE))
        .published(first(DATE))
        .url(first(URL).filter(value -> value.contains("://")))
        .publisher(first(PUBLISHER).filter(value -> !value.contains("://")))
        .language(first(LANGUAGE))
        .notes(notes);
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .map(fields::path)
        .filter(node -> node.isValueNode() && !node.isNull() && !node.asText().isBlank())
        .map(JsonNode::asText)
        .findFirst();
  }
}
