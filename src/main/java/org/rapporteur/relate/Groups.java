package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that belong together, directly or by way of others. */
final class Groups<T> {
  private final Map<T, T> parents = new HashMap<>();

  void add(T member) {
    parents.putIfAbsent(member, member);
  }

  void join(T a, T b) {
    add(a);
    add(b);
    parents.put(root(a), root(b));
  }

  /** In no certain order. */
  Collection<List<T>> all() {
    Map<T, List<T>> groups = new LinkedHashMap<>();
    for (T member : List.copyOf(parents.keySet())) {
      groups.computeIfAbsent(root(member), key -> new ArrayList<>()).add(member);
    }
    return groups.values();
  }

  private T root(T member) {
    T root = member;
    while (!parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    T next = member;
    while (!next.equals(root)) {
      T parent = parents.put(next, root);
      next = parent;
    }
    return root;
  }
}
