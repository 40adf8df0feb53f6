package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;

/** Finds who are meant by "the two", "both leaders", "the ministers", "both countries". */
final class Groups {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Map<String, Integer> COUNTS =
      Map.of("two", 2, "both", 2, "pair", 2, "three", 3, "trio", 3, "four", 4, "five", 5);
  private static final int FAR = 6;
  private static final int ROW = 6;
  private static final int GAP = 6;
  private static final int SOON = 3;
  private static final int MEETING = 2;

  private final Reading reading;
  private final Mentions mentions;
  private final Fit fit;
  private final People people;
  private final Names names;

  Groups(Reading reading, Mentions mentions, Fit fit, People people, Names names) {
    this.reading = reading;
    this.mentions = mentions;
    this.fit = fit;
    this.people = people;
    this.names = names;
  }

  /** Those who are named in a row, so that "they" and "the three" may stand for them. */
  Optional<Mention> joined(Name name) {
    List<Mention> all = mentions.recent();
    List<Mention> row = new ArrayList<>(List.of(all.get(all.size() - 1)));
    boolean and = false;
    for (int m = all.size() - 2; m >= 0 && m > all.size() - 2 - ROW; m--) {
      Mention next = row.get(0);
      Mention other = all.get(m);
      boolean again = isIn(other.entity(), row) && next.first() - other.end() <= GAP;
      if (!other.entity().members().isEmpty() || again || other.how() == How.PRONOUN) {
        continue;
      }
      boolean near = other.end() < next.first() && next.first() - other.end() <= GAP;
      boolean joined =
          and ? isJoined(other.end(), next.first()) : reading.is(next.first() - 1, "and");
      boolean titled = !and && near && isAndWithin(other.end(), next.first());
      boolean kind = other.entity().isPerson() == next.entity().isPerson();
      if (!near || !(joined || titled) || !kind || isIn(other.entity(), row)) {
        break;
      }
      and = true;
      row.add(0, other);
    }
    if (row.size() < 2) {
      return Optional.empty();
    }
    Entity group = Entity.group(row.stream().map(Mention::entity).toList());
    return Optional.of(
        new Mention(row.get(0).first(), name.end() - 1, name.end(), group, How.NAME, 1));
  }

  private boolean isJoined(int from, int to) {
    return reading.is(from, ",") || isAndWithin(from, to);
  }

