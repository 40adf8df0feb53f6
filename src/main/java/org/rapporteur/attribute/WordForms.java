package org.rapporteur.attribute;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;

/** Remembers the {@link WordForm} of words seen before. Used by one thread. */
final class WordForms {
  /**
   * News has a few hundred thousand distinct words; more than this are noise that would only fill
   * memory.
   */
  private static final int MOST = 200_000;

  private final Map<String, WordForm> known = new HashMap<>();
  private final PorterStemmer stemmer = new PorterStemmer();

  WordForm of(String word) {
    WordForm form = known.get(word);
    if (form == null) {
      form = WordForm.of(word, stemmer);
      if (known.size() < MOST) {
        known.put(word, form);
      }
    }
    return form;
  }
}
