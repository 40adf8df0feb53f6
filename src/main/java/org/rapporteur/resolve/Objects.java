package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/** Finds to whom words were said, and at whom they are directed. */
final class Objects {
  private static final int FAR = 14;

  private final Reading reading;
  private final SourceReader sources;
  private final Mentions mentions;

  record Found(List<Actor> addressees, List<Actor> targets) {}

  Objects(Reading reading, SourceReader sources, Mentions mentions) {
    this.reading = reading;
    this.sources = sources;
    this.mentions = mentions;
  }

  Found of(Attribution attribution) {
    List<Actor> addressees = new ArrayList<>();
    List<Actor> targets = new ArrayList<>();
    List<SourcePart> own = sources.read(attribution);
    for (Span cue : attribution.cue()) {
      int first = reading.firstIn(cue);
      int end = reading.endIn(cue);
      for (int i = first; i < end; i++) {
        String lemma = reading.token(i).lemma().toLowerCase(Locale.ROOT);
        boolean to = WordSet.TELLING.has(lemma);
        boolean at = WordSet.URGING.has(lemma);
        if ((to || at) && !isPassive(i)) {
          List<Actor> objects = objects(i + 1);
          addressees.addAll(to ? objects : List.of());
          targets.addAll(at ? objects : List.of());
        }
      }
    }
    if (addressees.isEmpty()) {
      addressees.addAll(partner(attribution));
    }
    List<Actor> speakers =
        own.stream()
            .flatMap(part -> mentions.at(part.head()).stream())
            .map(mention -> mention.entity().actor())
            .toList();
    addressees.removeAll(speakers);
    targets.removeAll(speakers);
    return new Found(addressees.stream().distinct().toList(), targets.stream().distinct().toList());
  }

  private boolean isPassive(int verb) {
    String before = reading.lower(verb - 1);
    return before.equals("was")
        || before.equals("were")
        || before.equals("been")
        || before.equals("being");
  }

  /** Those whom the words right behind a verb name: "told <b>reporters</b>". */
  private List<Actor> objects(int first) {
    int i = first;
    while (Set.of("on", "to", "upon", "for", "by").contains(reading.lower(i))) {
      i++;
    }
    if (i >= reading.size() || reading.pos(i).equals("PUNCT") || reading.is(i, "that")) {
      return List.of();
    }
    int end = reading.sentenceEnd(i);
    List<Actor> found = new ArrayList<>();
    Optional<SourcePart> part = sources.part(i, end);
    while (part.isPresent()) {
      Optional<Mention> mention = mentions.at(part.get().head());
      List<Actor> actors = actors(part.get());
      found.addAll(actors);
      int next = mention.isPresent() ? mention.get().end() : end;
      boolean row = !actors.isEmpty() && (reading.is(next, "and") || reading.is(next, ","));
      int from = reading.is(next, ",") && reading.is(next + 1, "and") ? next + 2 : next + 1;
      boolean named = row && from < end && reading.isCapital(from) && isClosedBy(from, end);
      part = named ? sources.part(from, end).filter(this::isNamed) : Optional.empty();
    }
    return found;
  }

  /** Whether a row of names that goes on at {@code from} comes to an "and", or follows one. */
  private boolean isClosedBy(int from, int end) {
    if (reading.is(from - 1, "and")) {
      return true;
    }
    for (int i = from; i < Math.min(end, from + FAR); i++) {
      if (reading.is(i, "and")) {
        return true;
      }
      if (reading.pos(i).equals("VERB") || reading.pos(i).equals("AUX")) {
        return false;
      }
    }
    return false;
  }

  private boolean isNamed(SourcePart part) {
    return mentions.at(part.head()).filter(m -> m.entity().actor().isNamed()).isPresent();
  }

  private List<Actor> actors(SourcePart part) {
    Optional<Mention> mention = mentions.at(part.head());
    if (mention.isPresent() && reading.isPossessiveMark(mention.get().end())) {
      return List.of();
    }
    if (mention.isPresent()) {
      Entity entity = mention.get().entity();
      return entity.members().isEmpty()
          ? List.of(entity.actor())
          : entity.members().stream().map(Entity::actor).toList();
    }
    boolean audience = WordSet.AUDIENCE.has(reading.lower(part.head()));
    return audience
        ? List.of(
            new Actor(
                Actor.Kind.COLLECTIVE,
                reading.words(part.first(), part.head() + 1),
                Optional.empty()))
        : List.of();
  }

  /** "in a telephone conversation with X", "speaking to X", anywhere else in the cue's sentence. */
  private List<Actor> partner(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return List.of();
    }
    int cue = reading.firstIn(attribution.cue().get(0));
    if (cue >= reading.size()) {
      return List.of();
    }
    for (int i = reading.sentenceBegin(cue); i < reading.sentenceEnd(cue); i++) {
      boolean content = isContent(attribution, i);
      if (content || reading.quotationOf(i) != 0 || Math.abs(i - cue) > 3 * FAR) {
        continue;
      }
      if (WordSet.EXCHANGE.has(reading.lower(i))) {
        int k = i + 1;
        while (k < i + 3 && !Set.of("with", "to").contains(reading.lower(k))) {
          k++;
        }
        if (Set.of("with", "to").contains(reading.lower(k))) {
          return objects(k + 1);
        }
      }
    }
    return List.of();
  }

  private boolean isContent(Attribution attribution, int i) {
    Span token = reading.token(i).span();
    return attribution.content().stream().anyMatch(span -> span.covers(token));
  }
}
