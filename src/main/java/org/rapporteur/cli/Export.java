package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.export.GraphExport;
import org.rapporteur.export.NetworkExport;
import org.rapporteur.export.NetworkView;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur export}: the store in a form that other tools read. */
@Command(
    name = "export",
    description = "Writes the store in a form that other tools read.",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
  /** The forms, as they are typed. */
  enum Format {
    NQUADS,
    TRIG,
    TURTLE,
    JSONLD,
    JSONL,
    GRAPHML,
    GEXF,
    CYTOSCAPE,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: by the ending of FILE, else nquads).")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private Path file;

  @Option(
      names = "--view",
      defaultValue = "actors",
      description =
          "What graph viewers are given: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private NetworkView view;

  @Option(
      names = "--triple-terms",
      description = {
        "Writes what is said of a triple by RDF 1.2's triple terms:",
        "for nquads, trig and turtle, which alone can carry them."
      })
  private boolean tripleTerms;

  @Override
  public Integer call() throws IOException {
    Format chosen = format != null ? format : byEnding();
    if (tripleTerms && syntax(chosen).filter(GraphExport.Syntax::hasTripleTerms).isEmpty()) {
      throw new UserException(
          "export --triple-terms: "
              + chosen
              + " cannot carry triple terms; nquads, trig and turtle can");
    }
    if (chosen == Format.CSV) {
      writeTables();
      return 0;
    }
    try (Store open = Store.open(store.folder());
        OutputStream out = output(file)) {
      switch (chosen) {
        case NQUADS, TRIG, TURTLE, JSONLD ->
            GraphExport.write(open, syntax(chosen).orElseThrow(), tripleTerms, out);
        case JSONL -> writeClaims(open, out);
        case GRAPHML -> NetworkExport.of(open, view).writeGraphMl(out);
        case GEXF -> NetworkExport.of(open, view).writeGexf(out);
        case CYTOSCAPE -> NetworkExport.of(open, view).writeCytoscape(out);
        case CSV -> throw new IllegalStateException("written as two files");
      }
    }
    return 0;
  }

  private static Optional<GraphExport.Syntax> syntax(Format format) {
    return switch (format) {
      case NQUADS -> Optional.of(GraphExport.Syntax.NQUADS);
      case TRIG -> Optional.of(GraphExport.Syntax.TRIG);
      case TURTLE -> Optional.of(GraphExport.Syntax.TURTLE);
      case JSONLD -> Optional.of(GraphExport.Syntax.JSONLD);
      case JSONL, GRAPHML, GEXF, CYTOSCAPE, CSV -> Optional.empty();
    };
  }

  /** Nodes and edges are two tables: {@code FILE-nodes.csv} and {@code FILE-edges.csv}. */
  private void writeTables() throws IOException {
    if (file == null) {
      throw new UserException("export --format csv: writes two files, so it needs -o FILE");
    }
    String stem = file.toString().replaceFirst("\\.csv$", "");
    try (Store open = Store.open(store.folder());
        OutputStream nodes = output(Path.of(stem + "-nodes.csv"));
        OutputStream edges = output(Path.of(stem + "-edges.csv"))) {
      NetworkExport network = NetworkExport.of(open, view);
      network.writeNodesCsv(nodes);
      network.writeEdgesCsv(edges);
    }
  }

  private static void writeClaims(Store store, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (String graph : store.graphs()) {
      store.read(
          dataset -> {
            ClaimWriter.write(dataset, graph, line -> writeLine(writer, line));
            return null;
          });
    }
    writer.flush();
  }

  private static void writeLine(Writer writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Format byEnding() {
    String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "trig" -> Format.TRIG;
      case "ttl" -> Format.TURTLE;
      case "jsonld" -> Format.JSONLD;
      case "jsonl" -> Format.JSONL;
      case "graphml" -> Format.GRAPHML;
      case "gexf" -> Format.GEXF;
      case "cyjs", "json" -> Format.CYTOSCAPE;
      case "csv" -> Format.CSV;
      default -> Format.NQUADS;
    };
  }

  private static OutputStream output(Path file) {
    if (file == null) {
      return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw new UserException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
