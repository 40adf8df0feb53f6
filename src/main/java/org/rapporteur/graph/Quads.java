package org.rapporteur.graph;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Gathers the quads of one graph, each once, and gives them in a fixed order. */
public final class Quads {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final Node graph;
  private final SortedSet<Triple> triples = new TreeSet<>(ORDER);

  public Quads(Node graph) {
    this.graph = graph;
  }

  public void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  /** Adds a plain string. */
  public void add(Node subject, Node predicate, String text) {
    add(subject, predicate, NodeFactory.createLiteralString(Literals.wellFormed(text)));
  }

  public List<Quad> sorted() {
    return triples.stream().map(triple -> Quad.create(graph, triple)).toList();
  }
}
