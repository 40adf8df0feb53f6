package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.ResolvedArticle;

/**
 * Claims as JSON Lines, one object a line without its line break. An article gives the same lines
 * straight from the extraction and from a store that holds it. The keys are a contract: they may be
 * added to, never removed or renamed.
 */
public final class ClaimWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private ClaimWriter() {}

  /** The claims of one article, in the order of its text. */
  public static void write(ResolvedArticle article, Iris iris, Consumer<String> lines) {
    ResolvedClaims.of(article, iris).stream()
        .sorted(Claim.ORDER)
        .map(ClaimWriter::line)
        .forEach(lines);
  }

  /**
   * The claims of the document that {@code graph} is named after, in the order of its text. Called
   * in a transaction.
   */
  public static void write(DatasetGraph dataset, String graph, Consumer<String> lines) {
    new StoredClaims(dataset, graph)
        .all().stream().sorted(Claim.ORDER).map(ClaimWriter::line).forEach(lines);
  }

  private static String line(Claim claim) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", claim.file());
      json.writeStringField("document", claim.document());
      json.writeStringField("statement", claim.statement());
      optional(json, "published", claim.published());
      words(json, "source", claim.source());
      words(json, "cue", claim.cue());
      words(json, "content", claim.content());
      json.writeStringField("quotation", claim.quotation());
      json.writeStringField("kind", claim.kind());
      first(json, "speaker", claim.speakers());
      all(json, "speakers", claim.speakers());
      first(json, "addressee", claim.addressees());
      all(json, "addressees", claim.addressees());
      all(json, "targets", claim.targets());
      json.writeStringField("act", claim.act());
      json.writeBooleanField("negated", claim.negated());
      when(json, claim.saidAt());
      optional(json, "medium", claim.medium());
      optional(json, "embeddedIn", claim.embeddedIn());
      json.writeNumberField("confidence", claim.confidence());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  private static void words(JsonGenerator json, String key, List<Claim.Words> spans)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Claim.Words span : spans) {
      json.writeStartObject();
      json.writeNumberField("begin", span.begin());
      json.writeNumberField("end", span.end());
      json.writeStringField("text", span.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void first(JsonGenerator json, String key, List<Claim.Party> parties)
      throws IOException {
    if (parties.isEmpty()) {
      json.writeNullField(key);
    } else {
      json.writeFieldName(key);
      party(json, parties.get(0));
    }
  }

  private static void all(JsonGenerator json, String key, List<Claim.Party> parties)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Claim.Party party : parties) {
      party(json, party);
    }
    json.writeEndArray();
  }

  private static void party(JsonGenerator json, Claim.Party party) throws IOException {
    json.writeStartObject();
    json.writeStringField("iri", party.iri());
    json.writeStringField("label", party.label());
    json.writeStringField("type", party.type());
    optional(json, "wikidata", party.wikidata());
    optional(json, "role", party.role());
    optional(json, "onBehalfOf", party.onBehalfOf());
    json.writeEndObject();
  }

  private static void when(JsonGenerator json, Optional<Claim.When> saidAt) throws IOException {
    if (saidAt.isEmpty()) {
      json.writeNullField("saidAt");
      return;
    }
    Claim.When when = saidAt.get();
    json.writeObjectFieldStart("saidAt");
    json.writeStringField("value", when.value());
    json.writeStringField("earliest", when.earliest());
    json.writeStringField("latest", when.latest());
    json.writeStringField("precision", when.precision());
    json.writeStringField("basis", when.basis());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String key, Optional<String> value)
      throws IOException {
    json.writeFieldName(key);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }
}
