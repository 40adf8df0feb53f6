package org.rapporteur.relate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** What one confirms of oneself. */
  private static final Set<String> STANCE =
      stems(
          "need importance support commitment commit objective goal readiness willingness"
              + " intention intent interest desire resolve determination plan cooperation"
              + " friendship partnership");

  private static final Set<String> TRUE = stems("confirm true correct right indeed");
  private static final Pattern PRONOUN =
      Pattern.compile("\\W*(?:it|this|that|so|both)\\W*", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 5;

  private ReplyForm() {}

  static boolean takesUpAClaim(Utterance reply) {
    List<String> cue = Stems.of(reply.cue());
    if (reply.isConfirmation()) {
      return (cue.stream().anyMatch(CONFIRMING::contains) && !namesAStance(reply))
          || (cue.stream().anyMatch(OWNING_UP::contains) && Clause.isOne(reply.text()))
          || (Clause.isOne(reply.text())
              && reply.wording().stems().stream().anyMatch(TRUE::contains));
    }
    return reply.isDenial() && (cue.stream().noneMatch(DENYING::contains) || namesAClaim(reply));
  }

  /** A clause, a deed ("arming rebels"), or a noun for a claim; not a thing that is withheld. */
  private static boolean namesAClaim(Utterance reply) {
    return Clause.isOne(reply.text())
        || Clause.beginsWithDeed(reply.text())
        || reply.wording().stems().stream().limit(HEAD).anyMatch(WordLists::isClaimWord);
  }

  private static boolean namesAStance(Utterance reply) {
    return !Clause.isOne(reply.text())
        && reply.wording().stems().stream().limit(HEAD).anyMatch(STANCE::contains);
  }

  /** Whether it is nothing but a word for what was said: "it", "this was not true", "the claim". */
  static boolean pointsBack(Utterance reply) {
    return PRONOUN.matcher(reply.text()).matches()
        || reply.wording().stems().stream().anyMatch(WordLists::isClaimWord);
  }

  private static Set<String> stems(String words) {
    return Stems.of(words).stream().collect(Collectors.toUnmodifiableSet());
  }
}
