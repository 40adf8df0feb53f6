package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Post;

/** Links the persons of an article to the list by all that the article says of them. */
final class PersonLinks {
  private static final Set<String> ONE_NAME =
      Set.of("monarch", "crown prince", "prince", "princess", "pope");

  private final Linker linker;
  private final ActorList list;
  private final RoleWords roles;
  private final Optional<LocalDate> day;

  PersonLinks(Linker linker, ActorList list, RoleWords roles, Optional<LocalDate> day) {
    this.linker = linker;
    this.list = list;
    this.roles = roles;
    this.day = day;
  }

  void link(Entity person) {
    List<Linker.Held> roles =
        person.roles().stream()
            .filter(RoleUse::isPosition)
            .map(
                use ->
                    new Linker.Held(
                        use.entry().orElseThrow().position(),
                        use.polity().or(use::organization),
                        use.former()))
            .toList();
    Linker.Link link =
        linker.link(new Linker.Evidence(name(person), roles, List.copyOf(person.belongsTo()), day));
    if (link.entry().filter(found -> isOther(person, found)).isPresent()) {
      person.explain("another initial than the one of that name in the list", List.of());
    } else if (link.entry().isPresent()) {
      person.link(link.entry().get(), link.confidence(), link.reason());
    } else if (calledSo(person, link).isPresent()) {
      person.link(calledSo(person, link).get(), .85, "family name, and a post that is called so");
    } else {
      titled(person).ifPresent(person::label);
      person.explain(link.reason(), link.candidates().stream().map(ActorEntry::actor).toList());
    }
  }

  private static boolean isOther(Entity person, ActorEntry found) {
    return Stream.concat(Stream.of(found.actor().label()), found.names().stream())
        .anyMatch(name -> People.differ(person.actor().label(), name));
  }

  /**
   * The only bearer of the family name in a post that the title is short for: "Secretary Austin".
   */
  private Optional<ActorEntry> calledSo(Entity person, Linker.Link link) {
    if (day.isEmpty() || person.actor().label().indexOf(' ') >= 0) {
      return Optional.empty();
    }
    List<String> titles =
        person.roles().stream()
            .filter(use -> use.isPosition() && !use.former() && use.place().isEmpty())
            .map(use -> use.entry().orElseThrow().position())
            .toList();
    List<ActorEntry> fitting =
        link.candidates().stream()
            .filter(entry -> entry.posts().stream().anyMatch(post -> isShortFor(titles, post)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private boolean isShortFor(List<String> titles, Post post) {
    return post.from().isPresent()
        && post.maybeHeldOn(day.orElseThrow())
        && post.position().stream()
            .flatMap(position -> roles.ofPosition(position).stream())
            .anyMatch(
                role -> role.oneHolder() && titles.stream().anyMatch(role.broader()::contains));
  }

  /** Those who are known by a title and one name, and by no other: "King Philippe". */
  private static Optional<String> titled(Entity person) {
    String name = person.actor().label();
    return person.roles().stream()
        .filter(use -> name.indexOf(' ') < 0 && use.entry().isPresent())
        .filter(use -> ONE_NAME.contains(use.entry().get().position()))
        .map(use -> use.title() + " " + name)
        .findFirst();
  }

  /** The name that the list knows with its title, "Pope Francis", else the name alone. */
  private String name(Entity person) {
    String name = person.actor().label();
    return person.roles().stream()
        .map(use -> use.wording() + " " + name)
        .filter(titled -> name.indexOf(' ') < 0 && !list.named(titled).isEmpty())
        .findFirst()
        .orElse(name);
  }
}
