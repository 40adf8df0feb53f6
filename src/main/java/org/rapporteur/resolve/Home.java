package org.rapporteur.resolve;

import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.Actor;

/**
 * The state from which an article reports, by the capital in its dateline: "PARIS, Feb. 2 (AFP) —".
 * What "the foreign ministry" or "the president" is without more words, it is there.
 */
final class Home {
  private static final int HEAD_SENTENCES = 4;
  private static final int LONGEST = 14;
  private static final int LONGEST_PLACE = 3;

  private final Reading reading;
  private final ActorList list;

  Home(Reading reading, ActorList list) {
    this.reading = reading;
    this.list = list;
  }

  Optional<Actor> state() {
    int size = Math.min(HEAD_SENTENCES, reading.article().sentences().size());
    for (int s = 0; s < size; s++) {
      int first = reading.article().sentences().get(s).firstToken();
      int end = reading.article().sentences().get(s).endToken();
      boolean dateline = end - first <= LONGEST && end > first && reading.isDash(end - 1);
      if (dateline) {
        return place(first, end);
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> place(int first, int end) {
    for (int to = Math.min(end - 1, first + LONGEST_PLACE); to > first; to--) {
      Optional<Actor> state =
          list.ofMetonym(reading.words(first, to))
              .map(ActorEntry::actor)
              .filter(actor -> actor.kind() == Actor.Kind.POLITY);
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }
}
