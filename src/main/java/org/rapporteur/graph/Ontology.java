package org.rapporteur.graph;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The Turtle files of {@code ontology/}, as they are on the class path. */
public final class Ontology {
  /** The name of the graph that holds vocabulary and concept schemes in a store. */
  public static final String GRAPH = Vocabulary.ONTOLOGY;

  private static final List<String> IN_STORE =
      List.of("diplomacy.ttl", "schemes.ttl", "speech-acts.ttl", "roles.ttl");

  private Ontology() {}

  /** Reads one file, for example {@code diplomacy.ttl}. */
  public static Graph read(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    InputStream in = open(file);
    if (in == null) {
      throw new IllegalStateException("no ontology/" + file + " on the class path");
    }
    RDFParser.source(in).lang(Lang.TURTLE).base(Vocabulary.ONTOLOGY).parse(graph);
    return graph;
  }

  /** What a store holds of it, so that queries can ask for labels and notations of concepts. */
  public static List<Quad> quads() {
    Node name = NodeFactory.createURI(GRAPH);
    return IN_STORE.stream()
        .filter(file -> Ontology.class.getResource("/ontology/" + file) != null)
        .flatMap(file -> read(file).find().toList().stream())
        .map(triple -> Quad.create(name, triple))
        .distinct()
        .toList();
  }

  /** Another value for other {@link #quads}, without reading them. */
  public static String print() {
    return IN_STORE.stream()
        .filter(file -> Ontology.class.getResource("/ontology/" + file) != null)
        .map(file -> Bundled.hash("/ontology/" + file))
        .collect(Collectors.joining(" "));
  }

  /** Whether {@code file} has a concept of that IRI. */
  public static boolean hasConcept(String file, String iri) {
    return read(file)
        .contains(
            NodeFactory.createURI(iri),
            Vocabulary.TYPE,
            NodeFactory.createURI(Vocabulary.SKOS + "Concept"));
  }

  private static InputStream open(String file) {
    return Ontology.class.getResourceAsStream("/ontology/" + file);
  }
}
