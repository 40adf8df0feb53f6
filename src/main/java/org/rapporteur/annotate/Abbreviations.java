package org.rapporteur.annotate;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words whose full stop does not end a sentence, and words that show that it did; from {@code
 * annotate/sentences.txt}.
 */
final class Abbreviations {
  private final Set<String> beforeNames;
  private final Set<String> beforeNumbers;
  private final Set<String> wordsToo;
  private final Set<String> anywhere;
  private final Set<String> starters;
  private final Set<String> sayings;
  private final Set<String> elisions;

  private Abbreviations(Map<String, Set<String>> lists) {
    beforeNames = new HashSet<>(lists.get("before-names"));
    // As in the labels of a transcript: "MR. VALE:".
    lists.get("before-names").forEach(name -> beforeNames.add(name.toUpperCase(Locale.ROOT)));
    beforeNumbers = lists.get("before-numbers");
    wordsToo = lists.get("words-too");
    anywhere = lists.get("anywhere");
    starters = lists.get("starters");
    sayings = lists.get("sayings");
    elisions = lists.get("elisions");
  }

  static Abbreviations load() throws IOException {
    return new Abbreviations(WordLists.read("/annotate/sentences.txt"));
  }

  /** "Gen.": never last in a sentence that goes on with another. */
  boolean standsBeforeName(String word) {
    return beforeNames.contains(word);
  }

  /** "No.", "Jan.": not last where a number follows. */
  boolean standsBeforeNumber(String word) {
    return beforeNumbers.contains(word);
  }

  /** "no.", "sat.": short for something only before a number. */
  boolean isWordToo(String word) {
    return wordsToo.contains(word);
  }

  /** "Inc.", "p.m.", "U.S.": may or may not be last. */
  boolean mayBeLast(String word) {
    return anywhere.contains(word) || isDotted(word);
  }

  boolean isKnown(String word) {
    return standsBeforeName(word) || standsBeforeNumber(word) || mayBeLast(word);
  }

  /** "The", "He", "However": begins a sentence rather than goes on with a name. */
  boolean startsSentence(String word) {
    return starters.contains(word);
  }

  /** "said", "asked": after a quoted question it belongs to it. */
  boolean isSaying(String word) {
    return sayings.contains(word);
  }

  /** "em", "tis": written with an apostrophe before them. */
  Set<String> elisions() {
    return elisions;
  }

  /** Letters each with its full stop: "U.S.", "a.m.", "J.R." */
  private static boolean isDotted(String word) {
    if (word.length() < 4 || word.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      if (!Character.isLetter(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }
}
