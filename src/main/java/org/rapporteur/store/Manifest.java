package org.rapporteur.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.model.UserException;
import org.rapporteur.read.Visit;

/**
 * From what each document of a store was made, kept in a file beside the database, so that a build
 * can leave alone what has not changed.
 *
 * <p>An entry is put down after its document was committed: whoever dies in between has written a
 * document that the next build writes once more, the same. The file has one entry a line; the last
 * of a document counts, a line cut short is ignored, closing leaves one line a document. For one
 * thread.
 */
public final class Manifest implements AutoCloseable {
  private static final String NAME = "manifest.jsonl";

  private static final String UNFINISHED = "unfinished";

  private final Path file;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Source> sources = new TreeMap<>();
  private final Writer appended;
  private boolean changed;

  /**
   * A document as it stands in the store.
   *
   * @param print tells whether making it again would give anything else
   * @param origins at least one, unless the document has been removed
   */
  public record Entry(String document, String print, List<Origin> origins) {
    public Entry {
      origins = List.copyOf(origins);
    }
  }

  /**
   * A file, or what stood at an address, of which every article is in the store.
   *
   * @param file its path, or the address
   * @param print tells whether reading it again would give anything else
   * @param articles how many origins it is
   * @param visit of an address
   */
  public record Source(String file, String print, int articles, Optional<Visit> visit) {}

  private Manifest(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      ManifestLines.read(file, this::enter, this::enter);
    }
    appended = Files.newBufferedWriter(file, UTF_8, CREATE, APPEND);
    // Whatever follows a line cut short must not be cut with it.
    appended.write('\n');
    changed = false;
  }

  /** The manifest of {@code store}, empty for one that was just made. */
  public static Manifest open(Store store) {
    try {
      return new Manifest(store.folder().resolve(NAME));
    } catch (IOException e) {
      throw failure(store.folder(), e);
    }
  }

  /** All entries, by document. */
  public Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** What is known of a file. */
  public Optional<Source> source(String path) {
    return Optional.ofNullable(sources.get(path));
  }

  /** Whether a build began to write and did not come to its end, this one or one before. */
  public boolean isUnfinished() {
    return Files.exists(file.resolveSibling(UNFINISHED));
  }

  /** A build begins to write, or has done all that belongs to one. */
  public void setUnfinished(boolean unfinished) {
    Path mark = file.resolveSibling(UNFINISHED);
    try {
      if (!unfinished) {
        Files.deleteIfExists(mark);
      } else if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    } catch (IOException e) {
      throw failure(file.getParent(), e);
    }
  }

  /**
   * Notes what has been committed; no origins for a document that has been removed.
   *
   * @param whole files that have come to their end with it
   */
  public void put(Collection<Entry> committed, Collection<Source> whole) {
    try {
      for (Entry entry : committed) {
        appended.write(ManifestLines.line(entry));
        enter(entry);
      }
      for (Source source : whole) {
        appended.write(ManifestLines.line(source));
        enter(source);
      }
      appended.flush();
    } catch (IOException e) {
      throw failure(file.getParent(), e);
    }
  }

  @Override
  public void close() {
    try {
      appended.close();
      if (changed) {
        compact();
      }
    } catch (IOException e) {
      throw failure(file.getParent(), e);
    }
  }

  private static UserException failure(Path store, IOException e) {
    return new UserException("store " + store + ": " + NAME + ": " + e.getMessage(), e);
  }

  private void enter(Entry entry) {
    changed = true;
    if (entry.origins().isEmpty()) {
      entries.remove(entry.document());
    } else {
      entries.put(entry.document(), entry);
    }
  }

  private void enter(Source source) {
    changed = true;
    sources.put(source.file(), source);
  }

  private void compact() throws IOException {
    Path whole = file.resolveSibling(NAME + ".new");
    try (BufferedWriter writer = Files.newBufferedWriter(whole, UTF_8)) {
      for (Entry entry : entries.values()) {
        writer.write(ManifestLines.line(entry));
      }
      for (Source source : sources.values()) {
        writer.write(ManifestLines.line(source));
      }
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
