package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds who is meant by "the ambassador", "the Russian envoy", "the ministry", "the official". */
final class Descriptions {
  private static final Set<String> MEDIA =
      Set.of(
          "newspaper", "paper", "agency", "outlet", "broadcaster", "magazine", "channel", "daily");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private final Reading reading;
  private final Mentions mentions;
  private final NamedActors actors;
  private final Holders holders;
  private final IntFunction<List<Entity>> later;
  private final Map<Entity, String> heads = new HashMap<>();
  private final Map<Actor, Entity> held = new HashMap<>();

  /**
   * @param later the persons named only behind a token
   */
  Descriptions(
      Reading reading,
      Mentions mentions,
      NamedActors actors,
      Holders holders,
      IntFunction<List<Entity>> later) {
    this.reading = reading;
    this.mentions = mentions;
    this.actors = actors;
    this.holders = holders;
    this.later = later;
  }

  /** The mention that a phrase without a name is. */
  Mention read(Phrase phrase, Optional<SourcePart> part) {
    RoleUse role = RoleUse.of(phrase, reading);
    if (phrase.plural()) {
      Optional<Entity> group = group(phrase.first(), phrase.head());
      if (group.isPresent()) {
        return mention(phrase, group.get(), How.DESCRIPTION, .85);
      }
    }
    boolean known =
        switch (phrase.determiner()) {
          case DEFINITE -> true;
          case NONE -> role.place().isPresent() || reading.isCapital(phrase.head());
          case POSSESSIVE -> role.place().isPresent();
          case INDEFINITE, NUMBER -> false;
        };
    if (known && !phrase.plural()) {
      Optional<Mention> found = known(phrase, role);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return mention(phrase, unnamed(phrase, role, part), How.AS_WORDED, 1);
  }

  private Optional<Mention> known(Phrase phrase, RoleUse role) {
    Entity best = null;
    double bestScore = 0;
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0; m--) {
      double fit = fit(all.get(m).entity(), phrase, role);
      double score = fit <= 0 ? 0 : fit - .02 * distance(all.get(m), phrase);
      if (score > bestScore) {
        best = all.get(m).entity();
        bestScore = score;
      }
    }
    if (best != null) {
      return Optional.of(mention(phrase, best, How.DESCRIPTION, Math.min(.95, .5 + bestScore / 4)));
    }
    for (Entity entity : later.apply(phrase.head())) {
      if (role.place().isPresent() && fit(entity, phrase, role) >= 2) {
        return Optional.of(mention(phrase, entity, How.DESCRIPTION, .85));
      }
    }
    return holder(phrase.entry(), role).map(entity -> mention(phrase, entity, How.DESCRIPTION, .9));
  }

  private int distance(Mention mention, Phrase phrase) {
    return Math.min(20, reading.sentenceOf(phrase.head()) - reading.sentenceOf(mention.head()));
  }

  /** How well an entity fits a description: 0 not at all, 1 possibly, 2 by role, 3 in full. */
  private double fit(Entity entity, Phrase phrase, RoleUse role) {
    boolean one = (entity.isPerson() || entity.isUnnamed()) && !entity.isPlural();
    RoleEntry wanted = phrase.entry();
    if (!one
        || (wanted.gender() != Gender.UNKNOWN
            && entity.gender() != Gender.UNKNOWN
            && wanted.gender() != entity.gender())) {
      return 0;
    }
    double best = 0;
    for (RoleUse use : entity.roles()) {
      best = Math.max(best, fit(use, wanted, role, entity));
    }
    if (best == 0 && entity.entry().isPresent() && role.place().isPresent()) {
      boolean holds =
          holders.holds(
              entity.entry().get(), wanted.position(), role.place().get(), role.counterpart());
      best = holds ? 2.5 : 0;
    }
    return best;
  }

