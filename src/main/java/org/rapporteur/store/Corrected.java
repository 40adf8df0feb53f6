package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Literals;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.TimeValue;

/**
 * A document's quads as they are after correction. What is kept of a document is what its article
 * and the corrections give, so a correction outlives reading the article again, and every query
 * sees it without knowing of corrections.
 */
final class Corrected {
  private static final Pattern BOUNDS = Pattern.compile("#stmt=(\\d+),(\\d+)");
  private static final Set<Node> OF_SPEAKER =
      Set.of(
          Vocabulary.SPEAKER,
          Vocabulary.SPEAKER_ROLE,
          Vocabulary.ON_BEHALF_OF,
          Vocabulary.QUALIFIED_ATTRIBUTION);
  private static final Set<Node> OF_DATE =
      Set.of(Vocabulary.SAID_AT, Vocabulary.DATE_BASIS, Vocabulary.DATE_SPAN);

  private final Node graph;
  private List<Quad> quads;

  private Corrected(Node graph, Collection<Quad> quads) {
    this.graph = graph;
    this.quads = new ArrayList<>(quads);
  }

  /** {@code quads} of one document, with those of {@code corrections} that are about it. */
  static Collection<Quad> by(List<Correction> corrections, Collection<Quad> quads) {
    if (quads.isEmpty()) {
      return quads;
    }
    Node graph = quads.iterator().next().getGraph();
    List<Correction> about =
        corrections.stream()
            .filter(correction -> correction.document().equals(graph.toString()))
            .toList();
    if (about.isEmpty()) {
      return quads;
    }
    Corrected corrected = new Corrected(graph, quads);
    about.forEach(corrected::apply);
    return corrected.quads.stream().distinct().toList();
  }

  /** The statements among {@code quads} that were accepted or mended, by IRI. */
  static Set<String> judged(List<Correction> corrections, Collection<Quad> quads) {
    if (quads.isEmpty()) {
      return Set.of();
    }
    Node graph = quads.iterator().next().getGraph();
    Corrected corrected = new Corrected(graph, quads);
    return corrections.stream()
        .filter(correction -> correction.document().equals(graph.toString()))
        .filter(correction -> correction.verdict() != Correction.Verdict.REJECTED)
        .flatMap(correction -> corrected.statement(correction.statement()).stream())
        .map(Node::getURI)
        .collect(Collectors.toSet());
  }

  private void apply(Correction correction) {
    Optional<Node> found = statement(correction.statement());
    if (found.isEmpty()) {
      return;
    }
    Node statement = found.get();
    switch (correction.verdict()) {
      case ACCEPTED -> certain(statement);
      case REJECTED -> remove(statement);
      case MENDED -> mend(statement, correction);
    }
  }

  /** The statement of that IRI; else the one that covers most of the same words, at least half. */
  private Optional<Node> statement(String iri) {
    List<Node> statements =
        quads.stream()
            .filter(quad -> quad.getObject().equals(Vocabulary.STATEMENT))
            .map(Quad::getSubject)
            .toList();
    Node exact = NodeFactory.createURI(iri);
    if (statements.contains(exact)) {
      return Optional.of(exact);
    }
    return statements.stream()
        .filter(node -> overlap(iri, node.getURI()) >= 0.5)
        .max(
            Comparator.comparing((Node node) -> overlap(iri, node.getURI()))
                .thenComparing(Node::getURI));
  }

  private static double overlap(String a, String b) {
    Matcher first = BOUNDS.matcher(a);
    Matcher second = BOUNDS.matcher(b);
    if (!first.find() || !second.find()) {
      return 0;
    }
    int begin = Math.max(Integer.parseInt(first.group(1)), Integer.parseInt(second.group(1)));
    int end = Math.min(Integer.parseInt(first.group(2)), Integer.parseInt(second.group(2)));
    int all =
        Math.max(Integer.parseInt(first.group(2)), Integer.parseInt(second.group(2)))
            - Math.min(Integer.parseInt(first.group(1)), Integer.parseInt(second.group(1)));
    return all <= 0 ? 0 : (double) (end - begin) / all;
  }

  private void certain(Node statement) {
    replace(statement, Set.of(Vocabulary.CONFIDENCE));
    add(statement, Vocabulary.CONFIDENCE, Literals.confidence(1));
  }

  private void remove(Node statement) {
    quads.removeIf(
        quad ->
            quad.getSubject().equals(statement)
                || quad.getObject().equals(statement)
                || isPartOf(quad.getSubject(), statement));
  }

  private void mend(Node statement, Correction correction) {
    certain(statement);
    correction
        .speaker()
        .ifPresent(
            speaker -> {
              quads.removeIf(quad -> isPartOf(quad.getSubject(), statement));
              replace(statement, OF_SPEAKER);
              Node actor = NodeFactory.createURI(speaker.iri());
              Node how = NodeFactory.createURI(statement.getURI() + ";speaker=0");
              add(statement, Vocabulary.SPEAKER, actor);
              add(statement, Vocabulary.QUALIFIED_ATTRIBUTION, how);
              add(how, Vocabulary.TYPE, Vocabulary.ATTRIBUTION);
              add(how, Vocabulary.AGENT, actor);
              add(how, Vocabulary.CONFIDENCE, Literals.confidence(1));
              add(how, Vocabulary.NOTE, text("corrected by hand"));
              if (quads.stream().noneMatch(quad -> isLabelOf(quad, actor))) {
                add(actor, Vocabulary.TYPE, Vocabulary.ACTOR);
                add(actor, Vocabulary.LABEL, text(speaker.label()));
              }
            });
    correction
        .act()
        .ifPresent(
            act -> {
              replace(statement, Set.of(Vocabulary.SPEECH_ACT));
              add(statement, Vocabulary.SPEECH_ACT, NodeFactory.createURI(Vocabulary.ACT + act));
            });
    correction
        .saying()
        .ifPresent(
            saying -> {
              replace(statement, OF_DATE);
              saying.day().ifPresent(day -> addTime(statement, TimeValue.day(day)));
            });
  }

  private void addTime(Node statement, TimeValue day) {
    Node time = NodeFactory.createURI(timeIri(day));
    add(statement, Vocabulary.SAID_AT, time);
    add(statement, Vocabulary.DATE_BASIS, NodeFactory.createURI(Vocabulary.BASIS + "explicit"));
    add(time, Vocabulary.TYPE, Vocabulary.TIME_SPAN);
    add(time, Vocabulary.LABEL, text(day.edtf()));
    add(time, Vocabulary.EARLIEST, Literals.instantNode(day.earliest()));
    add(time, Vocabulary.LATEST, Literals.instantNode(day.latest()));
    add(time, Vocabulary.TO_PRECISION, NodeFactory.createURI(Vocabulary.PRECISION + "day"));
  }

  /** Under the base that the document has. */
  private String timeIri(TimeValue day) {
    return Iris.around(graph.getURI()).base() + "time/" + day.edtf();
  }

  private static boolean isLabelOf(Quad quad, Node actor) {
    return quad.getSubject().equals(actor) && quad.getPredicate().equals(Vocabulary.LABEL);
  }

  private static boolean isPartOf(Node node, Node statement) {
    return node.isURI() && node.getURI().startsWith(statement.getURI() + ";speaker=");
  }

  private void replace(Node statement, Set<Node> predicates) {
    quads.removeIf(
        quad -> quad.getSubject().equals(statement) && predicates.contains(quad.getPredicate()));
  }

  private void add(Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(Literals.wellFormed(text));
  }
}
