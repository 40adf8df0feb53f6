package org.rapporteur.relate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which statement a denial or confirmation takes up. A tie that is not clear is not made: the
 * reader is better served by none than by a wrong one.
 */
final class Replies {
  private static final int DAYS_BEFORE = 30;
  private static final int DAYS_BEFORE_UNWORDED = 7;
  private static final double ENOUGH = 0.5;
  private static final double CLEAR = 0.05;

  private final Candidates candidates;
  private final Map<String, List<Utterance>> byDocument;
  private final Map<String, List<Utterance>> byTarget;

  Replies(
      Candidates candidates,
      Map<String, List<Utterance>> byDocument,
      Map<String, List<Utterance>> byTarget) {
    this.candidates = candidates;
    this.byDocument = byDocument;
    this.byTarget = byTarget;
  }

  /** What {@code reply} takes up, best first: the first, and any other that says the same. */
  Optional<Finding> takenUp(Utterance reply) {
    Set<String> topic = new HashSet<>(reply.wording().salient());
    topic.removeIf(WordLists::isClaimWord);
    Set<Utterance> pool = new HashSet<>(byDocument.get(reply.document()));
    pool.addAll(candidates.of(reply, 2, DAYS_BEFORE, 1));
    for (String side : reply.sides()) {
      pool.addAll(byTarget.getOrDefault(side, List.of()));
    }
    List<Finding> found =
        pool.stream()
            .filter(other -> mayBeTakenUp(reply, other))
            .map(other -> judge(reply, other, topic))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparing(Finding::confidence, Comparator.reverseOrder())
                    .thenComparing(finding -> distance(reply, finding.to()))
                    .thenComparing(finding -> finding.to().iri()))
            .toList();
    if (found.isEmpty() || isUnclear(reply, found)) {
      return Optional.empty();
    }
    return Optional.of(found.get(0));
  }

  /** Whether another document has something else that fits as well. */
  private static boolean isUnclear(Utterance reply, List<Finding> found) {
    Finding best = found.get(0);
    if (best.to().document().equals(reply.document())) {
      return false;
    }
    return found.stream()
        .skip(1)
        .takeWhile(other -> other.confidence() > best.confidence() - CLEAR)
        .anyMatch(
            other -> {
              Comparison comparison = new Comparison(best.to(), other.to());
              return !comparison.sameClaim() && comparison.sameUtterance().isEmpty();
            });
  }

  private static boolean mayBeTakenUp(Utterance reply, Utterance other) {
    boolean denial = reply.isDenial();
    return !other.equals(reply)
        && other.isAssertion()
        && !other.sharesSpeaker(reply)
        && !(denial && !reply.sides().isEmpty() && reply.sharesSide(other))
        && other.days().first() <= reply.days().last() + 1
        && (reply.document().equals(other.document())
            || reply.days().overlaps(other.days(), DAYS_BEFORE));
  }

  private static Optional<Finding> judge(Utterance reply, Utterance other, Set<String> topic) {
    boolean worded =
        topic.stream().anyMatch(stem -> !reply.own().contains(stem) && !other.own().contains(stem));
    return worded ? judgeWords(reply, other, topic) : judgeReference(reply, other, topic);
  }

  private static Optional<Finding> judgeWords(Utterance reply, Utterance other, Set<String> topic) {
    Set<String> about = new HashSet<>(other.wording().salient());
    about.addAll(other.own());
    Set<String> asked = new HashSet<>(topic);
    // Who denies something of himself says "we" where the other one names him.
    asked.removeIf(stem -> reply.own().contains(stem) && !about.contains(stem));
    long shared = asked.stream().filter(about::contains).count();
    long sharedWords = asked.stream().filter(other.wording().salient()::contains).count();
    double contained = asked.isEmpty() ? 0 : (double) shared / asked.size();
    boolean aimed = isAimed(reply, other);
    boolean here = reply.document().equals(other.document());
    boolean enough =
        (sharedWords >= 2 && contained >= 0.4)
            || (sharedWords >= 1 && contained >= ENOUGH && (aimed || (here && asked.size() <= 2)));
    boolean polarityFits =
        reply.isDenial()
            ? !other.wording().negative()
            : other.wording().negative() == reply.wording().negative();
    if (!enough || !polarityFits || reply.wording().numbersConflict(other.wording())) {
      return Optional.empty();
    }
    double confidence =
        Math.min(0.95, 0.3 + 0.4 * contained + (aimed ? 0.15 : 0) + (here ? 0.1 : 0));
    return Optional.of(
        new Finding(
            reply,
            other,
            confidence,
            shared + " of its " + asked.size() + " words" + (aimed ? ", aimed at its side" : "")));
  }

  /** "Dismissed the accusation": tied to what was aimed at that side, near by. */
  private static Optional<Finding> judgeReference(
      Utterance reply, Utterance other, Set<String> topic) {
    boolean here = reply.document().equals(other.document());
    boolean aimed = isAimed(reply, other);
    boolean named = Stems.of(reply.text()).stream().anyMatch(stem -> other.own().contains(stem));
    boolean before = other.begin() < reply.begin();
    boolean near =
        reply.days().overlaps(other.days(), DAYS_BEFORE_UNWORDED)
            && !reply.days().isAny()
            && !other.days().isAny();
    boolean fits = here ? before && (aimed || named || topic.isEmpty()) : near && aimed;
    if (!fits) {
      return Optional.empty();
    }
    double confidence =
        Math.min(0.9, 0.45 + (aimed ? 0.2 : 0) + (named ? 0.15 : 0) + (here ? 0.1 : 0));
    return Optional.of(
        new Finding(
            reply,
            other,
            confidence,
            "refers to a claim"
                + (aimed ? " aimed at its side" : "")
                + (named ? ", names its speaker" : "")));
  }

  private static boolean isAimed(Utterance reply, Utterance other) {
    return reply.sides().stream().anyMatch(other.targets()::contains);
  }

  /** In characters within a document; other documents are farther than any of them, by days. */
  private static int distance(Utterance reply, Utterance other) {
    if (reply.document().equals(other.document())) {
      int gap = reply.begin() - other.begin();
      return gap >= 0 ? gap : 100_000 - gap;
    }
    return 10_000_000
        + (reply.days().isAny() || other.days().isAny()
            ? 1_000
            : Math.abs(reply.days().last() - other.days().last()));
  }
}
