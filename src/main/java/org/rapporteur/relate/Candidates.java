package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for a statement, those that share words with it and may have been said about the same
 * time. What it finds depends on the two statements only, never on what else there is: the order of
 * reading does not matter.
 */
final class Candidates {
  private final Map<String, List<Utterance>> byStem = new HashMap<>();
  private final Map<String, List<Utterance>> wideByStem = new HashMap<>();

  Candidates(List<Utterance> utterances) {
    for (Utterance utterance : utterances) {
      Map<String, List<Utterance>> index = utterance.days().isWide() ? wideByStem : byStem;
      for (String stem : utterance.wording().salient()) {
        index.computeIfAbsent(stem, key -> new ArrayList<>()).add(utterance);
      }
    }
    byStem.values().forEach(list -> list.sort(Comparator.comparing(u -> u.days().last())));
  }

  /** Those that share at least {@code shared} salient words, by document and position. */
  List<Utterance> of(Utterance utterance, int shared, int daysBefore, int daysAfter) {
    Map<Utterance, Integer> counts = new HashMap<>();
    int first = utterance.days().first() - daysBefore;
    int last = utterance.days().last() + daysAfter;
    for (String stem : utterance.wording().salient()) {
      List<Utterance> dated = byStem.getOrDefault(stem, List.of());
      for (int i = firstEndingFrom(dated, first); i < dated.size(); i++) {
        // None of them is longer, so the rest of the list begins too late.
        if (dated.get(i).days().last() > last + Days.WIDE) {
          break;
        }
        if (dated.get(i).days().first() <= last) {
          counts.merge(dated.get(i), 1, Integer::sum);
        }
      }
      wideByStem
          .getOrDefault(stem, List.of())
          .forEach(other -> counts.merge(other, 1, Integer::sum));
    }
    counts.remove(utterance);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= shared)
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparing(Utterance::document)
                .thenComparing(Utterance::begin)
                .thenComparing(Utterance::iri))
        .toList();
  }

  private static int firstEndingFrom(List<Utterance> sorted, int day) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).days().last() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