  /** "A and Prime Minister B", "A, the president, and B". */
  private boolean isAndWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.is(i, "and")) {
        return i == from || reading.is(from, ",") || i == to - 1;
      }
    }
    return false;
  }

  private static boolean isIn(Entity entity, List<Mention> row) {
    return row.stream().anyMatch(mention -> mention.entity().equals(entity));
  }

  /**
   * The states in which the holders of a plural role hold it: those it names, else the last row.
   */
  List<Actor> places(Phrase phrase) {
    if (phrase.places().size() > 1 || !phrase.entry().oneHolder() || phrase.place().isPresent()) {
      return phrase.places();
    }
    int count = count(phrase.first(), phrase.head());
    boolean definite = isDefinite(phrase.first(), phrase.head());
    return definite
        ? row(phrase.head(), count, e -> e.actor().kind() == Actor.Kind.POLITY)
            .map(states -> states.members().stream().map(Entity::actor).toList())
            .orElse(List.of())
        : List.of();
  }

  /**
   * The holders of one post in several states, if each is known or all are named soon in one row:
   * "The foreign ministers of France and Poland ... A and B said". Those who were not known to hold
   * it get the role.
   */
  Optional<Entity> holders(
      Phrase phrase, List<Actor> places, Function<Phrase, Optional<Entity>> known) {
    List<Entity> row = rowAfter(phrase.end(), places.size());
    List<Entity> members = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Phrase one = phrase.oneAt(places.get(i));
      Optional<Entity> holder = known.apply(one);
      boolean agrees = !row.isEmpty() && (holder.isEmpty() || holder.get().equals(row.get(i)));
      if (agrees && holder.isEmpty()) {
        Entity named = row.get(i);
        boolean elsewhere =
            !fit.nations(named).isEmpty() && !fit.nations(named).contains(places.get(i));
        if (elsewhere) {
          return Optional.empty();
        }
        named.add(RoleUse.of(one, reading));
        holder = Optional.of(named);
      }
      if (holder.isEmpty()) {
        return Optional.empty();
      }
      members.add(holder.get());
    }
    return Optional.of(Entity.group(members));
  }

  /** So many persons who are named in one row in the next sentences; empty if there are none. */
  private List<Entity> rowAfter(int from, int count) {
    int last = from < reading.size() ? reading.sentenceOf(from) + SOON : 0;
    List<Entity> row = new ArrayList<>();
    int end = -1;
    for (int i = from; i < reading.size() && reading.sentenceOf(i) <= last; i++) {
      Optional<Name> begun = names.personFrom(i);
      if (begun.isEmpty()) {
        continue;
      }
      Name name = begun.get();
      boolean joined = reading.is(end, ",") || reading.is(end, "and");
      if (!joined || name.first() - end > GAP) {
        row.clear();
      }
      row.add(people.of(name));
      end = name.end();
      if (row.size() == count && !reading.is(end, "and")) {
        return row;
      }
    }
    return List.of();
  }

  /** Whom a plural role means: "the two leaders", "the ministers". */
  Optional<Entity> of(Phrase phrase, RoleUse role) {
    int count = count(phrase.first(), phrase.head());
    if (!isDefinite(phrase.first(), phrase.head())
        || (count == 0 && !DEFINITE.contains(reading.lower(phrase.first())))) {
      return Optional.empty();
    }
    Predicate<Entity> fits = e -> e.isPerson() && fit.of(e, phrase.entry(), role) > 0;
    Optional<Entity> row = row(phrase.head(), count, fits);
    if (row.isPresent()) {
      return row;
    }
    Optional<Entity> fitting =
        count == 0
            ? last(phrase.head(), fits, 2, false).or(() -> all(fits))
            : last(phrase.head(), fits, count, true);
    return fitting.or(() -> count > 0 ? persons(phrase.head(), count) : Optional.empty());
  }

  /** All who pass, if few do and one sentence names them all: "X spoke with Y, Z and W." */
  private Optional<Entity> all(Predicate<Entity> passes) {
    List<Entity> found = new ArrayList<>();
    Map<Integer, Set<Entity>> bySentence = new HashMap<>();
    for (Mention mention : mentions.recent()) {
      Entity entity = mention.entity();
      if (passes.test(entity)) {
        bySentence
            .computeIfAbsent(reading.sentenceOf(mention.head()), key -> new HashSet<>())
            .add(entity);
        if (!found.contains(entity)) {
          found.add(entity);
        }
      }
    }
    boolean together = bySentence.values().stream().anyMatch(set -> set.containsAll(found));
    return together && found.size() > 1 && found.size() <= ROW
        ? Optional.of(Entity.group(found))
        : Optional.empty();
  }

  /** Whom "the two", "both" or "both countries" mean; empty for other words. */
  Optional<Entity> of(SourcePart part) {
    boolean known = isDefinite(part.first(), part.head());
    int count = known ? count(part.first(), part.head()) : 0;
    String head = reading.lower(part.head());
    if (count > 0 && (COUNTS.containsKey(head) || WordSet.PARTIES.has(head))) {
      Optional<Entity> named = several(part.head(), count);
      return named.isPresent() || count != 2 || COUNTS.containsKey(head)
          ? named
          : states(part.head(), count);
    }
    if (count > 0 && WordSet.STATES.has(head)) {
      return states(part.head(), count);
    }
    boolean one = reading.is(part.first(), "the") && part.end() - part.first() == 2;
    int which = !one ? -1 : head.equals("former") ? 0 : head.equals("latter") ? 1 : -1;
    return which < 0
        ? Optional.empty()
        : several(part.head(), 2).map(pair -> pair.members().get(which));
  }

  /** The states named last, else those of the last persons. */
  private Optional<Entity> states(int head, int count) {
    Optional<Entity> row = row(head, count, e -> e.actor().kind() == Actor.Kind.POLITY);
    if (row.isPresent()) {
      return row;
    }
    Optional<Entity> named = last(head, e -> e.actor().kind() == Actor.Kind.POLITY, count, true);
    if (named.isPresent()) {
      return named;
    }
    List<Entity> found = new ArrayList<>();
    for (Entity person : several(head, count).map(Entity::members).orElse(List.of())) {
      fit.nations(person).stream().limit(1).map(Entity::new).forEach(found::add);
    }
    return found.size() == count ? Optional.of(Entity.group(found)) : Optional.empty();
  }

  /** Whether words tell that those are known whom they count: "the two", "their three", "both". */
  private boolean isDefinite(int first, int head) {
    boolean both = reading.is(first - 1, "both");
    for (int i = first; i <= head; i++) {
      both |= reading.is(i, "both");
    }
    int begin = COUNTS.containsKey(reading.lower(first)) ? first - 1 : first;
    return both
        || DEFINITE.contains(reading.lower(begin))
        || WordSet.OWNER.has(reading.lower(begin));
  }

  /** The two persons who met, called or wrote to each other just before "they". */
  Optional<Entity> meeting(int pronoun) {
    List<Entity> found = new ArrayList<>();
    List<Mention> all = mentions.recent();
    int sentence = reading.sentenceOf(pronoun);
    for (int m = all.size() - 1; m >= 0; m--) {
      Mention mention = all.get(m);
      int distance = sentence - reading.sentenceOf(mention.head());
      if (distance > MEETING) {
        break;
      }
      Entity entity = mention.entity();
      boolean one = entity.isPerson() && reading.quotationOf(mention.head()) == 0;
      if (distance > 0 && one && !found.contains(entity)) {
        found.add(0, entity);
      }
    }
    return found.size() == 2 ? Optional.of(Entity.group(found)) : Optional.empty();
  }

  private int count(int first, int head) {
    for (int i = first - 1; i <= head; i++) {
      Integer count = COUNTS.get(reading.lower(i));
      if (count != null && (i >= first || reading.is(i, "both"))) {
        return count;
      }
    }
    return 0;
  }

  /** Those who were named in one row last, if all of them pass; of any number if that is 0. */
  private Optional<Entity> row(int head, int count, Predicate<Entity> passes) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0 && isNear(all.get(m), head); m--) {
      List<Entity> members = all.get(m).entity().members();
      boolean counted = count == 0 ? members.size() > 1 : members.size() == count;
      if (counted && members.stream().allMatch(passes)) {
        return Optional.of(all.get(m).entity());
      }
    }
    return Optional.empty();
  }

  /** Those who were named in one row, else the persons named last. */
  private Optional<Entity> several(int head, int count) {
    return persons(head, count).or(() -> row(head, count, entity -> true));
  }

  private Optional<Entity> persons(int head, int count) {
    return row(head, count, Entity::isPerson)
        .or(() -> count == 2 ? last(head, Entity::isPerson, 2, true) : Optional.empty());
  }

  /**
   * The last ones who pass.
   *
   * @param anyway whether to take them although others before them pass, too
   */
  private Optional<Entity> last(int head, Predicate<Entity> passes, int count, boolean anyway) {
    List<Entity> found = new ArrayList<>();
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0 && isNear(all.get(m), head); m--) {
      Entity entity = all.get(m).entity();
      if (passes.test(entity) && !found.contains(entity)) {
        found.add(0, entity);
        if (found.size() == count && anyway) {
          break;
        }
      }
    }
    return found.size() == count ? Optional.of(Entity.group(found)) : Optional.empty();
  }

  private boolean isNear(Mention mention, int head) {
    return reading.sentenceOf(head) - reading.sentenceOf(mention.head()) <= FAR;
  }
}
