package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.Store;

/**
 * Writes a store for graph viewers: Gephi, Cytoscape, yEd, networkx, igraph. Every node carries its
 * IRI, label, type and Wikidata item, every edge its relation, act, weight and first and last day.
 */
public final class NetworkExport {
  private static final JsonFactory JSON = new JsonFactory();

  private final Network network;
  private final Map<String, String> ids = new HashMap<>();

  private NetworkExport(Network network) {
    this.network = network;
    for (Network.Node node : network.nodes()) {
      ids.put(node.iri(), "n" + ids.size());
    }
  }

  public static NetworkExport of(Store store, NetworkView view) {
    return new NetworkExport(store.read(view::of));
  }

  public void writeGraphMl(OutputStream out) {
    try (XmlWriting xml = new XmlWriting(out)) {
      xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
      for (String key : List.of("iri", "label", "type", "wikidata", "first", "last")) {
        key(xml, "node", key, "string");
      }
      for (String key : List.of("label", "relation", "act", "first", "last")) {
        key(xml, "edge", key, "string");
      }
      key(xml, "edge", "weight", "int");
      xml.open("graph", "id", "rapporteur", "edgedefault", "directed").text("\n");
      for (Network.Node node : network.nodes()) {
        xml.open("node", "id", ids.get(node.iri()));
        data(xml, "node", "iri", node.iri());
        data(xml, "node", "label", node.label());
        data(xml, "node", "type", node.type());
        node.wikidata().ifPresent(iri -> data(xml, "node", "wikidata", iri));
        lasting(xml, "node", node.lasting());
        xml.end();
      }
      int number = 0;
      for (Network.Edge edge : network.edges()) {
        xml.open(
            "edge",
            "id",
            "e" + number++,
            "source",
            ids.get(edge.source()),
            "target",
            ids.get(edge.target()));
        data(xml, "edge", "label", edge.label());
        data(xml, "edge", "relation", edge.relation());
        data(xml, "edge", "act", edge.act());
        lasting(xml, "edge", edge.lasting());
        data(xml, "edge", "weight", Integer.toString(edge.weight()));
        xml.end();
      }
      xml.end().end();
    }
  }

