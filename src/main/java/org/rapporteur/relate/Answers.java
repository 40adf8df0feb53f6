package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.relate.Finding.Kind;

/** What can be told from one document alone. */
public final class Answers {
  private static final int ANSWER_WITHIN = 600;
  private static final Set<String> ANSWERING =
      Set.of("responded", "replied", "retorted", "answered", "countered", "responds", "replies");
  private static final Pattern LAST_WORD = Pattern.compile("\\w+(?=\\W*$)");

  private Answers() {}

  /**
   * Answers to what another speaker has said right before, and what its replies may take up.
   *
   * @param document the statements of one document, by position
   */
  public static List<Finding> in(List<Utterance> document) {
    List<Finding> findings = new ArrayList<>();
    for (Utterance utterance : document) {
      if (utterance.isReply()) {
        for (Utterance other : document) {
          Replies.judge(utterance, other).ifPresent(findings::add);
        }
      } else if (!utterance.isDenial() && !utterance.isConfirmation()) {
        answer(utterance, document, findings);
      }
    }
    return findings;
  }

  private static void answer(
      Utterance utterance, List<Utterance> document, List<Finding> findings) {
    if (!isAnswer(utterance)) {
      return;
    }
    document.stream()
        .filter(other -> other.begin() < utterance.begin())
        .filter(other -> utterance.begin() - other.begin() < ANSWER_WITHIN)
        .filter(other -> !other.sharesSpeaker(utterance) && !other.sides().isEmpty())
        .max(Comparator.comparing(Utterance::begin).thenComparing(Utterance::iri))
        .ifPresent(
            other ->
                findings.add(
                    new Finding(
                        Kind.ANSWER,
                        utterance,
                        other,
                        0.7,
                        "a reply, right after it: " + utterance.cue())));
  }

  /** Who "responded to the pandemic" or "will respond" has answered nobody. */
  private static boolean isAnswer(Utterance utterance) {
    return LAST_WORD
            .matcher(utterance.cue())
            .results()
            .anyMatch(word -> ANSWERING.contains(word.group()))
        && Clause.isOne(utterance.text());
  }
}
