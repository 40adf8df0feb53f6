package org.rapporteur.relate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.graph.Vocabulary;

/** The statements of a document, as they stand in its graph. */
public final class DocumentUtterances {
  /** How long before its publication a document may report what was said. */
  private static final int REPORTED_WITHIN_DAYS = 7;

  /** All that is asked of a graph: read at once, which costs a database less than many look-ups. */
  private static final Set<Node> READ =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.TEXT,
          Vocabulary.SPEAKER,
          Vocabulary.ON_BEHALF_OF,
          Vocabulary.ADDRESSEE,
          Vocabulary.TARGET,
          Vocabulary.LABEL,
          Vocabulary.SPEECH_ACT,
          Vocabulary.NEGATED,
          Vocabulary.CUE_SPAN,
          Vocabulary.CONTENT_SPAN,
          Vocabulary.ANCHOR,
          Vocabulary.BEGIN,
          Vocabulary.SAID_AT,
          Vocabulary.EARLIEST,
          Vocabulary.LATEST,
          Vocabulary.PUBLISHED);

  private final Node graph;
  private final Map<Node, Map<Node, List<Node>>> objects = new HashMap<>();

  private DocumentUtterances(DatasetGraph dataset, Node graph) {
    this.graph = graph;
    READ.forEach(predicate -> objects.put(predicate, new HashMap<>()));
    dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
        .filter(quad -> READ.contains(quad.getPredicate()))
        .forEach(
            quad ->
                objects
                    .get(quad.getPredicate())
                    .computeIfAbsent(quad.getSubject(), key -> new ArrayList<>(1))
                    .add(quad.getObject()));
  }

  /** Those of one document, by position; none if {@code graph} is no document's. */
  public static List<Utterance> of(DatasetGraph dataset, Node graph) {
    if (!dataset.contains(graph, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)) {
      return List.of();
    }
    DocumentUtterances reader = new DocumentUtterances(dataset, graph);
    return reader.objects.get(Vocabulary.TYPE).keySet().stream()
        .filter(subject -> reader.isA(subject, Vocabulary.STATEMENT))
        .map(reader::read)
        .sorted(Comparator.comparing(Utterance::begin).thenComparing(Utterance::iri))
        .toList();
  }

  private Utterance read(Node statement) {
    String text = text(statement, Vocabulary.TEXT).orElse("");
    Set<Node> speakers = objects(statement, Vocabulary.SPEAKER).collect(Collectors.toSet());
    Set<Node> sides = objects(statement, Vocabulary.ON_BEHALF_OF).collect(Collectors.toSet());
    sides.addAll(speakers);
    Set<String> own = new HashSet<>();
    for (Node side : sides) {
      text(side, Vocabulary.LABEL).ifPresent(label -> own.addAll(Stems.of(label)));
    }
    return new Utterance(
        statement.getURI(),
        graph.getURI(),
        speakers.stream()
            .filter(speaker -> isNamed(speaker))
            .map(Node::getURI)
            .collect(Collectors.toSet()),
        iris(sides),
        iris(objects(statement, Vocabulary.ADDRESSEE).toList()),
        iris(objects(statement, Vocabulary.TARGET).toList()),
        own,
        object(statement, Vocabulary.SPEECH_ACT)
            .map(act -> act.getURI().substring(Vocabulary.ACT.length()))
            .orElse(""),
        object(statement, Vocabulary.NEGATED).isPresent(),
        isA(statement, Vocabulary.ATTITUDE),
        isA(statement, Vocabulary.QUOTATION),
        text,
        objects(statement, Vocabulary.CUE_SPAN)
            .map(span -> text(span, Vocabulary.ANCHOR).orElse(""))
            .sorted()
            .collect(Collectors.joining(" ")),
        objects(statement, Vocabulary.CONTENT_SPAN)
            .map(span -> Integer.parseInt(text(span, Vocabulary.BEGIN).orElse("0")))
            .min(Comparator.naturalOrder())
            .orElse(0),
        days(statement));
  }

  private boolean isNamed(Node actor) {
    return !isA(actor, Vocabulary.UNNAMED) && !isA(actor, Vocabulary.COLLECTIVE);
  }

  private boolean isA(Node subject, Node type) {
    return objects(subject, Vocabulary.TYPE).anyMatch(type::equals);
  }

  private Days days(Node statement) {
    Optional<Node> time = object(statement, Vocabulary.SAID_AT);
    if (time.isPresent()) {
      int first = day(text(time.get(), Vocabulary.EARLIEST).orElseThrow());
      int after = day(text(time.get(), Vocabulary.LATEST).orElseThrow());
      return new Days(first, Math.max(first, after - 1), true);
    }
    return text(graph, Vocabulary.PUBLISHED)
        .map(published -> (int) LocalDate.parse(published).toEpochDay())
        .map(day -> new Days(day - REPORTED_WITHIN_DAYS, day, false))
        .orElse(Days.ANY);
  }

  private static int day(String instant) {
    return (int) OffsetDateTime.parse(instant).toLocalDate().toEpochDay();
  }

  private static Set<String> iris(Iterable<Node> nodes) {
    Set<String> iris = new HashSet<>();
    nodes.forEach(node -> iris.add(node.getURI()));
    return iris;
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return objects.get(predicate).getOrDefault(subject, List.of()).stream();
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).min(Comparator.comparing(Node::toString));
  }

  private Optional<String> text(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getLiteralLexicalForm);
  }
}
