package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  private static final String GOVERNMENT = "government";
  private static final int HEADLINE = 5;
  static final double BY_FIRST_NAME = .6;

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
    MissedNames missed = new MissedNames(reading, names, list, roles, firstNames);
    missed.addUntagged();
    sources.forEach(missed::addIn);
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

  /** Adds the name that goes from token {@code first} to {@code end}. */
  void add(int first, int end, NameMention.Type type, double confidence) {
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
