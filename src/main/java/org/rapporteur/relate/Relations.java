package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Adds all claims: what is {@code joined}, and what {@code replies} take up. */
  static void addClaims(
      RelationQuads quads, Collection<Finding> joined, Collection<Finding> replies) {
    Groups<Utterance> groups = new Groups<>();
    joined.forEach(pair -> groups.join(pair.from(), pair.to()));
    Map<Utterance, List<Finding>> takenUp = new HashMap<>();
    for (Finding reply : replies) {
      groups.add(reply.to());
      takenUp.computeIfAbsent(reply.to(), key -> new ArrayList<>()).add(reply);
    }
    for (List<Utterance> members : groups.all()) {
      List<Finding> toIt =
          members.stream()
              .flatMap(member -> takenUp.getOrDefault(member, List.of()).stream())
              .toList();
      quads.addClaim(claim(members), toIt);
    }
  }
}
