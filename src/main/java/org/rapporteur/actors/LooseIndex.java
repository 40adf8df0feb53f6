package org.rapporteur.actors;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries by the loose forms of keys in close form; made when it is first asked. Thread-safe. */
final class LooseIndex {
  private final Map<String, List<ActorEntry>> byClose;
  private Map<String, List<ActorEntry>> byLoose;

  LooseIndex(Map<String, List<ActorEntry>> byClose) {
    this.byClose = byClose;
  }

  List<ActorEntry> get(String close) {
    return Collections.unmodifiableList(index().getOrDefault(Folding.loose(close), List.of()));
  }

  private synchronized Map<String, List<ActorEntry>> index() {
    if (byLoose == null) {
      Map<String, List<ActorEntry>> made = new HashMap<>(2 * byClose.size());
      for (Map.Entry<String, List<ActorEntry>> close : new TreeMap<>(byClose).entrySet()) {
        if (close.getKey().charAt(0) != FoldedActorList.ACRONYM) {
          String loose = Folding.loose(close.getKey());
          close.getValue().forEach(entry -> FoldedActorList.add(made, loose, entry));
        }
      }
      byLoose = made;
    }
    return byLoose;
  }
}
