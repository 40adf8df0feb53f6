package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds who is meant by "the ambassador", "the Russian envoy", "the ministry", "the official". */
final class Descriptions {
  private static final double BROADER = 1.5;

  /** What counts against those who were not spoken of in the same paragraph. */
  private static final double ELSEWHERE = .35;

  /** Whoever is described in one of the first sentences may be named only later. */
  private static final int OPENING = 2;

  private static final int SOON = 4;

  private final Reading reading;
  private final Mentions mentions;
  private final NamedActors actors;
  private final Holders holders;
  private final People people;
  private final Optional<Actor> home;
  private final Fit fit;
  private final Groups groups;
  private final Unnamed unnamed;
  private final PlainDescriptions plain;
  private final Salience salience;
  private final Set<Entity> doubtful = new HashSet<>();
  private final Map<Actor, Entity> held = new HashMap<>();

  /**
   * @param home the state from which the article reports
   */
  Descriptions(
      Reading reading,
      Mentions mentions,
      NamedActors actors,
      Holders holders,
      People people,
      Optional<Actor> home,
      Fit fit,
      Groups groups,
      Unnamed unnamed,
      PlainDescriptions plain,
      Salience salience) {
    this.reading = reading;
    this.mentions = mentions;
    this.actors = actors;
    this.holders = holders;
    this.people = people;
    this.home = home;
    this.fit = fit;
    this.groups = groups;
    this.unnamed = unnamed;
    this.plain = plain;
    this.salience = salience;
  }

  /** The mention that a phrase without a name is. */
  Mention read(Phrase phrase, Optional<SourcePart> part) {
    RoleUse role = RoleUse.of(phrase, reading);
    if (phrase.plural()) {
      Optional<Entity> group = holders(phrase).or(() -> groups.of(phrase, role));
      if (group.isPresent()) {
        return mention(phrase, group.get(), How.DESCRIPTION, .85);
      }
      Optional<Entity> before = before(phrase, role);
      if (before.isPresent()) {
        return mention(phrase, before.get(), How.DESCRIPTION, .8);
      }
    }
    boolean known =
        switch (phrase.determiner()) {
          case DEFINITE -> true;
          case NONE -> role.place().isPresent() || reading.isCapital(phrase.head());
          case POSSESSIVE ->
              role.place().isPresent()
                  || phrase.possessor().stream().anyMatch(i -> names(i).isPresent());
          case INDEFINITE, NUMBER -> false;
        };
    boolean label = isLabel(phrase);
    Optional<Mention> found =
        phrase.plural() || label
            ? Optional.empty()
            : known ? known(phrase, role) : revealed(phrase, role, 1.5);
    if (found.isPresent()) {
      return found.get();
    }
    if (label) {
      Optional<Entity> again =
          unnamed.last(reading.lower(phrase.headEnd() - 1)).filter(e -> !e.isPlural());
      if (again.isPresent()) {
        return mention(phrase, again.get(), How.DESCRIPTION, .9);
      }
    }
    if (known && !label && !phrase.plural() && part.isPresent()) {
      Optional<Entity> near = spoke(phrase, role).or(() -> willSpeak(phrase, role));
      if (near.isPresent()) {
        near.get().add(role);
        return mention(phrase, near.get(), How.DESCRIPTION, .65);
      }
    }
    Entity entity = unnamed(phrase, role, part);
    if (known) {
      doubtful.add(entity);
    }
    return mention(phrase, entity, How.AS_WORDED, 1);
  }

