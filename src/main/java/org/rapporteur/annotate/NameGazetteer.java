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
  /** Begins the keys of acronyms, which only capitals match. */
  private static final char ACRONYM = '=';

  private static final int CACHED_WORDS = 100_000;

  private final Map<String, NameMention.Type> phrases = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> personBeginnings = new HashSet<>();
  private final Map<String, Integer> listedGiven = new HashMap<>();
  private final Set<String> family = new HashSet<>();
  private final Set<String> demonyms = new HashSet<>();
  private final Set<String> given;
  private final BoundedCache<String, String> folded = new BoundedCache<>(CACHED_WORDS);

  /** A name of the list: tokens {@code first} to {@code end}, which is not included. */
  record Match(int first, int end, NameMention.Type type) {}

  NameGazetteer(Collection<ActorEntry> actors) {
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

  /** The longest names from left to right. */
  Match[] matches(String[] words) {
    Match[] at = new Match[words.length];
    int i = 0;
    while (i < words.length) {
      Optional<Match> match = longest(words, i);
      if (match.isPresent()) {
        for (int k = i; k < match.get().end(); k++) {
          at[k] = match.get();
        }
        i = match.get().end();
      } else {
        i++;
      }
    }
    return at;
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
    return longest(new String[] {word}, 0).isPresent();
  }

  /**
   * Letters for what the word alone is known as, empty if nothing: g(iven), f(amily), d(emonym).
   */
  String kinds(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return "";
    }
    String fold = fold(word);
    String kinds = given.contains(fold) ? "g" : "";
    if (family.contains(fold)) {
      kinds += "f";
    }
    if (demonyms.contains(fold)) {
      kinds += "d";
    }
    return kinds;
  }

  /**
   * Index after the last token of the longest name of a listed person that begins with token {@code
   * first} and has more than one word; {@code first} if none does.
   */
  int personEnd(String[] words, int first) {
    int found = first;
    String key = fold(words[first]);
    for (int end = first + 1; end < words.length && personBeginnings.contains(key); end++) {
      String next = fold(words[end]);
      if (!next.isEmpty()) {
        key = key + ' ' + next;
        found = persons.contains(key) ? end + 1 : found;
      }
    }
    return found;
  }

  private Optional<Match> longest(String[] words, int first) {
    String word = words[first];
    if (word.isEmpty()
        || !(Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)))) {
      return Optional.empty();
    }
    String key = fold(word);
    Match found = null;
    NameMention.Type acronym = Folding.isAcronym(word) ? phrases.get(ACRONYM + key) : null;
    NameMention.Type single = acronym != null ? acronym : phrases.get(key);
    if (single != null) {
      found = new Match(first, first + 1, single);
    }
    int end = first + 1;
    while (end < words.length && beginnings.contains(key)) {
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
