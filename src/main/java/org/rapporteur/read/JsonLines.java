package org.rapporteur.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** One article a line; a line that is none is refused with its number and the others are read. */
final class JsonLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonLines() {}

  static void read(Input input, Optional<LocalDate> option, Consumer<Reading> readings)
      throws IOException {
    int number = 0;
    boolean any = false;
    for (byte[] line; (line = line(input.bytes())) != null; ) {
      number++;
      String source = input.source() + ":" + number;
      Reading reading;
      try {
        Decoded decoded = Decoded.of(line);
        if (decoded.text().isBlank()) {
          continue;
        }
        reading = article(input, number, decoded).finish(option);
      } catch (JsonProcessingException e) {
        reading =
            new Reading.Refused(source, "malformed JSON: " + Text.oneLine(e.getOriginalMessage()));
      } catch (UnreadableException e) {
        reading = new Reading.Refused(source, e.getMessage());
      }
      any = true;
      readings.accept(reading);
    }
    if (!any) {
      readings.accept(new Reading.Refused(input.source(), "empty"));
    }
  }

  private static Draft article(Input input, int number, Decoded line) throws IOException {
    JsonNode object = JSON.readTree(line.text());
    if (!object.isObject()) {
      throw new UnreadableException("not a JSON object");
    }
    JsonNode text = object.path("text");
    if (!text.isTextual()) {
      throw new UnreadableException("no \"text\"");
    }
    String name = field(object, "id").orElse(input.name() + "#" + number);
    return new Draft(input.source() + ":" + number, name, text.textValue())
        .title(field(object, "title"))
        .url(field(object, "url"))
        .publisher(field(object, "publisher"))
        .language(field(object, "language"))
        .published(field(object, "published"))
        .notes(line.notes());
  }

  private static Optional<String> field(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText()).filter(words -> !words.isBlank())
        : Optional.empty();
  }

  /** The next line without its end; null after the last. */
  private static byte[] line(InputStream bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    int b = bytes.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = bytes.read()) {
      if (line.size() >= Decoded.LONGEST) {
        throw new UnreadableException("a line longer than any article");
      }
      line.write(b);
    }
    return line.toByteArray();
  }
}
