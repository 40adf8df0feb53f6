package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Actor;

/** Reads the objects of verbs and prepositions as actors: "told <b>reporters</b>". */
final class ObjectReader {
  private static final int FAR = 14;

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
    int i = first;
    if (i >= reading.size() || !phrases.begin(i)) {
      return List.of();
    }
    int end = phrases.limit(i);
    List<Actor> found = new ArrayList<>();
    Optional<SourcePart> part = phrases.part(i, end);
    while (part.isPresent()) {
      Optional<Mention> mention = mentions.at(part.get().head());
      List<Actor> actors = actors(part.get(), end, anyone);
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

  private boolean isNamed(SourcePart part) {
    return mentions.at(part.head()).filter(m -> m.entity().actor().isNamed()).isPresent();
  }

  private List<Actor> actors(SourcePart part, int end, boolean anyone) {
    Optional<Mention> mention = mentions.at(part.head());
    if (mention.isPresent() && !reading.isPossessiveMark(mention.get().end())) {
      Entity entity = mention.get().entity();
      return entity.members().isEmpty()
          ? List.of(entity.actor())
          : entity.members().stream().map(Entity::actor).toList();
    }
    int head = mention.isPresent() ? part.end() - 1 : part.head();
    boolean noun = reading.isNominal(head) || reading.is(head, "others");
    return (anyone && noun) || WordSet.AUDIENCE.has(reading.lower(head))
        ? List.of(worded(part.first(), head, anyone ? end : head))
        : List.of();
  }

  /** Someone of whom only the words are known: "the families of four engineers". */
  private Actor worded(int first, int head, int limit) {
    int end = head + 1;
    if (reading.is(end, "of") && end + 1 < limit) {
      int last = end + 1;
      while (last < limit
          && (reading.isNominal(last)
              || reading.pos(last).equals("ADJ")
              || reading.pos(last).equals("NUM")
              || reading.pos(last).equals("DET"))) {
        last++;
      }
      end = reading.isNominal(last - 1) ? last : end;
    }
    Unnamed unnamed = new Unnamed(reading, mentions);
    return unnamed.of(new SourcePart(first, head, end)).actor();
  }
}
