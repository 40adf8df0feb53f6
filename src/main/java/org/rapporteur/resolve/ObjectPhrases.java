package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/** Delimits the noun phrases that are objects of verbs of saying. */
final class ObjectPhrases {
  private final Reading reading;
  private final SourceReader sources;

  ObjectPhrases(Reading reading, SourceReader sources) {
    this.reading = reading;
    this.sources = sources;
  }

  /** The phrases behind the cues, by their heads. */
  Map<Integer, SourcePart> behind(List<Attribution> attributions) {
    Map<Integer, SourcePart> found = new HashMap<>();
    for (Attribution attribution : attributions) {
      for (Span cue : attribution.cue()) {
        int end = reading.endIn(cue);
        int first = end < reading.size() && reading.pos(end).equals("ADP") ? end + 1 : end;
        if (first < reading.size() && begin(first)) {
          part(first, limit(first)).ifPresent(part -> found.put(part.head(), part));
        }
      }
    }
    return found;
  }

  /** Whether a phrase for someone may begin at token {@code i}. */
  boolean begin(int i) {
    return !reading.pos(i).equals("PUNCT")
        && !reading.pos(i).equals("SCONJ")
        && !reading.pos(i).equals("ADV")
        && !reading.is(i, "that")
        && !reading.lower(i).startsWith("wh")
        && !reading.is(i, "how")
        && !WordSet.DAY.has(reading.lower(i));
  }

  /** Where the object ends at the latest: before a verb, a quotation, a day, another's article. */
  int limit(int first) {
    int end = reading.sentenceEnd(first);
    for (int i = first + 1; i < end; i++) {
      String pos = reading.pos(i);
      boolean verb = pos.equals("VERB") && !reading.is(i - 1, "the") && !reading.isCapital(i);
      boolean other = reading.pos(i).equals("DET") && reading.isNominal(i - 1);
      boolean inside = reading.quotationOf(i) != reading.quotationOf(first);
      if (verb
          || pos.equals("AUX")
          || inside
          || other
          || isNextClause(i)
          || reading.is(i, "that")
          || reading.is(i, "to")
          || WordSet.DAY.has(reading.lower(i))) {
        return i;
      }
    }
    return end;
  }

  /** Whether a comma stands before who does something else: "the helpers, Ivo Marek said". */
  private boolean isNextClause(int comma) {
    if (!reading.is(comma, ",") || !reading.isCapital(comma + 1)) {
      return false;
    }
    int next = comma + 1;
    while (reading.isCapital(next) && reading.isNominal(next)) {
      next++;
    }
    return reading.pos(next).equals("VERB") || reading.pos(next).equals("AUX");
  }

  Optional<SourcePart> part(int first, int limit) {
    return sources.part(first, limit);
  }
}
