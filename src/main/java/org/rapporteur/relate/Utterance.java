package org.rapporteur.relate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A statement as it is compared with others: all that relations are decided by. Actors are IRIs.
 *
 * @param speakers those who can be known again in another document
 * @param sides whom they speak for, and themselves
 * @param addressees to whom it was said
 * @param own stems of the names of speakers and sides
 * @param cue the words that signal the saying
 * @param begin offset of the content
 * @param quoted whether some of it stands in quotation marks
 * @param wording of the text
 * @param topic what it is about, without the names of those who say it: "we" and "Russia" are the
 *     same
 */
@JsonIgnoreProperties({"wording", "topic"})
public record Utterance(
    String iri,
    String document,
    Set<String> speakers,
    Set<String> sides,
    Set<String> addressees,
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
    Wording wording,
    Set<String> topic) {
  /** Which of those that say the same stands for them. */
  static final Comparator<Utterance> FIRST =
      Comparator.comparing((Utterance u) -> u.days().last())
          .thenComparing(Utterance::document)
          .thenComparing(Utterance::begin)
          .thenComparing(Utterance::iri);

  private static final Set<String> DIRECTIVE =
      Set.of("ask", "appeal", "demand", "propose", "pledge", "agree", "threaten", "consult");
  private static final ObjectMapper JSON = new ObjectMapper();

  public Utterance {
    speakers = sorted(speakers);
    sides = sorted(sides);
    addressees = sorted(addressees);
    targets = sorted(targets);
    own = sorted(own);
    wording = Wording.of(text);
    topic = new HashSet<>(wording.salient());
    topic.removeAll(own);
    topic = Collections.unmodifiableSet(topic);
  }

  /** With all that follows from the rest. */
  Utterance(
      String iri,
      String document,
      Set<String> speakers,
      Set<String> sides,
      Set<String> addressees,
      Set<String> targets,
      Set<String> own,
      String act,
      boolean negated,
      boolean attitude,
      boolean quoted,
      String text,
      String cue,
      int begin,
      Days days) {
    this(
        iri,
        document,
        speakers,
        sides,
        addressees,
        targets,
        own,
        act,
        negated,
        attitude,
        quoted,
        text,
        cue,
        begin,
        days,
        null,
        Set.of());
  }

  /** Sorted, so that equal statements have equal lines. */
  private static SortedSet<String> sorted(Collection<String> some) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(some));
  }

  /** All of it as a line of JSON; equal ones have equal lines. */
  public String line() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers can be written", e);
    }
  }

  /**
   * Of {@link #line}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Utterance of(String line) {
    try {
      return JSON.readValue(line, Utterance.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no statement: " + line, e);
    }
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

  @JsonIgnore
  boolean isDenial() {
    return !negated && (act.equals("deny") || (act.equals("reject") && refersToAClaim()));
  }

  @JsonIgnore
  boolean isConfirmation() {
    return !negated && act.equals("confirm");
  }

  /** Whether it may take up what someone else has said. */
  @JsonIgnore
  public boolean isReply() {
    return ReplyForm.takesUpAClaim(this);
  }

  /** Whether it holds something to be so, or not so, of its own. */
  @JsonIgnore
  public boolean isAssertion() {
    return !negated
        && !attitude
        && !isDenial()
        && !isConfirmation()
        && !act.equals("decline")
        && !act.equals("ask")
        && !act.equals("consult");
  }

  /** Whether it asks or promises rather than tells. */
  @JsonIgnore
  public boolean isDirective() {
    return DIRECTIVE.contains(act);
  }

  private boolean refersToAClaim() {
    return wording.stems().stream().anyMatch(WordLists::isClaimWord);
  }

  /** Whether they stand in two documents, or near enough in one. */
  boolean mayMeet(Utterance other) {
    return !document.equals(other.document) || Probe.areNear(begin, other.begin);
  }

  boolean sharesSpeaker(Utterance other) {
    return speakers.stream().anyMatch(other.speakers::contains);
  }

  boolean sharesSide(Utterance other) {
    return sides.stream().anyMatch(other.sides::contains);
  }

  /** What a reply is about: the words that only tell of its being one are left out. */
  @JsonIgnore
  Set<String> asked() {
    Set<String> asked = new TreeSet<>(wording.salient());
    asked.removeIf(WordLists::isClaimWord);
    return asked;
  }
}
