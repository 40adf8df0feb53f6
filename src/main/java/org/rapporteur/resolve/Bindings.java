package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Whom a pronoun or a description cannot mean, since the same sentence names him as another: the
 * subject of a saying is none of those whom its content, or what follows the subject, calls by
 * name, and the object of its verb is another than the subject. These are principles C and B of
 * binding theory (Chomsky, Lectures on Government and Binding, 1981), as far as they can be told
 * without a parse.
 */
final class Bindings {
  private static final Set<String> OBJECTS = Set.of("him", "her", "them");

  /** How many words at most stand before "by". */
  private static final int OPENING = 3;

  private final Reading reading;
  private final Names names;
  private final NamedActors actors;
  private final People people;
  private final Mentions mentions;
  private final Map<Integer, List<Attribution>> saidBy = new HashMap<>();
  private final Map<Integer, Integer> subjectOf = new HashMap<>();

  /**
   * @param objects of the cues, by their heads
   * @param parts the sources of each of the attributions
   */
  Bindings(
      Reading reading,
      Names names,
      NamedActors actors,
      People people,
      Mentions mentions,
      Map<Integer, SourcePart> objects,
      List<Attribution> attributions,
      List<List<SourcePart>> parts) {
    this.reading = reading;
    this.names = names;
    this.actors = actors;
    this.people = people;
    this.mentions = mentions;
    Map<Integer, List<SourcePart>> nominal =
        objects.values().stream()
            .filter(part -> reading.isNominal(part.head()))
            .collect(Collectors.groupingBy(SourcePart::first));
    for (int i = 0; i < attributions.size(); i++) {
      if (parts.get(i).size() == 1) {
        int head = parts.get(i).get(0).head();
        saidBy.computeIfAbsent(head, key -> new ArrayList<>()).add(attributions.get(i));
        for (Span cue : attributions.get(i).cue()) {
          int object = reading.endIn(cue);
          for (SourcePart part : nominal.getOrDefault(object, List.of())) {
            subjectOf.put(part.head(), head);
          }
          if (OBJECTS.contains(reading.lower(object)) && !reading.isNominal(object + 1)) {
            subjectOf.put(object, head);
          }
        }
      }
    }
  }

  /** Whether the words whose head is token {@code head} cannot stand for {@code entity}. */
  boolean exclude(int head, Entity entity) {
    return excludes(head, entity)
        || entity.members().stream().anyMatch(member -> excludes(head, member));
  }

  private boolean excludes(int head, Entity entity) {
    Integer subject = subjectOf.get(head);
    if (subject != null
        && subject < head
        && mentions.at(subject).filter(m -> m.entity().equals(entity)).isPresent()) {
      return true; // "The minister accused him"
    }
    for (Attribution attribution : saidBy.getOrDefault(head, List.of())) {
      for (Span span : attribution.content()) {
        if (isNamed(entity, reading.firstIn(span), reading.endIn(span))) {
          return true;
        }
      }
      int cue = head;
      for (Span span : attribution.cue()) {
        cue = Math.max(cue, reading.endIn(span));
      }
      boolean behind = cue > head && reading.sentenceOf(cue - 1) == reading.sentenceOf(head);
      if (behind && isNamed(entity, cue, reading.sentenceEnd(head))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(Entity entity, int first, int end) {
    for (int i = first; i < end; i++) {
      if (names.at(i).filter(name -> isOf(name, entity)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(Name name, Entity entity) {
    return name.isPerson()
        ? people.of(name).equals(entity)
        : entity.isThing() && actors.of(name).equals(entity.actor());
  }

  /**
   * Whether a mention is the one who asks in "Asked by <b>a reporter</b> whether it was true, she
   * said".
   */
  boolean isAsker(Mention mention, int head) {
    int begin = reading.sentenceBegin(head);
    int by = mention.first() - 1;
    return by > begin
        && by <= begin + OPENING
        && reading.is(by, "by")
        && reading.sentenceOf(by) == reading.sentenceOf(head)
        && reading.lower(begin).matches("\\p{L}+ed|told");
  }
}
