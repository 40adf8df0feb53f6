package org.rapporteur.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The large part of the list as a compressed file of tab-separated lines.
 *
 * <p>{@code #} begins a line that tells a source and its date. {@code A} lines are actors that
 * others refer to, {@code T} lines are titles of posts with what belongs to them, {@code E} lines
 * are the entries; each kind is referred to by its number in the file.
 */
public final class ActorArchive {
  /** Where it lies on the class path. */
  public static final String RESOURCE = "/org/rapporteur/actors/actors.tsv.gz";

  private ActorArchive() {}

  /** The entries that come with the program. */
  public static List<ActorEntry> read() {
    try (InputStream in = ActorArchive.class.getResourceAsStream(RESOURCE)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  static List<ActorEntry> read(InputStream in) throws IOException {
    ActorLines lines = new ActorLines();
    List<ActorEntry> entries = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8),
            1 << 16)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        switch (line.charAt(0)) {
          case 'A' -> lines.readActor(line);
          case 'T' -> lines.readTitle(line);
          case 'E' -> entries.add(lines.readEntry(line));
          default -> {}
        }
      }
    }
    return entries;
  }

  /**
   * Writes entries; equal ones give equal bytes.
   *
   * @param sources lines that tell from where and from when they are
   */
  public static void write(OutputStream out, List<String> sources, List<ActorEntry> entries)
      throws IOException {
    StringBuilder text = new StringBuilder();
    sources.forEach(source -> text.append("# ").append(source).append('\n'));
    Map<String, Integer> actors = new LinkedHashMap<>();
    Map<String, Integer> titles = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (ActorEntry entry : entries) {
      lines.add(ActorLines.entry(entry, actors, titles));
    }
    actors.keySet().forEach(actor -> text.append(actor).append('\n'));
    titles.keySet().forEach(title -> text.append(title).append('\n'));
    lines.forEach(line -> text.append(line).append('\n'));
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
