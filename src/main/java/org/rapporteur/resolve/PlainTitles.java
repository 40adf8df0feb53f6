package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rapporteur.model.Actor;

/** Titles and descriptions beside a person's name of which no word is listed as a role. */
final class PlainTitles {
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "his", "her", "its", "their");
  private static final int LONGEST = 8;

  private final Reading reading;
  private final Names names;
  private final NamedActors actors;

  PlainTitles(Reading reading, Names names, NamedActors actors) {
    this.reading = reading;
    this.names = names;
    this.actors = actors;
  }

  /** What stands before the name in its noun phrase, or behind it between commas. */
  Optional<RoleUse> of(Name name) {
    return before(name).or(() -> behind(name));
  }

  private Optional<RoleUse> before(Name name) {
    int first = name.first();
    int begin = reading.sentenceBegin(first);
    boolean noun = false;
    while (first > begin && first > name.first() - LONGEST && isTitleWord(first - 1)) {
      first--;
      noun |= (reading.isNominal(first) || isTitleCase(first)) && names.at(first).isEmpty();
    }
    int last = name.first() - 1;
    boolean headed =
        last >= first && (reading.isNominal(last) || isTitleCase(last)) && names.at(last).isEmpty();
    headed &= last < first || isTitleHead(reading.lower(last));
    return noun && headed ? Optional.of(use(first, name.first())) : Optional.empty();
  }

  /** No title: "in a Bloomberg <b>interview</b> Vale said", "<b>sings</b> Vale's songs". */
  private static boolean isTitleHead(String word) {
    return !WordSet.EXCHANGE.has(word)
        && !WordSet.TEXT.has(word)
        && !(word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"));
  }

  private boolean isTitleWord(int i) {
    String pos = reading.pos(i);
    Optional<Name> name = names.at(i);
    if (name.isPresent()) {
      return !name.get().isPerson();
    }
    return pos.equals("NOUN")
        || pos.equals("PROPN")
        || pos.equals("ADJ")
        || reading.is(i, "-")
        || isTitleCase(i);
  }

  /** A rare title may be tagged as anything: "Harbour <b>Reeve</b> Torvald Einarsen". */
  private boolean isTitleCase(int i) {
    return reading.isCapital(i) && !WordSet.FUNCTION.has(reading.lower(i));
  }

  private Optional<RoleUse> behind(Name name) {
    int comma = name.end();
    boolean opens = reading.is(comma, ",") && ARTICLES.contains(reading.lower(comma + 1));
    if (!opens) {
      return Optional.empty();
    }
    int end = comma + 2;
    int limit = Math.min(reading.sentenceEnd(name.first()), end + 2 * LONGEST);
    boolean noun = false;
    while (end < limit && !reading.is(end, ",") && !reading.is(end, ".")) {
      String pos = reading.pos(end);
      if (pos.equals("VERB") || pos.equals("AUX") || pos.equals("SCONJ")) {
        return Optional.empty();
      }
      noun |= reading.isNominal(end);
      end++;
    }
    boolean closed = reading.is(end, ",") || reading.is(end, ".");
    return noun && closed ? Optional.of(use(comma + 2, end)) : Optional.empty();
  }

  private RoleUse use(int first, int end) {
    Optional<Actor> polity = Optional.empty();
    Optional<Actor> organization = Optional.empty();
    List<Actor> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Optional<Name> name = names.from(i).filter(other -> !other.isPerson());
      name.map(actors::of).ifPresent(found::add);
      if (name.isEmpty()) {
        actors.ofDemonym(reading, i).ifPresent(found::add);
      }
    }
    for (Actor actor : found) {
      if (actor.kind() == Actor.Kind.POLITY) {
        polity = polity.or(() -> Optional.of(actor));
      } else {
        organization = organization.or(() -> Optional.of(actor));
      }
    }
    String words = reading.words(first, end);
    return new RoleUse(
        words,
        words,
        Optional.empty(),
        polity,
        organization,
        Optional.empty(),
        reading.is(first, "former"),
        OptionalInt.empty(),
        first);
  }
}
