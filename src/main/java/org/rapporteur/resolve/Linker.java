package org.rapporteur.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.Post;
import org.rapporteur.model.Actor;

/**
 * Decides which person of the list an article names, or that it cannot be told. What the article
 * says of the person is weighed against the dated posts of all who bear the name; a name that
 * others bear too is linked only if something else speaks for one of them alone. Immutable and
 * thread-safe.
 */
public final class Linker {
  private static final int ROLE_PLACE_AND_TIME = 6;
  private static final int ROLE_AND_PLACE = 4;
  private static final int ROLE_AND_TIME = 3;
  private static final int ROLE = 2;
  private static final int PLACE_AND_TIME = 2;
  private static final int PLACE = 1;
  private static final int CONTRADICTION = -4;
  private static final int NOT_ALIVE = -10;
  private static final int GROWN_UP = 16;

  /** A family name that more bear does not tell a leader. */
  private static final int RARE = 6;

  private static final List<String> LEADERS =
      List.of("president", "prime minister", "foreign minister", "monarch", "supreme leader");

  private final ActorList list;

  /**
   * What an article says of a person.
   *
   * @param name the longest form in which it is named, without title
   * @param roles the posts it is said to hold or to have held
   * @param places states and organisations with which it is connected otherwise
   * @param day of the article
   */
  public record Evidence(
      String name, List<Held> roles, List<Actor> places, Optional<LocalDate> day) {
    public Evidence {
      requireNonNull(name, "name");
      roles = List.copyOf(roles);
      places = List.copyOf(places);
      requireNonNull(day, "day");
    }
  }

  /**
   * A post as the article words it.
   *
   * @param position a preferred label of {@code ontology/roles.ttl}
   * @param place where it is held, if that is said
   * @param former whether it is said to be over
   */
  public record Held(String position, Optional<Actor> place, boolean former) {
    public Held {
      requireNonNull(position, "position");
      requireNonNull(place, "place");
    }
  }

  /**
   * What came of it.
   *
   * @param entry whom the name is linked to; empty if that is not certain
   * @param confidence that this is right, from 0 to 1
   * @param reason in words for a reader
   * @param candidates all who may be meant, the likeliest first
   */
  public record Link(
      Optional<ActorEntry> entry, double confidence, String reason, List<ActorEntry> candidates) {
    public Link {
      requireNonNull(entry, "entry");
      requireNonNull(reason, "reason");
      candidates = List.copyOf(candidates);
    }
  }

  private record Weighed(ActorEntry entry, int weight) {}

  public Linker(ActorList list) {
    this.list = requireNonNull(list, "list");
  }

  public Link link(Evidence evidence) {
    boolean full = isFull(evidence.name());
    List<ActorEntry> bearers = full ? fullyNamed(evidence.name()) : list.surnamed(evidence.name());
    boolean initialled = bearers.isEmpty();
    if (full && initialled) {
      bearers = byInitial(evidence.name());
    }
    List<Weighed> candidates =
        bearers.stream()
            .filter(entry -> entry.actor().kind() == Actor.Kind.PERSON)
            .map(entry -> new Weighed(entry, weight(entry, evidence)))
            .filter(weighed -> weighed.weight() > NOT_ALIVE / 2)
            .sorted(Comparator.comparingInt(weighed -> -weighed.weight()))
            .toList();
    List<ActorEntry> ranked = candidates.stream().map(Weighed::entry).toList();
    if (bearers.isEmpty()) {
      Optional<ActorEntry> holder = byPost(evidence);
      if (holder.isPresent()) {
        return linked(List.of(holder.get()), .9, "part of the name, role and place");
      }
    }
    if (candidates.isEmpty()) {
      return new Link(Optional.empty(), 0, "not in the list", ranked);
    }
    int best = candidates.get(0).weight();
    int lead = candidates.size() == 1 ? best : best - candidates.get(1).weight();
    boolean first = candidates.size() == 1 || lead > 0;
    if (best >= ROLE_AND_PLACE && first) {
      return linked(ranked, .97, "name, role and place");
    }
    if (full && best >= ROLE_AND_TIME && first) {
      return linked(ranked, .93, "name and role");
    }
    if (full && initialled) {
      return new Link(Optional.empty(), 0, "an initial alone", ranked);
    }
    if (full) {
      return byFullName(ranked, best, lead);
    }
    return byFamilyName(ranked, evidence);
  }

  /** Whether a name has more than a family name: "Ben" is a first name but in "Ben Ali". */
  private boolean isFull(String name) {
    int blank = name.indexOf(' ');
    if (blank < 0) {
      return false;
    }
    String first = name.substring(0, blank + 1);
    return !WordSet.PARTICLE.has(first.strip().toLowerCase(Locale.ROOT))
        || list.named(name).stream().anyMatch(entry -> entry.actor().label().startsWith(first));
  }

  /**
   * The only one who holds a post that the article tells, with the state and on the day, and in
   * whose name all words of the one given stand: "Mohamed Abdirizak" is Mohamed Abdirizak Mohamud.
   */
  private Optional<ActorEntry> byPost(Evidence evidence) {
    if (evidence.day().isEmpty()) {
      return Optional.empty();
    }
    List<String> words = List.of(Folding.close(evidence.name()).split(" "));
    List<ActorEntry> found =
        evidence.roles().stream()
            .filter(held -> held.place().isPresent() && !held.former())
            .flatMap(
                held ->
                    list
                        .holders(held.position(), held.place().get(), evidence.day().get())
                        .stream())
            .filter(
                entry ->
                    entry.names().stream()
                        .anyMatch(
                            name -> List.of(Folding.close(name).split(" ")).containsAll(words)))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Those whose first name the list has as an initial of the one given, or the reverse. */
  private List<ActorEntry> byInitial(String name) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    return list.surnamed(surname).stream()
        .filter(
            entry -> {
              String known = entry.actor().label();
              boolean initial = known.indexOf('.') == 1 || name.indexOf('.') == 1;
              return initial && known.charAt(0) == name.charAt(0);
            })
        .toList();
  }

