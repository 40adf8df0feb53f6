package org.rapporteur.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds who is meant by "the ambassador", "the Russian envoy", "the ministers", "the official". */
final class Descriptions {
  private final Reading reading;
  private final Fit fit;
  private final Groups groups;
  private final Unnamed unnamed;
  private final PostHolders posts;
  private final NearSpeakers near;
  private final KnownPersons known;

  Descriptions(
      Reading reading,
      Fit fit,
      Groups groups,
      Unnamed unnamed,
      PostHolders posts,
      NearSpeakers near,
      KnownPersons known) {
    this.reading = reading;
    this.fit = fit;
    this.groups = groups;
    this.unnamed = unnamed;
    this.posts = posts;
    this.near = near;
    this.known = known;
  }

  /** The mention that a phrase without a name is. */
  Mention read(Phrase phrase, Optional<SourcePart> part) {
    RoleUse role = RoleUse.of(phrase, reading);
    if (phrase.plural()) {
      Optional<Entity> group = holders(phrase).or(() -> groups.of(phrase, role));
      if (group.isPresent()) {
        return Mention.of(phrase, group.get(), How.DESCRIPTION, .85);
      }
      Optional<Entity> before = before(phrase, role);
      if (before.isPresent()) {
        return Mention.of(phrase, before.get(), How.DESCRIPTION, .8);
      }
    }
    boolean determined =
        switch (phrase.determiner()) {
          case DEFINITE -> !tellsItself(phrase);
          case NONE -> role.place().isPresent() || reading.isCapital(phrase.head());
          case POSSESSIVE ->
              role.place().isPresent()
                  || phrase.possessor().stream().anyMatch(i -> known.names(i).isPresent());
          case INDEFINITE, NUMBER -> false;
        };
    boolean label = isLabel(phrase);
    Optional<Mention> found =
        phrase.plural() || label
            ? Optional.empty()
            : determined ? known.find(phrase, role) : known.revealed(phrase, role, 1.5);
    if (found.isPresent()) {
      return found.get();
    }
    if (label) {
      Optional<Entity> again =
          unnamed.last(reading.lower(phrase.headEnd() - 1)).filter(e -> !e.isPlural());
      if (again.isPresent()) {
        return Mention.of(phrase, again.get(), How.DESCRIPTION, .9);
      }
    }
    if (determined && !label && !phrase.plural() && part.isPresent()) {
      Optional<Entity> nearby = near.spoke(phrase, role).or(() -> near.willSpeak(phrase, role));
      if (nearby.isPresent()) {
        nearby.get().add(role);
        return Mention.of(phrase, nearby.get(), How.DESCRIPTION, .65);
      }
    }
    Entity entity = unnamed(phrase, role, part);
    if (determined) {
      known.doubt(entity);
    }
    return Mention.of(phrase, entity, How.AS_WORDED, 1);
  }

  /** "The man <b>who</b> is to replace her": the clause tells who is meant, nothing before does. */
  private boolean tellsItself(Phrase phrase) {
    boolean clause = reading.is(phrase.headEnd(), "who") || reading.is(phrase.headEnd(), "that");
    return clause && phrase.place().isEmpty();
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
              return posts
                  .named(phrase.head(), entity -> fit.of(entity, one.entry(), role) >= 2)
                  .or(() -> posts.holder(one.entry(), role));
            });
  }

  /** "The officials" after "two officials" whom nothing names, in the same place or in none. */
  private Optional<Entity> before(Phrase phrase, RoleUse role) {
    if (phrase.determiner() != Determiner.DEFINITE || role.place().isPresent()) {
      return Optional.empty();
    }
    return unnamed.last(reading.lower(phrase.headEnd() - 1)).filter(Entity::isPlural);
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
}
