package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorList;
import org.rapporteur.model.Actor;
import org.rapporteur.model.NameMention;

/** The states and organisations that the names and institutions of one article stand for. */
final class NamedActors {
  private final ActorList list;
  private final Reading reading;
  private final Map<String, Optional<Actor>> listed = new HashMap<>();

  NamedActors(ActorList list, Reading reading) {
    this.list = list;
    this.reading = reading;
  }

  /**
   * Who acts under a name that is no person's, for a capital the state; unlinked if the list does
   * not know it.
   */
  Actor of(Name name) {
    return metonym(name)
        .or(() -> listed(name))
        .orElseGet(
            () ->
                new Actor(
                    name.type() == NameMention.Type.PLACE
                        ? Actor.Kind.POLITY
                        : Actor.Kind.ORGANIZATION,
                    name.text(),
                    Optional.empty()));
  }

  /** The state or organisation of the list that has the name. */
  Optional<Actor> listed(Name name) {
    return listed.computeIfAbsent(name.type() + name.text(), key -> find(name));
  }

  /** Whether the name is that of a place which stands for the state: "Moscow". */
  boolean isMetonym(Name name) {
    return metonym(name).isPresent();
  }

  private Optional<Actor> metonym(Name name) {
    return listed.computeIfAbsent(
        "metonym" + name.text(), key -> list.ofMetonym(name.text()).map(ActorEntry::actor));
  }

  /** The state to which the adjective at token {@code k} says someone belongs. */
  Optional<Actor> ofDemonym(Reading text, int k) {
    if (!text.isCapital(k)) {
      return Optional.empty();
    }
    String word = text.word(k);
    return listed.computeIfAbsent(
        "demonym" + word, key -> list.ofDemonym(word).map(ActorEntry::actor));
  }

  /** The institution that a phrase names, as far as it says whose it is. */
  Actor institution(Phrase phrase) {
    String words = reading.words(phrase.head(), phrase.headEnd());
    Optional<Actor> known = organization(words);
    if (phrase.polity().isEmpty()) {
      return known.orElseGet(() -> unlinked(reading.words(nameBegin(phrase), phrase.end())));
    }
    Actor polity = phrase.polity().get();
    String title = phrase.entry().title();
    if (phrase.counterpart().isEmpty()) {
      Optional<ActorEntry> body = list.bodyOf(polity, words);
      if (body.isPresent()) {
        return body.get().actor();
      }
      String wholly = reading.words(nameBegin(phrase), phrase.end());
      for (String name : List.of(wholly, title + " of " + polity.label())) {
        Optional<Actor> found = organization(name);
        if (found.isPresent()) {
          return found.get();
        }
      }
      if (phrase.entry().position().equals("government")) {
        return polity;
      }
      if (known.isPresent() && phrase.entry().heldIn().contains(polity.wikidata().orElse(""))) {
        return known.get();
      }
    }
    return unlinked(Titles.of(title, phrase.polity(), phrase.counterpart(), "in"));
  }

  /** Whether the list knows the institution of a state that goes by the words of a phrase. */
  boolean isBody(Actor state, Phrase phrase) {
    return list.bodyOf(state, reading.words(phrase.head(), phrase.headEnd())).isPresent();
  }

  /** The body of a state or an organisation that is called {@code name} there. */
  Optional<Actor> body(Actor whole, String name) {
    return list.bodyOf(whole, name).map(ActorEntry::actor);
  }

  private int nameBegin(Phrase phrase) {
    int first = phrase.first();
    return reading.is(first, "the") && first < phrase.head() ? first + 1 : first;
  }

  private Optional<Actor> organization(String name) {
    List<ActorEntry> found =
        list.named(name).stream()
            .filter(entry -> entry.actor().kind() == Actor.Kind.ORGANIZATION)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0).actor()) : Optional.empty();
  }

  private static Actor unlinked(String label) {
    return new Actor(Actor.Kind.ORGANIZATION, label, Optional.empty());
  }

  private Optional<Actor> find(Name name) {
    List<ActorEntry> found =
        list.named(name.text()).stream()
            .filter(entry -> entry.actor().kind() != Actor.Kind.PERSON)
            .toList();
    if (found.size() > 1) {
      Actor.Kind wanted =
          name.type() == NameMention.Type.PLACE ? Actor.Kind.POLITY : Actor.Kind.ORGANIZATION;
      found = found.stream().filter(entry -> entry.actor().kind() == wanted).toList();
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0).actor());
    }
    return found.isEmpty() ? list.ofMetonym(name.text()).map(ActorEntry::actor) : Optional.empty();
  }
}
