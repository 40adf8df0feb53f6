package org.rapporteur.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Actor;

/**
 * An actor list held in memory.
 *
 * <p>A name is first sought in its close form; only if nobody bears that, in the loose one. Entries
 * of one Wikidata item are one actor, and so are those of equal kind and label of which one has no
 * item; what comes first gives the label. Lists keep the order of the entries.
 */
public final class FoldedActorList implements ActorList {
  private static final Set<String> FAMILY_FIRST = Words.set("family-first.txt");
  private static final int SHORT_ACRONYM = 3;

  /** Begins the keys of short acronyms. */
  static final char ACRONYM = '=';

  private final List<ActorEntry> entries;
  private final Map<String, ActorEntry> byIdentity = new HashMap<>();
  private final Map<String, List<ActorEntry>> byName;
  private final Map<String, List<ActorEntry>> bySurname;
  private final LooseIndex byLooseName;
  private final LooseIndex byLooseSurname;
  private final Map<String, List<ActorEntry>> byDemonym = new HashMap<>();
  private final Map<String, List<ActorEntry>> byMetonym = new HashMap<>();
  private final Map<String, List<ActorEntry>> byBody = new HashMap<>();
  private final Map<String, List<Holding>> byPost = new HashMap<>();
  private int longestName;

  private record Holding(ActorEntry holder, Post post) {}

  public FoldedActorList(List<ActorEntry> entries) {
    this.entries = MergedEntries.of(entries);
    byName = new HashMap<>(3 * this.entries.size());
    bySurname = new HashMap<>(3 * this.entries.size());
    this.entries.forEach(this::index);
    byLooseName = new LooseIndex(byName);
    byLooseSurname = new LooseIndex(bySurname);
  }

  /** All actors, in the order in which they came. */
  public List<ActorEntry> entries() {
    return entries;
  }

  @Override
  public List<ActorEntry> named(String name) {
    String close = withoutArticle(Folding.close(name));
    List<ActorEntry> found = new ArrayList<>(byName.getOrDefault(close, List.of()));
    if (Folding.isAcronym(name)) {
      found.addAll(byName.getOrDefault(acronymKey(close), List.of()));
    }
    if (found.isEmpty()) {
      found.addAll(byName.getOrDefault(PersonName.withoutInitials(close), List.of()));
    }
    return found.isEmpty() ? byLooseName.get(close) : Collections.unmodifiableList(found);
  }

  @Override
  public List<ActorEntry> surnamed(String surname) {
    String close = Folding.close(surname);
    List<ActorEntry> found = bySurname.get(close);
    if (found == null) {
      return byLooseSurname.get(close);
    }
    return Collections.unmodifiableList(found);
  }

  @Override
  public Optional<ActorEntry> ofDemonym(String word) {
    String close = Folding.close(word);
    List<ActorEntry> found = byDemonym.get(acronymKey(close, word));
    if (found == null) {
      found = named(word).stream().filter(FoldedActorList::isState).toList();
    }
    return only(found);
  }

  @Override
  public Optional<ActorEntry> ofMetonym(String place) {
    return only(byMetonym.getOrDefault(withoutArticle(Folding.close(place)), List.of()));
  }

  @Override
  public Optional<ActorEntry> bodyOf(Actor whole, String name) {
    return only(
        byBody.getOrDefault(
            identity(whole) + '\n' + withoutArticle(Folding.close(name)), List.of()));
  }

  @Override
  public List<ActorEntry> holders(String position, Actor organization, LocalDate day) {
    List<Holding> possible =
        byPost.getOrDefault(postKey(position, organization), List.of()).stream()
            .filter(holding -> holding.post().maybeHeldOn(day))
            .toList();
    Optional<LocalDate> newest =
        possible.stream().flatMap(h -> h.post().from().stream()).max(Comparator.naturalOrder());
    return possible.stream()
        .sorted(Comparator.comparingInt(holding -> doubt(holding.post(), newest)))
        .map(Holding::holder)
        .distinct()
        .toList();
  }

