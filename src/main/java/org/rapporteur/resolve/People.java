package org.rapporteur.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/** The persons whom an article names: one entity for all the names of one person. */
final class People {
  /** Words within which one who is described may be one who is named. */
  private static final int REACH = 15_000;

  /** Of two, the one who was spoken of last: "the <b>younger</b> Vale". */
  private static final Set<String> CONTRAST = Set.of("younger", "elder", "older");

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private final Reading reading;
  private final Names names;
  private final ActorList list;
  private final FirstNames firstNames;
  private final Map<Name, Entity> byName = new LinkedHashMap<>();
  private final Map<String, List<Entity>> bySurname = new HashMap<>();
  private final Map<Entity, Integer> uses = new LinkedHashMap<>();
  private final Map<Entity, Integer> first = new HashMap<>();
  private final Map<Entity, TreeSet<Integer>> places = new HashMap<>();
  private final Map<String, Set<Entity>> byFirstName = new HashMap<>();
  private final TreeMap<Integer, Entity> byToken = new TreeMap<>();
  private List<Entity> all;

  People(Reading reading, Names names, NamedRoles roles, ActorList list, FirstNames firstNames) {
    this.reading = reading;
    this.names = names;
    this.list = list;
    this.firstNames = firstNames;
    List<Name> persons = names.all().stream().filter(Name::isPerson).toList();
    for (Name name : persons) {
      if (words(name).size() > 1) {
        meet(name, roles.of(name));
      }
    }
    for (Name name : persons) {
      if (words(name).size() == 1) {
        meetAgain(name, roles.of(name));
      }
    }
    byName.forEach((name, entity) -> byToken.put(name.first(), entity));
    all = uses.keySet().stream().sorted(Comparator.comparingInt(this::first)).toList();
  }

  /** All of them, in the order in which they are named first. */
  List<Entity> all() {
    return all;
  }

  /** Those who are named first not too far before or after a token, in that order. */
  List<Entity> around(int token) {
    return all.subList(namedBefore(token - REACH), namedBefore(token + REACH));
  }

