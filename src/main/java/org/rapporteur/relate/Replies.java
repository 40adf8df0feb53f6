package org.rapporteur.relate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.relate.Finding.Kind;

/**
 * Tells which statement a denial or confirmation takes up. A tie that is not clear is not made: the
 * reader is better served by none than by a wrong one.
 */
public final class Replies {
  private static final int DAYS_BEFORE_UNWORDED = 7;

  /** In characters: no more than a sentence or two lie between. */
  private static final int JUST_BEFORE = 400;

  private static final double CLEAR = 0.05;
  private static final double NEAR_BY = 0.1;

  /** Acts that tell nothing which could be so or not so. */
  private static final Set<String> VALUING =
      Set.of("praise", "condemn", "concern", "reject", "appeal", "demand", "propose", "condole");

  private static final double SOME = 0.4;
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;

  private Replies() {}

  /** Of what {@code reply} may take up, each found by {@link #judge}, the one it does take up. */
  public static Optional<Finding> choose(Collection<Finding> judged) {
    List<Finding> found =
        judged.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Finding::confidence, Comparator.reverseOrder())
                    .thenComparing(finding -> distance(finding.from(), finding.to()))
                    .thenComparing(finding -> finding.to().iri()))
            .toList();
    return found.isEmpty() || isUnclear(found) ? Optional.empty() : Optional.of(found.get(0));
  }

  /**
   * Whether {@link #choose} asks for one that has {@code confidence} where another has {@code
   * best}.
   */
  static boolean matters(double confidence, double best) {
    return confidence > best - CLEAR;
  }

  /** Whether another document has something else that fits as well. */
  private static boolean isUnclear(List<Finding> found) {
    Finding best = found.get(0);
    if (best.to().document().equals(best.from().document())) {
      return false;
    }
    return found.stream()
        .skip(1)
        .takeWhile(other -> matters(other.confidence(), best.confidence()))
        .anyMatch(
            other -> {
              Comparison comparison = new Comparison(best.to(), other.to());
              return !comparison.sameClaim() && comparison.sameUtterance().isEmpty();
            });
  }

  /** Whether {@code reply} may take up {@code other}, and how surely. */
  public static Optional<Finding> judge(Utterance reply, Utterance other) {
    if (!reply.isReply() || !mayBeTakenUp(reply, other)) {
      return Optional.empty();
    }
    Set<String> topic = reply.asked();
    boolean worded =
        topic.stream().anyMatch(stem -> !reply.own().contains(stem) && !other.own().contains(stem));
    return worded ? judgeWords(reply, other, topic) : judgeReference(reply, other, topic);
  }

  private static boolean mayBeTakenUp(Utterance reply, Utterance other) {
    boolean denial = reply.isDenial();
    return !other.equals(reply)
        && other.mayMeet(reply)
        && other.isAssertion()
        && !VALUING.contains(other.act())
        && (Clause.isOne(other.text()) || !other.act().equals("state"))
        && !other.sharesSpeaker(reply)
        && !(denial && !reply.sides().isEmpty() && reply.sharesSide(other))
        && other.days().first() <= reply.days().last() + 1
        && (reply.document().equals(other.document())
            || reply.days().overlaps(other.days(), Probe.REPLY_DAYS));
  }

  private static Optional<Finding> judgeWords(Utterance reply, Utterance other, Set<String> topic) {
    Set<String> about = new HashSet<>(other.wording().salient());
    about.addAll(other.own());
    Set<String> asked = new HashSet<>(topic);
    // Who denies something of himself says "we" where the other one names him.
    asked.removeIf(stem -> reply.own().contains(stem) && !about.contains(stem));
    long shared = asked.stream().filter(about::contains).count();
    Set<String> both = new HashSet<>(asked);
    both.retainAll(other.wording().salient());
    // "9/11" and "2024" are no topic by themselves.
    long sharedWords = both.stream().filter(stem -> !isNumber(stem)).count();
    double contained = asked.isEmpty() ? 0 : (double) shared / asked.size();
    // A charge is aimed at who denies it; what is confirmed is aimed at nobody.
    boolean aimed = reply.isDenial() && isAimed(reply, other);
    boolean here = reply.document().equals(other.document());
    boolean enough =
        (sharedWords >= Probe.REPLY_WORDS && contained >= (aimed ? SOME : here ? HALF : MOST))
            || (sharedWords >= 1 && contained >= HALF && aimed);
    boolean polarityFits =
        reply.isDenial()
            ? !other.wording().negative()
            : other.wording().negative() == reply.wording().negative();
    // Who confirms something says it again.
    boolean says = reply.isDenial() || both.size() >= SOME * other.topic().size();
    if (!enough || !says || !polarityFits || reply.wording().numbersConflict(other.wording())) {
      return Optional.empty();
    }
    double confidence =
        Math.min(
            0.95,
            0.3 + 0.4 * contained + (aimed ? 0.15 : 0) + (isBefore(reply, other) ? NEAR_BY : 0));
    return Optional.of(
        new Finding(
            Kind.REPLY,
            reply,
            other,
            confidence,
            shared + " of its " + asked.size() + " words" + (aimed ? ", aimed at its side" : "")));
  }

  private static boolean isNumber(String stem) {
    return stem.chars().allMatch(Character::isDigit);
  }

  /** "Dismissed the accusation": tied to what was aimed at that side, near by. */
  private static Optional<Finding> judgeReference(
      Utterance reply, Utterance other, Set<String> topic) {
    boolean here = reply.document().equals(other.document());
    boolean aimed = isAimed(reply, other);
    boolean named = reply.wording().stems().stream().anyMatch(other.own()::contains);
    boolean refers =
        topic.isEmpty()
            && reply.begin() - other.begin() < JUST_BEFORE
            && ReplyForm.pointsBack(reply);
    boolean near =
        reply.days().overlaps(other.days(), DAYS_BEFORE_UNWORDED)
            && !reply.days().isAny()
            && !other.days().isAny();
    // In another document something else may be aimed there too, so it must name who spoke.
    boolean fits =
        here ? isBefore(reply, other) && (aimed || named || refers) : near && aimed && named;
    if (!fits) {
      return Optional.empty();
    }
    double confidence =
        Math.min(0.9, 0.45 + (aimed ? 0.2 : 0) + (named ? 0.15 : 0) + (here ? NEAR_BY : 0));
    return Optional.of(
        new Finding(
            Kind.REPLY,
            reply,
            other,
            confidence,
            "refers to a claim"
                + (aimed ? " aimed at its side" : "")
                + (named ? ", names its speaker" : "")));
  }

  /** Whether it stands in the same document, and a reader comes by it first. */
  private static boolean isBefore(Utterance reply, Utterance other) {
    return reply.document().equals(other.document()) && other.begin() < reply.begin();
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
