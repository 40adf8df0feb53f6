package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.spark.sql.SparkSession;

/** Articles of our own in the forms that collections have. */
final class Inputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Inputs() {}

  /** Our gold articles, by name. */
  static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/gold"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Copies of some articles as files. */
  static Path texts(Path folder, int from, int to) throws IOException {
    Files.createDirectories(folder);
    for (Path article : articles().subList(from, to)) {
      Files.copy(article, folder.resolve(article.getFileName()));
    }
    return folder;
  }

  /** Adds real articles, where the data to develop with is at hand. */
  static void readouts(Path folder, int count) throws IOException {
    Path archive = Path.of("../shared/data/readouts/wh_readouts.tgz");
    if (!Files.exists(archive)) {
      System.err.println("without " + archive + ", which is not there: our own articles only");
      return;
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      int left = count;
      for (TarArchiveEntry entry = tar.getNextEntry();
          entry != null && left > 0;
          entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          Files.copy(tar, folder.resolve(Path.of(entry.getName()).getFileName()));
          left--;
        }
      }
    }
  }

  /** Adds the articles of our development set for attribution, where they are at hand. */
  static void polnear(Path folder) throws IOException {
    Path articles = Path.of("../shared/data/polnear/dev/articles.jsonl.gz");
    if (Files.exists(articles)) {
      Files.copy(articles, folder.resolve("polnear.jsonl.gz"));
    }
  }

  /** Articles that deny, confirm and report what others say, as a file in JSON Lines. */
  static Path pairs(Path file) throws IOException {
    String pairs =
        Files.readString(Path.of("src/test/resources/org/rapporteur/relate/prose-pairs.txt"));
    List<String> lines = new ArrayList<>();
    for (String part : pairs.substring(pairs.indexOf("\n= ") + 3).split("\n= ")) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", String.valueOf(lines.size())).put("published", part.substring(0, 10));
      line.put("text", part.substring(10).replaceAll("(?m)^(?:>|##) .*$", "").strip() + "\n");
      lines.add(line.toString());
    }
    return Files.write(file, lines);
  }

  /** Some articles as lines of JSON, every other one without an id, with a blank line between. */
  static List<String> lines(int from, int to) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path article : articles().subList(from, to)) {
      ObjectNode line = JSON.createObjectNode();
      if (lines.size() % 2 == 0) {
        line.put("id", "id of " + article.getFileName());
      }
      line.put("published", "2024-05-0" + (1 + lines.size() % 9));
      line.put("text", Files.readString(article));
      line.put("title", "Title " + lines.size());
      lines.add(line.toString());
      if (lines.size() == 3) {
        lines.add("");
      }
    }
    return lines;
  }

  static Path jsonLines(Path file, int from, int to) throws IOException {
    return Files.write(file, lines(from, to));
  }

  static Path gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }

  /** The same articles as {@link #lines}, blank lines left out, as a folder of Parquet files. */
  static void parquet(SparkSession spark, Path folder, Path jsonLines) {
    spark.read().json(jsonLines.toString()).coalesce(1).write().parquet(folder.toString());
  }

  /** A web archive of one page. */
  static byte[] warc(String address, String title, String text) throws IOException {
    StringBuilder page = new StringBuilder("<html><head><title>" + title + "</title></head><body>");
    page.append("<article><h1>").append(title).append("</h1>");
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.append("<p>").append(line).append("</p>"));
    byte[] html = page.append("</article></body></html>").toString().getBytes(UTF_8);
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + html.length
                + "\r\n\r\n")
            .getBytes(UTF_8));
    http.write(html);
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + address
                + "\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.size()
                + "\r\n\r\n")
            .getBytes(UTF_8));
    warc.write(http.toByteArray());
    warc.write("\r\n\r\n".getBytes(UTF_8));
    return warc.toByteArray();
  }

  static byte[] firstHalf(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** The lines of all files below {@code folder} whose names end so, sorted. */
  static List<String> sortedLines(Path folder, String ending) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ending)).sorted().toList()) {
        String text =
            ending.endsWith(".gz")
                ? new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), UTF_8)
                : Files.readString(file);
        text.lines().forEach(lines::add);
      }
    }
    lines.sort(null);
    return lines;
  }
}
