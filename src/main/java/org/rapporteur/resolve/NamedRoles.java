package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/** The roles that an article gives to the persons it names, by name in the text. */
final class NamedRoles {
  /** So many roles before a counterpart are looked at. */
  private static final int BEFORE = 3;

  private final Reading reading;
  private final Names names;
  private final NamedActors actors;
  private final Map<Name, List<RoleUse>> roles = new HashMap<>();
  private final Map<String, Set<Name>> bearers = new HashMap<>();
  private final TreeMap<Integer, RoleUse> byToken = new TreeMap<>();
  private final Map<Integer, RoleUse> counterparts = new HashMap<>();

  NamedRoles(
      Reading reading,
      Names names,
      NamedActors actors,
      List<Phrase> phrases,
      Attachments attachments) {
    this.reading = reading;
    this.names = names;
    this.actors = actors;
    for (Phrase phrase : phrases) {
      RoleUse use = RoleUse.of(phrase, reading);
      if (use.isPosition() && (!phrase.plural() || phrase.places().size() > 1)) {
        byToken.put(phrase.head(), use);
      }
      attachments.of(phrase).forEach(bearer -> add(bearer, use));
    }
    for (int i = 0; i < reading.size(); i++) {
      if (WordSet.COUNTERPART.has(reading.lower(i))) {
        readCounterpart(i);
      }
    }
    PlainTitles plain = new PlainTitles(reading, names, actors);
    for (Name name : names.all()) {
      if (name.isPerson()
          && roles.getOrDefault(name, List.of()).stream().noneMatch(RoleUse::isPosition)) {
        plain.of(name).filter(use -> !isAddress(name, use)).ifPresent(use -> add(name, use));
      }
    }
  }

  /** Whether all that stands before the name is "Mr" or "Dr". */
  private boolean isAddress(Name name, RoleUse use) {
    return of(name).stream()
        .anyMatch(
            other ->
                other.entry().filter(e -> e.kind() == RoleEntry.Kind.HONORIFIC).isPresent()
                    && other.token() == use.token());
  }

  List<RoleUse> of(Name name) {
    return roles.getOrDefault(name, List.of());
  }

  /** The role of the counterpart whose word is token {@code i}: "his French <b>counterpart</b>". */
  Optional<RoleUse> counterpart(int i) {
    return Optional.ofNullable(counterparts.get(i));
  }

  private void add(Name name, RoleUse use) {
    roles.computeIfAbsent(name, key -> new ArrayList<>()).add(use);
    bearers.computeIfAbsent(surname(name), key -> new LinkedHashSet<>()).add(name);
  }

  private String surname(Name name) {
    return reading.lower(name.end() - 1);
  }

  private void readCounterpart(int i) {
    Optional<Actor> polity = actors.ofDemonym(reading, i - 1);
    Optional<Name> owner = names.at(reading.isPossessiveMark(i - 1) ? i - 2 : i - 1);
    if (polity.isEmpty() && owner.isPresent() && !owner.get().isPerson()) {
      polity = Optional.of(actors.of(owner.get()));
    }
    Optional<RoleUse> model = model(i, polity);
    if (polity.isEmpty() || model.isEmpty()) {
      return;
    }
    RoleEntry entry = model.get().entry().orElseThrow();
    int first = reading.isPossessiveMark(i - 1) ? i - 2 : i - 1;
    RoleUse use =
        new RoleUse(
            reading.words(first, i + 1),
            entry.heldIn().isEmpty() ? entry.title() : title(entry),
            Optional.of(entry),
            polity,
            Optional.empty(),
            Optional.empty(),
            false,
            OptionalInt.empty(),
            i);
    counterparts.put(i, use);
    int next = reading.is(i + 1, ",") ? i + 2 : i + 1;
    names.personFrom(next).ifPresent(name -> add(name, use));
  }

  /** The title that the position has elsewhere: no "Secretary of State" of France. */
  private static String title(RoleEntry entry) {
    String words = entry.position();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The role that the two share: one of the sentence, of a person named in it, or one before. */
  private Optional<RoleUse> model(int i, Optional<Actor> polity) {
    int begin = reading.sentenceBegin(i);
    int end = reading.sentenceEnd(i);
    List<RoleUse> near = new ArrayList<>(byToken.subMap(begin, end).values());
    for (int k = begin; k < end; k++) {
      Optional<Name> name = names.personFrom(k);
      if (name.isPresent() && name.get().first() != i + 1) {
        bearers.getOrDefault(surname(name.get()), Set.of()).stream()
            .flatMap(other -> of(other).stream())
            .filter(RoleUse::isPosition)
            .forEach(near::add);
      }
    }
    byToken.headMap(i, false).descendingMap().values().stream().limit(BEFORE).forEach(near::add);
    return near.stream()
        .filter(use -> use.token() != i && use.entry().orElseThrow().oneHolder())
        .filter(use -> polity.isEmpty() || !use.polity().equals(polity))
        .findFirst();
  }
}
