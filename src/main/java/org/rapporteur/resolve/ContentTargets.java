package org.rapporteur.resolve;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Finds at whom words are directed where no verb of the cue has an object: who is to do what is
 * demanded, and whose deeds are condemned or praised.
 */
final class ContentTargets {
  /** How far from the beginning of the content the subject stands at most. */
  private static final int SUBJECT = 4;

  private final Reading reading;
  private final Mentions mentions;
  private final ObjectReader objects;

  ContentTargets(Reading reading, Mentions mentions, ObjectReader objects) {
    this.reading = reading;
    this.mentions = mentions;
    this.objects = objects;
  }

  /** Empty where the words tell nobody. */
  List<Actor> of(Attribution attribution, String act) {
    if (attribution.content().isEmpty()) {
      return List.of();
    }
    Span content = attribution.content().get(0);
    int first = reading.firstIn(content);
    int end = reading.endIn(content);
    for (Span cue : attribution.cue()) {
      for (int i = reading.firstIn(cue); i < reading.endIn(cue); i++) {
        String lemma = reading.verb(i);
        if (WordSet.REQUIRING.has(lemma)) {
          return required(first, end);
        }
        if (WordSet.JUDGING.has(lemma) || lemma.equals("welcome")) {
          return doer(first, end);
        }
      }
    }
    return WordSet.JUDGEMENT.has(act) ? subject(first, end) : List.of();
  }

  /** "that <b>Russia</b> withdraw", "<b>Russia</b> to withdraw", "an answer from <b>Vienna</b>". */
  private List<Actor> required(int first, int end) {
    if (reading.is(first, "that")) {
      return objects.at(first + 1, false);
    }
    for (int i = first; i < end; i++) {
      if (reading.is(i, "from")) {
        return objects.at(i + 1, false);
      }
      if (reading.is(i, "to") && reading.pos(i + 1).equals("VERB") && i > first) {
        return objects.at(first, false);
      }
    }
    return List.of();
  }

  /** "the shelling by <b>Russia</b>", "<b>Iran</b>'s execution of". */
  private List<Actor> doer(int first, int end) {
    for (int i = first; i < end; i++) {
      Optional<Mention> named = mentions.at(i).filter(m -> m.entity().actor().isNamed());
      boolean owner =
          named.isPresent()
              && i <= first + SUBJECT / 2
              && reading.isPossessiveMark(named.get().end());
      if (named.isPresent() && (owner || reading.is(i - 1, "by"))) {
        return List.of(named.get().entity().actor());
      }
    }
    return List.of();
  }

  private List<Actor> subject(int first, int end) {
    for (int i = first; i < Math.min(end, first + SUBJECT); i++) {
      Optional<Mention> named = mentions.at(i).filter(m -> m.entity().actor().isNamed());
      if (named.isPresent()) {
        if (reading.pos(i).equals("PRON") || reading.pos(i - 1).equals("ADP")) {
          return List.of();
        }
        int next = named.get().end();
        boolean verb = reading.pos(next).equals("VERB") || reading.pos(next).equals("AUX");
        return verb ? List.of(named.get().entity().actor()) : List.of();
      }
    }
    return List.of();
  }
}
