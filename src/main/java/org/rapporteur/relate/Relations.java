package org.rapporteur.relate;

import java.util.Collection;
import java.util.List;
import org.rapporteur.relate.Finding.Kind;

/** Puts together what was found between pairs. */
public final class Relations {
  private Relations() {}

  /** Whether a finding makes two statements ones of the same claim. */
  public static boolean joins(Finding finding) {
    return finding.kind() == Kind.CLAIM
        || (finding.kind() == Kind.ALTERNATE
            && finding.from().isAssertion()
            && finding.to().isAssertion());
  }

  /** A claim: the statements that make it, the one that stands for it first. */
  public static List<Utterance> claim(Collection<Utterance> members) {
    return members.stream().distinct().sorted(Utterance.FIRST).toList();
  }
}
