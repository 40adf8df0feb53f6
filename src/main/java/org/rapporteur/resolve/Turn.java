package org.rapporteur.resolve;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.model.Span;

/** Whose words a paragraph of a transcript is: "MAREK: I am glad." */
final class Turn {
  /** How many words at most name the speaker, with the colon. */
  private static final int LABEL = 6;

  private Turn() {}

  /** Whether it is a transcript: labels of speakers in capitals lead two paragraphs at least. */
  static boolean areIn(Reading reading) {
    int turns = 0;
    for (Span paragraph : reading.article().paragraphs()) {
      turns += isLabel(reading, reading.firstIn(paragraph)) ? 1 : 0;
    }
    return turns > 1;
  }

  private static boolean isLabel(Reading reading, int begin) {
    for (int i = begin; i < begin + LABEL; i++) {
      if (i > begin && reading.is(i, ":")) {
        return true;
      }
      String word = i < reading.size() ? reading.word(i) : "";
      if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.isEmpty()) {
        return false;
      }
    }
    return false;
  }

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
