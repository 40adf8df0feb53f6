package org.rapporteur.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.Actor;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/**
 * Adds to the names of an article those that the tagger missed: what the list knows, and what
 * stands behind a title or a first name or is credited with words.
 */
final class MissedNames {
  private static final Set<String> CLOSED =
      Set.of("PRON", "AUX", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "SYM");
  private static final double BY_LIST = .8;
  private static final double BY_TITLE = .7;

  private final Reading reading;
  private final Names names;
  private final ActorList list;
  private final RoleWords roles;
  private final FirstNames firstNames;

  MissedNames(
      Reading reading, Names names, ActorList list, RoleWords roles, FirstNames firstNames) {
    this.reading = reading;
    this.names = names;
    this.list = list;
    this.roles = roles;
    this.firstNames = firstNames;
  }

  /** Adds names of the list, and persons behind titles and first names. */
  void addUntagged() {
    int i = 0;
    while (i < reading.size()) {
      if (!isOpen(i) || !isNameWord(i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < reading.sentenceEnd(i) && isOpen(end) && continuesName(end)) {
        end++;
      }
      addRun(i, end);
      i = end;
    }
  }

  /** Reads a run of capitalised words: titles, then listed names, the longest first. */
  private void addRun(int first, int end) {
    int i = first;
    boolean titled = first > 0 && endsRole(first);
    while (i < end) {
      Optional<RoleWords.Match> role = roles.at(reading, i);
      if (role.isPresent()) {
        i = Math.max(i + 1, role.get().end());
        titled = true;
        continue;
      }
      Optional<NameMention.Type> type = Optional.empty();
      int to = Math.min(end, i + list.longestName());
      while (to > i && type.isEmpty()) {
        type = listed(i, to);
        to -= type.isEmpty() ? 1 : 0;
      }
      if (type.isPresent()) {
        names.add(i, to, type.get(), BY_LIST);
        i = to;
        titled = false;
      } else if (list.ofDemonym(reading.word(i)).isPresent()) {
        i++;
      } else {
        boolean given =
            end - i > 1
                && end - i < 5
                && firstNames.knows(reading.word(i))
                && list.ofDemonym(reading.word(end - 1)).isEmpty();
        if (given || (titled && !reading.pos(i).equals("ADJ"))) {
          names.add(i, end, NameMention.Type.PERSON, given ? Names.BY_FIRST_NAME : BY_TITLE);
          return;
        }
        i++;
      }
    }
  }

  /** Reads what is left of a source as a person's name, if nothing speaks against it. */
  private void addSource(int first, int end) {
    int begin = first;
    while (begin < end && Character.isDigit(reading.word(begin).charAt(0))) {
      begin++;
    }
    // A rare name may be tagged as anything but what "He" and "The" are.
    boolean closed = reading.pos(begin).equals("PRON") || reading.pos(begin).equals("DET");
    boolean alone =
        begin == end - 1 && reading.isCapital(begin) && reading.word(begin).length() > 1 && !closed;
    int to = begin;
    while (to < end
        && isOpen(to)
        && (to > begin ? continuesName(to) || isTitle(to, end) : isNameWord(to) || alone)) {
      to++;
    }
    boolean whole = (to == end || reading.is(to, ",") || reading.is(to, "and"));
    boolean plain = whole && to > begin && isOpen(begin) && !reading.is(begin - 1, "the");
    if (plain && to - begin > 3 && to - begin < 6) {
      begin = to - 2; // "Harbour Reeve Torvald Einarsen": titles that nobody listed
    }
    if (plain && to - begin < 4 && !isLabelOfNobody(begin, to)) {
      boolean several = to - begin > 1;
      if (several || !list.surnamed(reading.word(begin)).isEmpty()) {
        names.add(begin, to, NameMention.Type.PERSON, Names.BY_FIRST_NAME);
      }
    }
  }

  /** "Q", "SENIOR OFFICIAL": what a transcript calls those whom it does not name. */
  private boolean isLabelOfNobody(int first, int end) {
    String last = reading.word(end - 1);
    boolean capitals = last.equals(last.toUpperCase(Locale.ROOT));
    return capitals
        && (last.length() == 1
            || WordSet.ANONYMOUS.has(reading.lower(end - 1))
            || WordSet.HUMAN.has(reading.lower(end - 1))
            || roles.at(reading, first).isPresent());
  }

  /** "The operator, <b>Energoatom</b>,": a body of which the noun before it tells what it is. */
  private void addApposed(int first, int end) {
    for (int i = first + 1; i + 1 < end; i++) {
      boolean body = WordSet.BODY.has(reading.lower(i - 1)) && !reading.isCapital(i - 1);
      if (body && reading.is(i, ",") && isOpen(i + 1) && reading.isCapital(i + 1)) {
        int to = i + 1;
        while (to < end && isOpen(to) && continuesName(to)) {
          to++;
        }
        if (to > i + 1 && (to == end || reading.is(to, ","))) {
          names.add(i + 1, to, NameMention.Type.ORGANIZATION, BY_TITLE);
        }
        return;
      }
    }
  }

  /**
   * A rare word inside a source of capitals, tagged as a verb: "Harbour <b>Reeve</b> T. Einarsen".
   */
  private boolean isTitle(int i, int end) {
    return reading.isCapital(i)
        && i < end - 1
        && reading.isCapital(i + 1)
        && reading.pos(i).equals("VERB");
  }

  private boolean endsRole(int end) {
    for (int back = 1; back <= 4 && end - back >= reading.sentenceBegin(end); back++) {
      if (roles.at(reading, end - back).filter(match -> match.end() == end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<NameMention.Type> listed(int first, int end) {
    String text = reading.words(first, end);
    boolean single = end == first + 1;
    List<ActorEntry> known = list.named(text);
    if (known.isEmpty()) {
      return list.ofMetonym(text).map(entry -> NameMention.Type.PLACE);
    }
    Actor.Kind kind = known.get(0).actor().kind();
    if (single
        && (kind == Actor.Kind.PERSON
            || !(reading.pos(first).equals("PROPN")
                || isMistagged(first)
                || isAcronym(reading.word(first))))) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case PERSON -> NameMention.Type.PERSON;
          case POLITY -> NameMention.Type.PLACE;
          case ORGANIZATION, UNNAMED, COLLECTIVE -> NameMention.Type.ORGANIZATION;
        });
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private boolean isNameWord(int i) {
    boolean tagged =
        reading.pos(i).equals("PROPN")
            || reading.pos(i).equals("NOUN")
            || reading.word(i).equals("US");
    boolean starts = i > 0 && reading.sentenceBegin(i) == i;
    return reading.isCapital(i)
        && (tagged
            || (!starts && reading.pos(i).equals("ADJ"))
            || reading.pos(i).equals("X")
            || isMistagged(i));
  }

  /** A rare word that is tagged as one of the closed class of words that only bind others. */
  private boolean isMistagged(int i) {
    return CLOSED.contains(reading.pos(i))
        && !WordSet.FUNCTION.has(reading.lower(i))
        && Character.isLetter(reading.word(i).codePointAt(reading.word(i).length() - 1))
        && reading.word(i).length() > 2;
  }

  private boolean continuesName(int i) {
    boolean hyphen = reading.is(i, "-") && (reading.isCapital(i + 1) || reading.is(i - 2, "-"));
    boolean initial = reading.is(i, ".") && reading.word(i - 1).length() == 1;
    return hyphen
        || initial
        || isNameWord(i)
        || (reading.is(i - 1, "-") && reading.pos(i).equals("PROPN"))
        || (reading.isCapital(i) && reading.pos(i).equals("ADJ"));
  }

  /** Adds what is named in a source of words. */
  void addIn(Span source) {
    int first = reading.firstIn(source);
    if (first < reading.size()) {
      if (isOpen(first) && roles.at(reading, first).isEmpty()) {
        addSource(first, reading.endIn(source));
      }
      addApposed(first, reading.endIn(source));
    }
  }

  /** Whether no name has token {@code i} yet. */
  private boolean isOpen(int i) {
    return names.at(i).isEmpty();
  }
}
