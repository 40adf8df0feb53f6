package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/**
 * To whom the questions of an interview or a press conference are put: whoever speaks in the next
 * paragraph. What someone without a name says there ("Question: ...") is put to the next speaker in
 * any form, what others say only where it ends as a question.
 */
final class TurnQuestions {
  /** How many words at most name a speaker before the colon. */
  private static final int LABEL = 8;

  private final Reading reading;

  TurnQuestions(Reading reading) {
    this.reading = reading;
  }

  /** For each attribution those asked; none where it is no question of a turn. */
  List<List<Actor>> asked(List<Attribution> attributions, List<List<Speaker>> speakers) {
    List<List<Actor>> asked = new ArrayList<>(Collections.nCopies(attributions.size(), List.of()));
    int next = attributions.size();
    for (int i = attributions.size() - 1; i >= 0; i--) {
      if (!isTurn(attributions.get(i))) {
        continue;
      }
      boolean answered =
          next < attributions.size()
              && isQuestion(attributions.get(i), speakers.get(i))
              && follows(attributions.get(i), attributions.get(next));
      if (answered) {
        List<Actor> own = actors(speakers.get(i));
        asked.set(
            i,
            actors(speakers.get(next)).stream()
                .filter(actor -> actor.isNamed() && !own.contains(actor))
                .toList());
      }
      next = i;
    }
    return asked;
  }

  private static List<Actor> actors(List<Speaker> speakers) {
    return speakers.stream().map(Speaker::actor).toList();
  }

  /** Whether the words are a paragraph behind the name of its speaker and a colon. */
  private boolean isTurn(Attribution attribution) {
    if (attribution.source().size() != 1 || attribution.content().isEmpty()) {
      return false;
    }
    int first = reading.firstIn(attribution.source().get(0));
    if (first != reading.paragraphBegin(first)) {
      return false;
    }
    int end = reading.endIn(attribution.source().get(0));
    for (int i = end; i < Math.min(reading.size(), first + LABEL); i++) {
      if (reading.is(i, ":")) {
        return reading.firstIn(attribution.content().get(0)) == i + 1;
      }
    }
    return false;
  }

  private boolean isQuestion(Attribution attribution, List<Speaker> speakers) {
    boolean named = speakers.stream().anyMatch(speaker -> speaker.actor().isNamed());
    return !named || reading.is(last(attribution), "?");
  }

  private boolean follows(Attribution question, Attribution answer) {
    int end = last(question) + 1;
    int begin = reading.firstIn(answer.source().get(0));
    return end <= begin && reading.paragraphBegin(end - 1) == reading.paragraphBegin(begin - 1);
  }

  private int last(Attribution attribution) {
    List<Span> content = attribution.content();
    return reading.endIn(content.get(content.size() - 1)) - 1;
  }
}
