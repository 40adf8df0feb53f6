package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/**
 * The names of an article by token: those that were tagged, and those that were missed but are
 * known to the list or stand behind a title or a first name.
 */
final class Names {
  private static final Set<String> CLOSED =
      Set.of("PRON", "AUX", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "SYM");
  private static final String GOVERNMENT = "government";
  private static final int HEADLINE = 5;
  private static final double BY_LIST = .8;
  private static final double BY_TITLE = .7;
  private static final double BY_FIRST_NAME = .6;

  private final Reading reading;
  private final List<Name> names = new ArrayList<>();
  private final Name[] at;

  private Names(Reading reading) {
    this.reading = reading;
    at = new Name[reading.size()];
  }

  /**
   * @param sources to whom words are credited
   */
  static Names of(
      Reading reading, ActorList list, RoleWords roles, FirstNames firstNames, List<Span> sources) {
    Names names = new Names(reading);
    TaggedNames tagged = new TaggedNames(reading, list, roles, firstNames, sources);
    for (NameMention mention : reading.article().names()) {
      TaggedNames.Checked checked =
          tagged.of(
              names.withGiven(mention),
              reading.endIn(mention.span()),
              mention.type(),
              mention.confidence());
      int first = checked.first();
      int end = checked.end();
      boolean role = roles.at(reading, first).filter(match -> match.end() == end).isPresent();
      boolean sentence =
          first < end
              && names.isSentence(first, end)
              && list.named(reading.words(first, end)).isEmpty();
      if (first < end
          && !sentence
          && !(role && checked.type() == NameMention.Type.PERSON)
          && !names.isInstitution(checked, list, roles)) {
        names.add(first, end, checked.type(), mention.confidence());
      }
    }
    names.extendLeft(roles, firstNames, list);
    names.personsBehindNouns(roles, list);
    names.addMissed(list, roles, firstNames);
    for (Span source : sources) {
      int first = reading.firstIn(source);
      if (first < reading.size()
          && names.at(first).isEmpty()
          && roles.at(reading, first).isEmpty()) {
        names.addSource(first, reading.endIn(source), list);
      }
      if (first < reading.size()) {
        names.addApposed(first, reading.endIn(source));
      }
    }
    names.agree();
    names.names.sort(Comparator.comparingInt(Name::first));
    return names;
  }

  /**
   * Whether a name that the list does not know says by its words which institution it is, or which
   * state's government: "the Government of Japan", "the US Government".
   */
  private boolean isInstitution(TaggedNames.Checked name, ActorList list, RoleWords roles) {
    if (name.type() == NameMention.Type.PERSON
        || !list.named(reading.words(name.first(), name.end())).isEmpty()) {
      return false;
    }
    if (name.type() == NameMention.Type.ORGANIZATION
        && institution(name.first(), roles).isPresent()) {
      return true;
    }
    for (int of = name.first() + 1; of < name.end(); of++) {
      boolean government =
          institution(of, roles)
              .filter(match -> match.end() == name.end())
              .filter(match -> match.entry().position().equals(GOVERNMENT))
              .isPresent();
      if (government && isOfState(name.first(), of, list)) {
        return true;
      }
    }
    return false;
  }

  private Optional<RoleWords.Match> institution(int i, RoleWords roles) {
    return roles.at(reading, i).filter(match -> match.entry().kind() == RoleEntry.Kind.INSTITUTION);
  }

  private boolean isOfState(int first, int end, ActorList list) {
    String words = reading.words(first, end);
    return list.ofDemonym(words).isPresent()
        || list.named(words).stream().anyMatch(e -> e.actor().kind() == Actor.Kind.POLITY);
  }

  /** A headline in capitals that was taken for a name: it has a verb. */
  private boolean isSentence(int first, int end) {
    boolean verb = false;
    for (int i = first + 1; i < end - 1; i++) {
      verb |= reading.pos(i).equals("VERB") || reading.pos(i).equals("AUX");
      if (reading.isDash(i) && reading.begin(i) > reading.token(i - 1).span().end()) {
        return true; // "Security Demands Response – Washington Post"
      }
    }
    return verb && end - first >= HEADLINE;
  }

