package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSourceGEXF;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.xml.sax.SAXException;

/** The files of one view, each as a program of others reads it. */
final class NetworkFiles {
  private static final URL GEXF_SCHEMA =
      NetworkFiles.class.getResource("/org/rapporteur/export/gexf.xsd");

  /**
   * What any reader sees of a network.
   *
   * @param labels of its nodes, each with how many have it
   * @param edges how many
   * @param weight of all edges
   */
  record Seen(TreeMap<String, Integer> labels, int edges, long weight) {
    static Seen of(Stream<String> labels, List<Double> weights) {
      TreeMap<String, Integer> counted = new TreeMap<>();
      labels.forEach(label -> counted.merge(label, 1, Integer::sum));
      return new Seen(counted, weights.size(), weights.stream().mapToLong(Double::longValue).sum());
    }
  }

  private final Path folder;
  private final String store;
  private final String view;

  NetworkFiles(Path folder, Path store, String view) {
    this.folder = folder;
    this.store = store.toString();
    this.view = view;
  }

  private Path export(String ending) {
    Path file = folder.resolve(view + "." + ending);
    CommandRun run =
        CommandRun.of("export", "--store", store, "--view", view, "-o", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return file;
  }

  Seen byJGraphT() {
    DirectedWeightedPseudograph<String, Object> read =
        new DirectedWeightedPseudograph<>(Object.class);
    read.setVertexSupplier(numbers());
    read.setEdgeSupplier(Object::new);
    TreeMap<String, String> labels = new TreeMap<>();
    GraphMLImporter<String, Object> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    importer.setSchemaValidation(true);
    importer.addVertexAttributeConsumer(
        (pair, attribute) -> {
          if (pair.getSecond().equals("label")) {
            labels.put(pair.getFirst(), attribute.getValue());
          }
        });
    importer.importGraph(read, export("graphml").toFile());
    assertThat(labels.keySet()).isEqualTo(read.vertexSet());
    return Seen.of(
        labels.values().stream(),
        read.edgeSet().stream().map(edge -> read.getEdgeWeight(edge)).toList());
  }

  private static Supplier<String> numbers() {
    int[] next = {0};
    return () -> "v" + next[0]++;
  }

  Seen byGraphStream() throws IOException, SAXException {
    Path file = export("gexf");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(GEXF_SCHEMA)
        .newValidator()
        .validate(new StreamSource(file.toFile()));
    MultiGraph read = new MultiGraph("read", false, false);
    FileSourceGEXF source = new FileSourceGEXF();
    source.addSink(read);
    try (InputStream in = Files.newInputStream(file)) {
      source.readAll(in);
    }
    return Seen.of(
        read.nodes().map(node -> String.valueOf(node.getAttribute("label"))),
        read.edges().map(edge -> ((Number) edge.getAttribute("weight")).doubleValue()).toList());
  }

  /** By no more than JSON: networkx asks for {@code value}, Cytoscape for {@code id}. */
  Seen byCytoscapeRules() throws IOException {
    JsonNode elements = new ObjectMapper().readTree(export("cyjs").toFile()).get("elements");
    Set<String> ids = new HashSet<>();
    for (JsonNode node : elements.get("nodes")) {
      assertThat(node.at("/data/value").asText()).isEqualTo(node.at("/data/id").asText());
      assertThat(ids.add(node.at("/data/id").asText())).isTrue();
    }
    for (JsonNode edge : elements.get("edges")) {
      assertThat(ids).contains(edge.at("/data/source").asText(), edge.at("/data/target").asText());
    }
    return Seen.of(
        each(elements.get("nodes")).map(node -> node.at("/data/name").asText()),
        each(elements.get("edges")).map(edge -> edge.at("/data/weight").asDouble()).toList());
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  Seen byCommonsCsv() throws IOException {
    Path file = export("csv");
    String stem = file.toString().replaceFirst("\\.csv$", "");
    List<CSVRecord> edges = records(Path.of(stem + "-edges.csv"));
    List<CSVRecord> nodes = records(Path.of(stem + "-nodes.csv"));
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.get("Id")));
    for (CSVRecord edge : edges) {
      assertThat(ids).contains(edge.get("Source"), edge.get("Target"));
    }
    return Seen.of(
        nodes.stream().map(node -> node.get("Label")),
        edges.stream().map(edge -> Double.valueOf(edge.get("Weight"))).toList());
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }
}
