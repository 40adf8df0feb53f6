package org.rapporteur.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Reads articles from files and folders.
 *
 * <pre>{@code
 * new ArticleReader(Optional.empty()).read(List.of(Path.of("seeds"))).forEach(...);
 * }</pre>
 *
 * Thread-safe.
 */
public final class ArticleReader {
  private final Optional<LocalDate> published;
  private final LongConsumer progress;

  /**
   * @param published the date for articles that carry none
   */
  public ArticleReader(Optional<LocalDate> published) {
    this(published, bytes -> {});
  }

  private ArticleReader(Optional<LocalDate> published, LongConsumer progress) {
    this.published = requireNonNull(published, "published");
    this.progress = requireNonNull(progress, "progress");
  }

  /** A reader that tells {@code progress} of the bytes of each file as they are read. */
  public ArticleReader tellingOf(LongConsumer progress) {
    return new ArticleReader(published, progress);
  }

  /** The bytes of all files that {@link #read} would open, as far as can be told. */
  public static long bytesIn(List<Path> paths) {
    long[] sum = {0};
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Folders.walk(path, file -> sum[0] += file.toFile().length(), refused -> {});
      } else {
        sum[0] += path.toFile().length();
      }
    }
    return sum[0];
  }

  /**
   * Reads what lies at {@code paths}: files, and folders with all below them, hidden ones left out.
   * The readings come in the order of {@code paths}, within a folder in that of the names.
   *
   * <p>Nothing is read before it is asked for, and one article at a time is held, if the stream is
   * consumed by {@code forEach}; {@code iterator()} would hold all articles of a file. Never throws
   * for what it finds: what cannot be read is a {@link Reading.Refused}.
   */
  public Stream<Reading> read(List<Path> paths) {
    return paths.stream().<Reading>mapMulti(this::readPath);
  }

  /** One text without a file, read as a text file is. */
  public Reading read(String name, String text) {
    return new Draft(name, name, text).finish(published);
  }

  private void readPath(Path path, Consumer<Reading> readings) {
    if (Files.isDirectory(path)) {
      boolean[] any = {false};
      Folders.walk(
          path,
          file -> {
            any[0] = true;
            readFile(file, readings);
          },
          refused -> {
            any[0] = true;
            readings.accept(refused);
          });
      if (!any[0]) {
        readings.accept(new Reading.Refused(path.toString(), "a folder without articles"));
      }
    } else if (Files.exists(path)) {
      readFile(path, readings);
    } else {
      readings.accept(new Reading.Refused(path.toString(), "no such file or folder"));
    }
  }

  private void readFile(Path file, Consumer<Reading> readings) {
    String source = file.toString();
    try (InputStream bytes = new CountedBytes(Files.newInputStream(file), progress)) {
      read(Input.of(source, String.valueOf(file.getFileName()), bytes), readings);
    } catch (IOException e) {
      readings.accept(new Reading.Refused(source, Failures.reason(e)));
    }
  }

  private void read(Input input, Consumer<Reading> readings) throws IOException {
    if (input.endsWith(".jsonl") || input.endsWith(".ndjson")) {
      JsonLines.read(input, published, readings);
    } else {
      Decoded decoded = Decoded.of(input.all());
      readings.accept(
          new Draft(input.source(), input.name(), decoded.text())
              .notes(decoded.notes())
              .finish(published));
    }
  }
}
