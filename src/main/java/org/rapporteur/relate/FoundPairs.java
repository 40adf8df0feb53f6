package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * What was found between the statements of a collection, by their numbers: a statement takes
 * kilobytes, and most are found with others that come long after them. Thread-safe.
 */
final class FoundPairs {
  /** A {@link Finding} between numbers. */
  private record Pair(
      Finding.Kind kind, int from, int to, double confidence, String note, boolean joins) {
    Finding finding(IntFunction<Utterance> utterances) {
      return new Finding(kind, utterances.apply(from), utterances.apply(to), confidence, note);
    }
  }

  /** What each reply may take up, but for what falls behind too far to matter. */
  private final Map<Integer, Set<Pair>> judged = new HashMap<>();

  private final Set<Pair> pairs = new HashSet<>();

  /**
   * @param from the number of what {@code finding} is from, as {@code to} is that of the other
   */
  synchronized void add(Finding finding, int from, int to) {
    Pair pair =
        new Pair(
            finding.kind(),
            from,
            to,
            finding.confidence(),
            finding.note(),
            Relations.joins(finding));
    if (pair.kind() != Finding.Kind.REPLY) {
      pairs.add(pair);
      return;
    }
    Set<Pair> rivals = judged.computeIfAbsent(from, key -> new HashSet<>(2));
    double best = rivals.stream().mapToDouble(Pair::confidence).max().orElse(0);
    if (Replies.matters(pair.confidence(), best)) {
      rivals.add(pair);
      rivals.removeIf(rival -> !Replies.matters(rival.confidence(), pair.confidence()));
    }
  }

  /**
   * Adds all that holds to {@code quads}.
   *
   * @param utterances the statement of each number
   */
  synchronized void addTo(RelationQuads quads, IntFunction<Utterance> utterances) {
    Groups<Integer> claims = new Groups<>();
    for (Pair pair : pairs) {
      quads.addPair(pair.finding(utterances));
      if (pair.joins()) {
        claims.join(pair.from(), pair.to());
      }
    }
    Map<Integer, List<Pair>> takenUp = new HashMap<>();
    Consumer<Pair> take =
        pair -> {
          claims.add(pair.to());
          takenUp.computeIfAbsent(pair.to(), key -> new ArrayList<>()).add(pair);
        };
    judged.values().forEach(rivals -> chosen(rivals, utterances, take));
    for (List<Integer> members : claims.all()) {
      quads.addClaim(
          Relations.claim(members.stream().map(utterances::apply).toList()),
          members.stream()
              .flatMap(member -> takenUp.getOrDefault(member, List.of()).stream())
              .map(pair -> pair.finding(utterances))
              .toList());
    }
  }

  private static void chosen(
      Set<Pair> rivals, IntFunction<Utterance> utterances, Consumer<Pair> take) {
    Map<Finding, Pair> findings = new HashMap<>();
    rivals.forEach(rival -> findings.put(rival.finding(utterances), rival));
    Replies.choose(findings.keySet()).map(findings::get).ifPresent(take);
  }
}
