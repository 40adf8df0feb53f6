package org.rapporteur.annotate;

import org.rapporteur.model.NameMention;

/**
 * Completes persons' names of which a part was found, by what stands beside them: words of a listed
 * name, the other half of a hyphenated one, particles, first names, and words behind a title.
 */
final class PersonNames {
  private static final double LISTED = .9;
  private static final double BY_TITLE = .7;
  private static final double EVEN = .5;
  private static final int LONGEST = 4;
  private static final int ANY = NameGazetteer.GIVEN | NameGazetteer.FAMILY | NameGazetteer.DEMONYM;

  private final NameGazetteer gazetteer;
  private final NameBounds bounds;

  PersonNames(NameGazetteer gazetteer, NameBounds bounds) {
    this.gazetteer = gazetteer;
    this.bounds = bounds;
  }

  /**
   * Completes the names of a sentence in place.
   *
   * @param joined for each token whether nothing parts it from the one before
   * @param outside for each token how likely it is to belong to no name
   * @param at for each token the name to which it belongs, or null
   */
  void complete(String[] words, String[] pos, boolean[] joined, double[] outside, FoundName[] at) {
    addListed(words, at);
    for (int i = 0; i < words.length; i++) {
      if (at[i] != null && at[i].type() == NameMention.Type.PERSON && at[i].first() == i) {
        FoundName name = at[i];
        int first = firstOf(words, pos, joined, at, name);
        int end = endOf(words, pos, joined, at, name);
        if (first < name.first() || end > name.end()) {
          put(at, new FoundName(first, end, name.type(), name.confidence()));
        }
        i = end - 1;
      } else if (at[i] == null && bounds.isTitle(words[i])) {
        addTitled(words, pos, at, i);
      } else if (at[i] == null
          && outside[i] <= EVEN
          && gazetteer.isGiven(words[i])
          && isPlainWord(words, pos, i)) {
        addGiven(words, pos, joined, at, i);
      }
    }
  }

  /** Adds the names of listed persons, and completes those of which a part was found. */
  void addListed(String[] words, FoundName[] at) {
    for (int i = 0; i < words.length; i++) {
      int end = isCapital(words[i]) ? gazetteer.personEnd(words, i, words.length) : i;
      if (end > i && isCapital(words[end - 1])) {
        if (at[i] != null && at[i].first() < i && at[i].end() == end) {
          FoundName whole = at[i];
          put(at, new FoundName(whole.first(), i, whole.type(), whole.confidence()));
          put(at, new FoundName(i, end, NameMention.Type.PERSON, LISTED));
        } else if (isFree(at, i, end)) {
          put(at, new FoundName(i, end, NameMention.Type.PERSON, LISTED));
        }
        i = end - 1;
      }
    }
  }

  /** Whether no other name reaches beyond the tokens, and no place or organisation fills them. */
  private static boolean isFree(FoundName[] at, int first, int end) {
    for (int k = first; k < end; k++) {
      boolean beyond = at[k] != null && (at[k].first() < first || at[k].end() > end);
      boolean whole = at[k] != null && at[k].first() == first && at[k].end() == end;
      if (beyond || whole) {
        return false;
      }
    }
    return true;
  }

  private int endOf(
      String[] words, String[] pos, boolean[] joined, FoundName[] at, FoundName name) {
    int end = name.end();
    while (end < words.length && isOpen(at, end)) {
      if (isHyphenated(words, joined, at, end)) {
        end += 2;
        continue;
      }
      int next = end;
      while (next < words.length && at[next] == null && bounds.isParticle(words[next])) {
        next++;
      }
      boolean family = next < words.length && isCapital(words[next]) && isOpen(at, next);
      boolean known = family && gazetteer.isKnown(words[next], ANY);
      if (!family || (next == end && !(known && isPlainWord(words, pos, next)))) {
        return end;
      }
      end = at[next] == null ? next + 1 : at[next].end();
    }
    return end;
  }

