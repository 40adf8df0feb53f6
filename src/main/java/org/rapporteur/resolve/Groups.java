package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;

/** Finds who are meant by "the two", "both leaders", "the ministers", "both countries". */
final class Groups {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final int FAR = 6;
  private static final int MEETING = 2;

  private final Reading reading;
  private final Mentions mentions;
  private final Fit fit;

  Groups(Reading reading, Mentions mentions, Fit fit) {
    this.reading = reading;
    this.mentions = mentions;
    this.fit = fit;
  }

  /** Two who are named together, so that "they" and "the two" may stand for them. */
  Optional<Mention> joined(Name name) {
    boolean and = reading.is(name.first() - 1, "and");
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; and && m >= 0 && m > all.size() - 8; m--) {
      Mention other = all.get(m);
      Mention last = all.get(all.size() - 1);
      boolean near = other.end() <= name.first() - 1 && name.first() - other.end() < 10;
      boolean kind = other.entity().isPerson() == last.entity().isPerson();
      if (near
          && kind
          && !other.entity().equals(last.entity())
          && other.entity().members().isEmpty()) {
        Entity group = Entity.group(List.of(other.entity(), last.entity()));
        return Optional.of(
            new Mention(other.first(), name.end() - 1, name.end(), group, How.NAME, 1));
      }
    }
    return Optional.empty();
  }

  /** Whom a plural role means: "the two leaders", "the ministers". */
  Optional<Entity> of(Phrase phrase, RoleUse role) {
    boolean two = isTwo(phrase.first(), phrase.head());
    if (!two && !DEFINITE.contains(reading.lower(phrase.first()))) {
      return Optional.empty();
    }
    Optional<Entity> fitting =
        last(
            phrase.head(),
            entity -> entity.isPerson() && fit.of(entity, phrase.entry(), role) > 0,
            two);
    return fitting.or(() -> two ? two(phrase.head()) : Optional.empty());
  }

  /** Whom "the two", "both" or "both countries" mean; empty for other words. */
  Optional<Entity> of(SourcePart part) {
    boolean two = isTwo(part.first(), part.head());
    String head = reading.lower(part.head());
    if (two && (head.equals("two") || head.equals("both"))) {
      return two(part.head());
    }
    boolean states = two && WordSet.STATES.has(head);
    return states
        ? last(part.head(), entity -> entity.actor().kind() == Actor.Kind.POLITY, true)
        : Optional.empty();
  }

  /** The two persons who met, called or wrote to each other just before "they". */
  Optional<Entity> meeting(int pronoun) {
    List<Entity> found = new ArrayList<>();
    List<Mention> all = mentions.all();
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

  private boolean isTwo(int first, int head) {
    boolean two = reading.is(first - 1, "both");
    for (int i = first; i <= head; i++) {
      two |= reading.is(i, "two") || reading.is(i, "both");
    }
    return two;
  }

  /** The two who were named together, else the two persons named last. */
  private Optional<Entity> two(int head) {
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0 && isNear(all.get(m), head); m--) {
      if (all.get(m).entity().members().size() == 2) {
        return Optional.of(all.get(m).entity());
      }
    }
    return last(head, Entity::isPerson, true);
  }

  /**
   * The last two who pass.
   *
   * @param anyway whether to take them although others before them pass, too
   */
  private Optional<Entity> last(int head, Predicate<Entity> passes, boolean anyway) {
    List<Entity> found = new ArrayList<>();
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0 && isNear(all.get(m), head); m--) {
      Entity entity = all.get(m).entity();
      if (passes.test(entity) && !found.contains(entity)) {
        found.add(0, entity);
        if (found.size() == 2 && anyway) {
          break;
        }
      }
    }
    return found.size() == 2 ? Optional.of(Entity.group(found)) : Optional.empty();
  }

  private boolean isNear(Mention mention, int head) {
    return reading.sentenceOf(head) - reading.sentenceOf(mention.head()) <= FAR;
  }
}
