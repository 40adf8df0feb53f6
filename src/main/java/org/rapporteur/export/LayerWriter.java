package org.rapporteur.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.rapporteur.model.Actor;
import org.rapporteur.model.CodePoints;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.TimeExpression;
import org.rapporteur.model.TimeValue;

/**
 * The inner layers of the extraction as JSON Lines: names and expressions of time. One object a
 * line, offsets in code points; the keys are a contract: they may be added to, never removed or
 * renamed.
 */
public final class LayerWriter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_CANDIDATES = 10;

  private LayerWriter() {}

  /**
   * Every person, organisation and place mentioned by name, linked or not; whom an unlinked
   * person's name may mean are "candidates", the likeliest first, as many as ten.
   */
  public static void writeNames(ResolvedArticle resolved, Consumer<String> lines) {
    CodePoints codePoints = CodePoints.of(resolved.article().text());
    for (LinkedMention linked : resolved.mentions()) {
      NameMention mention = linked.mention();
      ObjectNode line = spanned(resolved, mention.span(), codePoints);
      line.put("type", typeName(mention.type()));
      line.put(
          "label",
          linked.actor().map(Actor::label).orElse(mention.span().in(resolved.article().text())));
      line.put("wikidata", linked.actor().flatMap(Actor::wikidata).orElse(null));
      line.put("confidence", Math.round(linked.confidence() * 1000) / 1000.0);
      if (!linked.candidates().isEmpty()) {
        ArrayNode candidates = line.putArray("candidates");
        linked.candidates().stream()
            .limit(MOST_CANDIDATES)
            .forEach(
                actor ->
                    candidates
                        .addObject()
                        .put("label", actor.label())
                        .put("wikidata", actor.wikidata().orElse(null)));
      }
      lines.accept(line.toString());
    }
  }

  /** Every expression of time; bounds are null for what is no stretch of the calendar. */
  public static void writeTimes(ResolvedArticle resolved, Consumer<String> lines) {
    CodePoints codePoints = CodePoints.of(resolved.article().text());
    for (TimeExpression expression : resolved.times()) {
      ObjectNode line = spanned(resolved, expression.span(), codePoints);
      line.put("type", expression.type().name());
      line.put("value", expression.value());
      line.put("edtf", expression.time().map(TimeValue::edtf).orElse(null));
      line.put("earliest", expression.time().map(time -> instant(time.earliest())).orElse(null));
      line.put("latest", expression.time().map(time -> instant(time.latest())).orElse(null));
      line.put(
          "precision",
          expression
              .time()
              .map(time -> time.precision().name().toLowerCase(Locale.ROOT))
              .orElse(null));
      lines.accept(line.toString());
    }
  }

  private static ObjectNode spanned(ResolvedArticle resolved, Span span, CodePoints codePoints) {
    ObjectNode line = JSON.createObjectNode();
    line.put("file", resolved.article().name());
    line.put("begin", codePoints.at(span.begin()));
    line.put("end", codePoints.at(span.end()));
    line.put("text", span.in(resolved.article().text()));
    return line;
  }

  private static String instant(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
  }

  private static String typeName(NameMention.Type type) {
    return switch (type) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      case PLACE -> "Place";
    };
  }
}
