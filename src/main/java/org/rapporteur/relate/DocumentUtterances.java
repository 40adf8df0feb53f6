package org.rapporteur.relate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Vocabulary;

/** The statements of a document, as they stand in its graph. */
public final class DocumentUtterances {
  /** How long before its publication a document may report what was said. */
  private static final int REPORTED_WITHIN_DAYS = 7;

  private final DatasetGraph dataset;

  private DocumentUtterances(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Those of one document, by position; none if {@code graph} is no document's. */
  public static List<Utterance> of(DatasetGraph dataset, Node graph) {
    DocumentUtterances reader = new DocumentUtterances(dataset);
    return dataset.stream(graph, Node.ANY, Vocabulary.TYPE, Vocabulary.STATEMENT)
        .map(quad -> reader.read(graph, quad.getSubject()))
        .sorted(Comparator.comparing(Utterance::begin).thenComparing(Utterance::iri))
        .toList();
  }

  private Utterance read(Node graph, Node statement) {
    String text = text(graph, statement, Vocabulary.TEXT).orElse("");
    Set<Node> speakers = objects(graph, statement, Vocabulary.SPEAKER).collect(Collectors.toSet());
    Set<Node> sides =
        objects(graph, statement, Vocabulary.ON_BEHALF_OF).collect(Collectors.toSet());
    sides.addAll(speakers);
    Set<String> own = new HashSet<>();
    for (Node side : sides) {
      text(graph, side, Vocabulary.LABEL).ifPresent(label -> own.addAll(Stems.of(label)));
    }
    return new Utterance(
        statement.getURI(),
        graph.getURI(),
        speakers.stream()
            .filter(speaker -> isNamed(graph, speaker))
            .map(Node::getURI)
            .collect(Collectors.toSet()),
        iris(sides),
        iris(objects(graph, statement, Vocabulary.ADDRESSEE).toList()),
        iris(objects(graph, statement, Vocabulary.TARGET).toList()),
        own,
        object(graph, statement, Vocabulary.SPEECH_ACT)
            .map(act -> act.getURI().substring(Vocabulary.ACT.length()))
            .orElse(""),
        dataset.contains(graph, statement, Vocabulary.NEGATED, Node.ANY),
        dataset.contains(graph, statement, Vocabulary.TYPE, Vocabulary.ATTITUDE),
        dataset.contains(graph, statement, Vocabulary.TYPE, Vocabulary.QUOTATION),
        text,
        objects(graph, statement, Vocabulary.CUE_SPAN)
            .map(span -> text(graph, span, Vocabulary.ANCHOR).orElse(""))
            .sorted()
            .collect(Collectors.joining(" ")),
        objects(graph, statement, Vocabulary.CONTENT_SPAN)
            .map(span -> Integer.parseInt(text(graph, span, Vocabulary.BEGIN).orElse("0")))
            .min(Comparator.naturalOrder())
            .orElse(0),
        days(graph, statement));
  }

  private boolean isNamed(Node graph, Node actor) {
    return !dataset.contains(graph, actor, Vocabulary.TYPE, Vocabulary.UNNAMED)
        && !dataset.contains(graph, actor, Vocabulary.TYPE, Vocabulary.COLLECTIVE);
  }

  private Days days(Node graph, Node statement) {
    Optional<Node> time = object(graph, statement, Vocabulary.SAID_AT);
    if (time.isPresent()) {
      int first = day(text(graph, time.get(), Vocabulary.EARLIEST).orElseThrow());
      int after = day(text(graph, time.get(), Vocabulary.LATEST).orElseThrow());
      return new Days(first, Math.max(first, after - 1), true);
    }
    return text(graph, graph, Vocabulary.PUBLISHED)
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

  private Stream<Node> objects(Node graph, Node subject, Node predicate) {
    return dataset.stream(graph, subject, predicate, Node.ANY).map(Quad::getObject);
  }

  private Optional<Node> object(Node graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).min(Comparator.comparing(Node::toString));
  }

  private Optional<String> text(Node graph, Node subject, Node predicate) {
    return object(graph, subject, predicate).map(Node::getLiteralLexicalForm);
  }
}
