package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.relate.Finding.Kind;

/**
 * Compares two statements by wording, speaker and date. Symmetric; knows nothing of a third, so
 * that whoever brings the two together comes to the same result. What it can find at all is bounded
 * by {@link Probe}, and the two have to be changed together.
 */
public final class Comparison {
  private static final double SAME_CLAIM = 0.75;
  private static final double LEAST_JACCARD = 0.4;
  private static final double NEARLY_ALL = 0.9;
  private static final int LONG_RUN = 7;
  private static final int QUOTED_RUN = 4;
  private static final int RUN = 3;
  private static final Set<String> GENERIC_ACTS = Set.of("state", "announce", "");

  private final Utterance a;
  private final Utterance b;
  private final Set<String> topicA;
  private final Set<String> topicB;
  private final int shared;

  Comparison(Utterance a, Utterance b) {
    this.a = a;
    this.b = b;
    topicA = a.topic();
    topicB = b.topic();
    Set<String> both = new HashSet<>(topicA);
    both.retainAll(topicB);
    shared = both.size();
  }

  /** All that holds between two statements as such, whatever their order; {@code from} first. */
  public static List<Finding> between(Utterance one, Utterance other) {
    if (!one.mayMeet(other)) {
      return List.of();
    }
    boolean inOrder = one.iri().compareTo(other.iri()) < 0;
    Comparison comparison = inOrder ? new Comparison(one, other) : new Comparison(other, one);
    List<Finding> findings = new ArrayList<>();
    comparison.sameUtterance().ifPresent(findings::add);
    comparison.contradiction().ifPresent(findings::add);
    if (comparison.sameClaim()) {
      findings.add(
          new Finding(Kind.CLAIM, comparison.a, comparison.b, comparison.containment(), ""));
    }
    return findings;
  }

  /**
   * How many words another at least shares with one that has so many, if both have one topic: a
   * part of all that either has is no less of what one of them has.
   */
  static int leastShared(int words) {
    return (int) Math.ceil(LEAST_JACCARD * words);
  }

