package org.rapporteur.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapporteur.model.NameMention;

/**
 * Finds names of organisations by the noun that heads them, at their end or before "of": "Tax
 * Policy Center", "Association of Flight Attendants".
 */
final class OrganizationNames {
  private static final double BY_HEAD = .6;

  private final Set<String> heads;
  private final Set<String> links;
  private final Set<String> days;

  private OrganizationNames(Map<String, Set<String>> words) {
    heads = words.get("head");
    links = words.get("link");
    days = words.get("day");
  }

  static OrganizationNames load() {
    try {
      return new OrganizationNames(WordLists.read("/annotate/organizations.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds what is found in a sentence.
   *
   * @param at for each token the name to which it belongs, or null
   */
  void add(String[] words, String[] pos, FoundName[] at) {
    int i = 0;
    while (i < words.length) {
      boolean begins = pos[i].equals("PROPN") || pos[i].equals("NOUN") || pos[i].equals("ADJ");
      boolean joined = i > 0 && words[i - 1].equals("-");
      if (!begins || joined || !isCapital(words, i) || !isOpen(at, i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < words.length && goesOn(words, at, end)) {
        end++;
      }
      addRun(words, at, i, end);
      i = end;
    }
  }

  /** Takes of a row of capitalised words what belongs to its last head. */
  private void addRun(String[] words, FoundName[] at, int first, int end) {
    int head = end - 1;
    while (head >= first && !isHead(words[head])) {
      head--;
    }
    if (head < first) {
      return;
    }
    boolean complemented =
        head + 1 < end && links.contains(words[head + 1]) && !isAnd(words[head + 1]);
    int last = complemented ? end : head + 1;
    boolean known = false;
    for (int k = first; k < last; k++) {
      known |= at[k] != null && at[k].first() == first && at[k].end() == last;
    }
    if (last - first > 1 && !known) {
      FoundName name = new FoundName(first, last, NameMention.Type.ORGANIZATION, BY_HEAD);
      for (int k = first; k < last; k++) {
        at[k] = name;
      }
    }
  }

  private boolean goesOn(String[] words, FoundName[] at, int i) {
    boolean link = links.contains(words[i]) && i + 1 < words.length && isCapital(words, i + 1);
    return isOpen(at, i) && (isCapital(words, i) || (link && isOpen(at, i + 1)));
  }

  private static boolean isAnd(String link) {
    return link.equals("and") || link.equals("&");
  }

  private boolean isHead(String word) {
    return heads.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isOpen(FoundName[] at, int i) {
    return at[i] == null || at[i].type() == NameMention.Type.ORGANIZATION;
  }

  /** A capitalised word that is no day, nor an article at the beginning of the sentence. */
  private boolean isCapital(String[] words, int i) {
    return !words[i].isEmpty()
        && !days.contains(words[i].toLowerCase(Locale.ROOT))
        && Character.isUpperCase(words[i].charAt(0))
        && !words[i].equalsIgnoreCase("the")
        && !words[i].equalsIgnoreCase("a")
        && !words[i].equalsIgnoreCase("an");
  }
}
