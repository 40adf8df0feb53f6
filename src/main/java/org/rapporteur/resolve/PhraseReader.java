package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.resolve.Phrase.Determiner;

/** Finds the phrases of an article that name positions and institutions. */
final class PhraseReader {
  private static final Set<String> FORMER =
      Set.of("former", "ex", "ex-", "then", "late", "onetime", "one-time", "erstwhile", "past");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");
  private static final Set<String> LINKS =
      Set.of("of", "to", "for", "at", "in", "with", "from", "on");
  private static final int MAX_MODIFIERS = 6;

  private final Reading reading;
  private final Names names;
  private final RoleWords roles;
  private final NamedActors actors;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Phrase[] endingAt;
  private final Phrase[] headAt;

  PhraseReader(Reading reading, Names names, RoleWords roles, NamedActors actors) {
    this.reading = reading;
    this.names = names;
    this.roles = roles;
    this.actors = actors;
    endingAt = new Phrase[reading.size() + 1];
    headAt = new Phrase[reading.size() + 1];
  }

  /** The phrases in the order of their heads. */
  List<Phrase> read() {
    for (int i = 0; i < reading.size(); ) {
      i = Math.max(i + 1, readAt(i));
    }
    return List.copyOf(phrases);
  }

  /** Reads the phrase whose head begins at {@code i}; where to go on, or 0. */
  private int readAt(int i) {
    if (headAt[i] != null) {
      return headAt[i].headEnd();
    }
    Optional<Name> name = names.at(i);
    Optional<RoleWords.Match> match = roles.at(reading, i);
    if (match.isEmpty() || (name.isPresent() && hides(name.get(), match.get()))) {
      return 0;
    }
    if (!isNounHere(i, match.get())) {
      return 0;
    }
    Phrase phrase = complete(i, match.get());
    phrases.add(phrase);
    endingAt[phrase.headEnd()] = phrase;
    headAt[i] = phrase;
    return phrase.headEnd();
  }

  /** Whether the words belong to a name that says more than they do. */
  private static boolean hides(Name name, RoleWords.Match match) {
    return name.isPerson() || match.end() < name.end();
  }

  private boolean isNounHere(int i, RoleWords.Match match) {
    int last = match.end() - 1;
    if (reading.is(last, ".") && last > i) {
      last--;
    }
    boolean noun = reading.isNominal(last) || match.end() - i > 1 || isAlone(i, match.end());
    boolean titled = reading.isCapital(i) && names.personFrom(match.end()).isPresent();
    boolean shouldBeTitle = match.entry().kind() == RoleEntry.Kind.HONORIFIC;
    return shouldBeTitle ? names.at(match.end()).isPresent() : noun || titled;
  }

  /** Whether a word tagged as no noun has to be one: "the official deferred". */
  private boolean isAlone(int i, int end) {
    boolean determined =
        determiner(i - 1).isPresent()
            || reading.isPossessiveMark(i - 1)
            || (endingAt[i] != null && endingAt[i].isInstitution())
            || names.at(i - 1).filter(name -> !name.isPerson()).isPresent()
            || actors.ofDemonym(reading, i - 1).isPresent();
    String next = reading.pos(end);
    return determined && !reading.isNominal(end) && !next.equals("ADJ") && !reading.is(end, "-");
  }

  private Phrase complete(int head, RoleWords.Match match) {
    Draft draft = new Draft(head);
    draft.plural = match.plural();
    readLeft(head, draft);
    int end = readRight(match, draft);
    return new Phrase(
        draft.first,
        head,
        match.end(),
        end,
        match.entries(),
        match.plural(),
        draft.determiner,
        draft.former,
        draft.polity,
        draft.organization,
        draft.counterpart,
        draft.places.size() > 1 ? draft.places : List.of(),
        draft.possessor);
  }

  private static final class Draft {
    private int first;
    private Determiner determiner = Determiner.NONE;
    private boolean former;
    private Optional<Actor> polity = Optional.empty();
    private Optional<Actor> organization = Optional.empty();
    private Optional<Actor> counterpart = Optional.empty();
    private OptionalInt possessor = OptionalInt.empty();
    private final List<Actor> places = new ArrayList<>();
    private boolean plural;

