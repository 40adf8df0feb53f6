package org.rapporteur.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.graph.Quads;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.store.Store;

/**
 * Writes a store as RDF. Graphs come by name and triples in a fixed order: equal stores give equal
 * files. All but JSON-LD are written as they are read and need no memory for the whole.
 */
public final class GraphExport {
  /** The syntaxes. */
  public enum Syntax {
    NQUADS,
    TRIG,
    /** Without the names of graphs. */
    TURTLE,
    JSONLD;

    /** Whether it has RDF 1.2's triple terms. */
    public boolean hasTripleTerms() {
      return switch (this) {
        case NQUADS, TRIG, TURTLE -> true;
        case JSONLD -> false;
      };
    }
  }

  private GraphExport() {}

  /**
   * Writes all graphs.
   *
   * @param tripleTerms whether links and qualified attributions refer to their triples by triple
   *     terms, as RDF 1.2 has them
   * @throws IllegalArgumentException if {@code syntax} has no triple terms and they are asked for
   */
  public static void write(Store store, Syntax syntax, boolean tripleTerms, OutputStream out) {
    if (tripleTerms && !syntax.hasTripleTerms()) {
      throw new IllegalArgumentException(syntax + " has no triple terms");
    }
    UnaryOperator<List<Quad>> form = tripleTerms ? TripleTerms::in : UnaryOperator.identity();
    List<String> graphs = store.graphs();
    store.read(
        dataset -> {
          switch (syntax) {
            case NQUADS -> stream(dataset, graphs, RDFFormat.NQUADS, form, out);
            case TRIG -> stream(dataset, graphs, RDFFormat.TRIG_BLOCKS, form, out);
            case TURTLE -> stream(dataset, graphs, RDFFormat.TURTLE_BLOCKS, form, out);
            case JSONLD -> writeJsonLd(dataset, graphs, out);
          }
          return null;
        });
  }

  /** Quads as N-Quads, one a line, in the order given. */
  public static String nquads(List<Quad> quads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS);
    writer.start();
    quads.forEach(writer::quad);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void stream(
      DatasetGraph dataset,
      List<String> graphs,
      RDFFormat format,
      UnaryOperator<List<Quad>> form,
      OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    if (!format.getLang().equals(Lang.NQUADS)) {
      Vocabulary.prefixMap().forEach(writer::prefix);
    }
    boolean named = !format.getLang().equals(Lang.TURTLE);
    for (String graph : graphs) {
      for (Quad quad : form.apply(sorted(dataset, graph))) {
        if (named) {
          writer.quad(quad);
        } else {
          writer.triple(quad.asTriple());
        }
      }
    }
    writer.finish();
  }

  private static void writeJsonLd(DatasetGraph dataset, List<String> graphs, OutputStream out) {
    DatasetGraph copy = DatasetGraphFactory.create();
    Vocabulary.prefixMap().forEach(copy.prefixes()::add);
    graphs.forEach(graph -> sorted(dataset, graph).forEach(copy::add));
    RDFWriter.source(copy).format(RDFFormat.JSONLD11_PRETTY).output(out);
  }

  private static List<Quad> sorted(DatasetGraph dataset, String graph) {
    Node name = NodeFactory.createURI(graph);
    Quads quads = new Quads(name);
    dataset
        .findNG(name, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> quads.add(quad.getSubject(), quad.getPredicate(), quad.getObject()));
    return quads.sorted();
  }
}
