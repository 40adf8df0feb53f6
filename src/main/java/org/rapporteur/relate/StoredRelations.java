package org.rapporteur.relate;

import static org.rapporteur.graph.Vocabulary.EXPRESSES;
import static org.rapporteur.graph.Vocabulary.OBJECT;
import static org.rapporteur.graph.Vocabulary.RESPONDS_TO;
import static org.rapporteur.graph.Vocabulary.SUBJECT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.store.Store;

/** The relations that a store has. */
record StoredRelations(Store store, String name) {
  /** The claims that a statement makes or takes up. */
  List<Node> claims(String statement) {
    return objects(NodeFactory.createURI(statement), EXPRESSES);
  }

  /** The statements that make a claim, and those that take it up. */
  List<String> expressing(Node claim) {
    return store.read(
        dataset ->
            dataset.stream(graph(), Node.ANY, EXPRESSES, claim)
                .map(quad -> quad.getSubject().getURI())
                .toList());
  }

  /**
   * All that is said of some statements, of claims, and of what replies respond to; with the links
   * that tell how sure it is.
   */
  Set<Quad> about(Set<Node> statements, Set<Node> claims, Set<Node> replies) {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          statements.forEach(node -> addAll(dataset, node, quads::add));
          claims.forEach(node -> addAll(dataset, node, quads::add));
          replies.forEach(
              node -> dataset.stream(graph(), node, RESPONDS_TO, Node.ANY).forEach(quads::add));
          return quads;
        });
  }

  private void addAll(DatasetGraph dataset, Node node, Consumer<Quad> quads) {
    dataset.stream(graph(), node, Node.ANY, Node.ANY).forEach(quads);
    for (Quad quad : dataset.stream(graph(), Node.ANY, Node.ANY, node).toList()) {
      quads.accept(quad);
      if (quad.getPredicate().equals(SUBJECT) || quad.getPredicate().equals(OBJECT)) {
        dataset.stream(graph(), quad.getSubject(), Node.ANY, Node.ANY).forEach(quads);
      }
    }
  }

  private List<Node> objects(Node subject, Node predicate) {
    return store.read(
        dataset ->
            dataset.stream(graph(), subject, predicate, Node.ANY).map(Quad::getObject).toList());
  }

  private Node graph() {
    return NodeFactory.createURI(name);
  }
}
