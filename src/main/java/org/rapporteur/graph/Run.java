package org.rapporteur.graph;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What made a graph: everything on which the result depends besides the article.
 *
 * @param version of the program
 * @param models name to {@code sha256:} hash
 * @param settings name to value
 */
public record Run(
    String version, SortedMap<String, String> models, SortedMap<String, String> settings) {
  public Run {
    requireNonNull(version, "version");
    models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  public static Run of(String version, Map<String, String> models, Map<String, String> settings) {
    return new Run(version, new TreeMap<>(models), new TreeMap<>(settings));
  }
}