    private Draft(int first) {
      this.first = first;
    }

    private Optional<Actor> place() {
      return organization.or(() -> polity);
    }

    private void add(Actor actor) {
      if (actor.kind() != Actor.Kind.POLITY) {
        organization = organization.or(() -> Optional.of(actor));
      } else if (polity.isEmpty()) {
        polity = Optional.of(actor);
        places.add(actor);
      } else if (!polity.get().equals(actor)) {
        counterpart = counterpart.or(() -> Optional.of(actor));
      }
    }
  }

  private void readLeft(int head, Draft draft) {
    int begin = reading.sentenceBegin(head);
    int k = head - 1;
    int modifiers = 0;
    while (k >= begin && modifiers <= MAX_MODIFIERS) {
      String word = reading.lower(k);
      if (endingAt[k + 1] != null && endingAt[k + 1].isInstitution()) {
        Phrase nested = endingAt[k + 1];
        draft.organization = Optional.of(actors.institution(nested));
        draft.polity = nested.polity();
        draft.determiner = nested.determiner();
        draft.first = nested.first();
        return;
      }
      Optional<Name> name = names.at(k);
      if (name.isPresent()) {
        k = addName(name.get(), draft) - 1;
      } else if (actors.ofDemonym(reading, k).isPresent()) {
        draft.add(actors.ofDemonym(reading, k).get());
        k = readRow(k, draft) - 1;
      } else if (reading.isPossessiveMark(k)) {
        draft.determiner = Determiner.POSSESSIVE;
        k--;
        Optional<Phrase> owner =
            Optional.ofNullable(endingAt[k + 1]).filter(phrase -> !phrase.isHonorific());
        if (names.at(k).isPresent()) {
          k = addName(names.at(k).get(), draft) - 1;
        } else if (owner.isPresent()) {
          k = owner.get().first() - 1;
          owner.filter(Phrase::isInstitution).ifPresent(o -> draft.add(actors.institution(o)));
        } else {
          break;
        }
        draft.first = k + 1;
        if (k >= begin && DEFINITE.contains(reading.lower(k))) {
          draft.first = k;
        }
        return;
      } else if (FORMER.contains(word)) {
        draft.former = true;
        k--;
      } else if (draft.determiner == Determiner.NONE && determiner(k).isPresent()) {
        draft.determiner = determiner(k).get();
        draft.first = k;
        if (draft.determiner == Determiner.POSSESSIVE) {
          draft.possessor = OptionalInt.of(k);
        }
        if (draft.determiner != Determiner.NUMBER) {
          return;
        }
        k--;
        continue;
      } else if (isModifier(k)) {
        modifiers++;
        k--;
      } else {
        break;
      }
      draft.first = k + 1;
    }
  }

  /** "<b>The French, German and</b> Polish ministers": the first token of a row of adjectives. */
  private int readRow(int last, Draft draft) {
    int first = last;
    while (draft.plural) {
      int and = first - 1;
      boolean joined = reading.is(and, "and") || reading.is(and, ",");
      int before = joined && reading.is(and - 1, ",") ? and - 2 : and - 1;
      Optional<Actor> other =
          joined && before >= reading.sentenceBegin(last)
              ? actors.ofDemonym(reading, before)
              : Optional.empty();
      if (other.isEmpty()) {
        return first;
      }
      draft.places.add(0, other.get());
      first = before;
    }
    return first;
  }

  private int addName(Name name, Draft draft) {
    if (name.isPerson()) {
      draft.possessor = OptionalInt.of(name.first());
    } else {
      draft.add(actors.of(name));
    }
    return name.first();
  }

  private Optional<Determiner> determiner(int k) {
    String word = reading.lower(k);
    if (DEFINITE.contains(word)) {
      return Optional.of(Determiner.DEFINITE);
    }
    if (INDEFINITE.contains(word)) {
      return Optional.of(Determiner.INDEFINITE);
    }
    if (WordSet.OWNER.has(word)) {
      return Optional.of(Determiner.POSSESSIVE);
    }
    boolean counts = reading.pos(k).equals("NUM") || reading.pos(k).equals("DET");
    return counts ? Optional.of(Determiner.NUMBER) : Optional.empty();
  }

