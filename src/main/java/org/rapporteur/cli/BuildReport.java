package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.model.UserException;

/** What came of a build. */
final class BuildReport {
  private static final int MOST_KEPT = 10_000;

  /** A source and why it gave nothing. */
  record Left(String source, String reason) {}

  private final long started = System.nanoTime();
  private final List<Left> failed = new ArrayList<>();
  private final List<Left> skipped = new ArrayList<>();
  private int failures;
  private int skips;
  private int made;
  private int unchanged;
  private int removed;
  private long statements;
  private long characters;
  private long quads;
  private boolean stopped;

  void made(int statementCount, int quadCount, int length) {
    made++;
    statements += statementCount;
    quads += quadCount;
    characters += length;
  }

  void unchanged(int articles) {
    unchanged += articles;
  }

  void removed(int documents) {
    removed += documents;
  }

  void skipped(String source, String reason) {
    skips++;
    keep(skipped, new Left(source, reason));
  }

  void failed(String source, String reason) {
    failures++;
    keep(failed, new Left(source, reason));
  }

  void stopped() {
    stopped = true;
  }

  /** Whether it was asked to end before all was read. */
  boolean wasStopped() {
    return stopped;
  }

  /** Whether anything in the store is not as it was. */
  boolean wrote() {
    return made > 0 || removed > 0;
  }

  int articles() {
    return made + unchanged + skips + failures;
  }

  long statements() {
    return statements;
  }

  /** 0, or 1 if anything could not be read or worked on. */
  int exitCode() {
    return failures > 0 || stopped ? 1 : 0;
  }

  /** For a person, in a line. */
  String summary() {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%,d read with %,d statements, %,d unchanged",
            made,
            statements,
            unchanged));
    if (removed > 0) {
      line.append(String.format(Locale.ROOT, ", %,d removed", removed));
    }
    if (skips > 0) {
      line.append(String.format(Locale.ROOT, ", %,d skipped", skips));
    }
    if (failures > 0) {
      line.append(String.format(Locale.ROOT, ", %,d failed", failures));
    }
    return line.append(String.format(Locale.ROOT, " in %.1f s", seconds())).toString();
  }

  /**
   * Writes the report as JSON.
   *
   * @throws UserException if it cannot be written
   */
  void write(Path file) {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode node =
        json.createObjectNode()
            .put("complete", !stopped)
            .put("read", made)
            .put("unchanged", unchanged)
            .put("removed", removed)
            .put("skipped", skips)
            .put("failed", failures)
            .put("statements", statements)
            .put("quads", quads)
            .put("characters", characters)
            .put("seconds", Math.round(seconds() * 1000) / 1000.0)
            .put("cpuSeconds", Math.round(ProcessUse.cpuSeconds() * 1000) / 1000.0);
    ProcessUse.peakMegabytes().ifPresent(peak -> node.put("peakMegabytes", peak));
    list(node.putArray("skippedSources"), skipped);
    list(node.putArray("failedSources"), failed);
    try {
      Files.writeString(file, json.writeValueAsString(node) + "\n");
    } catch (IOException e) {
      throw new UserException("report " + file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  private static void list(ArrayNode array, List<Left> sources) {
    for (Left left : sources) {
      array.addObject().put("source", left.source()).put("reason", left.reason());
    }
  }

  private static void keep(List<Left> list, Left left) {
    if (list.size() < MOST_KEPT) {
      list.add(left);
    }
  }
}