  /** Where a name begins, with the first name before a particle: "<b>Pim</b> de Wit". */
  private int withGiven(NameMention mention) {
    int first = reading.firstIn(mention.span());
    boolean given =
        mention.type() == NameMention.Type.PERSON
            && first > 0
            && first < reading.size()
            && !reading.isCapital(first)
            && WordSet.PARTICLE.has(reading.lower(first))
            && reading.isCapital(first - 1)
            && at[first - 1] == null
            && reading.pos(first - 1).equals("PROPN");
    return given ? first - 1 : first;
  }

  List<Name> all() {
    return names;
  }

  /** The name to which token {@code i} belongs. */
  Optional<Name> at(int i) {
    return i < 0 || i >= at.length ? Optional.empty() : Optional.ofNullable(at[i]);
  }

  /** The name that begins with token {@code i}. */
  Optional<Name> from(int i) {
    return at(i).filter(name -> name.first() == i);
  }

  /** The name of a person that begins with token {@code i}. */
  Optional<Name> personFrom(int i) {
    return from(i).filter(Name::isPerson);
  }

  private void add(int first, int end, NameMention.Type type, double confidence) {
    NameMention mention = new NameMention(reading.span(first, end), type, confidence);
    Name name = new Name(first, end, reading.words(first, end), mention);
    names.add(name);
    for (int i = first; i < end; i++) {
      at[i] = name;
    }
  }

