package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.resolve.Phrase.Determiner;

/**
 * Finds whose an institution or an office is: "the ministry", "his department", "the Clinton
 * campaign".
 */
final class Institutions {
  private final Reading reading;
  private final Mentions mentions;
  private final NamedActors actors;
  private final Holders holders;
  private final Optional<Actor> home;
  private final Fit fit;
  private final PlainDescriptions plain;

  /**
   * @param home the state from which the article reports
   */
  Institutions(
      Reading reading,
      Mentions mentions,
      NamedActors actors,
      Holders holders,
      Optional<Actor> home,
      Fit fit,
      PlainDescriptions plain) {
    this.reading = reading;
    this.mentions = mentions;
    this.actors = actors;
    this.holders = holders;
    this.home = home;
    this.fit = fit;
    this.plain = plain;
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
    Optional<Entity> owner = relative ? beforeWhose(i) : mentions.at(i).map(Mention::entity);
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
  private Optional<Entity> beforeWhose(int i) {
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

  /**
   * Whose an institution is that has no state of its own: "the <b>Clinton</b> campaign". By a
   * family name alone it may be that of another of the family, who is not named, if the list has
   * someone without any post until then, and the article tells of none.
   */
  Optional<Entity> owner(Phrase phrase) {
    if (phrase.place().isPresent() || phrase.possessor().isEmpty()) {
      return Optional.empty();
    }
    int i = phrase.possessor().getAsInt();
    boolean after = reading.is(i - 1, "the") || !reading.isCapital(i - 1);
    boolean alone = after && Pronoun.of(reading.lower(i)).isEmpty();
    return mentions
        .at(i)
        .map(Mention::entity)
        .filter(Entity::isPerson)
        .filter(
            entity ->
                !alone
                    || entity.entry().isEmpty()
                    || entity.roles().stream().anyMatch(RoleUse::isPosition)
                    || isPublic(entity.entry().get()));
  }

  /** Whether the list tells that someone holds or held a post on the day, or leads at some time. */
  private boolean isPublic(ActorEntry known) {
    return known.posts().stream()
        .anyMatch(
            post ->
                post.position().filter("president"::equals).isPresent()
                    || holders.day().isEmpty()
                    || post.from().filter(from -> from.isAfter(holders.day().get())).isEmpty());
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
}