  private static void key(XmlWriting xml, String of, String name, String type) {
    xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void data(XmlWriting xml, String of, String key, String value) {
    xml.open("data", "key", of + "-" + key).text(value).end();
  }

  private static void lasting(XmlWriting xml, String of, Optional<Network.Lasting> lasting) {
    lasting.ifPresent(
        days -> {
          data(xml, of, "first", days.first());
          data(xml, of, "last", days.last());
        });
  }

  /** GEXF 1.2, dynamic, with days: what is dated appears on the timeline. */
  public void writeGexf(OutputStream out) {
    try (XmlWriting xml = new XmlWriting(out)) {
      xml.open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
      xml.open("graph", "mode", "dynamic", "defaultedgetype", "directed", "timeformat", "date");
      xml.open("attributes", "class", "node", "mode", "static").text("\n");
      for (String name : List.of("iri", "type", "wikidata")) {
        xml.empty("attribute", "id", name, "title", name, "type", "string");
      }
      xml.end();
      xml.open("attributes", "class", "edge", "mode", "static").text("\n");
      for (String name : List.of("relation", "act")) {
        xml.empty("attribute", "id", name, "title", name, "type", "string");
      }
      xml.end();
      xml.open("nodes").text("\n");
      for (Network.Node node : network.nodes()) {
        open(xml, "node", node.lasting(), "id", ids.get(node.iri()), "label", node.label());
        xml.open("attvalues");
        xml.empty("attvalue", "for", "iri", "value", node.iri());
        xml.empty("attvalue", "for", "type", "value", node.type());
        node.wikidata().ifPresent(iri -> xml.empty("attvalue", "for", "wikidata", "value", iri));
        xml.end().end();
      }
      xml.end();
      xml.open("edges").text("\n");
      int number = 0;
      for (Network.Edge edge : network.edges()) {
        open(
            xml,
            "edge",
            edge.lasting(),
            "id",
            "e" + number++,
            "source",
            ids.get(edge.source()),
            "target",
            ids.get(edge.target()),
            "label",
            edge.label(),
            "weight",
            edge.weight() + ".0");
        xml.open("attvalues");
        xml.empty("attvalue", "for", "relation", "value", edge.relation());
        xml.empty("attvalue", "for", "act", "value", edge.act());
        xml.end().end();
      }
      xml.end().end().end();
    }
  }

  private static void open(
      XmlWriting xml, String name, Optional<Network.Lasting> lasting, String... attributes) {
    if (lasting.isEmpty()) {
      xml.open(name, attributes);
      return;
    }
    String[] dated = Arrays.copyOf(attributes, attributes.length + 4);
    dated[attributes.length] = "start";
    dated[attributes.length + 1] = lasting.get().first();
    dated[attributes.length + 2] = "end";
    dated[attributes.length + 3] = lasting.get().last();
    xml.open(name, dated);
  }

  /**
   * Cytoscape.js and Cytoscape desktop's JSON. {@code directed}, {@code multigraph}, {@code value}
   * and {@code key} are what networkx asks for.
   */
  public void writeCytoscape(OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeBooleanField("directed", true);
      json.writeBooleanField("multigraph", true);
      json.writeObjectFieldStart("data");
      json.writeStringField("name", "rapporteur");
      json.writeEndObject();
      json.writeObjectFieldStart("elements");
      json.writeArrayFieldStart("nodes");
      for (Network.Node node : network.nodes()) {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", ids.get(node.iri()));
        json.writeStringField("value", ids.get(node.iri()));
        json.writeStringField("iri", node.iri());
        json.writeStringField("name", node.label());
        json.writeStringField("label", node.label());
        json.writeStringField("type", node.type());
        if (node.wikidata().isPresent()) {
          json.writeStringField("wikidata", node.wikidata().get());
        }
        lasting(json, node.lasting());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("edges");
      int number = 0;
      for (Network.Edge edge : network.edges()) {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", "e" + number);
        json.writeNumberField("key", number++);
        json.writeStringField("source", ids.get(edge.source()));
        json.writeStringField("target", ids.get(edge.target()));
        json.writeStringField("label", edge.label());
        json.writeStringField("relation", edge.relation());
        json.writeStringField("act", edge.act());
        json.writeNumberField("weight", edge.weight());
        lasting(json, edge.lasting());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lasting(JsonGenerator json, Optional<Network.Lasting> lasting)
      throws IOException {
    if (lasting.isPresent()) {
      json.writeStringField("first", lasting.get().first());
      json.writeStringField("last", lasting.get().last());
    }
  }

  /** The nodes as CSV, with the column names that Gephi's and Cytoscape's import looks for. */
  public void writeNodesCsv(OutputStream out) {
    StringBuilder csv = new StringBuilder("Id,Label,Type,Iri,Wikidata,First,Last\n");
    for (Network.Node node : network.nodes()) {
      row(
          csv,
          ids.get(node.iri()),
          node.label(),
          node.type(),
          node.iri(),
          node.wikidata().orElse(""),
          node.lasting().map(Network.Lasting::first).orElse(""),
          node.lasting().map(Network.Lasting::last).orElse(""));
    }
    write(out, csv);
  }

  public void writeEdgesCsv(OutputStream out) {
    StringBuilder csv =
        new StringBuilder("Source,Target,Type,Label,Relation,Act,Weight,First,Last\n");
    for (Network.Edge edge : network.edges()) {
      row(
          csv,
          ids.get(edge.source()),
          ids.get(edge.target()),
          "Directed",
          edge.label(),
          edge.relation(),
          edge.act(),
          Integer.toString(edge.weight()),
          edge.lasting().map(Network.Lasting::first).orElse(""),
          edge.lasting().map(Network.Lasting::last).orElse(""));
    }
    write(out, csv);
  }

  private static void row(StringBuilder csv, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append('"').append(cells[i].replace("\"", "\"\"")).append('"');
    }
    csv.append('\n');
  }

  private static void write(OutputStream out, StringBuilder csv) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.append(csv);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
