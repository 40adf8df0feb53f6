package org.rapporteur.resolve;

import java.util.List;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Finds the other side of the talk in which something is said: "in a telephone conversation with
 * X", "speaking to X", "asked by X", anywhere in the sentence of the cue.
 */
final class Partners {
  private static final int FAR = 40;
  private static final Set<String> WITH = Set.of("with", "to");

  /** What is said before or after a meeting is not said in it. */
  private static final Set<String> APART = Set.of("after", "before", "following", "since");

  private final Reading reading;
  private final ObjectReader objects;

  Partners(Reading reading, ObjectReader objects) {
    this.reading = reading;
    this.objects = objects;
  }

  /** Empty where the sentence tells of no talk. */
  List<Actor> of(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return List.of();
    }
    int cue = reading.firstIn(attribution.cue().get(0));
    if (cue >= reading.size()) {
      return List.of();
    }
    int cueEnd = reading.endIn(attribution.cue().get(attribution.cue().size() - 1));
    List<Actor> conferred = conferred(cue, cueEnd);
    if (!conferred.isEmpty()) {
      return conferred;
    }
    boolean answer = WordSet.ANSWERING.has(reading.verb(cueEnd - 1));
    for (int i = reading.sentenceBegin(cue); i < reading.sentenceEnd(cue); i++) {
      boolean content = isContent(attribution, i) && i >= cueEnd;
      if (content || reading.quotationOf(i) != 0 || Math.abs(i - cue) > FAR) {
        continue;
      }
      if (answer && reading.is(i, "by") && reading.is(i - 1, "asked")) {
        return objects.at(i + 1, true);
      }
      if (WordSet.EXCHANGE.has(reading.lower(i)) && !isApart(i) && !isContent(attribution, i)) {
        int k = with(i + 1, 3);
        if (k >= 0) {
          return objects.at(k + 1, true);
        }
      }
    }
    return List.of();
  }

  /** "spoke by telephone with X", "held talks with X", "met X". */
  private List<Actor> conferred(int cue, int cueEnd) {
    for (int i = cue; i < cueEnd; i++) {
      String lemma = reading.verb(i);
      if (WordSet.CONFERRING.has(lemma) || WordSet.EXCHANGE.has(reading.lower(i))) {
        int k = with(i + 1, 6);
        if (k >= 0) {
          return objects.at(k + 1, true);
        }
        if (lemma.equals("meet")) {
          return objects.at(i + 1, false);
        }
      }
    }
    return List.of();
  }

  private int with(int from, int reach) {
    for (int k = from; k < Math.min(reading.size(), from + reach); k++) {
      boolean verb = reading.pos(k + 1).equals("VERB") && reading.is(k, "to");
      if (WITH.contains(reading.lower(k)) && !verb) {
        return k;
      }
      if (reading.pos(k).equals("PUNCT")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isApart(int noun) {
    for (int k = Math.max(0, noun - 4); k < noun; k++) {
      if (APART.contains(reading.lower(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isContent(Attribution attribution, int i) {
    Span token = reading.token(i).span();
    return attribution.content().stream().anyMatch(span -> span.covers(token));
  }
}
