package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker;

/** The speakers of each attribution of an article. */
final class Credits {
  private final Reading reading;
  private final Mentions mentions;
  private final Speakers speakers;
  private final List<Attribution> attributions;
  private final List<List<SourcePart>> parts;
  private final Author author;
  private final Issuers issuers;
  private final List<List<Speaker>> found = new ArrayList<>();
  private final TreeMap<Integer, List<Integer>> covering = new TreeMap<>();

  /**
   * @param parts those named by each attribution's source
   * @param issuers whose words the whole text is
   */
  Credits(
      Reading reading,
      Mentions mentions,
      Speakers speakers,
      List<Attribution> attributions,
      List<List<SourcePart>> parts,
      Issuers issuers) {
    this.issuers = issuers;
    this.reading = reading;
    this.mentions = mentions;
    this.speakers = speakers;
    this.attributions = attributions;
    this.parts = parts;
    author = new Author(reading, mentions);
    for (int i = 0; i < attributions.size(); i++) {
      found.add(null);
    }
  }

  /** One list for each attribution, in the same order. */
  List<List<Speaker>> all() {
    for (int i = 0; i < attributions.size(); i++) {
      of(i, 0);
    }
    return List.copyOf(found);
  }

  private List<Speaker> of(int i, int depth) {
    if (found.get(i) != null) {
      return found.get(i);
    }
    List<Speaker> named = new ArrayList<>();
    for (SourcePart part : parts.get(i)) {
      Optional<Mention> mention = mentions.at(part.head());
      Optional<Mention> answering = answering(part);
      if (answering.isPresent()) {
        named.add(byPronoun(speakers.of(answering.get(), part)));
      } else if (isFirstPerson(part) && depth < attributions.size()) {
        named.addAll(around(i, part, depth));
      } else if (mention.isPresent()) {
        for (Mention one : members(mention.get())) {
          Speaker speaker = speakers.of(one, part);
          if (named.stream().noneMatch(other -> other.actor().equals(speaker.actor()))) {
            named.add(speaker);
          }
        }
      } else {
        named.add(speakers.asWorded(reading.span(part.first(), part.end())));
      }
    }
    if (named.isEmpty() && !attributions.get(i).source().isEmpty()) {
      named.add(speakers.asWorded(attributions.get(i).source().get(0)));
    }
    named.replaceAll(issuers::knowing);
    found.set(i, List.copyOf(named));
    return found.get(i);
  }

  private static List<Mention> members(Mention mention) {
    List<Entity> members = mention.entity().members();
    return members.isEmpty()
        ? List.of(mention)
        : members.stream()
            .map(
                member ->
                    new Mention(
                        mention.first(),
                        mention.head(),
                        mention.end(),
                        member,
                        mention.how(),
                        mention.confidence()))
            .toList();
  }

  private boolean isFirstPerson(SourcePart part) {
    Optional<Pronoun> pronoun = Pronoun.of(reading.lower(part.head()));
    return pronoun.isPresent()
        && !reading.word(part.head()).equals("US")
        && switch (pronoun.get()) {
          case I, WE -> true;
          case HE, SHE, IT, THEY, YOU -> false;
        };
  }

  /** The attributions in whose words a source stands, in order. */
  private List<Integer> covering(SourcePart part) {
    if (covering.isEmpty()) {
      for (SourcePart any : parts.stream().flatMap(List::stream).toList()) {
        covering.put(reading.token(any.head()).span().begin(), new ArrayList<>());
      }
      for (int k = 0; k < attributions.size(); k++) {
        for (Span words : attributions.get(k).content()) {
          for (List<Integer> in : covering.subMap(words.begin(), words.end()).values()) {
            in.add(k);
          }
        }
      }
    }
    return covering.get(reading.token(part.head()).span().begin());
  }

  /** The speakers of the quotation in which {@code part} says "I". */
  private List<Speaker> around(int i, SourcePart part, int depth) {
    int outer = attributions.get(i).embeddedIn().orElse(-1);
    if (outer < 0) {
      outer = covering(part).stream().filter(k -> k != i).findFirst().orElse(-1);
    }
    if (outer < 0) {
      Pronoun pronoun = Pronoun.of(reading.lower(part.head())).orElseThrow();
      Optional<Mention> signature =
          signature(part)
              .or(() -> Turn.of(part.head(), reading, mentions).filter(m -> pronoun == Pronoun.I))
              .or(() -> author.of(pronoun));
      if (signature.isPresent()) {
        return List.of(byPronoun(speakers.of(signature.get(), part)));
      }
      List<Speaker> issued = issuers.of(pronoun);
      return issued.isEmpty()
          ? List.of(speakers.asWorded(reading.span(part.first(), part.end())))
          : issued.stream().map(Credits::byPronoun).toList();
    }
    return of(outer, depth + 1).stream().map(Credits::byPronoun).toList();
  }

  /** Who is meant by "A:" before an answer, and by "you" in a question. */
  private Optional<Mention> answering(SourcePart part) {
    int head = part.head();
    boolean answer = reading.is(head, "a") && author.isLabel(head);
    boolean asked =
        Pronoun.of(reading.lower(head)).filter(Pronoun.YOU::equals).isPresent()
            && reading.is(reading.paragraphBegin(head), "q");
    return answer || asked ? author.answering() : Optional.empty();
  }

  /** The name behind a dash at the end of the paragraph: "We will go on. — Secretary Vale". */
  private Optional<Mention> signature(SourcePart part) {
    int paragraph = reading.paragraphOf(part.head());
    for (int i = part.end(); i < reading.size() && reading.paragraphOf(i) == paragraph; i++) {
      if (reading.isDash(i)) {
        for (int k = i + 1; k < Math.min(reading.size(), i + 8); k++) {
          Optional<Mention> named = mentions.at(k).filter(m -> m.entity().isPerson());
          if (named.isPresent() && reading.paragraphOf(k) == paragraph) {
            return named;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Speaker byPronoun(Speaker speaker) {
    return new Speaker(
        speaker.actor(),
        speaker.role(),
        speaker.onBehalfOf(),
        Speaker.How.PRONOUN,
        "speaker of the words around it; " + speaker.reason(),
        speaker.confidence() * .95);
  }
}
