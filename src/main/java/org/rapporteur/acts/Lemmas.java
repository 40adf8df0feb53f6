package org.rapporteur.acts;

import java.util.Locale;
import org.rapporteur.model.Token;

/** Words as the phrases of the lexicon spell them. */
final class Lemmas {
  private Lemmas() {}

  static String of(Token token) {
    return switch (lower(token)) {
      case "is", "are", "was", "were", "am", "been", "being", "'s", "'re", "'m" -> "be";
      case "n't", "n’t" -> "not";
      case "'ll", "’ll", "wo" -> "will";
      case "ca" -> "can";
      case "'ve", "’ve", "has", "had" -> "have";
      case "does", "did" -> "do";
      case "our", "us" -> "we";
      default -> token.lemma().toLowerCase(Locale.ROOT);
    };
  }

  static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }

  /** Whether it may stand between the words of a phrase without changing it. */
  static boolean isModifier(Token token) {
    return switch (token.pos()) {
      case "DET", "ADJ", "ADV", "NUM" -> true;
      case "PRON" -> isPossessive(lower(token));
      case "PART" -> lower(token).equals("'s") || lower(token).equals("’s");
      default -> false;
    };
  }

  private static boolean isPossessive(String word) {
    return switch (word) {
      case "his", "her", "its", "their", "our", "my", "your" -> true;
      default -> false;
    };
  }
}