  private static double fit(RoleUse use, RoleEntry wanted, RoleUse role, Entity entity) {
    if (use.entry().isEmpty() || (use.former() && !role.former())) {
      return 0;
    }
    RoleEntry has = use.entry().get();
    boolean same = has.position().equals(wanted.position());
    boolean broader = has.broader().contains(wanted.position());
    if (!same && !broader) {
      return 0;
    }
    double score = same ? 2 : 1.5;
    if (role.polity().isPresent()) {
      Set<Actor> places = entity.belongsTo();
      if (places.contains(role.polity().get())) {
        score += 1;
      } else if (places.stream().anyMatch(place -> place.kind() == Actor.Kind.POLITY)) {
        return 0;
      } else {
        score -= .5;
      }
    }
    if (role.organization().isPresent() && use.organization().isPresent()) {
      if (!use.organization().equals(role.organization())) {
        return 0;
      }
      score += 1;
    }
    boolean elsewhere =
        role.counterpart().isPresent()
            && use.counterpart().isPresent()
            && !role.counterpart().equals(use.counterpart());
    return elsewhere ? 0 : score;
  }

  /** The one who has a role in another state: "his French counterpart". */
  Optional<Mention> counterpart(RoleUse role) {
    int i = role.token();
    return holder(role.entry().orElseThrow(), role)
        .map(entity -> new Mention(i, i, i + 1, entity, How.DESCRIPTION, .85));
  }

