package org.rapporteur.relate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells those that deny or confirm what someone has said from those that only share the verb: who
 * "denies Russia access" or "reaffirms support" takes up no claim.
 */
final class ReplyForm {
  private static final Set<String> CONFIRMING = stems("confirm corroborate verify");
  private static final Set<String> OWNING_UP = stems("admit acknowledge concede recognise");
  private static final Set<String> DENYING =
      stems("deny dismiss refute rebut disavow dispute contradict debunk repudiate reject");
  private static final Set<String> TRUE = stems("confirm true correct right indeed");
  private static final int HEAD = 5;

  private ReplyForm() {}

  static boolean takesUpAClaim(Utterance reply) {
    List<String> cue = Stems.of(reply.cue());
    if (reply.isConfirmation()) {
      return cue.stream().anyMatch(CONFIRMING::contains)
          || (cue.stream().anyMatch(OWNING_UP::contains) && Clause.isOne(reply.text()))
          || (Clause.isOne(reply.text())
              && reply.wording().stems().stream().anyMatch(TRUE::contains));
    }
    return reply.isDenial()
        && (cue.stream().noneMatch(DENYING::contains) || namesAClaim(reply));
  }

  /** A clause, a deed ("arming rebels"), or a noun for a claim; not a thing that is withheld. */
  private static boolean namesAClaim(Utterance reply) {
    return Clause.isOne(reply.text())
        || Clause.beginsWithDeed(reply.text())
        || reply.wording().stems().stream().limit(HEAD).anyMatch(WordLists::isClaimWord);
  }

  private static Set<String> stems(String words) {
    return Stems.of(words).stream().collect(Collectors.toUnmodifiableSet());
  }
}
