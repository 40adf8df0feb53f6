package org.rapporteur.resolve;

import java.util.Optional;

/** Whose words a paragraph of a transcript is: "MAREK: I am glad." */
final class Turn {
  /** How many words at most name the speaker, with the colon. */
  private static final int LABEL = 6;

  private Turn() {}

  /** The label before the colon with which the paragraph of token {@code i} begins. */
  static Optional<Mention> of(int i, Reading reading, Mentions mentions) {
    int begin = reading.paragraphBegin(i);
    for (int colon = begin + 1; colon < Math.min(i, begin + LABEL); colon++) {
      if (reading.is(colon, ":")) {
        return mentions.at(colon - 1).filter(m -> m.first() == begin);
      }
    }
    return Optional.empty();
  }
}
