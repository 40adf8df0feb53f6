package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** JSON: an object or a list of objects, in one document or one a line. */
final class JsonArticles {
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Decoded.LONGEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonArticles() {}

  /** One article a line; a line that is none is refused with its number. */
  static void readLines(Input input, Context context) throws IOException {
    int number = 0;
    boolean any = false;
    for (byte[] line = line(input.bytes()); line != null; line = line(input.bytes())) {
      number++;
      any |= readLine(input, number, line, context);
    }
    if (!any) {
      context.refuse(input.source(), "empty");
    }
  }

  /**
   * One document. What begins like it and is none may have one article a line, or be a text that
   * begins with a bracket, unless its name says that it is JSON.
   */
  static void read(Input input, Context context) throws IOException {
    Decoded decoded = Decoded.of(input.all());
    JsonNode root;
    try {
      root = JSON.readTree(decoded.text());
    } catch (JsonProcessingException e) {
      if (isObject(decoded.text().lines().findFirst().orElse(""))) {
        int number = 0;
        for (String line : (Iterable<String>) decoded.text().lines()::iterator) {
          readLine(input, ++number, line.getBytes(UTF_8), context);
        }
      } else if (input.endsWith(".json")) {
        context.refuse(input.source() + where(e), "malformed JSON: " + e.getOriginalMessage());
      } else {
        context.accept(PlainText.draft(input, decoded));
      }
      return;
    }
    JsonNode list = context.fields().node(root, "articles");
    Iterable<JsonNode> objects = root.isArray() ? root : list.isArray() ? list : List.of(root);
    int number = 0;
    for (JsonNode object : objects) {
      number++;
      String source =
          root.isObject() && !list.isArray() ? input.source() : input.source() + "#" + number;
      String name = root.isObject() && !list.isArray() ? input.name() : input.name() + "#" + number;
      accept(source, name, object, decoded.notes(), context);
    }
    if (number == 0) {
      context.refuse(input.source(), "a list without articles");
    }
  }

  /** Whether the line held anything. */
  static boolean readLine(Input input, long number, byte[] line, Context context) {
    String source = input.source() + ":" + number;
    try {
      Decoded decoded = Decoded.of(line);
      if (decoded.text().isBlank()) {
        return false;
      }
      JsonNode object = JSON.readTree(decoded.text());
      accept(source, input.name() + "#" + number, object, decoded.notes(), context);
    } catch (JsonProcessingException e) {
      context.refuse(source, "malformed JSON: " + e.getOriginalMessage());
    } catch (UnreadableException e) {
      context.refuse(source, e.getMessage());
    }
    return true;
  }

  private static void accept(
      String source, String name, JsonNode object, List<String> notes, Context context) {
    FieldNames fields = context.fields();
    JsonNode text = fields.node(object, "text");
    if (!object.isObject()) {
      context.refuse(source, "not a JSON object");
    } else if (!text.isTextual()) {
      String wanted = fields.names().getOrDefault("text", "text");
      context.refuse(source, "no \"" + wanted + "\"");
    } else {
      context.accept(
          new Draft(source, fields.value(object, "id").orElse(name), text.textValue())
              .title(fields.value(object, "title"))
              .url(fields.value(object, "url"))
              .publisher(fields.value(object, "publisher"))
              .language(fields.value(object, "language"))
              .published(fields.value(object, "published"))
              .notes(notes));
    }
  }

  private static boolean isObject(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
  }

  /** The next line without its end; null after the last. */
  private static byte[] line(InputStream bytes) throws IOException {
    int b = bytes.read();
    if (b < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    for (; b >= 0 && b != '\n'; b = bytes.read()) {
      if (line.size() >= Decoded.LONGEST) {
        throw new UnreadableException("a line longer than any article");
      }
      line.write(b);
    }
    return line.toByteArray();
  }
}
