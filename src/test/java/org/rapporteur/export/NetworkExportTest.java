package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.jena.sparql.core.Quad;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceGEXF;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.Store;
import org.xml.sax.SAXException;

/** What is written for graph viewers, as programs of others read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Network network;
  private final Map<NetworkView, NetworkExport> exports = new LinkedHashMap<>();
  private final Map<NetworkView, Network> networks = new LinkedHashMap<>();

  @BeforeAll
  void fillStore(@TempDir Path folder) {
    Map<String, List<Quad>> graphs = new LinkedHashMap<>();
    List<ResolvedArticle> articles = new ArrayList<>();
    articles.add(Samples.chargeAndDenial());
    Random random = new Random(19);
    for (int i = 0; i < 12; i++) {
      articles.add(Samples.random(random));
    }
    articles.forEach(
        article -> graphs.put(Samples.WRITER.document(article), Samples.WRITER.write(article)));
    try (Store store = Store.create(folder.resolve("store"))) {
      store.replaceAll(graphs);
      new Relater(store, Iris.DEFAULT).update();
      for (NetworkView view : NetworkView.values()) {
        exports.put(view, NetworkExport.of(store, view));
        networks.put(view, store.read(view::of));
      }
    }
    network = networks.get(NetworkView.ACTORS);
  }

  @Test
  void actorsAreTiedByWhatOneDoesToTheOther() {
    Network.Node firefly =
        network.nodes().stream()
            .filter(node -> node.label().equals("Rufus Firefly"))
            .findFirst()
            .orElseThrow();
    assertThat(firefly.type()).isEqualTo("Person");
    assertThat(firefly.wikidata()).contains("http://www.wikidata.org/entity/Q4115189");
    String sylvania = iriOf("Sylvania");
    assertThat(network.edges())
        .anySatisfy(
            edge -> {
              assertThat(edge.source()).isEqualTo(firefly.iri());
              assertThat(edge.target()).isEqualTo(sylvania);
              assertThat(edge.relation()).isEqualTo("target");
              assertThat(edge.act()).isEqualTo("accuse");
              assertThat(edge.lasting()).isPresent();
            });
  }

  @ParameterizedTest
  @EnumSource
  void graphMlIsReadByJGraphT(NetworkView view) {
    DirectedWeightedPseudograph<String, Object> read =
        new DirectedWeightedPseudograph<>(Object.class);
    read.setVertexSupplier(new Counter("v"));
    read.setEdgeSupplier(Object::new);
    Set<String> labels = new HashSet<>();
    GraphMLImporter<String, Object> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer(
        (pair, attribute) -> {
          if (pair.getSecond().equals("label")) {
            labels.add(attribute.getValue());
          }
        });
    importer.importGraph(read, new ByteArrayInputStream(written(view, "graphml")));

    assertThat(read.vertexSet()).hasSameSizeAs(networks.get(view).nodes());
    assertThat(read.edgeSet()).hasSameSizeAs(networks.get(view).edges());
    assertThat(labels).contains("Rufus Firefly");
    assertThat(read.edgeSet().stream().mapToDouble(read::getEdgeWeight).sum())
        .isEqualTo(networks.get(view).edges().stream().mapToInt(Network.Edge::weight).sum());
  }

  @ParameterizedTest
  @EnumSource
  void gexfIsReadByGraphStream(NetworkView view) throws Exception {
    MultiGraph read = new MultiGraph("read", false, false);
    FileSourceGEXF source = new FileSourceGEXF();
    source.addSink(read);
    source.readAll(new ByteArrayInputStream(written(view, "gexf")));

    assertThat(read.getNodeCount()).isEqualTo(networks.get(view).nodes().size());
    assertThat(read.getEdgeCount()).isEqualTo(networks.get(view).edges().size());
    assertThat(read.nodes().map(node -> String.valueOf(node.getAttribute("label"))))
        .contains("Rufus Firefly");
  }

  @ParameterizedTest
  @EnumSource
  void gexfKeepsToItsSchema(NetworkView view) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(NetworkExportTest.class.getResource("gexf.xsd"))
            .newValidator();
    byte[] gexf = written(view, "gexf");
    validator.validate(new StreamSource(new ByteArrayInputStream(gexf)));
    String text = new String(gexf, StandardCharsets.UTF_8);
    assertThat(text).contains("timeformat=\"date\"");
    assertThat(text.contains(" start=\"") && text.contains(" end=\""))
        .isEqualTo(networks.get(view).edges().stream().anyMatch(e -> e.lasting().isPresent()));
    String broken = text.replaceFirst("source=\"n\\d+\"", "source=\"nobody\"");
    assertThatThrownBy(() -> validator.validate(new StreamSource(new StringReader(broken))))
        .isInstanceOf(SAXException.class);
  }

  /** As networkx's {@code cytoscape_graph} takes it, which is stricter than Cytoscape. */
  @ParameterizedTest
  @EnumSource
  void cytoscapeJsonHasAllNodesAndEdges(NetworkView view) throws Exception {
    JsonNode whole = JSON.readTree(written(view, "cyjs"));
    assertThat(whole.get("directed").asBoolean() && whole.get("multigraph").asBoolean()).isTrue();
    JsonNode elements = whole.get("elements");
    assertThat(elements.get("nodes")).hasSameSizeAs(networks.get(view).nodes());
    assertThat(elements.get("edges")).hasSameSizeAs(networks.get(view).edges());
    Set<String> ids = new HashSet<>();
    elements.get("nodes").forEach(node -> ids.add(node.at("/data/value").asText()));
    assertThat(ids).hasSameSizeAs(networks.get(view).nodes());
    assertThat(elements.get("edges"))
        .allSatisfy(
            edge ->
                assertThat(ids)
                    .contains(edge.at("/data/source").asText(), edge.at("/data/target").asText()));
  }

  @Test
  void tablesHaveARowForEach() {
    String edges = new String(written(NetworkView.ACTORS, "edges"), StandardCharsets.UTF_8);
    assertThat(edges).contains("\"Directed\",\"accuse\",\"target\",\"accuse\"");
    String nodes = new String(written(NetworkView.ACTORS, "nodes"), StandardCharsets.UTF_8);
    assertThat(nodes).startsWith("Id,Label,Type,Iri,Wikidata").contains("\"Rufus Firefly\"");
  }

  private String iriOf(String label) {
    return network.nodes().stream()
        .filter(node -> node.label().equals(label))
        .findFirst()
        .orElseThrow()
        .iri();
  }

  private byte[] written(NetworkView view, String form) {
    NetworkExport export = exports.get(view);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Consumer<ByteArrayOutputStream> write =
        switch (form) {
          case "graphml" -> export::writeGraphMl;
          case "gexf" -> export::writeGexf;
          case "cyjs" -> export::writeCytoscape;
          case "nodes" -> export::writeNodesCsv;
          default -> export::writeEdgesCsv;
        };
    write.accept(out);
    return out.toByteArray();
  }

  /** Makes names of nodes that the importer asks for. */
  private static final class Counter implements Supplier<String> {
    private final String prefix;
    private int next;

    Counter(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String get() {
      return prefix + next++;
    }
  }
}
