package org.rapporteur.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Documents as they were extracted, of those that have been corrected: what one goes back to. */
final class Originals {
  private final Path folder;

  Originals(Path store) {
    folder = store.resolve("originals");
  }

  Optional<List<Quad>> of(String document) {
    Path file = file(document);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<Quad> quads = new ArrayList<>();
    StreamRDF sink =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        };
    RDFParser.source(file).lang(Lang.NQUADS).parse(sink);
    return Optional.of(quads);
  }

  void keep(String document, Collection<Quad> quads) {
    try {
      Files.createDirectories(folder);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(document)))) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        quads.forEach(writer::quad);
        writer.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String document) {
    return folder.resolve(document.replaceAll("[^A-Za-z0-9]+", "-") + ".nq");
  }
}
