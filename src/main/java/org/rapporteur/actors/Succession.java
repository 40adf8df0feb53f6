package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ends posts that were open when their source was taken at the day on which, as a later source
 * tells, someone else had come into them.
 */
final class Succession {
  private static final Set<String> ONE_HOLDER =
      Set.of("president", "prime minister", "foreign minister", "monarch", "ambassador");

  private Succession() {}

  static List<ActorEntry> closed(List<ActorEntry> first, List<ActorEntry> second) {
    List<ActorEntry> all = Stream.concat(first.stream(), second.stream()).toList();
    Map<String, NavigableSet<LocalDate>> begins = new HashMap<>();
    for (ActorEntry entry : all) {
      for (Post post : entry.posts()) {
        seat(post)
            .ifPresent(
                seat ->
                    post.from()
                        .ifPresent(
                            from ->
                                begins
                                    .computeIfAbsent(seat, key -> new TreeSet<>())
                                    .add(latest(from))));
      }
    }
    List<ActorEntry> closed = new ArrayList<>();
    for (ActorEntry entry : all) {
      List<Post> posts = entry.posts().stream().map(post -> closed(post, begins)).toList();
      closed.add(
          new ActorEntry(
              entry.actor(),
              entry.names(),
              entry.demonyms(),
              entry.metonyms(),
              entry.localNames(),
              entry.partOf(),
              entry.gender(),
              entry.born(),
              entry.died(),
              entry.shared(),
              posts));
    }
    return closed;
  }

  private static Post closed(Post post, Map<String, NavigableSet<LocalDate>> begins) {
    Optional<LocalDate> next =
        post.open() && post.from().isPresent()
            ? seat(post).map(begins::get).map(days -> days.higher(latest(post.from().get())))
            : Optional.empty();
    return next.isEmpty()
        ? post
        : new Post(
            post.title(),
            post.position(),
            post.organization(),
            post.counterpart(),
            post.from(),
            next,
            false);
  }

  /** The first of January mostly means that only the year is known. */
  private static LocalDate latest(LocalDate from) {
    return from.getDayOfYear() == 1 ? from.withDayOfYear(from.lengthOfYear()) : from;
  }

  private static Optional<String> seat(Post post) {
    return post.position()
        .filter(ONE_HOLDER::contains)
        .filter(position -> post.organization().isPresent())
        .filter(position -> !position.equals("ambassador") || post.counterpart().isPresent())
        .map(
            position ->
                position
                    + '\n'
                    + FoldedActorList.identity(post.organization().get())
                    + '\n'
                    + post.counterpart().map(FoldedActorList::identity).orElse(""));
  }
}
