package org.rapporteur.resolve;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds which of those whom an article or the list knows a description by role means. */
final class KnownPersons {
  private static final double BROADER = 1.5;

  /** What counts against those who were not spoken of in the same paragraph. */
  private static final double ELSEWHERE = .35;

  /** What speaks for those of the state of the one who says "the minister" without any other. */
  private static final double OWN_SIDE = .5;

  /** What speaks for those who did something. */
  private static final double SUBJECT = .05;

  /** Whoever is described in one of the first sentences may be named only later. */
  private static final int OPENING = 2;

  private static final int SOON = 4;

  private final Reading reading;
  private final Mentions mentions;
  private final People people;
  private final Optional<Actor> home;
  private final Fit fit;
  private final PostHolders posts;
  private final NearSpeakers near;
  private final Bindings bindings;
  private final Salience salience;
  private final Set<Entity> doubtful = new HashSet<>();

  /**
   * @param home the state from which the article reports
   */
  KnownPersons(
      Reading reading,
      Mentions mentions,
      People people,
      Optional<Actor> home,
      Fit fit,
      PostHolders posts,
      NearSpeakers near,
      Bindings bindings,
      Salience salience) {
    this.reading = reading;
    this.mentions = mentions;
    this.people = people;
    this.home = home;
    this.fit = fit;
    this.posts = posts;
    this.near = near;
    this.bindings = bindings;
    this.salience = salience;
  }

  Optional<Mention> find(Phrase phrase, RoleUse role) {
    Optional<Entity> helper = helper(phrase, role);
    if (helper.isPresent()) {
      return Optional.of(Mention.of(phrase, helper.get(), How.DESCRIPTION, .8));
    }
    if (phrase.determiner() == Determiner.POSSESSIVE && role.place().isEmpty()) {
      return Optional.empty();
    }
    Entity best = null;
    double bestScore = 0;
    List<Mention> all = mentions.recent();
    Map<Entity, Double> fitting = new HashMap<>();
    Set<Entity> here = new HashSet<>();
    all.stream()
        .filter(m -> reading.paragraphOf(m.head()) == reading.paragraphOf(phrase.head()))
        .forEach(m -> here.add(m.entity()));
    Set<Actor> own =
        role.place().isPresent()
            ? Set.of()
            : Turn.of(phrase.head(), reading, mentions)
                .map(turn -> fit.nations(turn.entity()))
                .orElse(Set.of());
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      double fits =
          fitting.computeIfAbsent(
              entity,
              one ->
                  bindings.exclude(phrase.head(), one) || isOther(one, phrase)
                      ? 0
                      : fit.of(one, phrase.entry(), role));
      double score =
          fits <= 0
              ? 0
              : fits
                  - .02 * distance(all.get(m), phrase)
                  - (here.contains(entity) ? 0 : ELSEWHERE)
                  + (salience.isSubject(all.get(m)) ? SUBJECT : 0)
                  + (Collections.disjoint(own, fit.nations(entity)) ? 0 : OWN_SIDE)
                  - (doubtful.contains(entity) ? 1.2 : 0);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    Optional<Entity> nearer =
        best != null && role.place().isEmpty() && isFar(best, phrase)
            ? near.spoke(phrase, role)
            : Optional.empty();
    if (nearer.isPresent()) {
      return Optional.of(Mention.of(phrase, nearer.get(), How.DESCRIPTION, .65));
    }
    if (best != null && bestScore >= 1) {
      return Optional.of(
          Mention.of(phrase, best, How.DESCRIPTION, Math.min(.95, .5 + bestScore / 4)));
    }
    Optional<Mention> later = revealed(phrase, role, role.place().isPresent() ? 2 : BROADER);
    if (later.isPresent()) {
      return later;
    }
    Optional<Entity> holder = posts.holder(phrase.entry(), role);
    if (holder.isPresent()) {
      return Optional.of(Mention.of(phrase, holder.get(), How.DESCRIPTION, .9));
    }
    if (best != null) {
      return Optional.of(Mention.of(phrase, best, How.DESCRIPTION, .5 + bestScore / 4));
    }
    Optional<Entity> sole = posts.soleHolder(phrase);
    if (sole.isPresent()) {
      return Optional.of(Mention.of(phrase, sole.get(), How.DESCRIPTION, .7));
    }
    return role.place().isEmpty() && home.isPresent()
        ? posts
            .holder(phrase.entry(), RoleUse.of(phrase.at(home.get()), reading))
            .map(entity -> Mention.of(phrase, entity, How.DESCRIPTION, .7))
        : Optional.empty();
  }

  /**
   * One who is described before being named: anywhere if the description tells the state, else only
   * in the first sentences, of one named soon.
   */
  Optional<Mention> revealed(Phrase phrase, RoleUse role, double least) {
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
          && !bindings.exclude(phrase.head(), entity)
          && fit.of(entity, phrase.entry(), role) >= least) {
        return Optional.of(Mention.of(phrase, entity, How.DESCRIPTION, placed ? .85 : .75));
      }
    }
    return Optional.empty();
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

  Optional<Entity> names(int i) {
    return mentions.at(i).map(Mention::entity).filter(Entity::isPerson);
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

  private int distance(Mention mention, Phrase phrase) {
    return Math.min(20, reading.sentenceOf(phrase.head()) - reading.sentenceOf(mention.head()));
  }

  /** Whether a noun before the role tells another kind of it: "the <b>band</b> leader". */
  private boolean isOther(Entity entity, Phrase phrase) {
    int before = phrase.head() - 1;
    String noun = reading.lower(before);
    boolean kind =
        before > phrase.first()
            && reading.pos(before).equals("NOUN")
            && !reading.isCapital(before)
            && !WordSet.BODY.has(noun)
            && !noun.equals("government")
            && !noun.equals("state");
    return kind
        && entity.described().stream().noneMatch(noun::equals)
        && entity.roles().stream()
            .noneMatch(use -> use.wording().toLowerCase(Locale.ROOT).contains(noun));
  }

  /** Notes one who was described as known, but of whom nothing else is. */
  void doubt(Entity entity) {
    doubtful.add(entity);
  }
}
