package org.rapporteur.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.model.Actor;

/**
 * Finds who is meant by descriptions of which no word is listed as a role: "the Finn", "the Arizona
 * Republican", "the reeve", "the company", "the former", "who".
 */
final class PlainDescriptions {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Pattern MANY = Pattern.compile(".*(ese|[sct]h|ss)");
  private static final int SAME_STEM = 5;
  private static final int NEAR = 3;
  private static final int FAR = 8;

  private final Reading reading;
  private final Mentions mentions;
  private final NamedActors actors;
  private final Fit fit;
  private final Groups groups;
  private final Unnamed unnamed;
  private final Salience salience;
  private final People people;
  private final Holders holders;
  private final Bindings bindings;

  PlainDescriptions(
      Reading reading,
      Mentions mentions,
      NamedActors actors,
      Fit fit,
      Groups groups,
      Unnamed unnamed,
      Salience salience,
      People people,
      Holders holders,
      Bindings bindings) {
    this.reading = reading;
    this.mentions = mentions;
    this.actors = actors;
    this.fit = fit;
    this.groups = groups;
    this.unnamed = unnamed;
    this.salience = salience;
    this.people = people;
    this.holders = holders;
    this.bindings = bindings;
  }

  /** The one behind whom "who" or "which" stands. */
  Optional<Entity> relative(SourcePart part) {
    String word = reading.lower(part.head());
    if (!word.equals("who") && !word.equals("which") && !word.equals("that")) {
      return Optional.empty();
    }
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      int gap = part.head() - all.get(m).end();
      if (gap >= 0 && all.get(m).entity().members().isEmpty()) {
        return gap <= 8 ? Optional.of(all.get(m).entity()) : antecedent(part);
      }
    }
    return antecedent(part);
  }

  /** The noun phrase right before "who" or "which", as someone of whom only the words are known. */
  private Optional<Entity> antecedent(SourcePart part) {
    int end = reading.is(part.head() - 1, ",") ? part.head() - 1 : part.head();
    int first = end;
    while (first > reading.sentenceBegin(part.head())
        && (reading.isNominal(first - 1)
            || reading.pos(first - 1).equals("ADJ")
            || reading.pos(first - 1).equals("NUM")
            || reading.pos(first - 1).equals("DET"))) {
      first--;
    }
    return end > first && reading.isNominal(end - 1)
        ? Optional.of(unnamed.of(new SourcePart(first, end - 1, end)))
        : Optional.empty();
  }

  /** Someone who was spoken of before: "the source" after "a source". */
  Optional<Entity> of(SourcePart part) {
    String head = reading.lower(part.head());
    Optional<Entity> group = groups.of(part);
    if (group.isPresent()) {
      return group;
    }
    if (head.equals("predecessor") || head.equals("successor")) {
      return inTheSamePost(part, head.equals("predecessor"));
    }
    if (!DEFINITE.contains(reading.lower(part.first()))) {
      return Optional.empty();
    }
    if (tellsItself(part)) {
      return Optional.empty();
    }
    return ofNation(part)
        .or(() -> described(part))
        .or(() -> namedLike(part))
        .or(() -> unnamed.last(head))
        .or(() -> other(part))
        .filter(entity -> !bindings.exclude(part.head(), entity));
  }

  /** The same for an object: nobody is told something under another word for the speaker. */
  Optional<Entity> object(SourcePart part) {
    Optional<Entity> group = groups.of(part);
    if (group.isPresent() || !DEFINITE.contains(reading.lower(part.first())) || tellsItself(part)) {
      return group;
    }
    return ofNation(part)
        .or(() -> described(part))
        .or(() -> namedLike(part))
        .or(() -> unnamed.last(reading.lower(part.head())));
  }

  /** "The group <b>that</b> holds them": the clause tells who is meant, nothing before does. */
  private boolean tellsItself(SourcePart part) {
    return reading.is(part.head() + 1, "that") || reading.is(part.head() + 1, "who");
  }

  /** "His predecessor": who the list says held the post before, or after. */
  private Optional<Entity> inTheSamePost(SourcePart part, boolean before) {
    Optional<Entity> owner =
        mentions
            .at(part.first())
            .map(Mention::entity)
            .or(() -> last(Entity::isPerson, NEAR))
            .filter(Entity::isPerson);
    return owner
        .flatMap(entity -> holders.next(entity, before))
        .map(
            found ->
                people.all().stream()
                    .filter(entity -> entity.actor().equals(found.actor()))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          Entity entity = new Entity(found.actor());
                          entity.link(found, .8, "held the post next in the list");
                          return entity;
                        }));
  }

  /** The organisation that a noun with its article names again: "the agency". */
  Optional<Entity> body(SourcePart part) {
    return DEFINITE.contains(reading.lower(part.first())) ? namedLike(part) : Optional.empty();
  }

  /** The same for words with a capital: a body first; a person if they are said of persons only. */
  Optional<Entity> again(SourcePart part) {
    String head = reading.lower(part.head());
    Optional<Entity> body = namedLike(part);
    return body.isPresent() || !(WordSet.HUMAN.has(head) || head.endsWith("n"))
        ? body
        : described(part).or(() -> other(part));
  }

  /** "The Finn": the last person who belongs to Finland. */
  private Optional<Entity> ofNation(SourcePart part) {
    if (MANY.matcher(reading.lower(part.head())).matches()) {
      return Optional.empty(); // "the Chinese" are several
    }
    Optional<Actor> nation = actors.ofDemonym(reading, part.head());
    return nation.flatMap(
        state -> last(e -> e.isPerson() && fit.nations(e).contains(state), Integer.MAX_VALUE));
  }

  /** One who was described by the same noun beside the name: "the reeve", "the Arizonan". */
  private Optional<Entity> described(SourcePart part) {
    String head = reading.lower(part.head());
    if (WordSet.BODY.has(head) || WordSet.MEDIUM.has(head)) {
      return Optional.empty();
    }
    Optional<Entity> same = last(e -> e.isPerson() && e.described().contains(head), 4 * FAR);
    boolean belonging = reading.isCapital(part.head()) && head.endsWith("n");
    return same.isPresent() || !belonging
        ? same
        : last(e -> e.isPerson() && e.described().stream().anyMatch(w -> isSameStem(w, head)), FAR);
  }

  private static boolean isSameStem(String one, String other) {
    return one.length() > SAME_STEM
        && other.startsWith(one.substring(0, Math.min(one.length() - 1, other.length() - 2)));
  }

  /**
   * "The Commission" after "the European Commission", "the newspaper" after any that was named,
   * "the company" after an organisation that is not known to be something else.
   */
  private Optional<Entity> namedLike(SourcePart part) {
    String head = reading.lower(part.head());
    Optional<Entity> named =
        last(
            e ->
                isOrganization(e) && words(e).contains(" " + head + " ") && isAlike(part, words(e)),
            Integer.MAX_VALUE);
    if (named.isPresent()) {
      return named;
    }
    if (reading.isCapital(part.head())) {
      return ofWhole(head);
    }
    boolean medium = WordSet.MEDIUM.has(head);
    boolean body = WordSet.BODY.has(head) && !isModified(part);
    Predicate<Entity> kind =
        e -> medium || WordSet.LEAGUE.has(head) || e.actor().wikidata().isEmpty();
    return medium || body
        ? last(
            e -> isOrganization(e) && e.roles().isEmpty() && kind.test(e),
            medium ? Integer.MAX_VALUE : FAR)
        : Optional.empty();
  }

  /** Whether a noun before the head tells which of several it is: "the appeals court". */
  private boolean isModified(SourcePart part) {
    return part.head() > part.first() + 1 && reading.pos(part.head() - 1).equals("NOUN");
  }

  private boolean isAlike(SourcePart part, String words) {
    return !isModified(part) || words.contains(" " + reading.lower(part.head() - 1) + " ");
  }

  /** "The Commission" where the European Union is spoken of. */
  private Optional<Entity> ofWhole(String head) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity whole = all.get(m).entity();
      Optional<Actor> body = whole.isThing() ? actors.body(whole.actor(), head) : Optional.empty();
      if (body.isPresent()) {
        return body.map(Entity::new);
      }
    }
    return Optional.empty();
  }

  private static boolean isOrganization(Entity entity) {
    return entity.actor().kind() == Actor.Kind.ORGANIZATION;
  }

  private static String words(Entity entity) {
    return " " + entity.actor().label().toLowerCase(Locale.ROOT) + " ";
  }

  /**
   * Another word for the person to whom words were credited just before: "the billionaire said".
   * Only for nouns that say what kind of person someone is, and in the same paragraph.
   */
  private Optional<Entity> other(SourcePart part) {
    int head = part.head();
    boolean person =
        WordSet.HUMAN.has(reading.lower(head)) || actors.ofDemonym(reading, head).isPresent();
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; person && m >= 0; m--) {
      Mention mention = all.get(m);
      boolean near =
          reading.paragraphOf(mention.head()) == reading.paragraphOf(head)
              && reading.sentenceOf(head) - reading.sentenceOf(mention.head()) <= NEAR;
      if (!near) {
        break;
      }
      Entity entity = mention.entity();
      if (entity.isPerson() && salience.isSource(mention)) {
        boolean elsewhere =
            actors.ofDemonym(reading, head).isPresent() && !fit.nations(entity).isEmpty();
        if (elsewhere) {
          return Optional.empty();
        }
        entity.described().add(reading.lower(head));
        return Optional.of(entity);
      }
    }
    return person ? willSpeak(head) : Optional.empty();
  }

  /** Who is named for the first time in the next sentence of the paragraph, and speaks. */
  private Optional<Entity> willSpeak(int head) {
    int sentence = reading.sentenceOf(head);
    for (Entity entity : people.around(head)) {
      int first = people.first(entity);
      if (first > head) {
        boolean next =
            reading.paragraphOf(first) == reading.paragraphOf(head)
                && reading.sentenceOf(first) > sentence
                && reading.sentenceOf(first) - sentence <= 2;
        return next && salience.isSource(first) ? Optional.of(entity) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> last(Predicate<Entity> passes, int sentences) {
    List<Mention> all = mentions.recent();
    int last = all.isEmpty() ? 0 : reading.sentenceOf(all.get(all.size() - 1).head());
    for (int m = all.size() - 1; m >= 0; m--) {
      if (last - reading.sentenceOf(all.get(m).head()) > sentences) {
        return Optional.empty();
      }
      if (passes.test(all.get(m).entity())) {
        return Optional.of(all.get(m).entity());
      }
    }
    return Optional.empty();
  }
}
