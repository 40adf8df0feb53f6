package org.rapporteur.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The concepts of {@code ontology/roles.ttl}, by preferred label. */
final class Roles {
  private static final Map<String, String> BY_LABEL = byLabel();

  private Roles() {}

  /** The concept that {@code position} is the label of; else one that is named after it. */
  static String iri(String position) {
    String known = BY_LABEL.get(position);
    return known != null ? known : Iris.role(position);
  }

  private static Map<String, String> byLabel() {
    Graph graph = Ontology.read("roles.ttl");
    Map<String, String> byLabel = new HashMap<>();
    graph.stream(Node.ANY, Vocabulary.PREF_LABEL, Node.ANY)
        .map(Triple::getSubject)
        .distinct()
        .forEach(
            concept ->
                graph.stream(concept, Vocabulary.PREF_LABEL, Node.ANY)
                    .map(triple -> triple.getObject().getLiteralLexicalForm())
                    // Where two concepts share a label, the same one is taken each time.
                    .forEach(
                        label ->
                            byLabel.merge(
                                label, concept.getURI(), (a, b) -> a.compareTo(b) < 0 ? a : b)));
    return byLabel;
  }
}
