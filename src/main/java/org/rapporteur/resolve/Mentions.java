package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mentions of an article that were understood so far, in the order of the text. */
final class Mentions {
  /** Mentions of some twelve thousand words. */
  private static final int REACH = 1200;

  private final List<Mention> all = new ArrayList<>();
  private final Map<Integer, Mention> byHead = new HashMap<>();
  private final Set<Entity> entities = new HashSet<>();

  void add(Mention mention) {
    all.add(mention);
    entities.add(mention.entity());
    for (int i = mention.head(); i < mention.end(); i++) {
      byHead.putIfAbsent(i, mention);
    }
    byHead.put(mention.head(), mention);
  }

  /** Adds a mention that only others refer to: its words are those of its members. */
  void addGroup(Mention mention) {
    all.add(mention);
  }

  /** Those found so far, the last one last. */
  List<Mention> all() {
    return all;
  }

  /**
   * The last of those found so far, as many as words may refer to: all of them in what people read
   * at one go. Valid until the next is added.
   */
  List<Mention> recent() {
    return all.size() <= REACH ? all : all.subList(all.size() - REACH, all.size());
  }

  /** The mention whose head, or whose words behind it, hold token {@code i}. */
  Optional<Mention> at(int i) {
    return Optional.ofNullable(byHead.get(i));
  }

  /** Whether the entity was mentioned so far. */
  boolean has(Entity entity) {
    return entities.contains(entity);
  }
}
