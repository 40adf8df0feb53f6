package org.rapporteur.acts;

import java.util.List;
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
      default -> token.lemma().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * What else the word may be a form of by the regular rules of inflection: the lemmatizer guesses
   * at verbs it has not met, and gives "rul" for "ruled".
   */
  static List<String> regularStems(Token token) {
    String word = lower(token);
    if (word.endsWith("ied") || word.endsWith("ies")) {
      return List.of(cut(word, 3) + "y");
    }
    if (word.endsWith("ed")) {
      return List.of(cut(word, 1), cut(word, 2));
    }
    if (word.endsWith("ing") && word.length() > 5) {
      return List.of(cut(word, 3), cut(word, 3) + "e");
    }
    if (word.endsWith("es")) {
      return List.of(cut(word, 1), cut(word, 2));
    }
    return word.endsWith("s") ? List.of(cut(word, 1)) : List.of();
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
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
