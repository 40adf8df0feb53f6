package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.UnionDataset;

class LinkedDataTest {
  private static final String BASE = "https://w3id.org/rapporteur/";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static UnionDataset dataset;
  private static RapporteurServer server;

  @BeforeAll
  static void start() {
    dataset = TestStore.of("news.trig");
    server = RapporteurServer.start(dataset, ServeOptions.defaults().withPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyIriUnderTheBaseCanBeLookedUp() throws Exception {
    List<String> iris =
        Txn.calculateRead(
            dataset,
            () ->
                dataset.stream()
                    .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> iri.startsWith(BASE))
                    .map(iri -> iri.replaceAll("#.*", ""))
                    .distinct()
                    .toList());
    assertThat(iris).hasSizeGreaterThan(60);
    for (String iri : iris) {
      HttpResponse<String> response = get(iri.substring(BASE.length() - 1), "text/turtle");
      assertThat(response.statusCode()).as(iri).isEqualTo(200);
    }
  }

  @Test
  void describesTheDatasetWithTrueCounts() throws Exception {
    Graph description = parse(get("/.well-known/void", "text/turtle"), Lang.TURTLE);
    long triples =
        Txn.calculateRead(dataset, () -> dataset.stream().map(Quad::asTriple).distinct().count());
    assertThat(value(description, "http://rdfs.org/ns/void#triples"))
        .isEqualTo(Long.toString(triples));
    assertThat(value(description, "http://www.w3.org/ns/sparql-service-description#endpoint"))
        .isEqualTo(server.endpoint().toString());
    HttpResponse<String> bare = get("/rapporteur/sparql", "text/turtle");
    assertThat(bare.statusCode()).isEqualTo(303);
    assertThat(bare.headers().firstValue("Location")).contains("/.well-known/void");
  }

  @Test
  void showsTheOntologyToReaders() throws Exception {
    HttpResponse<String> page = get("/ontology", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("rap:Statement", "<svg");
  }

  @Test
  void answersToolsThatMatchNames() throws Exception {
    assertThat(get("/reconcile", "application/json").body()).contains("identifierSpace");
    String batch = "{\"q0\":{\"query\":\"Sergei Lavrov\",\"type\":\"Person\"}}";
    String queries = URLEncoder.encode(batch, StandardCharsets.UTF_8);
    assertThat(get("/reconcile?queries=" + queries, "application/json").body()).contains("Q58217");
    assertThat(get("/reconcile?queries=%5B", "application/json").statusCode()).isEqualTo(400);
  }

  private static String value(Graph graph, String predicate) {
    Node object =
        graph.find(Node.ANY, NodeFactory.createURI(predicate), Node.ANY).next().getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI();
  }

  @Test
  void givesEachFormThatIsAskedFor() throws Exception {
    assertThat(parse(get("/act/deny", "text/turtle"), Lang.TURTLE).isEmpty()).isFalse();
    assertThat(parse(get("/act/deny", "application/ld+json"), Lang.JSONLD).isEmpty()).isFalse();
    assertThat(parse(get("/act/deny", "application/n-triples"), Lang.NTRIPLES).isEmpty()).isFalse();
    assertThat(parse(get("/act/deny?format=rdf", "*/*"), Lang.RDFXML).isEmpty()).isFalse();
    assertThat(get("/act/deny", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void sendsABrowserToThePage() throws Exception {
    HttpResponse<String> response = get("/act/deny", "text/html,*/*;q=0.8");
    assertThat(response.statusCode()).isEqualTo(303);
    String page = response.headers().firstValue("Location").orElseThrow();
    assertThat(page).endsWith(URLEncoder.encode(BASE + "act/deny", StandardCharsets.UTF_8));
    assertThat(get(page, "text/html").body()).contains("<!doctype html>");
  }

  @Test
  void aDocumentGivesItsWholeGraph() throws Exception {
    String document = Txn.calculateRead(dataset, () -> dataset.listGraphNodes().next().getURI());
    String path = document.substring(BASE.length() - 1);
    if (path.startsWith("/ontology")) {
      return;
    }
    Graph graph = parse(get(path, "text/turtle"), Lang.TURTLE);
    long stored =
        Txn.calculateRead(
            dataset, () -> dataset.getGraph(NodeFactory.createURI(document)).stream().count());
    assertThat(graph.size()).isEqualTo((int) stored);
  }

  @Test
  void anyIriCanBeAskedForByParameter() throws Exception {
    String wikidata = "http://www.wikidata.org/entity/Q1234567890";
    Graph graph =
        parse(
            get("/resource?iri=" + URLEncoder.encode(wikidata, StandardCharsets.UTF_8), "*/*"),
            Lang.TURTLE);
    assertThat(graph.contains(NodeFactory.createURI(wikidata), Node.ANY, Node.ANY)).isTrue();
    assertThat(get("/resource", "text/turtle").statusCode()).isEqualTo(400);
    assertThat(get("/resource?iri=http%3A%2F%2Fa.example%2Fnone", "text/turtle").statusCode())
        .isEqualTo(404);
    assertThat(get("/resource?iri=%3Cscript%3E%22%0A", "text/turtle").statusCode()).isEqualTo(404);
    assertThat(get("/id/none", "text/html").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    URI uri = server.uri().resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private static Graph parse(HttpResponse<String> response, Lang lang) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(lang.getContentType().getContentTypeStr());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(response.body())).lang(lang).parse(graph);
    return graph;
  }
}
