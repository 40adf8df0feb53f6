package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.attribute.WordClasses;
import org.rapporteur.model.Actor;

/** Reads the objects of verbs and prepositions as actors: "told <b>reporters</b>". */
final class ObjectReader {
  private static final int FAR = 14;

  /** Words before nouns for more than one. */
  private static final Set<String> SEVERAL =
      Set.of("both", "all", "several", "many", "two", "three");

  /** Verbs that have what is told, or the charge, behind "of". */
  private static final Set<String> CHARGING =
      Set.of("accuse", "suspect", "inform", "remind", "assure", "convince", "persuade", "notify");

  private final Reading reading;
  private final ObjectPhrases phrases;
  private final Mentions mentions;

  ObjectReader(Reading reading, ObjectPhrases phrases, Mentions mentions) {
    this.reading = reading;
    this.phrases = phrases;
    this.mentions = mentions;
  }

  /**
   * Those whom the words from token {@code first} name, a row of several included.
   *
   * @param anyone whether a noun that stands for nobody known so far is taken, too
   */
  List<Actor> at(int first, boolean anyone) {
    return at(first, anyone, List.of());
  }

  /**
   * The same for the words of {@code speakers}, who are none of several to whom they speak: "both
   * sides" are two others then.
   */
  List<Actor> at(int first, boolean anyone, List<Actor> speakers) {
    int i = first;
    if (i >= reading.size() || !phrases.begin(i)) {
      return List.of();
    }
    int end = phrases.limit(i);
    List<Actor> found = new ArrayList<>();
    Optional<SourcePart> part = phrases.part(i, end);
    while (part.isPresent()) {
      Optional<Mention> mention = mentions.at(part.get().head());
      List<Actor> actors = actors(part.get(), end, anyone, speakers);
      found.addAll(actors);
      int next = mention.isPresent() ? mention.get().end() : end;
      boolean row = !actors.isEmpty() && (reading.is(next, "and") || reading.is(next, ","));
      int from = reading.is(next, ",") && reading.is(next + 1, "and") ? next + 2 : next + 1;
      boolean named = row && from < end && reading.isCapital(from) && isClosedBy(from, end);
      part = named ? phrases.part(from, end).filter(this::isNamed) : Optional.empty();
    }
    return found;
  }

  /** Whether a row of names that goes on at {@code from} comes to an "and", or follows one. */
  private boolean isClosedBy(int from, int end) {
    if (reading.is(from - 1, "and")) {
      return true;
    }
    for (int i = from; i < Math.min(end, from + FAR); i++) {
      if (reading.is(i, "and")) {
        return true;
      }
      if (reading.pos(i).equals("VERB") || reading.pos(i).equals("AUX")) {
        return false;
      }
    }
    return false;
  }

  private boolean isModifier(int i) {
    String pos = reading.pos(i);
    boolean participle = pos.equals("VERB") && reading.pos(i - 1).equals("DET");
    return pos.equals("ADJ") || pos.equals("NUM") || pos.equals("DET") || participle;
  }

  private static boolean isPolity(Mention mention) {
    return mention.entity().actor().kind() == Actor.Kind.POLITY;
  }

  private boolean isNamed(SourcePart part) {
    return mentions.at(part.head()).filter(m -> m.entity().actor().isNamed()).isPresent();
  }

  private List<Actor> actors(SourcePart part, int end, boolean anyone, List<Actor> speakers) {
    if (reading.is(part.head(), "me") && reading.quotationOf(part.head()) == 0) {
      return Turn.of(part.head(), reading, mentions)
          .map(turn -> List.of(turn.entity().actor()))
          .orElse(List.of());
    }
    Optional<Mention> mention =
        mentions.at(part.head()).filter(m -> agrees(m, part) && isOthers(m, speakers));
    if (mention.isPresent() && !reading.isPossessiveMark(mention.get().end())) {
      Entity entity = mention.get().entity();
      return entity.members().isEmpty()
          ? List.of(entity.actor())
          : entity.members().stream().map(Entity::actor).toList();
    }
    int head = mention.isPresent() ? part.end() - 1 : part.head();
    return (anyone && mayHear(head)) || WordSet.AUDIENCE.has(reading.lower(head))
        ? List.of(worded(part.first(), head, anyone ? end : head))
        : List.of();
  }

  /** Whether a word stands for someone, or for where one speaks to someone: not "guarantees". */
  private boolean mayHear(int head) {
    String lemma = reading.token(head).lemma().toLowerCase(Locale.ROOT);
    boolean someone = WordClasses.mayAct(lemma) || WordSet.FORUM.has(lemma);
    return reading.is(head, "others") || (reading.isNominal(head) && someone);
  }

  private static boolean isOthers(Mention mention, List<Actor> speakers) {
    return mention.entity().members().stream().noneMatch(m -> speakers.contains(m.actor()));
  }

  /** Whether one person is not taken for several: "both sides", "the engineers". */
  private boolean agrees(Mention mention, SourcePart part) {
    Entity entity = mention.entity();
    boolean one = entity.actor().kind() == Actor.Kind.PERSON && entity.members().isEmpty();
    boolean several =
        SEVERAL.contains(reading.lower(part.first()))
            || (reading.pos(part.head()).equals("NOUN") && Unnamed.isPlural(reading, part.head()));
    return !(one && several);
  }

  /** Someone of whom only the words are known: "the families of four engineers". */
  private Actor worded(int first, int head, int limit) {
    int end = head + 1;
    boolean charge = CHARGING.contains(reading.verb(first - 1));
    if (reading.is(end, "of") && end + 1 < limit && !charge) {
      int last = end + 1;
      while (last < limit && (reading.isNominal(last) || isModifier(last))) {
        last++;
      }
      end = reading.isNominal(last - 1) ? last : end;
    }
    boolean placed = reading.is(end, "in") && !WordSet.AUDIENCE.has(reading.lower(head));
    Optional<Mention> place = placed ? mentions.at(end + 1) : Optional.empty();
    end = place.filter(ObjectReader::isPolity).map(Mention::end).orElse(end);
    Unnamed unnamed = new Unnamed(reading, mentions);
    return unnamed.of(new SourcePart(first, head, end)).actor();
  }
}
