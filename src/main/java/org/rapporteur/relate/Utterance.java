package org.rapporteur.relate;

import java.util.HashSet;
import java.util.Set;

/**
 * A stored statement as it is compared with others. Actors are IRIs.
 *
 * @param speakers those who can be known again in another document
 * @param sides whom they speak for, and themselves
 * @param own stems of the names of speakers and sides
 * @param cue the words that signal the saying
 * @param begin offset of the content
 * @param quoted whether some of it stands in quotation marks
 */
record Utterance(
    String iri,
    String document,
    Set<String> speakers,
    Set<String> sides,
    Set<String> targets,
    Set<String> own,
    String act,
    boolean negated,
    boolean attitude,
    boolean quoted,
    String text,
    String cue,
    int begin,
    Days days,
    Wording wording) {
  private static final Set<String> DIRECTIVE =
      Set.of("ask", "appeal", "demand", "propose", "pledge", "agree", "threaten", "consult");

  Utterance {
    speakers = Set.copyOf(speakers);
    sides = Set.copyOf(sides);
    targets = Set.copyOf(targets);
    own = Set.copyOf(own);
  }

  /** By IRI alone: comparing all parts would cost more than all that is done with them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Utterance utterance && iri.equals(utterance.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }

  boolean isDenial() {
    return !negated && (act.equals("deny") || (act.equals("reject") && refersToAClaim()));
  }

  boolean isConfirmation() {
    return !negated && act.equals("confirm");
  }

  /** Whether it holds something to be so, or not so, of its own. */
  boolean isAssertion() {
    return !negated
        && !attitude
        && !isDenial()
        && !isConfirmation()
        && !act.equals("decline")
        && !act.equals("ask")
        && !act.equals("consult");
  }

  /** Whether it asks or promises rather than tells. */
  boolean isDirective() {
    return DIRECTIVE.contains(act);
  }

  private boolean refersToAClaim() {
    return wording.stems().stream().anyMatch(WordLists::isClaimWord);
  }

  boolean sharesSpeaker(Utterance other) {
    return speakers.stream().anyMatch(other.speakers::contains);
  }

  boolean sharesSide(Utterance other) {
    return sides.stream().anyMatch(other.sides::contains);
  }

  /** What it is about, without the names of those who say it: "we" and "Russia" are the same. */
  Set<String> topic(Utterance other) {
    Set<String> topic = new HashSet<>(wording.salient());
    topic.removeAll(own);
    topic.removeAll(other.own);
    return topic;
  }
}
