package org.rapporteur.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.Folding;
import org.rapporteur.model.NameMention;

/**
 * What the actor list tells of the words of a sentence: which stretches are names of polities,
 * organisations and places, and which words are known as first or family names or demonyms.
 * Immutable and thread-safe.
 */
final class NameGazetteer {
  /** What a word alone is known as. */
  static final int GIVEN = 1;

  static final int FAMILY = 2;
  static final int DEMONYM = 4;
  static final int TITLE = 8;

  /** Begins the keys of acronyms, which only capitals match. */
  private static final char ACRONYM = '=';

  /** Marks that a tokenizer may cut off within a name. */
  private static final Set<String> WITHIN_NAMES = Set.of(".", "-", "'");

  private static final int CACHED_WORDS = 100_000;

  private final Map<String, NameMention.Type> phrases = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> personBeginnings = new HashSet<>();
  private final Map<String, Integer> listedGiven = new HashMap<>();
  private final Set<String> family = new HashSet<>();
  private final Set<String> demonyms = new HashSet<>();
  private final Set<String> given;
  final NameBounds bounds;
  private final BoundedCache<String, String> folded = new BoundedCache<>(CACHED_WORDS);
  private final BoundedCache<String, NameWord> forms = new BoundedCache<>(CACHED_WORDS);

  /** A name of the list: tokens {@code first} to {@code end}, which is not included. */
  record Match(int first, int end, NameMention.Type type) {}

  NameGazetteer(Collection<ActorEntry> actors, NameBounds bounds) {
    this.bounds = bounds;
    try {
      given = Set.copyOf(WordLists.read("/annotate/given-names.txt").get(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ActorEntry actor : actors) {
      switch (actor.actor().kind()) {
        case PERSON -> addPerson(actor);
        case POLITY -> addNames(actor, NameMention.Type.PLACE);
        case ORGANIZATION, UNNAMED, COLLECTIVE -> addNames(actor, NameMention.Type.ORGANIZATION);
      }
    }
  }

  /** Puts the longest names from left to right at tokens {@code first} to {@code end}. */
  void match(String[] words, int first, int end, Match[] at) {
    int i = first;
    while (i < end) {
      Optional<Match> match = longest(words, i, end);
      if (match.isPresent()) {
        for (int k = i; k < match.get().end(); k++) {
          at[k] = match.get();
        }
        i = match.get().end();
      } else {
        i++;
      }
    }
  }

  /** What features need of a word. */
  NameWord form(String word) {
    return forms.get(word, key -> NameWord.of(key, kinds(key)));
  }

  /** Whether the word is a first name, of the list of first names or of several listed persons. */
  boolean isGiven(String word) {
    String fold = fold(word);
    return word.length() > 2
        && !word.endsWith(".")
        && Character.isUpperCase(word.charAt(0))
        && (given.contains(fold) || listedGiven.getOrDefault(fold, 0) > 1);
  }

  /** Whether a name of the list is made of this word alone. */
  boolean isName(String word) {
    return longest(new String[] {word}, 0, 1).isPresent();
  }

  /** What the word alone is known as, as bits. */
  private int kinds(String word) {
    int kinds = bounds.isTitle(word) ? TITLE : 0;
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return kinds;
    }
    String fold = fold(word);
    kinds |= given.contains(fold) ? GIVEN : 0;
    kinds |= family.contains(fold) ? FAMILY : 0;
    kinds |= demonyms.contains(fold) ? DEMONYM : 0;
    return kinds;
  }

  /** Whether the word alone is known as any of {@code kinds}. */
  boolean isKnown(String word, int kinds) {
    return (form(word).known() & kinds) != 0;
  }

  /**
   * Index after the last token of the longest name of a listed person that begins with token {@code
   * first} and has more than one word; {@code first} if none does. No token from {@code limit} on
   * is looked at.
   */
  int personEnd(String[] words, int first, int limit) {
    int found = first;
    String key = fold(words[first]);
    for (int end = first + 1; end < limit && personBeginnings.contains(key); end++) {
      String next = fold(words[end]);
      if (!next.isEmpty()) {
        key = key + ' ' + next;
        found = persons.contains(key) ? end + 1 : found;
      } else if (!WITHIN_NAMES.contains(words[end])) {
        break; // "Jeb (Bush)"
      }
    }
    return found;
  }

  private Optional<Match> longest(String[] words, int first, int limit) {
    String word = words[first];
    if (word.isEmpty()
        || !(Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)))) {
      return Optional.empty();
    }
    if (word.indexOf('$') >= 0) {
      return Optional.empty(); // "US$"
    }
    String key = fold(word);
    Match found = null;
    NameMention.Type acronym = Folding.isAcronym(word) ? phrases.get(ACRONYM + key) : null;
    NameMention.Type single = acronym != null ? acronym : phrases.get(key);
    if (single != null) {
      found = new Match(first, first + 1, single);
    }
    int end = first + 1;
    while (end < limit && beginnings.contains(key)) {
      String next = fold(words[end]);
      end++;
      if (next.isEmpty()) {
        continue;
      }
      key = key + ' ' + next;
      NameMention.Type type = phrases.get(key);
      if (type != null) {
        found = new Match(first, end, type);
      }
    }
    return Optional.ofNullable(found);
  }

  private void addPerson(ActorEntry person) {
    String close = Folding.close(person.actor().label());
    int space = close.lastIndexOf(' ');
    if (space > 0 && close.length() - space > 3) {
      family.add(close.substring(space + 1));
      listedGiven.merge(close.substring(0, close.indexOf(' ')), 1, Integer::sum);
    }
    for (String name : person.names()) {
      String folded = Folding.close(name);
      boolean ofPlace = folded.contains(" of ");
      if (folded.indexOf(' ') > 0 && !ofPlace) {
        persons.add(folded);
        addBeginnings(folded, personBeginnings);
      }
    }
  }

  private static void addBeginnings(String close, Set<String> beginnings) {
    for (int space = close.indexOf(' '); space > 0; space = close.indexOf(' ', space + 1)) {
      beginnings.add(close.substring(0, space));
    }
  }

  private void addNames(ActorEntry actor, NameMention.Type type) {
    for (List<String> names : List.of(actor.names(), actor.metonyms())) {
      for (String name : names) {
        add(name, type);
      }
    }
    actor.demonyms().forEach(demonym -> demonyms.add(Folding.close(demonym)));
  }

  private void add(String name, NameMention.Type type) {
    String close = Folding.close(name);
    if (close.startsWith("the ")) {
      close = close.substring("the ".length());
    }
    if (close.isEmpty()) {
      return;
    }
    boolean acronym = Folding.isAcronym(name) && close.length() <= 4;
    phrases.putIfAbsent(acronym ? ACRONYM + close : close, type);
    addBeginnings(close, beginnings);
  }

  private String fold(String word) {
    return folded.get(word, Folding::close);
  }
}
