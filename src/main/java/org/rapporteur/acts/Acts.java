package org.rapporteur.acts;

import java.util.Set;

/** Names of acts that are treated alike. */
final class Acts {
  static final String STATE = "state";

  /** Acts that the content may turn into another: "warned that it would retaliate". */
  static final Set<String> OPEN = Set.of(STATE, "announce", "confirm", "caution", "predict");

  /** What is asked for once is not asked for again by telling of it: "we asked for a year". */
  static final Set<String> DIRECTIVE = Set.of("appeal", "demand", "ask", "propose");

  /** What giving something a name may do. */
  static final Set<String> JUDGING = Set.of("condemn", "accuse", "praise", "deny", "caution");

  private Acts() {}
}
