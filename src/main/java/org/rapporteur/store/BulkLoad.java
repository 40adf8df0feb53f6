package org.rapporteur.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rapporteur.model.UserException;

/**
 * Makes a store of N-Quads with TDB2's bulk loader, which writes each index in one go where {@link
 * Store#replaceAll} adds to all of them quad by quad.
 *
 * <p>The store is made beside its place and moved there when it is whole: at any time there is
 * either none or all of it.
 */
public final class BulkLoad {
  private BulkLoad() {}

  /**
   * Loads {@code files}, which may be compressed with gzip or bzip2 if their names say so.
   *
   * @param folder missing or empty
   * @param progress told of the quads read so far, now and then
   * @return the number of quads read
   * @throws UserException if the folder is neither, or a file cannot be read or is no N-Quads
   */
  public static long load(Path folder, List<Path> files, LongConsumer progress) {
    if (!StoreFolder.isVacant(folder)) {
      throw new UserException("store " + folder + ": the folder is not empty");
    }
    Path place = folder.toAbsolutePath().normalize();
    Path making = place.resolveSibling(place.getFileName() + ".loading");
    try {
      StoreFolder.delete(making);
      StoreFolder.make(making);
      long quads = loadDatabase(making.resolve(Store.DATABASE), files, progress);
      // Opening it makes the text index.
      Store.openOrCreate(making).close();
      Files.deleteIfExists(place);
      Files.move(making, place);
      return quads;
    } catch (IOException e) {
      throw new UserException("store " + folder + ": cannot be made: " + e.getMessage(), e);
    } finally {
      deleteQuietly(making);
    }
  }

  private static long loadDatabase(Path data, List<Path> files, LongConsumer progress)
      throws IOException {
    Files.createDirectories(data);
    DatasetGraph database = Databases.open(data);
    try {
      DataLoader loader = Databases.loader(database);
      Counting quads = new Counting(loader.stream(), progress);
      loader.startBulk();
      try {
        for (Path file : files) {
          parse(file, quads);
        }
      } finally {
        // After a failure too, or the loader's threads would wait for ever.
        loader.finishBulk();
      }
      return quads.count;
    } finally {
      TDBInternal.expel(database, true);
    }
  }

  private static void parse(Path file, StreamRDF quads) {
    // By the ending of its name it is unpacked.
    try (InputStream bytes = new Watched(file, IO.openFileEx(file.toString()))) {
      RDFParser.source(bytes)
          .forceLang(Lang.NQUADS)
          .errorHandler(new Strict(file))
          .checking(true)
          .parse(quads);
    } catch (IOException | RiotException e) {
      throw unreadable(file, e);
    }
  }

  private static UserException unreadable(Path file, Exception e) {
    return new UserException(file + ": cannot be read: " + e.getMessage(), e);
  }

  /** A stream that cannot be read on is no end of the data, for which RIOT would take it. */
  private static final class Watched extends FilterInputStream {
    private final Path file;

    Watched(Path file, InputStream bytes) {
      super(bytes);
      this.file = file;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      try {
        return super.read(into, offset, length);
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
  }

  /** Counts on its way; a file's end is not the end of all. */
  private static final class Counting extends StreamRDFWrapper {
    private static final int TELL_EVERY = 100_000;

    private final LongConsumer progress;
    private long count;

    Counting(StreamRDF quads, LongConsumer progress) {
      super(quads);
      this.progress = progress;
    }

    @Override
    public void triple(Triple triple) {
      throw new UserException("a triple without a graph, which nobody would find: " + triple);
    }

    /** The union of all graphs is kept too, as {@link UnionDataset} does. */
    @Override
    public void quad(Quad quad) {
      if (quad.isTriple() || quad.isDefaultGraph()) {
        triple(quad.asTriple());
      }
      super.quad(quad);
      super.triple(quad.asTriple());
      if (++count % TELL_EVERY == 0) {
        progress.accept(count);
      }
    }
  }

  /** Refuses what is not to be understood; what is only unusual is taken. */
  private record Strict(Path file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // An IRI or literal that another tool would have written otherwise.
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new UserException(file + (line < 0 ? "" : ":" + line) + ": " + message);
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      StoreFolder.delete(folder);
    } catch (IOException e) {
      // Whoever loads there next deletes it, or is told why not.
    }
  }
}
