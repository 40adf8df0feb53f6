package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/** Attributions in the order they were added, found by where their words stand. */
final class AttributionIndex {
  private final List<Attribution> all = new ArrayList<>();
  private final SpanIndex index = new SpanIndex();

  AttributionIndex(List<Attribution> attributions) {
    attributions.forEach(this::add);
  }

  void add(Attribution attribution) {
    index.add(all.size(), words(attribution));
    all.add(attribution);
  }

  /** All attributions, in the order they were added. */
  List<Attribution> all() {
    return all;
  }

  /** Those that share words with {@code attribution}, and some others near it, in order. */
  List<Attribution> near(Attribution attribution) {
    List<Attribution> near = new ArrayList<>();
    index.near(words(attribution)).forEach(i -> near.add(all.get(i)));
    return near;
  }

  /** The spans of all roles. */
  static List<Span> words(Attribution attribution) {
    List<Span> words = new ArrayList<>(attribution.source());
    words.addAll(attribution.cue());
    words.addAll(attribution.content());
    return words;
  }
}
