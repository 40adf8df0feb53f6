package org.rapporteur.resolve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.actors.ActorEntry.Gender;
import org.rapporteur.model.Actor;

/** Chooses the entity that a pronoun is most likely to stand for, by how prominent each is. */
final class Salience {
  private static final int FAR = 9;

  /** The noun of a description: what stands before the first preposition or clause. */
  private static final Pattern LAST =
      Pattern.compile(
          "^(?:.*? )?([\\p{L}-]+)(?:,.*| (?:of|in|for|from|with|who|at|on|to|close) .*)?$");

  /** Nouns that are no persons, by their endings and one by one. */
  private static final Predicate<String> THING =
      Pattern.compile(
              ".{2,}(tion|sion|ment|ity|ness|ism|ship|ance|ence|ure|age|ing|view|port)"
                  + "|problem|office|poll|survey|study|law|bill|plan|deal|rule|book|film|article|site"
                  + "|website|show|data|record|list|chart|map|vote|case|team|board|panel|tweet"
                  + "|post|email|e-mail|ad|lawsuit|complaint|idea|fact|move|crisis|war|.*[^sui]s")
          .asMatchPredicate();

  private static final double FADING = 1.4;
  private static final double SOURCE = 1.6;
  private static final double SUBJECT = 1.0;
  private static final double SAME_GENDER = .6;
  private static final double OWNER = -.9;
  private static final double OBJECT = -.4;
  private static final double QUOTED = -2;

  /** One who is only described, and does nothing: "painted him as <b>a nominee</b>". */
  private static final double NAMELESS = -1;

  private static final double OFTEN = .12;

  private final Reading reading;
  private final Mentions mentions;
  private final BitSet inSource;
  private final Bindings bindings;

  /**
   * @param entity empty if nothing fits
   * @param confidence that it is the right one
   */
  record Choice(Optional<Entity> entity, double confidence) {
    static final Choice NONE = new Choice(Optional.empty(), 0);
  }

  /**
   * @param inSource tokens of those to whom words are credited
   */
  Salience(Reading reading, Mentions mentions, BitSet inSource, Bindings bindings) {
    this.reading = reading;
    this.mentions = mentions;
    this.inSource = inSource;
    this.bindings = bindings;
  }

  /** Whom "he" or "she" at token {@code i} stands for. */
  Choice person(int i, Gender gender) {
    return choose(
        i,
        entity -> {
          boolean one = (entity.isPerson() || isSomeone(entity)) && !entity.isPlural();
          boolean fits = entity.gender() == Gender.UNKNOWN || entity.gender() == gender;
          return one && fits;
        },
        gender);
  }

  /** Whether one who is only described is a person by the noun: "a source", not "a problem". */
  private static boolean isSomeone(Entity entity) {
    if (!entity.isUnnamed() || entity.gender() != Gender.UNKNOWN || !entity.roles().isEmpty()) {
      return entity.isUnnamed();
    }
    String label = entity.actor().label().toLowerCase(Locale.ROOT);
    String noun = LAST.matcher(label).replaceFirst("$1");
    return !WordSet.TEXT.has(noun)
        && !WordSet.EXCHANGE.has(noun)
        && !WordSet.BODY.has(noun)
        && !WordSet.MEDIUM.has(noun)
        && !THING.test(noun);
  }

  /** Whom "it" stands for. */
  Choice thing(int i) {
    return choose(i, Entity::isThing, Gender.UNKNOWN);
  }

  /** Whom "they" stands for: several, or an organisation; a state is "it". */
  Choice several(int i) {
    Choice plural = choose(i, Entity::isPlural, Gender.UNKNOWN);
    return plural.entity().isPresent()
        ? plural
        : choose(i, entity -> entity.actor().kind() == Actor.Kind.ORGANIZATION, Gender.UNKNOWN);
  }

