package org.rapporteur.acts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.model.Token;

/**
 * How the speaker's own side may be named in what is said.
 *
 * @param stems of the words of the source
 * @param names of the side, in lower case
 */
record Self(Set<String> stems, Set<String> names) {
  private static final int NAME_WORDS = 4;
  private static final int STEM = 4;

  Self {
    stems = Set.copyOf(stems);
    names = Set.copyOf(names);
  }

  /** "Russian" and "Russia" are one to us here. */
  static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether one of the words from {@code first} to before {@code verb} names the speaker's side.
   *
   * @param quoted whether they are the speaker's own words
   * @param byPronoun whether "it" and the like may name it
   */
  boolean isIn(List<Token> tokens, int first, int verb, boolean quoted, boolean byPronoun) {
    for (int i = first; i < verb; i++) {
      String word = Lemmas.lower(tokens.get(i));
      switch (word) {
        case "i", "we" -> {
          return true;
        }
        case "it", "he", "she", "they" -> {
          return byPronoun;
        }
        case "bloc", "alliance" -> {
          return !quoted;
        }
        case "his", "her", "its", "their", "our", "my" -> {
          if (isOwnSide(tokens, i + 1) && (!quoted || word.equals("our") || word.equals("my"))) {
            return true;
          }
        }
        default -> {
          boolean named =
              tokens.get(i).word().length() > 3 && stems.contains(stem(tokens.get(i).word()));
          if (named || isOwnName(tokens, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isOwnName(List<Token> tokens, int index) {
    if (!Character.isUpperCase(tokens.get(index).word().charAt(0))) {
      return false;
    }
    StringBuilder name = new StringBuilder();
    for (int i = index; i < Math.min(tokens.size(), index + NAME_WORDS); i++) {
      name.append(name.isEmpty() ? "" : " ").append(Lemmas.lower(tokens.get(i)));
      if (names.contains(name.toString())) {
        return true;
      }
    }
    return false;
  }

  /** "Her own government": those for whom the speaker speaks. */
  private static boolean isOwnSide(List<Token> tokens, int index) {
    for (int i = index; i < Math.min(tokens.size(), index + 3); i++) {
      switch (Lemmas.of(tokens.get(i))) {
        case "government",
            "country",
            "nation",
            "ministry",
            "department",
            "administration",
            "party",
            "side",
            "office",
            "army",
            "force",
            "troop",
            "soldier",
            "bloc",
            "alliance",
            "organisation",
            "organization",
            "agency",
            "coalition",
            "delegation",
            "team",
            "family",
            "people",
            "ally" -> {
          return true;
        }
        default -> {
          if (!tokens.get(i).pos().equals("ADJ")) {
            return false;
          }
        }
      }
    }
    return false;
  }
}