  /** Of the shorter one's words, the part that the longer one has too. */
  private double containment() {
    int smaller = Math.min(topicA.size(), topicB.size());
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  private double jaccard() {
    int all = topicA.size() + topicB.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Whether two documents report one utterance. */
  Optional<Finding> sameUtterance() {
    boolean possible =
        !a.document().equals(b.document())
            && isOneVoice()
            && shared >= Probe.UTTERANCE_WORDS
            && a.days().overlaps(b.days(), a.days().known() && b.days().known() ? 0 : 1)
            && a.isDenial() == b.isDenial()
            && a.negated() == b.negated()
            && (a.sharesSpeaker(b) || a.isConfirmation() == b.isConfirmation());
    if (!possible) {
      return Optional.empty();
    }
    int run = a.wording().longestRun(b.wording());
    double confidence = wordingConfidence(run);
    return confidence == 0
        ? Optional.empty()
        : Optional.of(new Finding(Kind.ALTERNATE, a, b, confidence, differences(run)));
  }

  private double wordingConfidence(int run) {
    boolean conflict =
        a.wording().negative() != b.wording().negative()
            || a.wording().numbersConflict(b.wording())
            || a.wording().namesConflict(b.wording(), union(a.own(), b.own()));
    boolean quoted = a.quoted() && b.quoted();
    // One name or phrase of habit stands in what is condemned and in what is promised.
    if (!actsAgree() && containment() < NEARLY_ALL) {
      return 0;
    }
    if (quoted && (run >= LONG_RUN || (run >= QUOTED_RUN && !conflict && isClose()))) {
      return 0.95;
    }
    // From here on the words may be those of the reporter, or of habit.
    if (conflict || !isClose()) {
      return 0;
    }
    if (run >= LONG_RUN && containment() >= 0.5) {
      return 0.9;
    }
    if (actsAgree()
        && shared >= 3
        && run >= RUN
        && containment() >= 0.65
        && (jaccard() >= 0.4 || isQuotedIn())) {
      return Math.min(0.9, 0.5 + 0.4 * containment());
    }
    return containment() > 0.99 && run >= RUN && a.act().equals(b.act()) ? 0.7 : 0;
  }

  private boolean isQuotedIn() {
    return a.quoted() || b.quoted();
  }

  private boolean isClose() {
    return a.days().areClose(b.days());
  }

  /** "Threatened" and "said" may be one act, "condemned" and "promised" are two. */
  private boolean actsAgree() {
    return a.act().equals(b.act())
        || GENERIC_ACTS.contains(a.act())
        || GENERIC_ACTS.contains(b.act());
  }

  /** One speaker, or a body in one article and the one who speaks for it in the other. */
  private boolean isOneVoice() {
    if (differ(a.speakers(), b.speakers()) || differ(a.addressees(), b.addressees())) {
      return false;
    }
    if (a.sharesSpeaker(b)) {
      return true;
    }
    boolean bothNamed = !a.speakers().isEmpty() && !b.speakers().isEmpty();
    boolean bodyAndVoice =
        a.sides().stream().anyMatch(b.speakers()::contains)
            || b.sides().stream().anyMatch(a.speakers()::contains);
    return bodyAndVoice || (!bothNamed && a.sharesSide(b));
  }

  /**
   * Whether each has one that the other lacks, beside those they share: what two said together is
   * not what one of them said with a third.
   */
  private static boolean differ(Set<String> first, Set<String> second) {
    boolean beyond = !first.containsAll(second) && !second.containsAll(first);
    return beyond && (first.size() > 1 || second.size() > 1);
  }

  private String differences(int run) {
    List<String> differences = new ArrayList<>();
    if (!a.act().equals(b.act())) {
      differences.add("act " + a.act() + " / " + b.act());
    }
    if (a.quoted() != b.quoted()) {
      differences.add("quoted in one only");
    }
    if (a.days().known() != b.days().known()) {
      differences.add("dated in one only");
    }
    if (!a.text().equals(b.text())) {
      differences.add(
          String.format(Locale.ROOT, "words (%d %% shared)", Math.round(100 * containment())));
    }
    return "same voice, dates compatible, "
        + run
        + " words in a row alike; differs: "
        + (differences.isEmpty() ? "nothing" : String.join(", ", differences));
  }

  /** Whether the two hold the same to be so, whoever they are. */
  boolean sameClaim() {
    return a.isAssertion()
        && b.isAssertion()
        && a.isDirective() == b.isDirective()
        && isSameTopic()
        && a.wording().negative() == b.wording().negative()
        && !a.wording().numbersConflict(b.wording());
  }

  /** Whether one holds what the other denies, or with another number. */
  Optional<Finding> contradiction() {
    boolean possible =
        a.isAssertion()
            && b.isAssertion()
            && !a.isDirective()
            && !b.isDirective()
            // Of one speaker only on different days: a change of mind, not two reports.
            && !(a.sharesSpeaker(b) && a.days().overlaps(b.days(), 0))
            && isSameTopic()
            // What only names something has no subject of its own, and denies nothing.
            && jaccard() >= 0.6
            && Clause.isOne(a.text())
            && Clause.isOne(b.text());
    boolean polarity = a.wording().negative() != b.wording().negative();
    boolean numbers = a.wording().numbersConflict(b.wording());
    if (!possible || polarity == numbers) {
      return Optional.empty();
    }
    double confidence = Math.min(0.8, (polarity ? 0.35 : 0.2) + 0.45 * containment());
    return Optional.of(
        new Finding(
            Kind.CONTRADICTION,
            a,
            b,
            confidence,
            polarity ? "same words, one in the negative" : "same words, other numbers"));
  }

  private boolean isSameTopic() {
    return shared >= Probe.CLAIM_WORDS
        && containment() >= SAME_CLAIM
        && jaccard() >= LEAST_JACCARD
        && a.days().overlaps(b.days(), Probe.CLAIM_DAYS)
        && !a.wording().namesConflict(b.wording(), Set.of());
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> union = new HashSet<>(first);
    union.addAll(second);
    return union;
  }
}
