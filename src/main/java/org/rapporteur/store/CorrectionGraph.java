package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.graph.Quads;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;

/**
 * Corrections as RDF: an annotation of the statement whose bodies are the verdict and what takes
 * the place of the extracted values.
 */
public final class CorrectionGraph {
  /** The name of their graph. */
  public static final String NAME = "https://w3id.org/rapporteur/graph/corrections";

  private static final Node TARGET = NodeFactory.createURI(Vocabulary.OA + "hasTarget");
  private static final Node BODY = NodeFactory.createURI(Vocabulary.OA + "hasBody");
  private static final Node MOTIVE = NodeFactory.createURI(Vocabulary.OA + "motivatedBy");
  private static final Node ASSESSING = NodeFactory.createURI(Vocabulary.OA + "assessing");
  private static final Node CREATOR = NodeFactory.createURI(Vocabulary.DCTERMS + "creator");
  private static final String DAY = "https://w3id.org/rapporteur/day/";

  private CorrectionGraph() {}

  /** Their quads, one correction a statement. */
  public static List<Quad> write(List<Correction> corrections) {
    Quads quads = new Quads(NodeFactory.createURI(NAME));
    for (Correction correction : corrections) {
      Node node = NodeFactory.createURI(correction.statement() + ";correction");
      quads.add(node, Vocabulary.TYPE, Vocabulary.CORRECTION);
      quads.add(node, TARGET, NodeFactory.createURI(correction.statement()));
      quads.add(node, MOTIVE, ASSESSING);
      quads.add(
          node,
          BODY,
          NodeFactory.createURI(
              Vocabulary.VERDICT + correction.verdict().name().toLowerCase(Locale.ROOT)));
      correction
          .speaker()
          .ifPresent(
              speaker -> {
                Node actor = NodeFactory.createURI(speaker.iri());
                quads.add(node, BODY, actor);
                quads.add(actor, Vocabulary.TYPE, Vocabulary.ACTOR);
                quads.add(actor, Vocabulary.LABEL, speaker.label());
              });
      correction
          .act()
          .ifPresent(act -> quads.add(node, BODY, NodeFactory.createURI(Vocabulary.ACT + act)));
      correction
          .saying()
          .ifPresent(saying -> quads.add(node, BODY, NodeFactory.createURI(DAY + saying)));
      correction.by().ifPresent(who -> quads.add(node, CREATOR, who));
      correction.why().ifPresent(why -> quads.add(node, Vocabulary.NOTE, why));
    }
    return quads.sorted();
  }

  /**
   * The corrections in {@code graph}, by statement.
   *
   * @throws UserException if one of them lacks its target or verdict
   */
  public static List<Correction> read(Graph graph) {
    List<Correction> corrections = new ArrayList<>();
    graph.stream(Node.ANY, Vocabulary.TYPE, Vocabulary.CORRECTION)
        .map(Triple::getSubject)
        .forEach(node -> corrections.add(read(graph, node)));
    corrections.sort(Comparator.comparing(Correction::statement));
    return corrections;
  }

  static List<Correction> read(Collection<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return read(graph);
  }

  private static Correction read(Graph graph, Node node) {
    try {
      return new Correction(
          objects(graph, node, TARGET).findFirst().orElseThrow().getURI(),
          Correction.Verdict.valueOf(
              body(graph, node, iri -> iri.startsWith(Vocabulary.VERDICT))
                  .orElseThrow()
                  .substring(Vocabulary.VERDICT.length())
                  .toUpperCase(Locale.ROOT)),
          body(graph, node, iri -> isActor(graph, iri))
              .map(iri -> new Correction.Named(iri, label(graph, iri))),
          body(graph, node, iri -> iri.startsWith(Vocabulary.ACT))
              .map(iri -> iri.substring(Vocabulary.ACT.length())),
          body(graph, node, iri -> iri.startsWith(DAY))
              .map(iri -> Correction.Saying.parse(iri.substring(DAY.length()))),
          objects(graph, node, CREATOR).findFirst().map(Node::getLiteralLexicalForm),
          objects(graph, node, Vocabulary.NOTE).findFirst().map(Node::getLiteralLexicalForm));
    } catch (RuntimeException e) {
      throw new UserException("correction " + node + ": not complete: " + e.getMessage(), e);
    }
  }

  private static boolean isActor(Graph graph, String iri) {
    return graph.contains(NodeFactory.createURI(iri), Vocabulary.TYPE, Vocabulary.ACTOR);
  }

  private static String label(Graph graph, String iri) {
    return objects(graph, NodeFactory.createURI(iri), Vocabulary.LABEL)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse(iri);
  }

  private static Optional<String> body(Graph graph, Node node, Predicate<String> kind) {
    return objects(graph, node, BODY).map(Node::getURI).filter(kind).sorted().findFirst();
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
  }
}
