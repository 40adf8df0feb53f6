package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.resolve.Phrase.Determiner;

/** Which persons' names the phrases stand beside: titles before a name, appositions after it. */
final class Attachments {
  private static final Set<String> BE = Set.of("is", "was", "became", "remains");

  private static final Set<String> PLACES = Set.of("in", "at", "near");

  private final Reading reading;
  private final Names names;
  private final Map<Integer, List<Name>> byHead = new HashMap<>();
  private final Map<Integer, Phrase> phraseAt = new HashMap<>();
  private final Map<Integer, Phrase> phraseEndingAt = new HashMap<>();

  Attachments(Reading reading, Names names, List<Phrase> phrases) {
    this.reading = reading;
    this.names = names;
    for (Phrase phrase : phrases) {
      phraseAt.put(phrase.head(), phrase);
      phraseEndingAt.put(phrase.end(), phrase);
    }
    for (int p = phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = phrases.get(p);
      if (!phrase.isInstitution()) {
        List<Name> bearers = bearers(phrase);
        if (!bearers.isEmpty()) {
          byHead.put(phrase.head(), bearers);
        }
      }
    }
    for (Phrase phrase : phrases) {
      if (!phrase.isInstitution() && !byHead.containsKey(phrase.head())) {
        shareWithNeighbour(phrase);
      }
    }
  }

  /** The persons whose title or description the phrase is. */
  List<Name> of(Phrase phrase) {
    return byHead.getOrDefault(phrase.head(), List.of());
  }

  private List<Name> bearers(Phrase phrase) {
    List<Name> after = namesFrom(phrase, phrase.end());
    if (after.isEmpty() && phrase.end() > phrase.headEnd()) {
      after = namesFrom(phrase, phrase.headEnd());
    }
    if (!after.isEmpty()) {
      return after;
    }
    if (reading.isPossessiveMark(phrase.end())) {
      return List.of(); // "Ms Nowak, the ambassador's wife"
    }
    Optional<Name> apposed = apposedAfter(phrase).or(() -> before(phrase));
    return apposed.map(List::of).orElse(List.of());
  }

  /** The name, or the row of names after a plural, that begins at {@code i}. */
  private List<Name> namesFrom(Phrase phrase, int i) {
    if (i >= reading.size() || reading.sentenceOf(i) != reading.sentenceOf(phrase.head())) {
      return List.of();
    }
    Phrase next = nextTitle(i);
    if (next != null && byHead.containsKey(next.head())) {
      return byHead.get(next.head());
    }
    List<Name> found = new ArrayList<>();
    Optional<Name> name = bearer(i);
    while (name.isPresent()) {
      found.add(name.get());
      int end = name.get().end();
      int and = reading.is(end, ",") && reading.is(end + 1, "and") ? end + 2 : end + 1;
      boolean row = phrase.plural() && (reading.is(end, ",") || reading.is(end, "and"));
      name = row ? names.personFrom(and) : Optional.empty();
    }
    return found;
  }

  /** A title that begins at {@code i} or behind an honorific there. */
  private Phrase nextTitle(int i) {
    Phrase next = phraseAt.get(i);
    return next != null && next.determiner() == Determiner.NONE ? next : null;
  }

  private Optional<Name> bearer(int i) {
    return names.personFrom(i);
  }

  /** "the US ambassador to Moscow, John Sullivan, said". */
  private Optional<Name> apposedAfter(Phrase phrase) {
    if (!reading.is(phrase.end(), ",")
        || phrase.plural()
        || (phrase.determiner() == Determiner.NONE && phrase.place().isEmpty())) {
      return Optional.empty();
    }
    Optional<Name> name = names.personFrom(phrase.end() + 1);
    if (name.isEmpty()
        || reading.sentenceOf(name.get().first()) != reading.sentenceOf(phrase.head())) {
      return Optional.empty();
    }
    int after = name.get().end();
    boolean closed =
        after >= reading.size()
            || after == reading.sentenceEnd(phrase.head())
            || reading.pos(after).equals("PUNCT");
    boolean subject = !reading.pos(phrase.first() - 1).equals("ADP");
    return closed || subject ? name : Optional.empty();
  }

  /** "Ned Price, a spokesman for the State Department" or "Ned Price, who is its spokesman". */
  private Optional<Name> before(Phrase phrase) {
    int k = phrase.first() - 1;
    if (k <= reading.sentenceBegin(phrase.head())) {
      return Optional.empty();
    }
    if (reading.is(k, ",") || reading.isDash(k) || reading.is(k, "(")) {
      if (isVerb(phrase.end())) {
        return Optional.empty();
      }
      k--;
    } else if (BE.contains(reading.lower(k)) && phrase.determiner() != Determiner.NONE) {
      k--;
      k -= reading.is(k, "who") ? 1 : 0;
      k -= reading.is(k, ",") ? 1 : 0;
    } else if (reading.is(k, "as") && reading.lower(k - 1).startsWith("serve")) {
      k -= 2;
      k -= reading.is(k, "who") ? 1 : 0;
      k -= reading.is(k, ",") ? 1 : 0;
    } else {
      return Optional.empty();
    }
    if (reading.sentenceOf(Math.max(k, 0)) != reading.sentenceOf(phrase.head())) {
      return Optional.empty();
    }
    return names.at(k).filter(Name::isPerson).filter(name -> !phrase.plural() && !isWhere(name));
  }

  /** "In <b>Chelsea</b>, the mayor said": where, whatever the tagger makes of one word. */
  private boolean isWhere(Name name) {
    return name.length() == 1 && PLACES.contains(reading.lower(name.first() - 1));
  }

  /** A verb behind the phrase makes it the subject of its own clause. */
  private boolean isVerb(int i) {
    String pos = reading.pos(i);
    return pos.equals("VERB") || pos.equals("AUX");
  }

  /** "president of A and chairman of B": the second belongs to whom the first does. */
  private void shareWithNeighbour(Phrase phrase) {
    int k = phrase.first() - 1;
    if (reading.is(k, "and") || reading.is(k, ",")) {
      Phrase neighbour = phraseEndingAt.get(k);
      if (neighbour != null
          && phrase.determiner() == Determiner.NONE
          && byHead.containsKey(neighbour.head())
          && byHead.get(neighbour.head()).get(0).first() < neighbour.head()) {
        byHead.put(phrase.head(), byHead.get(neighbour.head()));
        return;
      }
    }
    if (reading.is(phrase.end(), "and")) {
      Phrase next = nextTitle(phrase.end() + 1);
      if (next != null
          && byHead.containsKey(next.head())
          && byHead.get(next.head()).get(0).first() > next.head()) {
        byHead.put(phrase.head(), byHead.get(next.head()));
      }
    }
  }
}