  /** The one whom the list names for the post on the article's day. */
  private Optional<Entity> holder(RoleEntry wanted, RoleUse role) {
    if (!wanted.oneHolder() || role.place().isEmpty() || role.former()) {
      return Optional.empty();
    }
    if (wanted.position().equals("ambassador") && role.counterpart().isEmpty()) {
      return Optional.empty();
    }
    Optional<ActorEntry> entry =
        holders.only(wanted.position(), role.place().get(), role.counterpart());
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

  /** A phrase with the state or organisation that its "his" or "its" stands for. */
  Phrase owned(Phrase phrase) {
    if (phrase.place().isPresent() || phrase.possessor().isEmpty()) {
      return phrase;
    }
    int i = phrase.possessor().getAsInt();
    if (Pronoun.of(reading.lower(i)).isEmpty()) {
      return phrase;
    }
    Optional<Entity> owner = mentions.at(i).map(Mention::entity);
    Optional<Actor> place =
        owner.flatMap(
            entity ->
                entity.isThing()
                    ? Optional.of(entity.actor())
                    : entity.belongsTo().stream()
                        .filter(actor -> actor.kind() == Actor.Kind.POLITY)
                        .findFirst());
    boolean helper = phrase.entry().speaksFor() != RoleEntry.SpeaksFor.STATE;
    if (place.isEmpty() || (helper && owner.filter(Entity::isThing).isEmpty())) {
      return phrase;
    }
    return phrase.at(place.get());
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

  /** Whom "the two leaders", "both", "the ministers" are: the pair named together last, or two. */
  private Optional<Entity> group(int first, int head) {
    boolean two = false;
    for (int i = first; i <= head; i++) {
      two |= reading.is(i, "two") || reading.is(i, "both");
    }
    if (!two && !DEFINITE.contains(reading.lower(first))) {
      return Optional.empty();
    }
    List<Mention> all = mentions.all();
    List<Entity> people = new ArrayList<>();
    for (int m = all.size() - 1; m >= 0; m--) {
      Mention mention = all.get(m);
      if (reading.sentenceOf(head) - reading.sentenceOf(mention.head()) > 6) {
        break;
      }
      if (mention.entity().members().size() == 2) {
        return Optional.of(mention.entity());
      }
      if (mention.entity().isPerson() && !people.contains(mention.entity())) {
        people.add(0, mention.entity());
        if (people.size() == 2 && two) {
          return Optional.of(Entity.group(people));
        }
      }
    }
    return people.size() == 2 ? Optional.of(Entity.group(people)) : Optional.empty();
  }

  /** The one behind whom "who" or "which" stands. */
  Optional<Entity> relative(SourcePart part) {
    String word = reading.lower(part.head());
    if (!word.equals("who") && !word.equals("which") && !word.equals("that")) {
      return Optional.empty();
    }
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0; m--) {
      int gap = part.head() - all.get(m).end();
      if (gap >= 0 && all.get(m).entity().members().isEmpty()) {
        return gap <= 8 ? Optional.of(all.get(m).entity()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The institution that "the ministry", "the embassy" was before. */
  Optional<Entity> institution(Phrase phrase) {
    if (phrase.determiner() != Determiner.DEFINITE || phrase.place().isPresent()) {
      return Optional.empty();
    }
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      boolean same =
          entity.roles().stream()
              .flatMap(use -> use.entry().stream())
              .anyMatch(
                  has ->
                      has.kind() == RoleEntry.Kind.INSTITUTION
                          && (has.position().equals(phrase.entry().position())
                              || has.broader().contains(phrase.entry().position())));
      if (same && entity.isThing()) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** Someone without a name who was spoken of before: "the source" after "a source". */
  Optional<Entity> plain(SourcePart part) {
    String head = reading.lower(part.head());
    if (head.equals("two") || head.equals("both")) {
      return group(part.first(), part.head());
    }
    if (!DEFINITE.contains(reading.lower(part.first()))) {
      return Optional.empty();
    }
    List<Mention> all = mentions.all();
    Optional<Entity> described = ofNation(part).or(() -> namedLike(head));
    if (described.isPresent()) {
      return described;
    }
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      if (entity.isUnnamed() && head.equals(heads.get(entity))) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** "The Finn": the last person who belongs to Finland. */
  private Optional<Entity> ofNation(SourcePart part) {
    Optional<Actor> nation = actors.ofDemonym(reading, part.head());
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; nation.isPresent() && m >= 0; m--) {
      Entity entity = all.get(m).entity();
      if (entity.isPerson() && entity.belongsTo().contains(nation.get())) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** "The Commission" after "the European Commission", "the newspaper" after any that was named. */
  private Optional<Entity> namedLike(String head) {
    boolean medium = MEDIA.contains(head);
    List<Mention> all = mentions.all();
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      boolean organization = entity.actor().kind() == Actor.Kind.ORGANIZATION;
      boolean like =
          organization && entity.actor().label().toLowerCase(Locale.ROOT).endsWith(" " + head);
      if (like || (organization && medium && entity.roles().isEmpty())) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** A new entity for a source that nothing names. */
  Entity unnamed(SourcePart part) {
    boolean plural = isPlural(part.head()) || isNumber(part.first());
    return create(plural, reading.words(part.first(), part.end()), reading.lower(part.head()));
  }

  private Entity unnamed(Phrase phrase, RoleUse role, Optional<SourcePart> part) {
    int first = part.isPresent() ? part.get().first() : phrase.first();
    int end = part.isPresent() ? part.get().end() : phrase.end();
    Entity entity =
        create(phrase.plural(), reading.words(first, end), reading.lower(phrase.headEnd() - 1));
    entity.add(role);
    return entity;
  }

  private Entity create(boolean plural, String label, String head) {
    Actor.Kind kind = plural ? Actor.Kind.COLLECTIVE : Actor.Kind.UNNAMED;
    Entity entity = new Entity(new Actor(kind, label, Optional.empty()));
    if (plural) {
      entity.plural();
    }
    heads.put(entity, head);
    return entity;
  }

  private boolean isPlural(int i) {
    String word = reading.lower(i);
    List<String> always =
        new ArrayList<>(
            List.of("people", "police", "media", "others", "some", "many", "both", "most"));
    boolean noun = reading.pos(i).equals("NOUN") || reading.pos(i).equals("PROPN");
    return always.contains(word)
        || (noun
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !reading.token(i).lemma().equalsIgnoreCase(word));
  }

  private boolean isNumber(int i) {
    return reading.pos(i).equals("NUM") && !reading.is(i, "one");
  }

  private static Mention mention(Phrase phrase, Entity entity, How how, double confidence) {
    return new Mention(phrase.first(), phrase.head(), phrase.headEnd(), entity, how, confidence);
  }
}
