package org.rapporteur.serve;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.store.UnionDataset;

/**
 * What is served, in the words of VoID, DCAT and SPARQL's service description. The counts are those
 * of the store, counted anew after each write when someone asks.
 */
final class DatasetDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

  /** What is counted: all triples, then instances of each class. */
  private record Counts(long generation, long triples, Map<Node, Long> classes) {}

  private final UnionDataset dataset;
  private final ServeOptions options;
  private Counts counts = new Counts(-1, 0, Map.of());

  DatasetDescription(UnionDataset dataset, ServeOptions options) {
    this.dataset = dataset;
    this.options = options;
  }

  /**
   * The description.
   *
   * @param server the address by which this server was asked
   */
  Graph at(URI server) {
    Counts now = count();
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.prefixMap().forEach(graph.getPrefixMapping()::setNsPrefix);
    graph.getPrefixMapping().setNsPrefix("void", VOID);
    graph.getPrefixMapping().setNsPrefix("dcat", DCAT);
    graph.getPrefixMapping().setNsPrefix("sd", SD);
    String here = server.resolve("/.well-known/void").toString();
    Node data = iri(here + "#dataset");
    Node endpoint = iri(server.resolve(RapporteurServer.DATASET + "/sparql").toString());
    graph.add(data, Vocabulary.TYPE, iri(VOID + "Dataset"));
    graph.add(data, Vocabulary.TYPE, iri(DCAT + "Dataset"));
    graph.add(data, iri(Vocabulary.DCTERMS + "title"), text("Who said what, to whom and when"));
    graph.add(
        data,
        iri(Vocabulary.DCTERMS + "description"),
        text("Statements that news articles report, with the words they rest on."));
    graph.add(data, iri(VOID + "sparqlEndpoint"), endpoint);
    graph.add(data, iri(VOID + "vocabulary"), iri(Vocabulary.RAP));
    graph.add(data, iri(VOID + "uriSpace"), text(options.base()));
    graph.add(data, iri(VOID + "triples"), number(now.triples));
    now.classes.forEach(
        (type, count) -> {
          Node part = iri(here + "#class-" + type.getLocalName());
          graph.add(data, iri(VOID + "classPartition"), part);
          graph.add(part, iri(VOID + "class"), type);
          graph.add(part, iri(VOID + "entities"), number(count));
        });
    addService(graph, iri(here + "#service"), endpoint, data);
    addDownloads(graph, here, server, data);
    return graph;
  }

  private void addService(Graph graph, Node service, Node endpoint, Node data) {
    graph.add(service, Vocabulary.TYPE, iri(SD + "Service"));
    graph.add(service, Vocabulary.TYPE, iri(DCAT + "DataService"));
    graph.add(service, iri(SD + "endpoint"), endpoint);
    graph.add(service, iri(DCAT + "endpointURL"), endpoint);
    graph.add(service, iri(DCAT + "servesDataset"), data);
    graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    graph.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    if (!options.services().isEmpty()) {
      graph.add(service, iri(SD + "feature"), iri(SD + "BasicFederatedQuery"));
    }
    graph.add(service, iri(SD + "propertyFeature"), iri("http://jena.apache.org/text#query"));
    for (String format :
        new String[] {
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "Turtle", "JSON-LD"
        }) {
      graph.add(service, iri(SD + "resultFormat"), iri(FORMATS + format));
    }
  }

  private static void addDownloads(Graph graph, String here, URI server, Node data) {
    Map.of("nq", "application/n-quads", "trig", "application/trig")
        .forEach(
            (name, type) -> {
              Node download = iri(here + "#" + name);
              graph.add(data, iri(DCAT + "distribution"), download);
              graph.add(download, Vocabulary.TYPE, iri(DCAT + "Distribution"));
              graph.add(download, iri(DCAT + "mediaType"), iri(MEDIA + type));
              graph.add(
                  download,
                  iri(DCAT + "accessURL"),
                  iri(server.resolve(RapporteurServer.DATASET + "/data").toString()));
            });
  }

  private synchronized Counts count() {
    long generation = dataset.generation();
    if (counts.generation != generation) {
      dataset.begin(ReadWrite.READ);
      try {
        counts = new Counts(generation, triples(), classes());
      } finally {
        dataset.end();
      }
    }
    return counts;
  }

  private long triples() {
    try (QueryExec query =
        QueryExec.dataset(dataset).query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").build()) {
      return ((Number) query.select().next().get("n").getLiteralValue()).longValue();
    }
  }

  private Map<Node, Long> classes() {
    Map<Node, Long> found = new LinkedHashMap<>();
    try (QueryExec query =
        QueryExec.dataset(dataset)
            .query("SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class ORDER BY ?class")
            .build()) {
      query
          .select()
          .forEachRemaining(
              row -> {
                if (row.get("class").isURI()) {
                  found.put(
                      row.get("class"), ((Number) row.get("n").getLiteralValue()).longValue());
                }
              });
    }
    return found;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
