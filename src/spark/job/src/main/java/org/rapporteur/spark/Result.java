package org.rapporteur.spark;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one article comes to, as text to be written: whole lines of each kind, with their ends.
 *
 * @param lines kinds of which there is nothing are left out
 */
public record Result(Map<Kind, String> lines) {
  /** What is written, each to files of its own. */
  public enum Kind {
    NQUADS("nquads", ".nq"),
    CLAIMS("claims", ".jsonl"),
    OUTCOMES("outcomes", ".jsonl"),
    SKIPPED("skipped", ".jsonl"),
    FAILURES("failures", ".jsonl");

    private final String folder;
    private final String ending;

    Kind(String folder, String ending) {
      this.folder = folder;
      this.ending = ending;
    }

    String folder() {
      return folder;
    }

    String ending() {
      return ending;
    }
  }

  public Result {
    EnumMap<Kind, String> copy = new EnumMap<>(Kind.class);
    copy.putAll(lines);
    copy.values().removeIf(String::isEmpty);
    lines = copy;
  }
}
