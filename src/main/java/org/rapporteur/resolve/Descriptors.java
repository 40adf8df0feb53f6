package org.rapporteur.resolve;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words that describe a person beside the name: "the Arizona Republican", "Harbour Reeve". */
final class Descriptors {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");
  private static final Set<String> BE = Set.of("is", "was");
  private static final int LONGEST = 10;

  private final Reading reading;
  private final Names names;

  Descriptors(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /** In small letters; those before the name, and those of what stands behind it as its equal. */
  Set<String> of(Name name) {
    Set<String> words = new LinkedHashSet<>();
    int begin = reading.sentenceBegin(name.first());
    for (int i = name.first() - 1; i >= begin && i > name.first() - LONGEST && isPart(i); i--) {
      add(i, words);
    }
    if (reading.is(name.first() - 1, ",") && reading.is(name.end(), ",")) {
      addApposed(name.first() - 2, begin, words);
    }
    int i = name.end();
    boolean aside = reading.is(i, ",") || reading.isDash(i) || reading.is(i, "(");
    if ((aside || BE.contains(reading.lower(i))) && ARTICLES.contains(reading.lower(i + 1))) {
      int end = Math.min(reading.sentenceEnd(name.first()), i + 2 + LONGEST);
      for (int k = i + 2; k < end && isPart(k); k++) {
        add(k, words);
      }
    }
    return words;
  }

  /** "Its shop steward, Teodora Vanko,": the noun phrase before the comma, if one begins it. */
  private void addApposed(int last, int begin, Set<String> words) {
    Set<String> found = new LinkedHashSet<>();
    int i = last;
    if (isNoun(last)) {
      found.add(reading.lower(last));
      i--;
    }
    while (i > begin && i > last - LONGEST && isPart(i)) {
      add(i, found);
      i--;
    }
    boolean opened =
        ARTICLES.contains(reading.lower(i))
            || WordSet.OWNER.has(reading.lower(i))
            || reading.isPossessiveMark(i + 1);
    if (opened) {
      words.addAll(found);
    }
  }

  private void add(int i, Set<String> words) {
    if (reading.isNominal(i) || reading.isCapital(i) || reading.pos(i).equals("ADJ")) {
      words.add(reading.lower(i));
    }
  }

  /** What stands before the comma is a noun, whatever the tagger makes of a rare one. */
  private boolean isNoun(int i) {
    return reading.lower(i).matches("\\p{L}{3,}")
        && !WordSet.FUNCTION.has(reading.lower(i))
        && names.at(i).isEmpty();
  }

  private boolean isPart(int i) {
    boolean person = names.at(i).filter(Name::isPerson).isPresent();
    String pos = reading.pos(i);
    boolean word =
        reading.isNominal(i)
            || pos.equals("ADJ")
            || pos.equals("NUM")
            || (reading.isCapital(i) && !WordSet.FUNCTION.has(reading.lower(i)));
    return !person && (word || reading.is(i, "-") || reading.isPossessiveMark(i));
  }
}
