package org.rapporteur.acts;

/** What the modal verb of the clause makes of it. */
enum Mood {
  /** Nothing in particular. */
  PLAIN,
  /** The speaker's own side will do it. */
  WILL,
  /** The speaker's own side will not do it, or not have it. */
  WILL_NOT,
  /** Someone must. */
  MUST,
  /** Someone should. */
  SHOULD,
  /** Someone should have done something, or not have done it. */
  SHOULD_HAVE,
  /** "Stop the war now". */
  IMPERATIVE,
  /** "Let us meet". */
  LET_US,
  /** Someone may do something. */
  MAY
}
