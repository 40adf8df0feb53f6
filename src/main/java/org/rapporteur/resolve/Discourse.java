package org.rapporteur.resolve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Speaker.How;

/**
 * What an article speaks of: its mentions, read in the order of the text so that each may lean on
 * those before it. Built anew for every article.
 */
final class Discourse {
  private final Reading reading;
  private final Names names;
  private final NamedActors actors;
  private final Attachments attachments;
  private final People people;
  private final NamedRoles titles;
  private final Mentions mentions = new Mentions();
  private final Salience salience;
  private final Descriptions descriptions;
  private final Institutions institutions;
  private final PostHolders posts;
  private final PlainDescriptions plain;
  private final Unnamed unnamed;
  private final Groups groups;
  private final Map<Actor, Entity> things = new LinkedHashMap<>();
  private final Map<Integer, Phrase> phraseAt = new HashMap<>();
  private final Map<Integer, SourcePart> objectAt;
  private final SelfNames selfNames;
  private final BitSet seen = new BitSet();

  Discourse(
      Reading reading,
      Names names,
      NamedActors actors,
      List<Phrase> phrases,
      Attachments attachments,
      People people,
      NamedRoles titles,
      Holders holders,
      RoleWords roles,
      Optional<Actor> home,
      List<Attribution> attributions,
      List<List<SourcePart>> parts,
      Map<Integer, SourcePart> objects) {
    this.reading = reading;
    this.names = names;
    this.actors = actors;
    this.attachments = attachments;
    this.people = people;
    this.titles = titles;
    phrases.forEach(phrase -> phraseAt.put(phrase.head(), phrase));
    BitSet inSource = new BitSet();
    TreeMap<Integer, SourcePart> partAt = new TreeMap<>();
    for (SourcePart part : parts.stream().flatMap(List::stream).toList()) {
      inSource.set(part.head());
      phraseBearers(part).forEach(name -> inSource.set(name.first(), name.end()));
      partAt.putIfAbsent(part.head(), part);
    }
    Map<Integer, List<SourcePart>> rows = new HashMap<>();
    parts.stream()
        .filter(row -> row.size() > 1)
        .forEach(row -> rows.put(row.get(row.size() - 1).head(), row));
    Bindings bindings =
        new Bindings(reading, names, actors, people, mentions, objects, attributions, parts);
    objectAt = objects;
    selfNames = new SelfNames(reading, names);
    salience = new Salience(reading, mentions, inSource, bindings);
    Fit fit = new Fit(holders, roles);
    groups = new Groups(reading, mentions, fit, people, names);
    unnamed = new Unnamed(reading, mentions);
    plain =
        new PlainDescriptions(
            reading, mentions, actors, fit, groups, unnamed, salience, people, holders, bindings);
    institutions = new Institutions(reading, mentions, actors, holders, home, fit, plain);
    posts = new PostHolders(reading, mentions, people, holders, fit);
    NearSpeakers near = new NearSpeakers(reading, mentions, people, fit, salience, bindings);
    KnownPersons known =
        new KnownPersons(reading, mentions, people, home, fit, posts, near, bindings, salience);
    descriptions = new Descriptions(reading, fit, groups, unnamed, posts, near, known);
    Descriptors descriptors = new Descriptors(reading, names);
    for (Name name : names.all()) {
      if (name.isPerson()) {
        people.of(name).described().addAll(descriptors.of(name));
      }
    }
    for (int i = 0; i < reading.size(); i++) {
      readAt(i, Optional.ofNullable(partAt.get(i)));
      if (rows.containsKey(i)) {
        together(rows.get(i)).ifPresent(mentions::addGroup);
      }
    }
  }

  Mentions mentions() {
    return mentions;
  }

  /** Those to whom words are credited together, so that "they" may stand for them. */
  private Optional<Mention> together(List<SourcePart> row) {
    List<Entity> members =
        row.stream()
            .flatMap(part -> mentions.at(part.head()).stream())
            .map(Mention::entity)
            .filter(entity -> !entity.isPlural())
            .distinct()
            .toList();
    if (members.size() < row.size()) {
      return Optional.empty();
    }
    SourcePart last = row.get(row.size() - 1);
    return Optional.of(
        new Mention(
            row.get(0).first(), last.head(), last.end(), Entity.group(members), How.NAME, 1));
  }

  private List<Name> phraseBearers(SourcePart part) {
    Phrase phrase = phraseAt.get(part.head());
    return phrase == null ? List.of() : attachments.of(phrase);
  }

