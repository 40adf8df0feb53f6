package org.rapporteur.serve;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.graph.Vocabulary;

/** What a dataset says of an IRI. */
final class Description {
  /** Of what points at a thing; a state has tens of thousands of statements for it. */
  private static final int MOST_POINTING = 1_000;

  private static final int MOST_OF_A_GRAPH = 100_000;

  private Description() {}

  /**
   * The whole graph where the IRI names one (a document, the ontology); else all triples of which
   * it is the subject, and up to a thousand of which it is the object. Empty when there are none.
   * Call it in a transaction.
   */
  static Graph of(DatasetGraph dataset, String iri) {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.prefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
    Node node = NodeFactory.createURI(iri);
    add(graph, dataset.findNG(node, Node.ANY, Node.ANY, Node.ANY), MOST_OF_A_GRAPH);
    if (graph.isEmpty()) {
      add(graph, dataset.find(Node.ANY, node, Node.ANY, Node.ANY), MOST_OF_A_GRAPH);
      add(graph, dataset.find(Node.ANY, Node.ANY, Node.ANY, node), MOST_POINTING);
    }
    return graph;
  }

  private static void add(Graph graph, Iterator<Quad> quads, int most) {
    for (int i = 0; i < most && quads.hasNext(); i++) {
      graph.add(quads.next().asTriple());
    }
  }
}
