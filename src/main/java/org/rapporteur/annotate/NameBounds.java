package org.rapporteur.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.NameMention;

/** Brings a name to its bounds: titles before a person's name are no part of it, "Jr." is. */
final class NameBounds {
  /** Words that may stand before the title itself: "Foreign Minister". */
  private static final int LONGEST_TITLE = 2;

  private static final Set<String> OFFICE = Set.of("of", "for");

  private final Set<String> titles;
  private final Set<String> suffixes;
  private final Set<String> particles;
  private final Set<String> common;

  private NameBounds(Map<String, Set<String>> words) {
    titles = words.get("title");
    suffixes = words.get("suffix");
    particles = words.get("particle");
    common = words.get("common");
  }

  static NameBounds load() {
    try {
      return new NameBounds(WordLists.read("/annotate/titles.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name within its bounds; empty if nothing of it is left. */
  Optional<FoundName> corrected(FoundName name, String[] words) {
    int first = name.first();
    int end = name.end();
    while (first < end
        && (isMark(words[first])
            || words[first].equals("the")
            || (words[first].equals("The")
                && (first == 0 || name.type() != NameMention.Type.ORGANIZATION)))) {
      first++;
    }
    while (end > first && (isMark(words[end - 1]) || words[end - 1].startsWith("'"))) {
      end--;
    }
    if (name.type() == NameMention.Type.PERSON) {
      first = behindTitles(words, first, end);
      int next = end < words.length && words[end].equals(",") ? end + 1 : end;
      if (end - first > 1 && next < words.length && suffixes.contains(bare(words[next]))) {
        boolean numeral = !words[next].isEmpty() && Character.isUpperCase(words[next].charAt(0));
        end = numeral ? next + 1 : end;
      }
      if (end - first == 1 && titles.contains(bare(words[first]))) {
        return Optional.empty();
      }
    }
    boolean named = false;
    for (int i = first; i < end; i++) {
      named |= !words[i].isEmpty() && Character.isLetterOrDigit(words[i].charAt(0));
    }
    return named
        ? Optional.of(new FoundName(first, end, name.type(), name.confidence()))
        : Optional.empty();
  }

  /** "Foreign Minister Jean-Yves Le Drian" begins with "Jean-Yves". */
  private int behindTitles(String[] words, int first, int end) {
    int begin = first;
    for (int i = first; i < end - 1 && i <= begin + LONGEST_TITLE; i++) {
      boolean last = end - i == 2 && suffixes.contains(bare(words[i + 1]));
      if (titles.contains(bare(words[i]))
          && !last
          && (i == begin || !common.contains(bare(words[i])))) {
        begin = i + 1;
      }
    }
    boolean office = begin > first && end - begin > 2 && OFFICE.contains(words[begin]);
    return office ? begin + 2 : begin; // "Secretary of State Antony Blinken"
  }

  /** A name within its bounds with the stop of its last initial: "Charles G. and David Koch". */
  static FoundName stopped(FoundName name, String[] words) {
    int end = name.end();
    boolean stops =
        name.type() == NameMention.Type.PERSON
            && end - name.first() > 1
            && isInitial(words[end - 1])
            && end + 1 < words.length
            && words[end].equals(".");
    return stops ? new FoundName(name.first(), end + 1, name.type(), name.confidence()) : name;
  }

  /** Whether the word is a title before a person's name. */
  boolean isTitle(String word) {
    return titles.contains(bare(word));
  }

  /** Whether a title is a word for other things, too: "General". */
  boolean isCommon(String title) {
    return common.contains(bare(title));
  }

  /** Whether the word may stand before a family name as a part of it: "von", "de". */
  boolean isParticle(String word) {
    return particles.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isMark(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String bare(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
