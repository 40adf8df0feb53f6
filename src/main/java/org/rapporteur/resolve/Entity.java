package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/** Someone or something that an article speaks of: all that was gathered about it so far. */
final class Entity {
  private final List<RoleUse> uses = new ArrayList<>();
  private final NavigableMap<Integer, List<RoleUse>> usesAt = new TreeMap<>();
  private final Map<RoleUse, RoleUse> roles = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Actor> belongsTo = new LinkedHashSet<>();
  private final Set<String> described = new LinkedHashSet<>();
  private Actor actor;
  private Optional<ActorEntry> entry = Optional.empty();
  private Gender gender = Gender.UNKNOWN;
  private boolean plural;
  private List<Entity> members = List.of();
  private List<Actor> candidates = List.of();
  private double confidence = 1;
  private String reason = "";

  Entity(Actor actor) {
    this.actor = actor;
    names.add(actor.label());
  }

  Actor actor() {
    return actor;
  }

  boolean isPerson() {
    return actor.kind() == Actor.Kind.PERSON;
  }

  /** Whether "it" may stand for it. */
  boolean isThing() {
    return actor.kind() == Actor.Kind.POLITY || actor.kind() == Actor.Kind.ORGANIZATION;
  }

  boolean isUnnamed() {
    return !actor.isNamed();
  }

  Optional<ActorEntry> entry() {
    return entry;
  }

  /** The names by which the article calls it, the first found first. */
  Set<String> names() {
    return names;
  }

  /**
   * The roles that the article gives it, each as it is told first: in a long article the same one
   * is told a thousand times.
   */
  Collection<RoleUse> roles() {
    return roles.values();
  }

  /** All that were added, in that order. */
  List<RoleUse> uses() {
    return uses;
  }

  /** Those that stand from token {@code first} to {@code end}. */
  List<RoleUse> usesIn(int first, int end) {
    return usesAt.subMap(first, end).values().stream().flatMap(List::stream).toList();
  }

  /** States and organisations to which the article says it belongs. */
  Set<Actor> belongsTo() {
    return belongsTo;
  }

  /** The words with which the article describes it beside its name, in small letters. */
  Set<String> described() {
    return described;
  }

  Gender gender() {
    return gender;
  }

  boolean isPlural() {
    return plural;
  }

  /** That {@link #actor()} is who the words name. */
  double confidence() {
    return confidence;
  }

  /** Why it is linked as it is, in words for a reader. */
  String reason() {
    return reason;
  }

  void name(String name) {
    names.add(name);
  }

  void add(RoleUse role) {
    uses.add(role);
    usesAt.computeIfAbsent(role.token(), token -> new ArrayList<>()).add(role);
    roles.putIfAbsent(role.at(0), role);
    role.polity().ifPresent(belongsTo::add);
    role.organization().ifPresent(belongsTo::add);
    role.entry().map(RoleEntry::gender).ifPresent(this::gender);
  }

  /** The first word on the gender holds. */
  void gender(Gender told) {
    if (gender == Gender.UNKNOWN) {
      gender = told;
    }
  }

  /** Those of whom a group consists; empty for one that is no group of known ones. */
  List<Entity> members() {
    return members;
  }

  /** Several that are spoken of together: "A and B", later "the two leaders". */
  static Entity group(List<Entity> members) {
    String label = String.join(" and ", members.stream().map(m -> m.actor().label()).toList());
    Entity group = new Entity(new Actor(Actor.Kind.COLLECTIVE, label, Optional.empty()));
    group.members = List.copyOf(members);
    group.plural = true;
    return group;
  }

  void plural() {
    plural = true;
  }

  void label(String label) {
    actor = new Actor(actor.kind(), label, actor.wikidata());
  }

  void link(ActorEntry found, double sure, String why) {
    entry = Optional.of(found);
    actor = found.actor();
    confidence = sure;
    reason = why;
    if (found.gender() != Gender.UNKNOWN) {
      gender = found.gender();
    }
  }

  /** Why nobody of the list was taken, and who might have been. */
  void explain(String why, List<Actor> all) {
    reason = why;
    candidates = List.copyOf(all);
  }

  /** Whom the name may mean, if nobody was taken. */
  List<Actor> candidates() {
    return candidates;
  }
}
