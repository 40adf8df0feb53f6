package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds who holds a post: by the list on the article's day, or as the counterpart of another. */
final class PostHolders {
  private static final int OPENING = 2;

  private final Reading reading;
  private final Mentions mentions;
  private final People people;
  private final Holders holders;
  private final Fit fit;
  private final Map<Actor, Entity> held = new HashMap<>();

  PostHolders(Reading reading, Mentions mentions, People people, Holders holders, Fit fit) {
    this.reading = reading;
    this.mentions = mentions;
    this.people = people;
    this.holders = holders;
    this.fit = fit;
  }

  /** The one whom the list names for the post on the article's day. */
  Optional<Entity> holder(RoleEntry wanted, RoleUse role) {
    if (!wanted.oneHolder() || role.place().isEmpty() || role.former()) {
      return Optional.empty();
    }
    if (wanted.position().equals("ambassador") && role.counterpart().isEmpty()) {
      return Optional.empty();
    }
    Optional<ActorEntry> entry =
        holders.only(wanted.position(), role.place().get(), role.counterpart());
    Optional<Entity> named = entry.flatMap(found -> bearer(found, role));
    if (named.isPresent()) {
      return named;
    }
    return entry.map(
        found ->
            held.computeIfAbsent(
                found.actor(),
                actor -> {
                  Entity entity = new Entity(actor);
                  entity.link(
                      found,
                      .9,
                      "holder of the post on " + holders.day().orElseThrow() + " in the list");
                  entity.add(role);
                  return entity;
                }));
  }

  /** One of whom the article tells the family name only, which is that of the holder. */
  private Optional<Entity> bearer(ActorEntry holder, RoleUse role) {
    String label = holder.actor().label();
    List<Entity> bearers =
        people.around(role.token()).stream()
            .filter(
                entity ->
                    entity.entry().isEmpty()
                        && entity.actor().label().indexOf(' ') < 0
                        && label.endsWith(" " + entity.actor().label()))
            .toList();
    if (bearers.size() != 1) {
      return Optional.empty();
    }
    bearers.get(0).link(holder, .85, "family name, and the post on the article's day");
    return Optional.of(bearers.get(0));
  }

  /** The holder of a post that exists in one only of the organisations spoken of so far. */
  Optional<Entity> soleHolder(Phrase phrase) {
    boolean ofBody = phrase.entry().speaksFor() == RoleEntry.SpeaksFor.ORGANIZATION;
    if (!ofBody || phrase.place().isPresent() || phrase.determiner() != Determiner.DEFINITE) {
      return Optional.empty();
    }
    List<Entity> found =
        mentions.recent().stream()
            .map(Mention::entity)
            .filter(Entity::isThing)
            .map(Entity::actor)
            .distinct()
            .flatMap(
                place -> holder(phrase.entry(), RoleUse.of(phrase.at(place), reading)).stream())
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * The one who has a role in another state: "his French counterpart": whom the article names as
   * such, else whom the list does, else the only one of that state who is named nearby.
   */
  Optional<Mention> counterpart(RoleUse role) {
    RoleEntry entry = role.entry().orElseThrow();
    Optional<Entity> found =
        named(role.token(), entity -> fit.of(entity, entry, role) >= 2)
            .or(() -> holder(entry, role))
            .or(() -> compatriot(role));
    int i = role.token();
    return found.map(entity -> new Mention(i, i, i + 1, entity, How.DESCRIPTION, .85));
  }

  /** The last person who passes, else the first who does and is named later. */
  Optional<Entity> named(int token, Predicate<Entity> passes) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      if (all.get(m).entity().isPerson() && passes.test(all.get(m).entity())) {
        return Optional.of(all.get(m).entity());
      }
    }
    return people.around(token).stream().filter(e -> !mentions.has(e)).filter(passes).findFirst();
  }

  /** The only person of the role's state who is named in the sentences around it. */
  private Optional<Entity> compatriot(RoleUse role) {
    int sentence = reading.sentenceOf(role.token());
    List<Entity> found =
        people.around(role.token()).stream()
            .filter(entity -> fit.nations(entity).contains(role.polity().orElse(null)))
            .filter(
                entity ->
                    mentions.has(entity)
                        || reading.sentenceOf(people.first(entity)) - sentence <= OPENING)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