  private void readAt(int i, Optional<SourcePart> part) {
    Phrase phrase = phraseAt.get(i);
    Optional<Name> name = names.at(i);
    Optional<Name> own =
        part.isPresent() && name.isEmpty() ? selfNames.behind(i) : Optional.empty();
    if (own.isPresent()) {
      Entity entity = own.get().isPerson() ? people.of(own.get()) : thing(actors.of(own.get()));
      if (phrase != null) {
        entity.add(RoleUse.of(phrase, reading));
      }
      mentions.add(new Mention(part.get().first(), i, i + 1, entity, How.NAME, .9));
    } else if (phrase != null && !phrase.isHonorific() && !seen.get(i)) {
      readPhrase(phrase, part);
    } else if (name.isPresent() && !seen.get(i)) {
      readName(name.get(), part);
    } else if (name.isEmpty() && !seen.get(i)) {
      Optional<Pronoun> pronoun =
          (reading.pos(i).equals("PRON") || part.isPresent()) && !reading.word(i).equals("US")
              ? Pronoun.of(reading.lower(i))
              : Optional.empty();
      if (pronoun.isPresent()) {
        readPronoun(i, pronoun.get());
      } else if (titles.counterpart(i).isPresent()) {
        posts.counterpart(titles.counterpart(i).get()).ifPresent(mentions::add);
      } else if (part.isPresent()) {
        readPlain(part.get());
      } else if (!readObject(i)) {
        readRelative(i);
      }
    }
  }

  /** "My <b>mother</b>": one who has no name, but may be meant by "she". */
  private void readRelative(int i) {
    boolean female = WordSet.FEMALE.has(reading.lower(i));
    if (!(female || WordSet.MALE.has(reading.lower(i))) || !reading.pos(i).equals("NOUN")) {
      return;
    }
    int begin = i;
    while (begin > reading.sentenceBegin(i) && reading.pos(begin - 1).equals("ADJ")) {
      begin--;
    }
    int first = begin - 1;
    boolean determined =
        first >= reading.sentenceBegin(i)
            && (reading.pos(first).equals("DET") || WordSet.OWNER.has(reading.lower(first)));
    boolean named =
        names.at(i + 1).isPresent()
            || (reading.is(i + 1, ",") && names.at(i + 2).isPresent())
            || (reading.is(first - 1, ",") && names.at(first - 2).isPresent());
    if (determined && !named) {
      String noun = reading.lower(i);
      Entity entity =
          unnamed
              .last(noun)
              .orElseGet(() -> unnamed.create(false, reading.words(first, i + 1), noun));
      entity.gender(female ? Gender.FEMALE : Gender.MALE);
      mentions.add(new Mention(first, i, i + 1, entity, How.AS_WORDED, 1));
    }
  }

  /** "Her brother <b>Roland</b>": with the family name of the one whose relative it is. */
  private Optional<String> relative(Name name) {
    int noun = reading.is(name.first() - 1, ",") ? name.first() - 2 : name.first() - 1;
    boolean first = people.of(name).names().stream().allMatch(known -> known.equals(name.text()));
    if (!first || !WordSet.KIN.has(reading.lower(noun)) || people.of(name).entry().isPresent()) {
      return Optional.empty();
    }
    int owner = reading.isPossessiveMark(noun - 1) ? noun - 2 : noun - 1;
    return mentions
        .at(owner)
        .map(Mention::entity)
        .filter(Entity::isPerson)
        .map(entity -> entity.actor().label())
        .filter(full -> full.indexOf(' ') > 0)
        .map(full -> name.text() + full.substring(full.lastIndexOf(' ')));
  }

  /**
   * Who was spoken of before and now is called by a common noun, or by the place of origin, that
   * the tagger takes for a name: "the <b>Social Democrat</b>", "the <b>Commission</b>".
   */
  private Optional<Entity> again(Name name) {
    boolean described =
        !name.isPerson()
            && reading.is(name.first() - 1, "the")
            && (name.length() == 1 || WordSet.HUMAN.has(reading.lower(name.end() - 1)))
            && actors.listed(name).isEmpty();
    return described
        ? plain.again(new SourcePart(name.first() - 1, name.end() - 1, name.end()))
        : Optional.empty();
  }

  private void readName(Name name, Optional<SourcePart> part) {
    seen.set(name.first(), name.end());
    Optional<Entity> again = again(name);
    if (again.isPresent()) {
      mentions.add(
          new Mention(
              name.first() - 1, name.first(), name.end(), again.get(), How.DESCRIPTION, .8));
      return;
    }
    Entity entity = name.isPerson() ? people.of(name) : thing(actors.of(name));
    if (name.isPerson() && name.length() == 1) {
      relative(name).ifPresent(entity::label);
    }
    How how = !name.isPerson() && actors.isMetonym(name) ? How.METONYM : How.NAME;
    int head = part.isPresent() ? part.get().head() : name.first();
    mentions.add(
        new Mention(name.first(), Math.min(head, name.first()), name.end(), entity, how, 1));
    groups.joined(name).ifPresent(mentions::addGroup);
  }