  /** "PRESENTER:" before what is said, in a transcript: not a word for someone with a name. */
  private boolean isLabel(Phrase phrase) {
    String word = reading.word(phrase.headEnd() - 1);
    return reading.is(phrase.headEnd(), ":")
        && phrase.determiner() == Determiner.NONE
        && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private Optional<Entity> holders(Phrase phrase) {
    List<Actor> places = groups.places(phrase);
    return places.size() < 2
        ? Optional.empty()
        : groups.holders(
            phrase,
            places,
            one -> {
              RoleUse role = RoleUse.of(one, reading);
              return named(phrase.head(), entity -> fit.of(entity, one.entry(), role) >= 2)
                  .or(() -> holder(one.entry(), role));
            });
  }

  /** "The officials" after "two officials" whom nothing names, in the same place or in none. */
  private Optional<Entity> before(Phrase phrase, RoleUse role) {
    if (phrase.determiner() != Determiner.DEFINITE || role.place().isPresent()) {
      return Optional.empty();
    }
    return unnamed.last(reading.lower(phrase.headEnd() - 1)).filter(Entity::isPlural);
  }

  private Optional<Entity> names(int i) {
    return mentions.at(i).map(Mention::entity).filter(Entity::isPerson);
  }

  /** "Lavrov's spokeswoman": the only one known to speak for the state or the office of Lavrov. */
  private Optional<Entity> helper(Phrase phrase, RoleUse role) {
    Optional<Entity> principal =
        phrase.possessor().stream().boxed().flatMap(i -> names(i).stream()).findFirst();
    if (principal.isEmpty() || phrase.entry().speaksFor() == RoleEntry.SpeaksFor.STATE) {
      return Optional.empty();
    }
    Set<Actor> sides = new HashSet<>(fit.nations(principal.get()));
    sides.addAll(principal.get().belongsTo());
    List<Entity> found =
        people.around(phrase.head()).stream()
            .filter(entity -> !entity.equals(principal.get()))
            .filter(
                entity ->
                    fit.nations(entity).stream().anyMatch(sides::contains)
                        || entity.belongsTo().stream().anyMatch(sides::contains))
            .filter(entity -> fit.of(entity, phrase.entry(), role) > 0)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Optional<Mention> known(Phrase phrase, RoleUse role) {
    Optional<Entity> helper = helper(phrase, role);
    if (helper.isPresent()) {
      return Optional.of(mention(phrase, helper.get(), How.DESCRIPTION, .8));
    }
    if (phrase.determiner() == Determiner.POSSESSIVE && role.place().isEmpty()) {
      return Optional.empty();
    }
    Entity best = null;
    double bestScore = 0;
    List<Mention> all = mentions.recent();
    Set<Entity> here = new HashSet<>();
    all.stream()
        .filter(m -> reading.paragraphOf(m.head()) == reading.paragraphOf(phrase.head()))
        .forEach(m -> here.add(m.entity()));
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      double fits = fit.of(entity, phrase.entry(), role);
      double score =
          fits <= 0
              ? 0
              : fits
                  - .02 * distance(all.get(m), phrase)
                  - (here.contains(entity) ? 0 : ELSEWHERE)
                  - (doubtful.contains(entity) ? 1.2 : 0);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    Optional<Entity> nearer =
        best != null && role.place().isEmpty() && isFar(best, phrase)
            ? spoke(phrase, role)
            : Optional.empty();
    if (nearer.isPresent()) {
      return Optional.of(mention(phrase, nearer.get(), How.DESCRIPTION, .65));
    }
    if (best != null && bestScore >= 1) {
      return Optional.of(mention(phrase, best, How.DESCRIPTION, Math.min(.95, .5 + bestScore / 4)));
    }
    Optional<Mention> later = revealed(phrase, role, role.place().isPresent() ? 2 : BROADER);
    if (later.isPresent()) {
      return later;
    }
    Optional<Entity> holder = holder(phrase.entry(), role);
    if (holder.isPresent()) {
      return Optional.of(mention(phrase, holder.get(), How.DESCRIPTION, .9));
    }
    if (best != null) {
      return Optional.of(mention(phrase, best, How.DESCRIPTION, .5 + bestScore / 4));
    }
    Optional<Entity> sole = soleHolder(phrase);
    if (sole.isPresent()) {
      return Optional.of(mention(phrase, sole.get(), How.DESCRIPTION, .7));
    }
    return role.place().isEmpty() && home.isPresent()
        ? holder(phrase.entry(), RoleUse.of(phrase.at(home.get()), reading))
            .map(entity -> mention(phrase, entity, How.DESCRIPTION, .7))
        : Optional.empty();
  }

  /**
   * One who is described before being named: anywhere if the description tells the state, else only
   * in the first sentences, of one named soon.
   */
  private Optional<Mention> revealed(Phrase phrase, RoleUse role, double least) {
    boolean indefinite = phrase.determiner() == Determiner.INDEFINITE;
    if (indefinite && WordSet.ANONYMOUS.has(phrase.entry().position())) {
      return Optional.empty();
    }
    boolean placed = role.place().isPresent() && !indefinite;
    int sentence = reading.sentenceOf(phrase.head());
    if (!placed && sentence > OPENING) {
      return Optional.empty();
    }
    for (Entity entity : people.around(phrase.head())) {
      boolean soon = reading.sentenceOf(people.first(entity)) - sentence <= SOON;
      if (!mentions.has(entity)
          && (placed || soon)
          && fit.of(entity, phrase.entry(), role) >= least) {
        return Optional.of(mention(phrase, entity, How.DESCRIPTION, placed ? .85 : .75));
      }
    }
    return Optional.empty();
  }

  /** Whether the entity was not spoken of in the paragraph. */
  private boolean isFar(Entity entity, Phrase phrase) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      if (reading.paragraphOf(all.get(m).head()) != reading.paragraphOf(phrase.head())) {
        return true;
      }
      if (all.get(m).entity().equals(entity)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last one to whom words are credited in the same paragraph, if no role of theirs is told.
   */
  private Optional<Entity> spoke(Phrase phrase, RoleUse role) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      Mention mention = all.get(m);
      if (reading.paragraphOf(mention.head()) != reading.paragraphOf(phrase.head())) {
        return Optional.empty();
      }
      if (mention.entity().isPerson() && salience.isSource(mention)) {
        return Optional.of(mention.entity()).filter(entity -> isFree(entity, phrase, role));
      }
    }
    return Optional.empty();
  }

  /**
   * The one who speaks next, and for the first time: "the Ethiopian minister said ... A. B.
   * denied".
   */
  private Optional<Entity> willSpeak(Phrase phrase, RoleUse role) {
    int end = reading.sentenceEnd(phrase.head());
    int limit = end;
    while (limit < reading.size()
        && reading.paragraphOf(limit) == reading.paragraphOf(phrase.head())
        && reading.sentenceOf(limit) - reading.sentenceOf(phrase.head()) <= OPENING) {
      limit++;
    }
    for (Map.Entry<Integer, Entity> named : people.named(end, limit).entrySet()) {
      if (salience.isSource(named.getKey())) {
        Entity entity = named.getValue();
        boolean spoke =
            mentions.recent().stream()
                .anyMatch(m -> m.entity().equals(entity) && salience.isSource(m));
        boolean fits = fit.of(entity, phrase.entry(), role) > 0 || isFree(entity, phrase, role);
        return !spoke && fits ? Optional.of(entity) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether nothing that is known of a person tells against the role. */
  private boolean isFree(Entity entity, Phrase phrase, RoleUse role) {
    RoleEntry wanted = phrase.entry();
    boolean inOfficeThere =
        role.polity().isPresent() && fit.nations(entity).contains(role.polity().get());
    boolean told =
        entity.roles().stream().anyMatch(use -> !isRelation(use))
            || (fit.isInOffice(entity) && !inOfficeThere && !role.former());
    boolean gender =
        wanted.gender() == Gender.UNKNOWN
            || entity.gender() == Gender.UNKNOWN
            || wanted.gender() == entity.gender();
    Set<Actor> nations = fit.nations(entity);
    boolean elsewhere =
        role.polity().isPresent()
            && !nations.isEmpty()
            && !nations.contains(role.polity().get())
            && !entity.belongsTo().isEmpty();
    return !told && gender && !elsewhere && !WordSet.ANONYMOUS.has(wanted.position());
  }

  /** The holder of a post that exists in one only of the organisations spoken of so far. */
  private Optional<Entity> soleHolder(Phrase phrase) {
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

  /** "His colleague" and "her sister" tell no post. */
  private static boolean isRelation(RoleUse use) {
    String words = use.wording().toLowerCase(Locale.ROOT);
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    return use.entry().isEmpty()
        ? WordSet.COUNTERPART.has(noun) || WordSet.KIN.has(noun)
        : use.entry().get().kind() == RoleEntry.Kind.HONORIFIC;
  }

  private int distance(Mention mention, Phrase phrase) {
    return Math.min(20, reading.sentenceOf(phrase.head()) - reading.sentenceOf(mention.head()));
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
  private Optional<Entity> named(int token, Predicate<Entity> passes) {
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

  /**
   * A phrase with the state or organisation that its "his" or "its" stands for, or in which alone
   * its words are used: "the State Department".
   */
  Phrase owned(Phrase phrase) {
    if (phrase.place().isPresent()) {
      return phrase;
    }
    if (phrase.determiner() == Determiner.POSSESSIVE && phrase.possessor().isEmpty()) {
      return ofBody(phrase).map(phrase::at).orElse(phrase);
    }
    if (phrase.possessor().isEmpty()) {
      return holders.onlyPlace(phrase.entry()).map(phrase::at).orElse(phrase);
    }
    int i = phrase.possessor().getAsInt();
    boolean relative = reading.is(i, "whose");
    if (Pronoun.of(reading.lower(i)).isEmpty() && !relative) {
      return phrase;
    }
    Optional<Entity> owner = relative ? before(i) : mentions.at(i).map(Mention::entity);
    Optional<Actor> place =
        owner.flatMap(
            entity ->
                entity.isThing()
                    ? Optional.of(entity.actor())
                    : fit.nations(entity).stream().findFirst());
    boolean vague = phrase.isInstitution() && phrase.entry().position().equals("ministry");
    boolean helper = phrase.entry().speaksFor() != RoleEntry.SpeaksFor.STATE;
    if (place.isEmpty() || vague || (helper && owner.filter(Entity::isThing).isEmpty())) {
      return phrase;
    }
    return phrase.at(place.get());
  }

  /** "The <b>agency's</b> chief": the organisation that was called so before. */
  private Optional<Actor> ofBody(Phrase phrase) {
    int owner = phrase.head() - 2;
    while (owner > phrase.first() && !reading.isPossessiveMark(owner + 1)) {
      owner--;
    }
    int first = owner;
    while (first > reading.sentenceBegin(phrase.head())
        && (reading.isNominal(first - 1)
            || reading.pos(first - 1).equals("ADJ")
            || reading.pos(first - 1).equals("DET"))) {
      first--;
    }
    return owner >= 0 && reading.isNominal(owner)
        ? plain.body(new SourcePart(first, owner, owner + 1)).map(Entity::actor)
        : Optional.empty();
  }

  /** Whom "whose" follows. */
  private Optional<Entity> before(int i) {
    int k = reading.is(i - 1, ",") ? i - 2 : i - 1;
    return mentions.at(k).map(Mention::entity);
  }

  /** "His department": the one in which the article says that he holds a role. */
  private Optional<Entity> ownOffice(Phrase phrase) {
    if (phrase.possessor().isEmpty() || !phrase.entry().position().equals("ministry")) {
      return Optional.empty();
    }
    return mentions
        .at(phrase.possessor().getAsInt())
        .map(Mention::entity)
        .filter(Entity::isPerson)
        .flatMap(
            owner -> owner.roles().stream().flatMap(r -> r.organization().stream()).findFirst())
        .filter(place -> place.kind() == Actor.Kind.ORGANIZATION)
        .map(Entity::new);
  }

  /** Whose an institution is that has no state of its own: "the <b>Clinton</b> campaign". */
  Optional<Entity> owner(Phrase phrase) {
    return phrase.place().isPresent() || phrase.possessor().isEmpty()
        ? Optional.empty()
        : mentions.at(phrase.possessor().getAsInt()).map(Mention::entity).filter(Entity::isPerson);
  }

  /** The institution that "the ministry", "the embassy" was before. */
  Optional<Entity> institution(Phrase phrase) {
    Optional<Entity> own = ownOffice(phrase);
    if (own.isPresent()) {
      return own;
    }
    if (phrase.determiner() != Determiner.DEFINITE
        || phrase.place().isPresent()
        || phrase.possessor().isPresent()) {
      return Optional.empty();
    }
    List<Mention> all = mentions.recent();
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

  /** An institution without more words, as that of the state from which the article reports. */
  Phrase atHome(Phrase phrase) {
    boolean bare = phrase.determiner() == Determiner.DEFINITE && phrase.place().isEmpty();
    boolean known = home.isPresent() && actors.isBody(home.get(), phrase);
    return bare && known ? phrase.at(home.get()) : phrase;
  }

  private Entity unnamed(Phrase phrase, RoleUse role, Optional<SourcePart> part) {
    int first = part.isPresent() ? part.get().first() : phrase.first();
    int end = part.isPresent() ? part.get().end() : phrase.end();
    Entity entity =
        unnamed.create(
            phrase.plural(), reading.words(first, end), reading.lower(phrase.headEnd() - 1));
    entity.add(role);
    return entity;
  }

  private static Mention mention(Phrase phrase, Entity entity, How how, double confidence) {
    return new Mention(phrase.first(), phrase.head(), phrase.headEnd(), entity, how, confidence);
  }
}