  /** Whether tokens {@code i} and the next are a hyphen and the word that it joins. */
  private static boolean isHyphenated(String[] words, boolean[] joined, FoundName[] at, int i) {
    return words[i].equals("-")
        && i + 1 < words.length
        && joined[i]
        && joined[i + 1]
        && isOpen(at, i + 1)
        && Character.isLetter(words[i + 1].charAt(0));
  }

  private int firstOf(
      String[] words, String[] pos, boolean[] joined, FoundName[] at, FoundName name) {
    int first = name.first();
    while (first > 0 && at[first - 1] == null) {
      int before = first - 1;
      boolean hyphen =
          before > 0
              && isHyphenated(words, joined, at, before)
              && at[before - 1] == null
              && isCapital(words[before - 1]);
      boolean particle = bounds.isParticle(words[before]) && first == name.first();
      boolean given =
          isPlainWord(words, pos, before)
              && (gazetteer.isGiven(words[before])
                  || (name.end() - first == 1 && before > 0 && bounds.isTitle(words[before - 1])));
      if (!hyphen && !particle && !given) {
        break;
      }
      first -= hyphen ? 2 : 1;
    }
    return first;
  }

  /**
   * "President Zelensky", "the envoy, Ivo Marek,": the words behind a title of which nothing else
   * is known.
   */
  private void addTitled(String[] words, String[] pos, FoundName[] at, int title) {
    boolean apposed = title + 1 < words.length && words[title + 1].equals(",");
    int first = apposed ? title + 2 : title + 1;
    int end = first;
    while (end < words.length
        && end - first < LONGEST
        && at[end] == null
        && (isPlainWord(words, pos, end) || (apposed && isPlainNoun(words, pos, end)))) {
      end++;
    }
    if (end == first || (end < words.length && at[end] != null)) {
      return;
    }
    boolean several = end - first > 1;
    boolean known = gazetteer.isKnown(words[end - 1], ANY);
    boolean before = isCapital(words[title]) && !bounds.isCommon(words[title]);
    boolean closed = end == words.length || pos[end].equals("PUNCT");
    if (apposed ? several && closed : known || before || (several && !isCapital(words[title]))) {
      put(at, new FoundName(first, end, NameMention.Type.PERSON, BY_TITLE));
    }
  }

  /** "Federica Okonkwo-Hale": a first name and capitalised words of which nothing is known. */
  private void addGiven(String[] words, String[] pos, boolean[] joined, FoundName[] at, int i) {
    int end = i + 1;
    boolean family = false;
    while (end < words.length && end - i < LONGEST && at[end] == null) {
      if (isHyphenated(words, joined, at, end)) {
        end += 2;
      } else if (isPlainWord(words, pos, end)) {
        family = true;
        end++;
      } else {
        break;
      }
    }
    boolean apart = end == words.length || at[end] == null;
    boolean begins = i == 0 || !isPlainWord(words, pos, i - 1);
    if (family && apart && begins) {
      put(at, new FoundName(i, end, NameMention.Type.PERSON, BY_TITLE));
    }
  }

  /** Whether a word may be a person's name as far as its form goes. */
  private boolean isPlainWord(String[] words, String[] pos, int i) {
    return pos[i].equals("PROPN") && isUnknown(words, i);
  }

  /** Rare names pass for common nouns. */
  private boolean isPlainNoun(String[] words, String[] pos, int i) {
    return pos[i].equals("NOUN") && isUnknown(words, i);
  }

  private boolean isUnknown(String[] words, int i) {
    return isCapital(words[i])
        && !bounds.isTitle(words[i])
        && !gazetteer.isName(words[i])
        && !gazetteer.isKnown(words[i], NameGazetteer.DEMONYM);
  }

  /** Whether a person's name may go on with token {@code i}. */
  private static boolean isOpen(FoundName[] at, int i) {
    return at[i] == null || (at[i].type() == NameMention.Type.PERSON && at[i].first() == i);
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static void put(FoundName[] at, FoundName name) {
    for (int k = name.first(); k < name.end(); k++) {
      at[k] = name;
    }
  }
}