  private void readPhrase(Phrase phrase, Optional<SourcePart> part) {
    List<Name> bearers = attachments.of(phrase);
    seen.set(phrase.head(), phrase.headEnd());
    if (!bearers.isEmpty() && !phrase.plural()) {
      mentions.add(
          new Mention(
              phrase.first(),
              phrase.head(),
              phrase.headEnd(),
              people.of(bearers.get(0)),
              How.NAME,
              1));
      return;
    }
    Phrase owned = institutions.owned(phrase);
    Mention mention = phrase.isInstitution() ? institution(owned) : descriptions.read(owned, part);
    mentions.add(mention);
  }

  private Mention institution(Phrase phrase) {
    Optional<Entity> known = institutions.institution(phrase);
    Entity entity = known.orElseGet(() -> thing(institutionOf(phrase)));
    if (known.isEmpty()) {
      entity.add(RoleUse.of(phrase, reading));
    }
    How how = known.isPresent() ? How.DESCRIPTION : How.NAME;
    return new Mention(
        phrase.first(), phrase.head(), phrase.headEnd(), entity, how, known.isPresent() ? .9 : 1);
  }

  private Actor institutionOf(Phrase phrase) {
    Optional<Entity> owner = institutions.owner(phrase);
    String words = reading.words(phrase.head(), phrase.headEnd());
    return owner.isPresent()
        ? new Actor(
            Actor.Kind.ORGANIZATION, owner.get().actor().label() + "'s " + words, Optional.empty())
        : actors.institution(institutions.atHome(phrase));
  }

  private void readPronoun(int i, Pronoun pronoun) {
    Salience.Choice choice =
        switch (pronoun) {
          case HE, SHE -> salience.person(i, pronoun.gender());
          case IT -> salience.thing(i);
          case THEY -> several(i);
          case I, WE, YOU -> Salience.Choice.NONE;
        };
    if (choice.entity().isPresent()) {
      Entity entity = choice.entity().get();
      if (pronoun.isPersonal()) {
        entity.gender(pronoun.gender());
      }
      mentions.add(new Mention(i, i, i + 1, entity, How.PRONOUN, choice.confidence()));
    }
  }

  /** Whom "they" stands for: two who met before several who were only spoken of. */
  private Salience.Choice several(int i) {
    Salience.Choice plural = salience.several(i);
    boolean speaking =
        plural.entity().isPresent()
            && (plural.entity().get().members().stream().anyMatch(Entity::isPerson)
                || salience.isCredited(plural.entity().get(), i));
    Optional<Entity> meeting = speaking ? Optional.empty() : groups.meeting(i);
    return meeting.map(group -> new Salience.Choice(Optional.of(group), .75)).orElse(plural);
  }

  /** A source that is neither named nor described by a listed role: "two people", "a source". */
  private void readPlain(SourcePart part) {
    seen.set(part.head());
    Optional<Entity> known = plain.relative(part).or(() -> plain.of(part));
    Entity entity = known.orElseGet(() -> unnamed.of(part));
    mentions.add(
        new Mention(
            part.first(),
            part.head(),
            part.head() + 1,
            entity,
            How.AS_WORDED,
            known.isPresent() ? .8 : 1));
  }

  /** "Told <b>the council</b>": one spoken of before. */
  private boolean readObject(int i) {
    SourcePart part = objectAt.get(i);
    Optional<Entity> known = part == null ? Optional.empty() : plain.object(part);
    known.ifPresent(
        entity -> mentions.add(new Mention(part.first(), i, i + 1, entity, How.DESCRIPTION, .75)));
    return known.isPresent();
  }

  /** An organisation nobody lists goes by the first word of its name again: "Boreas Drilling". */
  private Entity thing(Actor actor) {
    if (things.containsKey(actor)) {
      return things.get(actor);
    }
    boolean shortened =
        actor.wikidata().isEmpty()
            && actor.kind() == Actor.Kind.ORGANIZATION
            && actor.label().indexOf(' ') < 0;
    List<Entity> longer =
        !shortened
            ? List.of()
            : things.values().stream()
                .filter(
                    known ->
                        known.actor().kind() == Actor.Kind.ORGANIZATION
                            && known.actor().wikidata().isEmpty()
                            && known.actor().label().startsWith(actor.label() + " "))
                .toList();
    Entity entity = longer.size() == 1 ? longer.get(0) : new Entity(actor);
    if (longer.size() != 1) {
      things.put(actor, entity);
    }
    return entity;
  }
}
