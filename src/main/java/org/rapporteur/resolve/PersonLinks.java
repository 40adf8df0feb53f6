package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Links the persons of an article to the list by all that the article says of them. */
final class PersonLinks {
  private final Linker linker;
  private final Optional<LocalDate> day;

  PersonLinks(Linker linker, Optional<LocalDate> day) {
    this.linker = linker;
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
        linker.link(
            new Linker.Evidence(
                person.actor().label(), roles, List.copyOf(person.belongsTo()), day));
    if (link.entry().isPresent()) {
      person.link(link.entry().get(), link.confidence(), link.reason());
    } else {
      person.explain(person.confidence(), link.reason());
    }
  }
}