  /** Whether words were credited to the entity in the sentence of token {@code i} or before it. */
  boolean isCredited(Entity entity, int i) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      Mention mention = all.get(m);
      if (reading.sentenceOf(i) - reading.sentenceOf(mention.head()) > 1) {
        return false;
      }
      if (mention.entity().equals(entity) && inSource.get(mention.head())) {
        return true;
      }
    }
    return false;
  }

  /** Whether words are credited to the mention. */
  boolean isSource(Mention mention) {
    return inSource.get(mention.head());
  }

  /** The same of the words at token {@code i}. */
  boolean isSource(int i) {
    return inSource.get(i);
  }

  private Choice choose(int pronoun, Predicate<Entity> fits, Gender gender) {
    Map<Entity, Double> scores = new HashMap<>();
    List<Mention> before = mentions.recent();
    int sentence = reading.sentenceOf(pronoun);
    Map<Entity, Integer> counts = new HashMap<>();
    Optional<Entity> turn = Turn.of(pronoun, reading, mentions).map(Mention::entity);
    Map<Entity, Boolean> apart = new HashMap<>();
    for (int m = before.size() - 1; m >= 0; m--) {
      Mention mention = before.get(m);
      if (mention.head() >= pronoun
          || !fits.test(mention.entity())
          || mention.entity().equals(turn.orElse(null))
          || bindings.isAsker(mention, pronoun)
          || isApart(mention.entity(), pronoun, apart)) {
        continue;
      }
      counts.merge(mention.entity(), 1, Integer::sum);
      int distance = sentence - reading.sentenceOf(mention.head());
      if (distance <= FAR) {
        double score = prominence(mention, pronoun) - FADING * distance;
        scores.merge(mention.entity(), score, Math::max);
      }
    }
    Optional<Entity> best = Optional.empty();
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int m = before.size() - 1; m >= 0; m--) {
      Entity entity = before.get(m).entity();
      Double score = scores.remove(entity);
      if (score == null) {
        continue;
      }
      double whole = score + OFTEN * Math.min(8, counts.get(entity));
      whole += gender != Gender.UNKNOWN && entity.gender() == gender ? SAME_GENDER : 0;
      if (whole > bestScore) {
        second = bestScore;
        bestScore = whole;
        best = Optional.of(entity);
      } else {
        second = Math.max(second, whole);
      }
    }
    double margin = second == Double.NEGATIVE_INFINITY ? 3 : bestScore - second;
    return new Choice(best, .6 + .35 * Math.min(1, margin / 2));
  }

  private boolean isApart(Entity entity, int pronoun, Map<Entity, Boolean> apart) {
    return apart.computeIfAbsent(entity, one -> bindings.exclude(pronoun, one));
  }

  private double prominence(Mention mention, int pronoun) {
    int head = mention.head();
    double score = 0;
    if (inSource.get(head)) {
      score += SOURCE;
    } else if (isSubject(mention)) {
      score += SUBJECT;
    } else if (reading.isPossessiveMark(mention.end())) {
      score += OWNER;
    } else if (isBehindPreposition(mention)) {
      score += OBJECT;
    }
    if (score <= 0 && mention.entity().isUnnamed() && !mention.entity().isPlural()) {
      score += NAMELESS;
    }
    int quotation = reading.quotationOf(head);
    if (quotation != 0 && quotation != reading.quotationOf(pronoun)) {
      score += QUOTED;
    }
    return score;
  }

  /**
   * Whether a verb follows closely: a place, an adverb, an aside between commas may stand between.
   */
  boolean isSubject(Mention mention) {
    if (isBehindPreposition(mention)) {
      return false;
    }
    int end = reading.sentenceEnd(mention.head());
    int i = afterPlace(mention.end(), end);
    if (reading.is(i, ",")) {
      int close = i + 1;
      while (close < end && close < i + 16 && !reading.is(close, ",")) {
        close++;
      }
      i = close + 1;
    }
    for (int k = i; k < Math.min(end, i + 3); k++) {
      String pos = reading.pos(k);
      if (pos.equals("VERB") || pos.equals("AUX")) {
        return true;
      }
      if (!pos.equals("ADV") && !pos.equals("PART")) {
        return false;
      }
    }
    return false;
  }

  /** Behind "in Washington", which tells of which embassy there is talk. */
  private int afterPlace(int i, int end) {
    int k = i + 1;
    while (k < end && (reading.pos(k).equals("PROPN") || (k == i + 1 && reading.is(k, "the")))) {
      k++;
    }
    return reading.is(i, "in") && k > i + 1 ? k : i;
  }

  private boolean isBehindPreposition(Mention mention) {
    int before = mention.first() - 1;
    return reading.pos(before).equals("ADP");
  }
}