  @Override
  public Optional<ActorEntry> entry(Actor actor) {
    return Optional.ofNullable(byIdentity.get(identity(actor)));
  }

  @Override
  public int longestName() {
    return longestName;
  }

  /** Equal for two actors of the list exactly if they are the same. */
  static String identity(Actor actor) {
    return actor.wikidata().orElseGet(() -> actor.kind() + ":" + Folding.close(actor.label()));
  }

  /** How little is sure of a post on a day that its dates allow: the less, the surer. */
  private static int doubt(Post post, Optional<LocalDate> newest) {
    boolean begun = post.from().isPresent();
    if (begun && post.until().isPresent()) {
      return 0;
    }
    boolean superseded = newest.isPresent() && (!begun || post.from().get().isBefore(newest.get()));
    return (superseded ? 2 : 1) + (begun ? 0 : 1);
  }

  private void index(ActorEntry entry) {
    byIdentity.put(identity(entry.actor()), entry);
    boolean person = entry.actor().kind() == Actor.Kind.PERSON;
    boolean familyFirst =
        person
            && entry.posts().stream()
                .flatMap(post -> post.organization().stream())
                .anyMatch(polity -> FAMILY_FIRST.contains(polity.label()));
    for (String name : entry.names()) {
      String close = withoutArticle(Folding.close(name));
      if (close.isEmpty()) {
        continue;
      }
      addName(acronymKey(close, name), close, entry);
      if (person) {
        addName(PersonName.withoutInitials(close), close, entry);
        PersonName.surnames(close).forEach(surname -> add(bySurname, surname, entry));
        if (familyFirst) {
          add(bySurname, close.replaceAll(" .*", ""), entry);
        }
      }
      entry.partOf().ifPresent(whole -> add(byBody, identity(whole) + '\n' + close, entry));
    }
    for (String name : entry.localNames()) {
      entry
          .partOf()
          .ifPresent(whole -> add(byBody, identity(whole) + '\n' + Folding.close(name), entry));
    }
    for (String demonym : entry.demonyms()) {
      add(byDemonym, acronymKey(counted(Folding.close(demonym)), demonym), entry);
    }
    for (String metonym : entry.metonyms()) {
      add(byMetonym, withoutArticle(counted(Folding.close(metonym))), entry);
    }
    for (Post post : entry.posts()) {
      if (post.position().isPresent() && post.organization().isPresent()) {
        byPost
            .computeIfAbsent(
                postKey(post.position().get(), post.organization().get()), key -> new ArrayList<>())
            .add(new Holding(entry, post));
      }
    }
  }

  private void addName(String key, String close, ActorEntry entry) {
    add(byName, key, entry);
    counted(close);
  }

  private String counted(String close) {
    longestName = Math.max(longestName, 1 + (int) close.chars().filter(c -> c == ' ').count());
    return close;
  }

  private static boolean isState(ActorEntry entry) {
    return entry.actor().kind() == Actor.Kind.POLITY && entry.partOf().isEmpty();
  }

  private static String postKey(String position, Actor organization) {
    return position + '\n' + identity(organization);
  }

  /** Short acronyms are kept apart, so that "us" and "who" are not found by "US" and "WHO". */
  private static String acronymKey(String close, String name) {
    return close.length() <= SHORT_ACRONYM && Folding.isAcronym(name) ? acronymKey(close) : close;
  }

  private static String acronymKey(String close) {
    return ACRONYM + close;
  }

  private static String withoutArticle(String close) {
    return close.startsWith("the ") ? close.substring("the ".length()) : close;
  }

  private static Optional<ActorEntry> only(List<ActorEntry> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static void add(Map<String, List<ActorEntry>> map, String key, ActorEntry entry) {
    List<ActorEntry> bearers = map.get(key);
    if (bearers == null) {
      map.put(key, List.of(entry));
    } else if (!bearers.get(bearers.size() - 1).equals(entry)) {
      if (bearers.size() == 1) {
        bearers = new ArrayList<>(bearers);
        map.put(key, bearers);
      }
      bearers.add(entry);
    }
  }
}
