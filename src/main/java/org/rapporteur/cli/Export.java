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
import java.util.concurrent.Callable;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.export.GraphExport;
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
    JSONL;

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

  @Override
  public Integer call() throws IOException {
    Format chosen = format != null ? format : byEnding();
    try (Store open = Store.open(store.folder());
        OutputStream out = output()) {
      switch (chosen) {
        case NQUADS -> GraphExport.write(open, GraphExport.Syntax.NQUADS, out);
        case TRIG -> GraphExport.write(open, GraphExport.Syntax.TRIG, out);
        case TURTLE -> GraphExport.write(open, GraphExport.Syntax.TURTLE, out);
        case JSONLD -> GraphExport.write(open, GraphExport.Syntax.JSONLD, out);
        case JSONL -> writeClaims(open, out);
      }
    }
    return 0;
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
    if (name.endsWith(".jsonl")) {
      return Format.JSONL;
    }
    return switch (GraphExport.Syntax.ofFile(name).orElse(GraphExport.Syntax.NQUADS)) {
      case NQUADS -> Format.NQUADS;
      case TRIG -> Format.TRIG;
      case TURTLE -> Format.TURTLE;
      case JSONLD -> Format.JSONLD;
    };
  }

  private OutputStream output() {
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
