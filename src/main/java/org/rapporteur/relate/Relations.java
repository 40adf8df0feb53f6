package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What holds between statements.
 *
 * @param alternates pairs that report one utterance
 * @param contradictions pairs that cannot both hold
 * @param replies from a denial or confirmation to what it takes up
 * @param answers from a reply to what it answers
 * @param claims statements that make the same claim, the one that stands for it first
 */
record Relations(
    List<Finding> alternates,
    List<Finding> contradictions,
    List<Finding> replies,
    List<Finding> answers,
    List<List<Utterance>> claims) {
  private static final int CLAIM_DAYS = 30;
  private static final int ANSWER_WITHIN = 600;
  private static final Set<String> ANSWER_CUES =
      Stems.of("responded replied retorted answered countered").stream()
          .collect(Collectors.toUnmodifiableSet());
  private static final Comparator<Utterance> FIRST =
      Comparator.comparing((Utterance u) -> u.days().last())
          .thenComparing(Utterance::document)
          .thenComparing(Utterance::begin)
          .thenComparing(Utterance::iri);

  static Relations between(List<Utterance> utterances) {
    Candidates candidates = new Candidates(utterances);
    Map<String, List<Utterance>> byDocument =
        utterances.stream()
            .collect(
                Collectors.groupingBy(
                    Utterance::document, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Utterance>> byTarget = new HashMap<>();
    for (Utterance utterance : utterances) {
      for (String target : utterance.targets()) {
        byTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(utterance);
      }
    }
    List<Finding> alternates = new ArrayList<>();
    List<Finding> contradictions = new ArrayList<>();
    Groups<Utterance> groups = new Groups<>();
    for (Utterance a : utterances) {
      for (Utterance b : candidates.of(a, 2, CLAIM_DAYS, CLAIM_DAYS)) {
        if (a.iri().compareTo(b.iri()) < 0) {
          Comparison comparison = new Comparison(a, b);
          comparison.sameUtterance().ifPresent(alternates::add);
          comparison.contradiction().ifPresent(contradictions::add);
          if (comparison.sameClaim()) {
            groups.join(a, b);
          }
        }
      }
    }
    for (Finding pair : alternates) {
      if (pair.from().isAssertion() && pair.to().isAssertion()) {
        groups.join(pair.from(), pair.to());
      }
    }
    Replies search = new Replies(candidates, byDocument, byTarget);
    List<Finding> replies = new ArrayList<>();
    List<Finding> answers = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (utterance.isDenial() || utterance.isConfirmation()) {
        search.takenUp(utterance).ifPresent(replies::add);
      } else {
        answer(utterance, byDocument.get(utterance.document()), answers);
      }
    }
    return new Relations(alternates, contradictions, replies, answers, claims(groups, replies));
  }

  /** The statement of another speaker right before one whose cue says that it is a reply. */
  private static void answer(Utterance utterance, List<Utterance> document, List<Finding> answers) {
    if (Stems.of(utterance.cue()).stream().noneMatch(ANSWER_CUES::contains)) {
      return;
    }
    document.stream()
        .filter(other -> other.begin() < utterance.begin())
        .filter(other -> utterance.begin() - other.begin() < ANSWER_WITHIN)
        .filter(other -> !other.sharesSpeaker(utterance) && !other.sides().isEmpty())
        .max(Comparator.comparing(Utterance::begin).thenComparing(Utterance::iri))
        .ifPresent(
            other ->
                answers.add(
                    new Finding(
                        utterance, other, 0.7, "a reply, right after it: " + utterance.cue())));
  }

  private static List<List<Utterance>> claims(Groups<Utterance> groups, List<Finding> replies) {
    for (Finding reply : replies) {
      groups.add(reply.to());
    }
    Map<String, List<Utterance>> claims = new TreeMap<>();
    for (List<Utterance> members : groups.all()) {
      List<Utterance> sorted = members.stream().sorted(FIRST).toList();
      claims.put(sorted.get(0).iri(), sorted);
    }
    return List.copyOf(claims.values());
  }
}
