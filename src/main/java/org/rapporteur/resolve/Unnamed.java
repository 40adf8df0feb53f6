package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Actor;

/** Those of whom an article tells no name: "two officials", "a source", "residents". */
final class Unnamed {
  private static final Set<String> PLURALS =
      Set.of("people", "police", "media", "others", "some", "many", "both", "most");

  private final Reading reading;
  private final Mentions mentions;
  private final Map<Entity, String> heads = new HashMap<>();

  Unnamed(Reading reading, Mentions mentions) {
    this.reading = reading;
    this.mentions = mentions;
  }

  /** A new entity for a source that nothing names. */
  Entity of(SourcePart part) {
    boolean plural = isPlural(part.head()) || isNumber(part.first());
    return create(plural, reading.words(part.first(), part.end()), reading.lower(part.head()));
  }

  /** The same with a label and the noun by which it may be spoken of again. */
  Entity create(boolean plural, String label, String head) {
    Actor.Kind kind = plural ? Actor.Kind.COLLECTIVE : Actor.Kind.UNNAMED;
    Entity entity = new Entity(new Actor(kind, label, Optional.empty()));
    if (plural) {
      entity.plural();
    }
    heads.put(entity, head);
    return entity;
  }

  /** The last one with that noun. */
  Optional<Entity> last(String head) {
    List<Mention> all = mentions.recent();
    for (int m = all.size() - 1; m >= 0; m--) {
      Entity entity = all.get(m).entity();
      if (entity.isUnnamed() && head.equals(heads.get(entity))) {
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  private boolean isPlural(int i) {
    return isPlural(reading, i);
  }

  /** Whether a word is a noun for more than one. */
  static boolean isPlural(Reading reading, int i) {
    String word = reading.lower(i);
    boolean noun = reading.pos(i).equals("NOUN") || reading.pos(i).equals("PROPN");
    return PLURALS.contains(word)
        || (noun
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !reading.token(i).lemma().equalsIgnoreCase(word));
  }

  private boolean isNumber(int i) {
    return reading.pos(i).equals("NUM") && !reading.is(i, "one");
  }
}
