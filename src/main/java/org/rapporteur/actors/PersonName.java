package org.rapporteur.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of a person's name in close form. */
final class PersonName {
  private static final Set<String> PARTICLES = Words.set("particles.txt");
  private static final Set<String> SUFFIXES = Words.set("suffixes.txt");

  private PersonName() {}

  /**
   * All that may be used as a family name: every ending of the name that does not begin in the
   * middle of a row of particles, and the first word too, as that is the family name in Chinese and
   * Korean names.
   */
  static List<String> surnames(String close) {
    List<String> words = withoutSuffixes(close);
    List<String> surnames = new ArrayList<>(words.size());
    String ending = "";
    for (int i = words.size() - 1; i > 0; i--) {
      ending = ending.isEmpty() ? words.get(i) : words.get(i) + " " + ending;
      boolean particle = PARTICLES.contains(words.get(i));
      if (!particle || !PARTICLES.contains(words.get(i - 1))) {
        surnames.add(ending);
      }
    }
    return surnames;
  }

  /** The name without middle initials, as one word each: "john j sullivan" to "john sullivan". */
  static String withoutInitials(String close) {
    List<String> words = withoutSuffixes(close);
    if (words.size() < 3) {
      return String.join(" ", words);
    }
    List<String> kept = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || i == words.size() - 1 || words.get(i).length() > 1) {
        kept.add(words.get(i));
      }
    }
    return String.join(" ", kept);
  }

  private static List<String> withoutSuffixes(String close) {
    List<String> words = new ArrayList<>(4);
    int begin = 0;
    for (int space = close.indexOf(' '); space >= 0; space = close.indexOf(' ', begin)) {
      words.add(close.substring(begin, space));
      begin = space + 1;
    }
    words.add(close.substring(begin));
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }
}
