package org.rapporteur.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What must be taken from a graph and put into it. */
record Change(String graph, List<Quad> removed, List<Quad> added) {
  static Change between(DatasetGraph stored, String graph, Collection<Quad> wanted) {
    Node name = NodeFactory.createURI(graph);
    for (Quad quad : wanted) {
      if (!quad.getGraph().equals(name)) {
        throw new IllegalArgumentException("a quad of " + quad.getGraph() + " for " + graph);
      }
    }
    Set<Quad> before = new HashSet<>();
    stored.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(before::add);
    if (before.isEmpty()) {
      // The usual case, and that of the largest graphs, which would stand in memory twice.
      return new Change(graph, List.of(), List.copyOf(wanted));
    }
    Set<Quad> after = new HashSet<>(wanted);
    Stream<Quad> removed = before.stream().filter(quad -> !after.contains(quad));
    // In the order given, which is the same each time: equal stores from equal articles.
    Stream<Quad> added = wanted.stream().distinct().filter(quad -> !before.contains(quad));
    return new Change(graph, removed.toList(), added.toList());
  }

  /** What is left of a change when the rest of it has been made, or undoes itself. */
  static Change of(
      DatasetGraph stored, String graph, Collection<Quad> removed, Collection<Quad> added) {
    Set<Quad> after = new HashSet<>(added);
    return new Change(
        graph,
        removed.stream().distinct().filter(quad -> !after.contains(quad)).toList(),
        added.stream().distinct().filter(quad -> !stored.contains(quad)).toList());
  }

  boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
  }
}
