package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/** Who held which post on the article's day, as far as the list tells. */
final class Holders {
  /** Days between two holders of a post. */
  private static final int AROUND = 20;

  private final ActorList list;
  private final Optional<LocalDate> day;

  Holders(ActorList list, Optional<LocalDate> day) {
    this.list = list;
    this.day = day;
  }

  Optional<LocalDate> day() {
    return day;
  }

  /** The one who held it; empty where the list knows none, or several it cannot tell apart. */
  Optional<ActorEntry> only(String position, Actor place, Optional<Actor> counterpart) {
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<ActorEntry> holders =
        list.holders(position, place, day.get()).stream()
            .filter(entry -> holds(entry, position, place, counterpart))
            .filter(entry -> isDated(entry, position, place))
            .toList();
    if (holders.size() > 1) {
      List<ActorEntry> sure =
          holders.stream().filter(entry -> surely(entry, position, place)).toList();
      holders = sure.isEmpty() ? holders : sure;
    }
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** A post of which no day is known tells nothing of the article's day. */
  private boolean isDated(ActorEntry entry, String position, Actor place) {
    return entry.posts().stream()
        .filter(post -> fits(post, position, place))
        .filter(post -> post.maybeHeldOn(day.orElseThrow()))
        .anyMatch(post -> post.from().isPresent() || post.until().isPresent());
  }

  /** The one who held it for certain: the day lies between two dates of the list. */
  Optional<ActorEntry> sure(String position, Actor place, Optional<Actor> counterpart) {
    return only(position, place, counterpart)
        .filter(
            entry ->
                entry.posts().stream()
                    .filter(post -> fits(post, position, place))
                    .filter(post -> post.maybeHeldOn(day.orElseThrow()))
                    .anyMatch(post -> post.from().isPresent() && post.until().isPresent()));
  }

  /** Whether an entry has a post of that kind there that may cover the day. */
  boolean holds(ActorEntry entry, String position, Actor place, Optional<Actor> counterpart) {
    return entry.posts().stream()
        .filter(post -> fits(post, position, place))
        .filter(post -> day.isEmpty() || post.maybeHeldOn(day.get()))
        .anyMatch(
            post ->
                counterpart.isEmpty()
                    || post.counterpart().isEmpty()
                    || post.counterpart().equals(counterpart));
  }

  /**
   * The state in which alone a role or an institution goes by its words: "the State Department".
   */
  Optional<Actor> onlyPlace(RoleEntry role) {
    if (role.heldIn().size() != 1) {
      return Optional.empty();
    }
    Actor place = new Actor(Actor.Kind.POLITY, role.title(), Optional.of(role.heldIn().get(0)));
    return list.entry(place).map(ActorEntry::actor);
  }

  /**
   * Who held the post of {@code entity} just before, or just after it; empty if several may have.
   */
  Optional<ActorEntry> next(Entity entity, boolean before) {
    List<ActorEntry> found =
        entity.entry().stream()
            .flatMap(entry -> entry.posts().stream())
            .filter(post -> post.position().isPresent() && post.organization().isPresent())
            .filter(post -> day.isEmpty() || post.maybeHeldOn(day.get()))
            .flatMap(
                post ->
                    (before ? post.from() : post.until())
                            .map(date -> before ? date.minusDays(AROUND) : date.plusDays(AROUND))
                            .stream()
                            .flatMap(date -> inPost(post, date)))
            .filter(entry -> !entry.actor().equals(entity.actor()))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Stream<ActorEntry> inPost(Post post, LocalDate date) {
    return list.holders(post.position().get(), post.organization().get(), date).stream()
        .filter(
            entry ->
                entry.posts().stream()
                    .filter(other -> fits(other, post.position().get(), post.organization().get()))
                    .anyMatch(
                        other ->
                            other.maybeHeldOn(date)
                                && other.from().isPresent()
                                && (other.open() || other.until().isPresent())));
  }

  private boolean surely(ActorEntry entry, String position, Actor place) {
    return entry.posts().stream()
        .filter(post -> fits(post, position, place))
        .filter(post -> post.maybeHeldOn(day.orElseThrow()))
        .anyMatch(post -> post.from().isPresent() && (post.open() || post.until().isPresent()));
  }

  private static boolean fits(Post post, String position, Actor place) {
    return post.position().equals(Optional.of(position))
        && post.organization().equals(Optional.of(place));
  }
}
