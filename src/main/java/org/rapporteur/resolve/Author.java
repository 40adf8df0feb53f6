package org.rapporteur.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose "I" and "we" stand outside all quotations: the author whom a byline, a heading or a
 * signature names, and in an interview of questions and answers the one who answers.
 */
final class Author {
  private static final int HEAD_PARAGRAPHS = 5;
  private static final int LONGEST_LINE = 16;
  private static final Set<String> ISSUED = Set.of("by", "of", "from");

  private final Reading reading;
  private final Mentions mentions;
  private final Optional<Mention> author;
  private final Optional<Mention> answering;

  Author(Reading reading, Mentions mentions) {
    this.reading = reading;
    this.mentions = mentions;
    Optional<Mention> named = Optional.empty();
    int last = reading.size() == 0 ? 0 : reading.paragraphOf(reading.size() - 1);
    boolean asked = false;
    boolean answered = false;
    for (int i = 0; i < reading.size(); i++) {
      if (i > 0 && reading.paragraphOf(i) == reading.paragraphOf(i - 1)) {
        continue;
      }
      asked |= reading.is(i, "q") && isLabel(i);
      answered |= reading.is(i, "a") && isLabel(i);
      if (named.isEmpty() && reading.paragraphOf(i) < HEAD_PARAGRAPHS) {
        named = named(i);
      }
      if (named.isEmpty() && reading.paragraphOf(i) == last) {
        named = signature(i);
      }
    }
    author = named;
    answering = asked && answered ? protagonist() : Optional.empty();
  }

  /** Who says "I" or "we" where nobody is quoted. */
  Optional<Mention> of(Pronoun pronoun) {
    return switch (pronoun) {
      case I -> author.filter(mention -> mention.entity().isPerson());
      case WE -> author.filter(mention -> mention.entity().isThing());
      case HE, SHE, IT, THEY, YOU -> Optional.empty();
    };
  }

  /** Who answers in an interview of questions and answers. */
  Optional<Mention> answering() {
    return answering;
  }

  /** Whether the token is the "A:" or "Q:" before what is said. */
  boolean isLabel(int i) {
    return reading.is(i + 1, ":");
  }

  /** The one whom a line names as author: "By Ada Vale", "Statement by the Foreign Minister". */
  private Optional<Mention> named(int first) {
    boolean byline = reading.is(first, "by");
    boolean titled = false;
    for (int i = first; i < lineEnd(first); i++) {
      titled |= WordSet.TEXT.has(reading.lower(i));
      boolean issued = titled && ISSUED.contains(reading.lower(i));
      if ((byline && i == first) || issued) {
        return firstMention(i + 1, lineEnd(first), byline);
      }
      boolean addressed = titled && reading.is(i, "to");
      if (addressed || (!titled && i > first + 3)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> firstMention(int from, int end, boolean person) {
    for (int i = from; i < end; i++) {
      Optional<Mention> mention = mentions.at(i);
      if (mention.isPresent()
          && (mention.get().entity().isPerson() || (!person && mention.get().entity().isThing()))) {
        return mention;
      }
    }
    return Optional.empty();
  }

  /** A person's name at the beginning of the last line. */
  private Optional<Mention> signature(int first) {
    int begin = reading.isDash(first) ? first + 1 : first;
    boolean line = lineEnd(first) - first < LONGEST_LINE && !reading.is(lineEnd(first) - 1, ".");
    return line
        ? mentions.at(begin).filter(mention -> mention.entity().isPerson())
        : Optional.empty();
  }

  private int lineEnd(int first) {
    int end = first;
    while (end < reading.size()
        && end - first < LONGEST_LINE
        && reading.paragraphOf(end) == reading.paragraphOf(first)) {
      end++;
    }
    return end;
  }

  /** The person who is named before all questions. */
  private Optional<Mention> protagonist() {
    Map<Entity, Integer> counts = new HashMap<>();
    Optional<Mention> best = Optional.empty();
    int most = 0;
    for (Mention mention : mentions.all()) {
      if (reading.is(reading.sentenceBegin(mention.head()), "q")) {
        break;
      }
      if (mention.entity().isPerson()) {
        int count = counts.merge(mention.entity(), 1, Integer::sum);
        if (count > most) {
          most = count;
          best = Optional.of(mention);
        }
      }
    }
    return best;
  }
}
