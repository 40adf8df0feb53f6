package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Post;
import org.rapporteur.model.Actor;

/** Finds the entry of the list for a person of the article, or none if that is not certain. */
final class PersonLinks {
  private final ActorList list;
  private final Optional<LocalDate> day;

  PersonLinks(ActorList list, Optional<LocalDate> day) {
    this.list = list;
    this.day = day;
  }

  void link(Entity person) {
    String name = person.actor().label();
    boolean full = name.indexOf(' ') > 0;
    List<ActorEntry> candidates =
        (full ? list.named(name) : list.surnamed(name))
            .stream()
                .filter(entry -> entry.actor().kind() == Actor.Kind.PERSON)
                .filter(this::maybeAlive)
                .toList();
    if (candidates.isEmpty()) {
      return;
    }
    List<ActorEntry> supported =
        candidates.stream().filter(entry -> supports(entry, person)).toList();
    if (supported.size() == 1) {
      person.link(supported.get(0), .97, "name and role");
    } else if (candidates.size() == 1 && full && !contradicts(candidates.get(0), person)) {
      person.link(candidates.get(0), .93, "unique name");
    } else if (candidates.size() > 1 || !full) {
      List<ActorEntry> leaders = candidates.stream().filter(this::leads).toList();
      if (leaders.size() == 1 && !contradicts(leaders.get(0), person)) {
        person.link(leaders.get(0), .85, "name, in high office at the time");
      }
    }
  }

  private boolean maybeAlive(ActorEntry entry) {
    return day.isEmpty()
        || entry.born().filter(born -> born.plusYears(16).isAfter(day.get())).isEmpty();
  }

  private boolean supports(ActorEntry entry, Entity person) {
    return person.roles().stream()
        .filter(RoleUse::isPosition)
        .anyMatch(role -> entry.posts().stream().anyMatch(post -> fits(post, role)));
  }

  private boolean fits(Post post, RoleUse role) {
    boolean position = post.position().equals(role.entry().map(entry -> entry.position()));
    boolean place =
        role.polity().isEmpty()
            || post.organization().isEmpty()
            || post.organization().equals(role.polity());
    return position && place && (role.former() || day.isEmpty() || post.maybeHeldOn(day.get()));
  }

  /** Whether the article ties the person to states in none of which the entry held a post. */
  private static boolean contradicts(ActorEntry entry, Entity person) {
    List<Actor> states =
        person.belongsTo().stream().filter(a -> a.kind() == Actor.Kind.POLITY).toList();
    return !states.isEmpty()
        && !entry.posts().isEmpty()
        && entry.posts().stream()
            .noneMatch(
                post ->
                    post.organization().isEmpty() || states.contains(post.organization().get()));
  }

  private boolean leads(ActorEntry entry) {
    return day.isPresent()
        && entry.posts().stream()
            .anyMatch(
                post ->
                    post.maybeHeldOn(day.get())
                        && post.position()
                            .filter(
                                p ->
                                    p.equals("president")
                                        || p.equals("prime minister")
                                        || p.equals("foreign minister"))
                            .isPresent());
  }
}
