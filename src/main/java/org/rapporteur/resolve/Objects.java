package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/** Finds to whom words were said, and at whom they are directed. */
final class Objects {
  /** Prepositions that stand between some verbs and their object: "called on them". */
  private static final Set<String> PARTICLES = Set.of("on", "upon", "to", "with", "in");

  private static final int NEAR = 12;
  private static final int HEARER = 7;

  private final Reading reading;
  private final Mentions mentions;
  private final ObjectReader objects;
  private final Partners partners;
  private final ContentTargets contents;

  record Found(List<Actor> addressees, List<Actor> targets) {
    /** The same, said to {@code others} where nobody is known to hear it. */
    Found orTo(List<Actor> others) {
      return addressees.isEmpty() ? new Found(others, targets) : this;
    }
  }

  Objects(Reading reading, ObjectPhrases phrases, Mentions mentions) {
    this.reading = reading;
    this.mentions = mentions;
    objects = new ObjectReader(reading, phrases, mentions);
    partners = new Partners(reading, objects);
    contents = new ContentTargets(reading, mentions, objects);
  }

  /**
   * @param act what the words do
   * @param speakers whose they are: nobody speaks to himself
   */
  Found of(Attribution attribution, String act, List<Speaker> speakers) {
    List<Actor> addressees = new ArrayList<>();
    List<Actor> targets = new ArrayList<>();
    List<Actor> own =
        speakers.stream()
            .flatMap(
                speaker -> Stream.concat(Stream.of(speaker.actor()), speaker.onBehalfOf().stream()))
            .toList();
    for (Span cue : attribution.cue()) {
      for (int i = reading.firstIn(cue); i < reading.endIn(cue); i++) {
        readVerb(i, own, addressees, targets);
      }
    }
    if (addressees.isEmpty()) {
      addressees.addAll(partners.of(attribution));
    }
    if (targets.isEmpty()) {
      targets.addAll(contents.of(attribution, act));
    }
    addressees.removeAll(speakers.stream().map(Speaker::actor).toList());
    targets.removeAll(own);
    return new Found(addressees.stream().distinct().toList(), targets.stream().distinct().toList());
  }

  private void readVerb(int verb, List<Actor> own, List<Actor> addressees, List<Actor> targets) {
    String lemma = reading.verb(verb);
    boolean asking = WordSet.ASKING.has(lemma);
    boolean judging = WordSet.JUDGING.has(lemma);
    boolean saying = WordSet.SAYING.has(lemma);
    boolean telling = WordSet.TELLING.has(lemma) || WordSet.ADDRESSING.has(lemma) || saying;
    if (isPassive(verb) || isOpening(verb)) {
      List<Actor> subject = asking || judging || telling ? subject(verb) : List.of();
      addressees.addAll(judging ? List.of() : subject);
      targets.addAll(asking || judging ? subject : List.of());
    } else if (asking || judging || telling) {
      if (lemma.equals("call") && !PARTICLES.contains(reading.lower(verb + 1))) {
        return; // "called it a success"
      }
      boolean particle = PARTICLES.contains(reading.lower(verb + 1));
      int first = particle ? verb + 2 : verb + 1;
      if ((particle || saying) && !takes(lemma, reading.lower(verb + 1))) {
        addressees.addAll(saying && !particle ? hearer(verb) : List.of());
        return;
      }
      boolean anyone =
          WordSet.TELLING.has(lemma)
              || WordSet.HEEDING.has(lemma)
              || (saying && particle)
              || (asking && isToAct(first));
      List<Actor> found = objects.at(first, anyone, own);
      addressees.addAll(judging ? List.of() : found);
      targets.addAll(asking || judging ? found : List.of());
    }
  }

  /** To whom something is expressed: "expressed his gratitude to <b>Poland</b>". */
  private List<Actor> hearer(int verb) {
    for (int i = verb + 1; i < Math.min(reading.sentenceEnd(verb), verb + HEARER); i++) {
      String pos = reading.pos(i);
      if (reading.is(i, "to") && i > verb + 1 && reading.isNominal(i - 1)) {
        return reading.pos(i + 1).equals("VERB") ? List.of() : objects.at(i + 1, false);
      }
      boolean within =
          reading.isNominal(i)
              || pos.equals("ADJ")
              || pos.equals("DET")
              || WordSet.OWNER.has(reading.lower(i));
      if (!within) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Whether a verb has its object behind a preposition: "called on", "wrote to". */
  private static boolean takes(String lemma, String particle) {
    return switch (lemma) {
      case "call" -> !particle.equals("to") && !particle.equals("with");
      case "plead" -> particle.equals("with");
      case "press" -> particle.equals("on");
      default -> particle.equals("to") && (lemma.equals("appeal") || WordSet.SAYING.has(lemma));
    };
  }

  /** Whether the object is to do or give something: "urged them to", "asked them for". */
  private boolean isToAct(int first) {
    for (int i = first; i < Math.min(reading.sentenceEnd(first), first + NEAR); i++) {
      if (reading.pos(i).equals("PUNCT")) {
        return false;
      }
      boolean infinitive = reading.is(i, "to") && reading.pos(i + 1).equals("VERB");
      if (i > first && (infinitive || reading.is(i, "for"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPassive(int verb) {
    int i = verb - 1;
    while (reading.pos(i).equals("ADV") || reading.is(i, "not") || reading.is(i, "n't")) {
      i--;
    }
    return Set.of("was", "were", "been", "being", "is", "are").contains(reading.lower(i));
  }

  /** "<b>Asked</b> by reporters whether it was true, she said": a participle before its subject. */
  private boolean isOpening(int verb) {
    return verb == reading.sentenceBegin(verb)
        && (reading.is(verb + 1, "by")
            || reading.is(verb + 1, "about")
            || reading.is(verb + 1, "whether")
            || reading.is(verb + 1, "if")
            || reading.is(verb + 1, "why"));
  }

  /** Who is told or asked where the verb stands in the passive. */
  private List<Actor> subject(int verb) {
    if (isOpening(verb)) {
      for (int i = verb + 1; i < reading.sentenceEnd(verb); i++) {
        int end = mentions.at(i).map(Mention::end).orElse(i);
        boolean clause = reading.pos(end).equals("VERB") || reading.pos(end).equals("AUX");
        if (reading.is(i - 1, ",") && clause) {
          return objects.at(i, false);
        }
      }
      return List.of();
    }
    int end = verb;
    while (end > reading.sentenceBegin(verb)
        && !reading.isNominal(end - 1)
        && !reading.pos(end - 1).equals("PRON")
        && !reading.pos(end - 1).equals("PUNCT")) {
      end--;
    }
    int first = end;
    while (first > reading.sentenceBegin(verb)
        && (reading.isNominal(first - 1)
            || reading.pos(first - 1).equals("ADJ")
            || reading.pos(first - 1).equals("NUM")
            || reading.pos(first - 1).equals("DET")
            || reading.pos(first - 1).equals("PRON"))) {
      first--;
    }
    return first < end ? objects.at(first, true) : List.of();
  }
}
