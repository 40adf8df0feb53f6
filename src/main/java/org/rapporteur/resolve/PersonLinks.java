package org.rapporteur.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorList;
import org.rapporteur.resolve.Linker.Evidence;
import org.rapporteur.resolve.Linker.Held;
import org.rapporteur.resolve.Linker.Link;

/** Links the persons of one article, of each of whom all that is said was gathered before. */
final class PersonLinks {
  private final Linker linker;
  private final Optional<LocalDate> day;

  PersonLinks(ActorList list, Optional<LocalDate> day) {
    linker = new Linker(list);
    this.day = day;
  }

  void link(Entity person) {
    List<Held> held =
        person.roles().stream()
            .filter(RoleUse::isPosition)
            .map(
                role ->
                    new Held(role.entry().orElseThrow().position(), role.polity(), role.former()))
            .toList();
    Link link =
        linker.link(
            new Evidence(person.actor().label(), held, List.copyOf(person.belongsTo()), day));
    link.entry().ifPresent(entry -> person.link(entry, link.confidence(), link.reason()));
  }
}
