package org.rapporteur.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Vocabulary;

/**
 * RDF 1.2 for what RDF 1.1 says of a triple in a roundabout way: a {@code rap:Link} reifies its
 * triple, in place of naming subject, predicate and object; a qualified attribution reifies the
 * triple that names the speaker, besides what it says.
 */
final class TripleTerms {
  private static final Node REIFIES = NodeFactory.createURI(Vocabulary.RDF + "reifies");
  private static final Set<Node> PARTS =
      Set.of(Vocabulary.SUBJECT, Vocabulary.PREDICATE, Vocabulary.OBJECT);

  private TripleTerms() {}

  /** The quads of one graph, those that take a triple apart replaced by one with a triple term. */
  static List<Quad> in(List<Quad> quads) {
    Map<Node, Map<Node, Node>> parts = new HashMap<>();
    Map<Node, Node> agents = new HashMap<>();
    for (Quad quad : quads) {
      if (PARTS.contains(quad.getPredicate())) {
        parts
            .computeIfAbsent(quad.getSubject(), link -> new HashMap<>())
            .put(quad.getPredicate(), quad.getObject());
      } else if (quad.getPredicate().equals(Vocabulary.AGENT)) {
        agents.put(quad.getSubject(), quad.getObject());
      }
    }
    parts.values().removeIf(triple -> triple.size() < PARTS.size());
    List<Quad> written = new ArrayList<>(quads.size());
    for (Quad quad : quads) {
      Map<Node, Node> triple = parts.get(quad.getSubject());
      if (triple == null || !PARTS.contains(quad.getPredicate())) {
        written.add(quad);
      } else if (quad.getPredicate().equals(Vocabulary.SUBJECT)) {
        written.add(
            reifies(
                quad.getGraph(),
                quad.getSubject(),
                quad.getObject(),
                triple.get(Vocabulary.PREDICATE),
                triple.get(Vocabulary.OBJECT)));
      }
      Node agent = agents.get(quad.getObject());
      if (agent != null && quad.getPredicate().equals(Vocabulary.QUALIFIED_ATTRIBUTION)) {
        written.add(
            reifies(
                quad.getGraph(), quad.getObject(), quad.getSubject(), Vocabulary.SPEAKER, agent));
      }
    }
    return written;
  }

  private static Quad reifies(Node graph, Node of, Node subject, Node predicate, Node object) {
    return Quad.create(
        graph, of, REIFIES, NodeFactory.createTripleTerm(subject, predicate, object));
  }
}
