package org.rapporteur.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;

/**
 * Finds those who speak just before or after a description that fits nobody: it may be another word
 * for them, unless what is known of them tells against it.
 */
final class NearSpeakers {
  private static final int OPENING = 2;

  private final Reading reading;
  private final Mentions mentions;
  private final People people;
  private final Fit fit;
  private final Salience salience;
  private final Bindings bindings;

  NearSpeakers(
      Reading reading,
      Mentions mentions,
      People people,
      Fit fit,
      Salience salience,
      Bindings bindings) {
    this.reading = reading;
    this.mentions = mentions;
    this.people = people;
    this.fit = fit;
    this.salience = salience;
    this.bindings = bindings;
  }

  /**
   * The last one to whom words are credited in the same paragraph, if no role of theirs is told.
   */
  Optional<Entity> spoke(Phrase phrase, RoleUse role) {
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
  Optional<Entity> willSpeak(Phrase phrase, RoleUse role) {
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
    if (bindings.exclude(phrase.head(), entity)) {
      return false;
    }
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

  /** "His colleague" and "her sister" tell no post. */
  private static boolean isRelation(RoleUse use) {
    String words = use.wording().toLowerCase(Locale.ROOT);
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    return use.entry().isEmpty()
        ? WordSet.COUNTERPART.has(noun) || WordSet.KIN.has(noun)
        : use.entry().get().kind() == RoleEntry.Kind.HONORIFIC;
  }
}