  /** Adds to a lone family name the first name that the tagger cut off: "<b>Sinem</b> Aydin". */
  private void extendLeft(RoleWords roles, FirstNames firstNames, ActorList list) {
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      if (name.isPerson() && isHyphenated(name.first())) {
        names.remove(n);
        add(name.first() - 2, name.end(), name.type(), name.mention().confidence());
        names.add(n, names.remove(names.size() - 1));
        name = names.get(n);
      }
      int given = name.first() - 1;
      boolean cut =
          name.isPerson()
              && name.length() == 1
              && given >= reading.sentenceBegin(name.first())
              && at[given] == null
              && reading.isCapital(given)
              && reading.pos(given).equals("PROPN")
              && (firstNames.knows(reading.word(given)) || given == reading.sentenceBegin(given))
              && roles.at(reading, given).isEmpty()
              && list.ofDemonym(reading.word(given)).isEmpty();
      if (cut && !reading.word(given).endsWith(".")) {
        names.remove(n);
        add(given, name.end(), NameMention.Type.PERSON, name.mention().confidence());
        names.add(n, names.remove(names.size() - 1));
      }
    }
  }

  /** "Her colleague <b>Nabila Massrali</b>": no organisation is someone's colleague or envoy. */
  private void personsBehindNouns(RoleWords roles, ActorList list) {
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      String noun = reading.lower(name.first() - 1);
      boolean person =
          !name.isPerson()
              && name.length() > 1
              && name.length() < 4
              && (WordSet.COUNTERPART.has(noun)
                  || WordSet.HUMAN.has(noun)
                  || WordSet.KIN.has(noun)
                  || endsPosition(name.first(), roles))
              && list.named(name.text()).isEmpty();
      if (person) {
        names.remove(n);
        add(name.first(), name.end(), NameMention.Type.PERSON, name.mention().confidence());
        names.add(n, names.remove(names.size() - 1));
      }
    }
  }

  private boolean endsPosition(int end, RoleWords roles) {
    for (int back = 1; back <= 4 && end - back >= reading.sentenceBegin(end); back++) {
      boolean position =
          roles
              .at(reading, end - back)
              .filter(match -> match.end() == end && !match.plural())
              .filter(match -> match.entry().kind() != RoleEntry.Kind.INSTITUTION)
              .isPresent();
      if (position) {
        return true;
      }
    }
    return false;
  }

  /** "Solberg<b>-Amadi</b>": the second half of a name of two. */
  private boolean isHyphenated(int i) {
    return i - 2 >= reading.sentenceBegin(i)
        && reading.is(i - 1, "-")
        && reading.isCapital(i - 2)
        && at[i - 2] == null
        && reading.begin(i) == reading.token(i - 1).span().end()
        && reading.begin(i - 1) == reading.token(i - 2).span().end();
  }

  private void addMissed(ActorList list, RoleWords roles, FirstNames firstNames) {
    int i = 0;
    while (i < at.length) {
      if (at[i] != null || !isNameWord(i)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < reading.sentenceEnd(i) && at[end] == null && continuesName(end)) {
        end++;
      }
      addRun(i, end, list, roles, firstNames);
      i = end;
    }
  }

  /** Reads a run of capitalised words: titles, then listed names, the longest first. */
  private void addRun(int first, int end, ActorList list, RoleWords roles, FirstNames firstNames) {
    int i = first;
    boolean titled = first > 0 && endsRole(first, roles);
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
        type = listed(list, i, to);
        to -= type.isEmpty() ? 1 : 0;
      }
      if (type.isPresent()) {
        add(i, to, type.get(), BY_LIST);
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
          add(i, end, NameMention.Type.PERSON, given ? BY_FIRST_NAME : BY_TITLE);
          return;
        }
        i++;
      }
    }
  }

  /** Reads what is left of a source as a person's name, if nothing speaks against it. */
  private void addSource(int first, int end, ActorList list) {
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
        && at[to] == null
        && (to > begin ? continuesName(to) || isTitle(to, end) : isNameWord(to) || alone)) {
      to++;
    }
    boolean whole = (to == end || reading.is(to, ",") || reading.is(to, "and"));
    boolean plain = whole && to > begin && at[begin] == null && !reading.is(begin - 1, "the");
    if (plain && to - begin > 3 && to - begin < 6) {
      begin = to - 2; // "Harbour Reeve Torvald Einarsen": titles that nobody listed
    }
    if (plain && to - begin < 4) {
      boolean several = to - begin > 1;
      if (several || !list.surnamed(reading.word(begin)).isEmpty()) {
        add(begin, to, NameMention.Type.PERSON, BY_FIRST_NAME);
      }
    }
  }

  /** "The operator, <b>Energoatom</b>,": a body of which the noun before it tells what it is. */
  private void addApposed(int first, int end) {
    for (int i = first + 1; i + 1 < end; i++) {
      boolean body = WordSet.BODY.has(reading.lower(i - 1)) && !reading.isCapital(i - 1);
      if (body && reading.is(i, ",") && at[i + 1] == null && reading.isCapital(i + 1)) {
        int to = i + 1;
        while (to < end && at[to] == null && continuesName(to)) {
          to++;
        }
        if (to > i + 1 && (to == end || reading.is(to, ","))) {
          add(i + 1, to, NameMention.Type.ORGANIZATION, BY_TITLE);
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

  private boolean endsRole(int end, RoleWords roles) {
    for (int back = 1; back <= 4 && end - back >= reading.sentenceBegin(end); back++) {
      if (roles.at(reading, end - back).filter(match -> match.end() == end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<NameMention.Type> listed(ActorList list, int first, int end) {
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

  /** A family name is a person's where the article gives the full name as a person's. */
  private void agree() {
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      if (name.isPerson() && name.length() > 1) {
        int first = name.end() - 1;
        while (first - 1 > name.first()
            && (WordSet.PARTICLE.has(reading.lower(first - 1)) || reading.is(first - 1, "-"))) {
          first -= reading.is(first - 1, "-") ? 2 : 1;
        }
        first = Math.max(first, name.first() + 1);
        for (int i = first; i < name.end(); i++) {
          surnames.add(reading.words(i, name.end()));
        }
        surnames.add(reading.word(name.end() - 1).toUpperCase(Locale.ROOT)); // in a transcript
      }
    }
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      if (!name.isPerson() && surnames.contains(name.text())) {
        names.remove(n);
        add(name.first(), name.end(), NameMention.Type.PERSON, name.mention().confidence());
        names.add(n, names.remove(names.size() - 1));
      }
    }
    for (int i = 0; i < at.length; i++) {
      if (at[i] == null && surnames.contains(reading.word(i)) && reading.isCapital(i)) {
        add(i, i + 1, NameMention.Type.PERSON, BY_FIRST_NAME);
      }
    }
  }
}