  /** Those of the whole name, of one that ends with it, or of one with the family name first. */
  private List<ActorEntry> fullyNamed(String name) {
    List<ActorEntry> bearers = list.named(name);
    if (bearers.isEmpty()) {
      bearers = list.surnamed(name);
    }
    int blank = name.indexOf(' ');
    if (bearers.isEmpty() && blank == name.lastIndexOf(' ')) {
      bearers = list.named(name.substring(blank + 1) + " " + name.substring(0, blank));
    }
    return bearers;
  }

  private Link byFullName(List<ActorEntry> ranked, int best, int lead) {
    boolean alone = ranked.size() == 1;
    if (alone && best >= 0 && !ranked.get(0).shared()) {
      return linked(ranked, .93, best > 0 ? "unique name, and place" : "unique name");
    }
    if (best >= PLACE_AND_TIME && (alone || lead >= PLACE_AND_TIME)) {
      return linked(ranked, .88, "name and place");
    }
    return new Link(
        Optional.empty(),
        0,
        best < 0 ? "what is said of it contradicts the list" : "others bear the name",
        ranked);
  }

  private Link byFamilyName(List<ActorEntry> ranked, Evidence evidence) {
    List<ActorEntry> fitting =
        ranked.stream().filter(entry -> weight(entry, evidence) >= ROLE).toList();
    if (fitting.size() == 1 && !evidence.roles().isEmpty()) {
      return new Link(Optional.of(fitting.get(0)), .87, "family name and role", ranked);
    }
    List<ActorEntry> leaders =
        ranked.stream().filter(entry -> leads(entry, evidence.day())).toList();
    boolean certain =
        leaders.size() == 1 && ranked.size() <= RARE && weight(leaders.get(0), evidence) >= 0;
    return certain
        ? new Link(Optional.of(leaders.get(0)), .85, "name, in high office at the time", ranked)
        : new Link(Optional.empty(), 0, "a family name alone", ranked);
  }

  private static Link linked(List<ActorEntry> ranked, double confidence, String reason) {
    return new Link(Optional.of(ranked.get(0)), confidence, reason, ranked);
  }

  /** How much of what is said fits the entry. */
  private int weight(ActorEntry entry, Evidence evidence) {
    if (!maybeAlive(entry, evidence.day())) {
      return NOT_ALIVE;
    }
    int best = 0;
    for (Held held : evidence.roles()) {
      for (Post post : entry.posts()) {
        best = Math.max(best, weight(held, post, evidence));
      }
    }
    if (best > 0) {
      return best;
    }
    List<Actor> places = new ArrayList<>(evidence.places());
    evidence.roles().forEach(held -> held.place().ifPresent(places::add));
    boolean tied = false;
    for (Post post : entry.posts()) {
      boolean placed = post.organization().filter(places::contains).isPresent();
      tied |= placed || post.organization().filter(place -> !isWithin(place, places)).isEmpty();
      if (placed) {
        boolean then = evidence.day().filter(post::maybeHeldOn).isPresent();
        best = Math.max(best, then ? PLACE_AND_TIME : PLACE);
      }
    }
    boolean elsewhere =
        !tied
            && !entry.posts().isEmpty()
            && places.stream().anyMatch(place -> place.kind() == Actor.Kind.POLITY);
    return elsewhere ? CONTRADICTION : best;
  }

  /**
   * Whether a place may lie in one of the others: it does, or nothing is known of where it lies.
   */
  private boolean isWithin(Actor place, List<Actor> others) {
    return list.entry(place)
        .map(entry -> entry.partOf().filter(others::contains).isPresent())
        .orElse(place.wikidata().isEmpty());
  }

  private static int weight(Held held, Post post, Evidence evidence) {
    if (!post.position().equals(Optional.of(held.position()))) {
      return 0;
    }
    boolean placed = held.place().isPresent() && held.place().equals(post.organization());
    if (held.place().isPresent() && post.organization().isPresent() && !placed) {
      return 0;
    }
    boolean then =
        evidence.day().isEmpty()
            || (held.former()
                ? post.from().filter(from -> from.isAfter(evidence.day().get())).isEmpty()
                : post.maybeHeldOn(evidence.day().get()));
    if (placed) {
      return then ? ROLE_PLACE_AND_TIME : ROLE_AND_PLACE - 1;
    }
    return then && evidence.day().isPresent() ? ROLE_AND_TIME : ROLE;
  }

  private static boolean maybeAlive(ActorEntry entry, Optional<LocalDate> day) {
    return day.isEmpty()
        || entry.born().filter(born -> born.plusYears(GROWN_UP).isAfter(day.get())).isEmpty();
  }

  private static boolean leads(ActorEntry entry, Optional<LocalDate> day) {
    return day.isPresent()
        && entry.posts().stream()
            .anyMatch(
                post ->
                    post.from().isPresent()
                        && post.maybeHeldOn(day.get())
                        && post.position().filter(LEADERS::contains).isPresent());
  }
}