  private boolean isModifier(int k) {
    String pos = reading.pos(k);
    return pos.equals("ADJ")
        || pos.equals("NOUN")
        || pos.equals("PROPN")
        || reading.is(k, "-")
        || (pos.equals("VERB") && reading.lower(k).endsWith("ed") && determiner(k - 1).isPresent());
  }

  /** Reads "of Russia", "to the United States", "for Clinton's campaign"; the end of the phrase. */
  private int readRight(RoleWords.Match match, Draft draft) {
    int end = match.end();
    while (end < reading.size() && LINKS.contains(reading.lower(end))) {
      String link = reading.lower(end);
      int next = end + 1;
      boolean institution = match.entry().kind() == RoleEntry.Kind.INSTITUTION;
      boolean diplomat =
          match.entry().broader().contains("diplomat")
              || match.entry().position().equals("embassy");
      if ((link.equals("in") && !diplomat && !institution)
          || link.equals("on")
          || (link.equals("with") && institution)) {
        break;
      }
      while (DEFINITE.contains(reading.lower(next)) || INDEFINITE.contains(reading.lower(next))) {
        next++;
      }
      boolean ofState = match.entry().oneHolder() && !diplomat;
      int to = complement(link, next, diplomat, ofState, draft);
      if (to < 0) {
        break;
      }
      end = match.plural() && link.equals("of") ? endOfRow(to, draft) : to;
    }
    return end;
  }

  /** "of France<b>, Germany and Poland</b>": where a row of states ends. */
  private int endOfRow(int from, Draft draft) {
    int end = from;
    while (reading.is(end, ",") || reading.is(end, "and")) {
      int next = reading.is(end, ",") && reading.is(end + 1, "and") ? end + 2 : end + 1;
      next += reading.is(next, "the") ? 1 : 0;
      Optional<Actor> state =
          names
              .from(next)
              .filter(name -> !name.isPerson())
              .map(actors::of)
              .filter(actor -> actor.kind() == Actor.Kind.POLITY);
      boolean more = reading.is(end, "and") || names.from(next).isPresent();
      if (state.isEmpty() || !more) {
        break;
      }
      draft.places.add(state.get());
      end = names.from(next).get().end();
    }
    return draft.places.size() > 1 ? end : from;
  }

  private int complement(String link, int next, boolean diplomat, boolean ofState, Draft draft) {
    Optional<Phrase> institution = institutionFrom(next);
    if (institution.isPresent()) {
      if (!link.equals("to") || !diplomat) {
        draft.organization =
            draft.organization.or(() -> Optional.of(actors.institution(institution.get())));
        draft.polity = draft.polity.or(() -> institution.get().polity());
      }
      return institution.get().end();
    }
    Optional<Name> name = names.from(next);
    if (name.isEmpty()) {
      return -1;
    }
    if (name.get().isPerson()) {
      if (link.equals("to") || link.equals("for") || link.equals("of")) {
        draft.possessor =
            draft.possessor.isPresent() ? draft.possessor : OptionalInt.of(name.get().first());
        return name.get().end();
      }
      return -1;
    }
    if (link.equals("to") && ofState) {
      return -1;
    }
    Actor actor = actors.of(name.get());
    if (diplomat && !link.equals("of") && !link.equals("for")) {
      draft.counterpart = draft.counterpart.or(() -> Optional.of(actor));
    } else if (!(link.equals("in") && draft.place().isPresent())) {
      draft.add(actor);
    }
    return name.get().end();
  }

  /** The institution that a noun phrase beginning at {@code next} has as its head. */
  private Optional<Phrase> institutionFrom(int next) {
    for (int i = next; i < Math.min(reading.size(), next + 6); i++) {
      if (headAt[i] == null && names.at(i).isEmpty()) {
        readAt(i);
      }
      if (headAt[i] != null) {
        boolean whole = headAt[i].isInstitution() && headAt[i].first() <= next;
        return whole ? Optional.of(headAt[i]) : Optional.empty();
      }
      boolean goesOn =
          names.at(i).isPresent()
              || reading.isPossessiveMark(i)
              || isModifier(i)
              || WordSet.OWNER.has(reading.lower(i));
      if (!goesOn) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
