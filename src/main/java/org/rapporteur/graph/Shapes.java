package org.rapporteur.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The rules of {@code ontology/shapes.ttl}. Thread-safe. */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  public static Shapes load() {
    return new Shapes(org.apache.jena.shacl.Shapes.parse(Ontology.read("shapes.ttl")));
  }

  /**
   * A rule that something breaks.
   *
   * @param focus what breaks it
   * @param message the rule, in words
   */
  public record Violation(String focus, String message) {}

  /** Checks one graph by itself; empty if it conforms. */
  public List<Violation> check(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(entry -> new Violation(entry.focusNode().toString(), entry.message()))
        .distinct()
        .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::message))
        .toList();
  }

  public List<Violation> check(Collection<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return check(graph);
  }
}
