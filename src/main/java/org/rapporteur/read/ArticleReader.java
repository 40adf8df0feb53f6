package org.rapporteur.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.rapporteur.model.Digests;

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
  private static final int DEEPEST = 4;
  private static final int BUFFER = 1 << 16;
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Optional<LocalDate> published;
  private final FieldNames fields;
  private final Web web;
  private final boolean following;
  private final LongConsumer progress;
  private final Optional<KnownSources> known;

  /**
   * @param published the date for articles that carry none
   */
  public ArticleReader(Optional<LocalDate> published) {
    this(published, new Web(PATIENCE, PAUSE));
  }

  ArticleReader(Optional<LocalDate> published, Web web) {
    this(published, FieldNames.DEFAULT, web, false, bytes -> {}, Optional.empty());
  }

  private ArticleReader(
      Optional<LocalDate> published,
      FieldNames fields,
      Web web,
      boolean following,
      LongConsumer progress,
      Optional<KnownSources> known) {
    this.published = requireNonNull(published, "published");
    this.fields = requireNonNull(fields, "fields");
    this.web = requireNonNull(web, "web");
    this.following = following;
    this.progress = requireNonNull(progress, "progress");
    this.known = requireNonNull(known, "known");
  }

  /** A reader that tells {@code progress} of the bytes of each file as they are read. */
  public ArticleReader tellingOf(LongConsumer progress) {
    return new ArticleReader(published, fields, web, following, progress, known);
  }

  /** A reader that finds the parts of JSON articles under other names. */
  public ArticleReader with(FieldNames names) {
    return new ArticleReader(published, names, web, following, progress, known);
  }

  /** A reader that reads the articles to which a feed links where it has no more than summaries. */
  public ArticleReader following() {
    return new ArticleReader(published, fields, web, true, progress, known);
  }

  /**
   * A reader that passes over files and addresses that are as they were, and tells when one has
   * come to its end.
   */
  public ArticleReader knowing(KnownSources sources) {
    return new ArticleReader(published, fields, web, following, progress, Optional.of(sources));
  }

  /** A reader that waits so long between two requests to one host, by default a second. */
  public ArticleReader pausing(Duration between) {
    return new ArticleReader(
        published, fields, new Web(PATIENCE, between), following, progress, known);
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

  /** Of the names, sizes and dates of all files that {@link #read} would open. */
  public static long stateOf(List<Path> paths) {
    long[] state = {1};
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Folders.walk(path, file -> state[0] = 31 * state[0] + stateOf(file), refused -> {});
      } else {
        state[0] = 31 * state[0] + stateOf(path);
      }
    }
    return state[0];
  }

  private static long stateOf(Path path) {
    File file = path.toFile();
    return (31L * path.hashCode() + file.length()) * 31 + file.lastModified();
  }

  /**
   * Reads what lies at {@code paths}: files, and folders with all below them, hidden ones left out;
   * {@code -} is standard input. The readings come in the order of {@code paths}, within a folder
   * in that of the names.
   *
   * <p>Nothing is read before it is asked for, and one article at a time is held, if the stream is
   * consumed by {@code forEach}; {@code iterator()} would hold all articles of a file. Never throws
   * for what it finds: what cannot be read is a {@link Reading.Refused}.
   */
  public Stream<Reading> read(List<Path> paths) {
    return paths.stream().<Reading>mapMulti(this::readPath);
  }

  /** {@link #read} for paths among which there may be addresses of the web, of feeds or pages. */
  public Stream<Reading> readPlaces(List<String> places) {
    return places.stream()
        .mapMulti(
            (place, readings) -> {
              if (Web.isAddress(place)) {
                readAddress(place, readings);
              } else {
                readPath(Path.of(place), readings);
              }
            });
  }

  /** Whether a place is an address of the web and no path. */
  public static boolean isAddress(String place) {
    return Web.isAddress(place);
  }

  private void readAddress(String place, Consumer<Reading> readings) {
    try {
      addresses().read(place, context(readings));
    } catch (Passing e) {
      throw e.failure;
    }
  }

  private Addresses addresses() {
    return new Addresses(web, known, this::print, (input, context) -> read(input, context, 0));
  }

  private Context context(Consumer<Reading> readings) {
    return new Context(
        published,
        fields,
        following ? Optional.of(addresses()::follow) : Optional.empty(),
        reading -> pass(reading, readings));
  }

  /** One text without a file, read as a text file is. */
  public Reading read(String name, String text) {
    return new Draft(name, name, text).finish(published);
  }

  /** Whether a file has an article in each line, in JSON, and can be read from any of them on. */
  public static boolean isJsonLines(byte[] head, String name) {
    return Format.of(head, name) == Format.JSON_LINES;
  }

  /**
   * Reads one line of a file in JSON Lines, as {@link #read} reads the whole.
   *
   * @param number of the line, counted from 1
   * @param line without its end
   */
  public void readLine(
      String source, String name, long number, byte[] line, Consumer<Reading> readings) {
    JsonArticles.readLine(
        Input.of(source, name, InputStream.nullInputStream()), number, line, context(readings));
  }

  private void readPath(Path path, Consumer<Reading> readings) {
    if (path.equals(STANDARD_INPUT)) {
      read("standard input", "standard input", System.in, readings);
    } else if (Files.isDirectory(path)) {
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
    if (known.isEmpty()) {
      readOpened(file, readings);
      return;
    }
    Optional<String> print = print(file);
    if (print.isPresent() && known.get().isUnchanged(file.toString(), print.get())) {
      progress.accept(file.toFile().length());
      readings.accept(new Reading.Finished(file.toString(), print.get(), true, Optional.empty()));
      return;
    }
    readOpened(file, readings);
    print.ifPresent(
        before ->
            readings.accept(
                new Reading.Finished(file.toString(), before, false, Optional.empty())));
  }

  /** Of the file's bytes and what else decides how they are read; none if it cannot be read. */
  private Optional<String> print(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Optional.of(print(bytes));
    } catch (IOException e) {
      return Optional.empty(); // reading it will tell why
    }
  }

  private String print(InputStream bytes) throws IOException {
    MessageDigest digest = Digests.sha256();
    String settings = published + " " + fields + (following ? " following" : "") + "\n";
    digest.update(settings.getBytes(UTF_8));
    byte[] buffer = new byte[BUFFER];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return Digests.hex(digest);
  }

  private void readOpened(Path file, Consumer<Reading> readings) {
    try (InputStream bytes = new CountedBytes(Files.newInputStream(file), progress)) {
      read(file.toString(), String.valueOf(file.getFileName()), bytes, readings);
    } catch (IOException e) {
      readings.accept(new Reading.Refused(file.toString(), Failures.reason(e)));
    }
  }

  /**
   * Reads what {@code bytes} give; whatever it is, nothing but readings comes of it. The format is
   * told by the first bytes, and by {@code name} where they do not tell it.
   *
   * @param source for messages: a path or an address
   * @param name the bare name of the file
   */
  public void read(String source, String name, InputStream bytes, Consumer<Reading> readings) {
    Context context = context(readings);
    try {
      read(Input.of(source, name, bytes), context, 0);
    } catch (IOException e) {
      context.refuse(source, Failures.reason(e));
    } catch (Passing e) {
      throw e.failure;
    }
  }

  private static void pass(Reading reading, Consumer<Reading> readings) {
    try {
      readings.accept(reading);
    } catch (RuntimeException e) {
      throw new Passing(e);
    }
  }

  /** What the taker of the readings threw, on its way past the parsers. */
  private static final class Passing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException failure;

    Passing(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  private void read(Input input, Context context, int depth) throws IOException {
    byte[] head = input.head();
    if (depth > DEEPEST) {
      throw new UnreadableException("archives in archives in archives");
    }
    try {
      switch (Format.of(head, input.name())) {
        case GZIP -> Packed.gzip(input, entry -> read(entry, context, depth + 1));
        case ZIP -> Packed.zip(input, context, entry -> read(entry, context, depth + 1));
        case TAR -> Packed.tar(input, context, entry -> read(entry, context, depth + 1));
        case WARC -> WebArchive.read(input, context);
        case PDF -> Pdf.read(input, context);
        case FEED -> Feed.read(input, context);
        case HTML -> HtmlPage.read(input, context);
        case JSON -> JsonArticles.read(input, context);
        case JSON_LINES -> JsonArticles.readLines(input, context);
        case MARKDOWN -> Markdown.read(input, context);
        case TEXT -> PlainText.read(input, context);
      }
    } catch (Passing e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Parsers throw whatever comes to them where a file is damaged.
      throw new UnreadableException("damaged: " + e);
    }
  }
}
