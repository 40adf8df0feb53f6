package org.rapporteur.relate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a statement as they are compared.
 *
 * @param stems of all words, in order
 * @param salient stems of the words that say what it is about
 * @param names stems of capitalised words, but for the first
 * @param numbers that occur, in digits
 * @param negative whether it is put in the negative
 */
public record Wording(
    List<String> stems,
    Set<String> salient,
    Set<String> names,
    Set<String> numbers,
    boolean negative) {
  /** In words: no statement is known by what comes later, and time grows with the square. */
  private static final int MOST_COMPARED = 400;

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:no|not|never|none|nobody|nothing|neither|cannot)\\b(?! only| just| doubt)"
              + "|n['\u2019]t\\b");
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;\u2019'] |[(\u201c\"])\\p{Lu}[\\p{L}\u2019'.-]+");

  static Wording of(String text) {
    List<String> stems = Stems.of(text);
    stems = stems.subList(0, Math.min(MOST_COMPARED, stems.size()));
    Set<String> salient = new LinkedHashSet<>();
    Set<String> numbers = new HashSet<>();
    for (String stem : stems) {
      String number = WordLists.number(stem);
      if (number != null) {
        numbers.add(number);
        salient.add(number);
      } else if (!WordLists.isStopWord(stem)) {
        salient.add(stem);
      }
    }
    Set<String> names = new HashSet<>();
    NAME.matcher(text)
        .results()
        .flatMap(result -> Stems.of(result.group()).stream())
        .filter(salient::contains)
        .forEach(names::add);
    return new Wording(stems, salient, names, numbers, NEGATION.matcher(text).find());
  }

  /** Whether each gives a number that the other does not. */
  boolean numbersConflict(Wording other) {
    return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers);
  }

  /** Whether each names something that the other does not, {@code ignored} apart. */
  boolean namesConflict(Wording other, Set<String> ignored) {
    return hasNameBeyond(other, ignored) && other.hasNameBeyond(this, ignored);
  }

  private boolean hasNameBeyond(Wording other, Set<String> ignored) {
    return names.stream()
        .anyMatch(name -> !other.salient.contains(name) && !ignored.contains(name));
  }

  /** The length in words of the longest stretch that both have near their beginnings. */
  int longestRun(Wording other) {
    int longest = 0;
    int words = other.stems.size();
    int[] ending = new int[words + 1];
    for (String stem : stems) {
      for (int j = words; j > 0; j--) {
        ending[j] = stem.equals(other.stems.get(j - 1)) ? ending[j - 1] + 1 : 0;
        longest = Math.max(longest, ending[j]);
      }
    }
    return longest;
  }
}
