package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapporteur.model.Span;

/**
 * Things, by number, found by where they stand, so that who looks for those that overlap a span
 * need not ask all of the article.
 */
final class SpanIndex {
  /** Characters of a stretch whose things are kept together: a few sentences. */
  private static final int STRETCH = 512;

  private final Map<Integer, List<Integer>> inStretch = new HashMap<>();

  void add(int thing, List<Span> spans) {
    spans.forEach(span -> add(thing, span));
  }

  void add(int thing, Span span) {
    for (int s = span.begin() / STRETCH; s <= span.end() / STRETCH; s++) {
      inStretch.computeIfAbsent(s, key -> new ArrayList<>()).add(thing);
    }
  }

  /**
   * In ascending order all things that overlap or touch one of {@code spans}, and some that are
   * only near.
   */
  Iterable<Integer> near(List<Span> spans) {
    TreeSet<Integer> near = new TreeSet<>();
    for (Span span : spans) {
      for (int s = span.begin() / STRETCH; s <= span.end() / STRETCH; s++) {
        near.addAll(inStretch.getOrDefault(s, List.of()));
      }
    }
    return near;
  }
}