  private int namedBefore(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first(all.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Entity of(Name name) {
    return byName.get(name);
  }

  /** The token with which the entity is named first. */
  int first(Entity entity) {
    return first.getOrDefault(entity, Integer.MAX_VALUE);
  }

  /** Those named from token {@code first} to {@code end}, by the tokens where their names begin. */
  SortedMap<Integer, Entity> named(int first, int end) {
    return byToken.subMap(first, end);
  }

  /** Makes one of those whom the list tells to be the same. */
  void merge() {
    Map<Actor, Entity> linked = new HashMap<>();
    Map<Entity, Entity> same = new HashMap<>();
    for (Entity entity : all) {
      if (entity.entry().isPresent()) {
        Entity kept = linked.putIfAbsent(entity.actor(), entity);
        if (kept != null) {
          entity.uses().forEach(kept::add);
          entity.names().forEach(kept::name);
          same.put(entity, kept);
        }
      }
    }
    byToken.replaceAll((token, entity) -> same.getOrDefault(entity, entity));
    byName.replaceAll((name, entity) -> same.getOrDefault(entity, entity));
    all = all.stream().filter(entity -> !same.containsKey(entity)).toList();
  }

  private void meet(Name name, List<RoleUse> roles) {
    List<String> words = words(name);
    String surname = fold(words.get(words.size() - 1));
    Optional<Entity> known =
        bySurname.getOrDefault(surname, List.of()).stream()
            .filter(entity -> agree(entity, name.text()))
            .findFirst();
    if (known.isEmpty()) {
      known = sameInList(name);
    }
    Entity entity = known.orElseGet(() -> create(name));
    put(name, surname, entity, roles);
  }

  /** A spelling that differs in the surname: "Zelensky" and "Zelenskyy". */
  private Optional<Entity> sameInList(Name name) {
    List<Actor> listed = list.named(name.text()).stream().map(entry -> entry.actor()).toList();
    return listed.size() != 1
        ? Optional.empty()
        : uses.keySet().stream()
            .filter(entity -> !differ(entity.actor().label(), name.text()))
            .filter(
                entity ->
                    list.named(entity.actor().label()).stream()
                        .anyMatch(entry -> entry.actor().equals(listed.get(0))))
            .findFirst();
  }

  private void meetAgain(Name name, List<RoleUse> roles) {
    String word = fold(words(name).get(0));
    List<Entity> bearers = bySurname.getOrDefault(word, List.of());
    Gender told =
        roles.stream()
            .flatMap(role -> role.entry().stream())
            .map(entry -> entry.gender())
            .filter(gender -> gender != Gender.UNKNOWN)
            .findFirst()
            .orElse(Gender.UNKNOWN);
    Entity best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Entity entity : bearers) {
      boolean gender =
          told == Gender.UNKNOWN || entity.gender() == Gender.UNKNOWN || told == entity.gender();
      if (!gender || isOfNamesake(entity, name, roles)) {
        continue;
      }
      double score = likely(entity, name, roles);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    if (best == null) {
      best = ofFirstName(word, name).or(() -> relative(name)).orElse(null);
    }
    if (best == null) {
      best =
          sameSurnameInList(name)
              .filter(
                  other ->
                      told == Gender.UNKNOWN
                          || other.gender() == Gender.UNKNOWN
                          || told == other.gender())
              .orElseGet(() -> namesake(name, roles, !bearers.isEmpty()));
    }
    put(name, word, best, roles);
  }

  /**
   * Whether the title before a family name is that of others of the list, and of none who has the
   * full name: "President Obama" is not Michelle Obama.
   */
  private boolean isOfNamesake(Entity entity, Name name, List<RoleUse> roles) {
    List<String> positions =
        roles.stream()
            .filter(role -> role.isPosition() && role.entry().orElseThrow().oneHolder())
            .map(role -> role.entry().orElseThrow().position())
            .toList();
    List<Actor> holders =
        list.surnamed(name.text()).stream()
            .filter(
                entry ->
                    entry.posts().stream()
                        .anyMatch(post -> post.position().filter(positions::contains).isPresent()))
            .map(ActorEntry::actor)
            .toList();
    String full = entity.actor().label();
    return full.indexOf(' ') > 0
        && !holders.isEmpty()
        && list.named(full).stream().noneMatch(entry -> holders.contains(entry.actor()))
        && holders.stream().noneMatch(holder -> agree(entity, holder.label()));
  }

  private double likely(Entity entity, Name name, List<RoleUse> roles) {
    boolean contrast = CONTRAST.contains(reading.lower(name.first() - 1));
    double score = contrast ? 0 : Math.min(uses.getOrDefault(entity, 0), 10) * .3;
    Integer before = places.get(entity).lower(name.first());
    score -= before == null ? 3 : Math.min(2, (name.first() - before) / 200.0);
    for (RoleUse role : roles) {
      boolean shared =
          entity.roles().stream()
              .anyMatch(
                  other ->
                      role.entry().isPresent()
                          && other.entry().isPresent()
                          && role.entry().get().position().equals(other.entry().get().position()));
      score += shared ? 3 : 0;
    }
    return score;
  }

  private Optional<Entity> ofFirstName(String word, Name name) {
    List<Entity> bearers =
        byFirstName.getOrDefault(word, Set.of()).stream()
            .filter(entity -> first(entity) < name.first())
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
  }

  /** "Mr. Vale's wife, <b>Ada</b>": she has the family name of the one whose relative she is. */
  private Optional<Entity> relative(Name name) {
    int noun = reading.is(name.first() - 1, ",") ? name.first() - 2 : name.first() - 1;
    if (!WordSet.KIN.has(reading.lower(noun))
        || !reading.isPossessiveMark(noun - 1)
        || !firstNames.knows(name.text())) {
      return Optional.empty();
    }
    return names
        .at(noun - 2)
        .filter(Name::isPerson)
        .map(
            owner -> {
              List<String> words = words(owner);
              String surname = words.get(words.size() - 1);
              Entity entity =
                  new Entity(
                      new Actor(Actor.Kind.PERSON, name.label() + " " + surname, Optional.empty()));
              entity.gender(WordSet.FEMALE.has(reading.lower(noun)) ? Gender.FEMALE : Gender.MALE);
              bySurname.computeIfAbsent(fold(surname), key -> new ArrayList<>()).add(entity);
              return entity;
            });
  }

  private Optional<Entity> sameSurnameInList(Name name) {
    List<Actor> bearers = list.surnamed(name.text()).stream().map(entry -> entry.actor()).toList();
    return bearers.isEmpty()
        ? Optional.empty()
        : uses.keySet().stream()
            .filter(
                entity ->
                    list.named(entity.actor().label()).stream()
                        .anyMatch(entry -> bearers.contains(entry.actor())))
            .findFirst();
  }

  /** Someone of whom only the family name is told: with the form of address if others bear it. */
  private Entity namesake(Name name, List<RoleUse> roles, boolean others) {
    Entity entity = create(name);
    roles.stream()
        .filter(role -> others && role.entry().isPresent())
        .filter(role -> role.entry().get().kind() == RoleEntry.Kind.HONORIFIC)
        .findFirst()
        .ifPresent(role -> entity.label(role.wording() + " " + name.label()));
    return entity;
  }

  private Entity create(Name name) {
    Entity entity = new Entity(new Actor(Actor.Kind.PERSON, name.label(), Optional.empty()));
    if (words(name).size() > 1) {
      entity.gender(firstNames.genderOf(name.text()));
    }
    return entity;
  }

  private void put(Name name, String surname, Entity entity, List<RoleUse> roles) {
    byName.put(name, entity);
    first.merge(entity, name.first(), Math::min);
    uses.merge(entity, 1, Integer::sum);
    roles.forEach(entity::add);
    entity.name(name.text());
    places.computeIfAbsent(entity, key -> new TreeSet<>()).add(name.first());
    String folded = fold(name.text());
    if (folded.indexOf(' ') > 0) {
      byFirstName
          .computeIfAbsent(folded.substring(0, folded.indexOf(' ')), key -> new LinkedHashSet<>())
          .add(entity);
    }
    List<Entity> bearers = bySurname.computeIfAbsent(surname, key -> new ArrayList<>());
    if (!bearers.contains(entity)) {
      bearers.add(entity);
    }
    if (words(name).size() > words(entity.actor().label()).size()) {
      entity.label(name.label());
    }
  }

  /** Whether the first names allow that the two are one: equal, an initial, a short form. */
  private static boolean agree(Entity entity, String name) {
    String known = fold(entity.actor().label());
    String other = fold(name);
    String a = known.substring(0, Math.max(0, known.indexOf(' ')));
    String b = other.substring(0, Math.max(0, other.indexOf(' ')));
    if (differ(known, other)) {
      return false;
    }
    return a.isEmpty()
        || b.isEmpty()
        || WordSet.PARTICLE.has(a)
        || WordSet.PARTICLE.has(b)
        || a.equals(b)
        || (a.length() == 1 && b.startsWith(a))
        || (b.length() == 1 && a.startsWith(b))
        || (a.length() > 2 && b.startsWith(a))
        || (b.length() > 2 && a.startsWith(b));
  }

  /** Whether initials tell two apart who have the other names in common: George W., George P. */
  static boolean differ(String name, String other) {
    String one = middle(fold(name));
    String two = middle(fold(other));
    return !one.isEmpty() && !two.isEmpty() && !one.equals(two);
  }

  /** The initial between first and family name; empty if there is none. */
  private static String middle(String folded) {
    String[] words = folded.split(" ");
    return words.length == 3 && words[1].length() == 1 ? words[1] : "";
  }

  private static List<String> words(Name name) {
    return words(name.text());
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    while (words.size() > 1
        && SUFFIXES.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}|[.'’]", "")
        .toLowerCase(Locale.ROOT);
  }
}
