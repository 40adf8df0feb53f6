package org.rapporteur.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.model.Actor;

/** Entries of one actor made one, and what they say of each other brought to the same labels. */
final class MergedEntries {
  private MergedEntries() {}

  static List<ActorEntry> of(List<ActorEntry> entries) {
    Map<String, ActorEntry> merged = new LinkedHashMap<>();
    Map<String, String> linked = new LinkedHashMap<>();
    for (ActorEntry entry : entries) {
      entry.actor().wikidata().ifPresent(iri -> linked.putIfAbsent(unlinked(entry.actor()), iri));
    }
    for (ActorEntry entry : entries) {
      String key =
          entry
              .actor()
              .wikidata()
              .orElseGet(
                  () -> linked.getOrDefault(unlinked(entry.actor()), unlinked(entry.actor())));
      merged.merge(key, entry, MergedEntries::join);
    }
    return merged.values().stream().map(entry -> relabelled(entry, merged)).toList();
  }

  private static String unlinked(Actor actor) {
    return actor.kind() + ":" + actor.label();
  }

  private static ActorEntry join(ActorEntry first, ActorEntry second) {
    Actor actor =
        new Actor(
            first.actor().kind(),
            first.actor().label(),
            first.actor().wikidata().or(() -> second.actor().wikidata()));
    return new ActorEntry(
        actor,
        union(first.names(), second.names()),
        union(first.demonyms(), second.demonyms()),
        union(first.metonyms(), second.metonyms()),
        union(first.localNames(), second.localNames()),
        first.partOf().or(second::partOf),
        first.gender() == ActorEntry.Gender.UNKNOWN ? second.gender() : first.gender(),
        first.born().or(second::born),
        first.died().or(second::died),
        first.shared() || second.shared(),
        union(first.posts(), second.posts()));
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    return List.copyOf(
        new LinkedHashSet<>(Stream.concat(first.stream(), second.stream()).toList()));
  }

  private static ActorEntry relabelled(ActorEntry entry, Map<String, ActorEntry> merged) {
    boolean settled =
        entry.partOf().stream().allMatch(actor -> isSettled(actor, merged))
            && entry.posts().stream()
                .allMatch(
                    post ->
                        post.organization().stream().allMatch(actor -> isSettled(actor, merged))
                            && post.counterpart().stream()
                                .allMatch(actor -> isSettled(actor, merged)));
    if (settled) {
      return entry;
    }
    List<Post> posts = new ArrayList<>();
    for (Post post : entry.posts()) {
      posts.add(
          new Post(
              post.title(),
              post.position(),
              post.organization().map(actor -> known(actor, merged)),
              post.counterpart().map(actor -> known(actor, merged)),
              post.from(),
              post.until(),
              post.open()));
    }
    return new ActorEntry(
        entry.actor(),
        entry.names(),
        entry.demonyms(),
        entry.metonyms(),
        entry.localNames(),
        entry.partOf().map(actor -> known(actor, merged)),
        entry.gender(),
        entry.born(),
        entry.died(),
        entry.shared(),
        posts);
  }

  private static boolean isSettled(Actor actor, Map<String, ActorEntry> merged) {
    return known(actor, merged).equals(actor);
  }

  private static Actor known(Actor actor, Map<String, ActorEntry> merged) {
    ActorEntry entry = merged.get(actor.wikidata().orElseGet(() -> unlinked(actor)));
    return entry == null ? actor : entry.actor();
  }
}
