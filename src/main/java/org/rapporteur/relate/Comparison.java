package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares two statements by wording, speaker and date. Symmetric; knows nothing of a third. */
final class Comparison {
  private static final double SAME_CLAIM = 0.75;
  private static final int CLAIM_WORDS_SHARED = 4;
  private static final int CLOSE_DAYS = 3;

  private final Utterance a;
  private final Utterance b;
  private final Set<String> topicA;
  private final Set<String> topicB;
  private final int shared;

  Comparison(Utterance a, Utterance b) {
    this.a = a;
    this.b = b;
    boolean sameVoice = a.sharesSpeaker(b) || a.sharesSide(b);
    topicA = sameVoice ? a.topic(b) : a.wording().salient();
    topicB = sameVoice ? b.topic(a) : b.wording().salient();
    Set<String> both = new HashSet<>(topicA);
    both.retainAll(topicB);
    shared = both.size();
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
            && a.days().overlaps(b.days(), a.days().known() && b.days().known() ? 0 : 1)
            && a.isDenial() == b.isDenial()
            && a.negated() == b.negated()
            && (a.sharesSpeaker(b) || a.isConfirmation() == b.isConfirmation());
    if (!possible) {
      return Optional.empty();
    }
    int run = a.wording().longestRun(b.wording());
    boolean conflict =
        a.wording().negative() != b.wording().negative()
            || a.wording().numbersConflict(b.wording())
            || a.wording().namesConflict(b.wording(), union(a.own(), b.own()));
    double confidence = wordingConfidence(run, conflict);
    return confidence == 0
        ? Optional.empty()
        : Optional.of(new Finding(a, b, confidence, differences(run)));
  }

  private double wordingConfidence(int run, boolean conflict) {
    if (run >= 7 || (run >= 4 && a.quoted() && b.quoted() && !conflict)) {
      return 0.95;
    }
    if (conflict) {
      return 0;
    }
    if (shared >= 3 && containment() >= 0.6 && jaccard() >= 0.2) {
      return Math.min(0.9, 0.5 + 0.4 * containment());
    }
    if (shared >= 2 && containment() > 0.99 && run >= 3 && isCloseInTime()) {
      return 0.7;
    }
    return 0;
  }

  /** Whether both are dated, or one and the other was published right after. */
  private boolean isCloseInTime() {
    return (a.days().known() || b.days().known())
        && Math.abs(a.days().last() - b.days().last()) <= CLOSE_DAYS;
  }

  /** One speaker, or a body in one article and the one who speaks for it in the other. */
  private boolean isOneVoice() {
    if (a.sharesSpeaker(b)) {
      return true;
    }
    boolean bothNamed = !a.speakers().isEmpty() && !b.speakers().isEmpty();
    boolean bodyAndVoice =
        a.sides().stream().anyMatch(b.speakers()::contains)
            || b.sides().stream().anyMatch(a.speakers()::contains);
    return bodyAndVoice || (!bothNamed && a.sharesSide(b));
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
            && isSameTopic();
    boolean polarity = a.wording().negative() != b.wording().negative();
    boolean numbers = a.wording().numbersConflict(b.wording());
    if (!possible || polarity == numbers) {
      return Optional.empty();
    }
    double confidence = Math.min(0.8, (polarity ? 0.35 : 0.2) + 0.45 * containment());
    return Optional.of(
        new Finding(
            a,
            b,
            confidence,
            polarity ? "same words, one in the negative" : "same words, other numbers"));
  }

  private boolean isSameTopic() {
    return shared >= CLAIM_WORDS_SHARED
        && containment() >= SAME_CLAIM
        && jaccard() >= 0.4
        && !a.wording().namesConflict(b.wording(), Set.of());
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> union = new HashSet<>(first);
    union.addAll(second);
    return union;
  }
}
