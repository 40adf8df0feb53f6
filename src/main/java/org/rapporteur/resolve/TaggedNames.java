package org.rapporteur.resolve;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapporteur.actors.ActorList;
import org.rapporteur.actors.RoleEntry;
import org.rapporteur.model.Actor;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/** Mends what a tagger that sees one sentence only takes for a name of the wrong kind or length. */
final class TaggedNames {
  /** Below this confidence of the tagger the article's pronouns tell more about the kind. */
  private static final double UNSURE = .6;

  private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her");
  private static final int NEXT = 2;

  private final Reading reading;
  private final ActorList list;
  private final RoleWords roles;
  private final FirstNames firstNames;
  private final BitSet credited = new BitSet();

  /** A name from token {@code first} to {@code end}. */
  record Checked(int first, int end, NameMention.Type type) {}

  /**
   * @param sources to whom words are credited
   */
  TaggedNames(
      Reading reading, ActorList list, RoleWords roles, FirstNames firstNames, List<Span> sources) {
    this.reading = reading;
    this.list = list;
    this.roles = roles;
    this.firstNames = firstNames;
    for (Span source : sources) {
      int first = reading.firstIn(source);
      credited.set(first, Math.max(first, reading.endIn(source)));
    }
  }

  /** The name as it has to be read. */
  Checked of(int first, int end, NameMention.Type type, double confidence) {
    int begin = begin(first, end, type);
    if (begin > first) {
      boolean place = end - begin == 1 && isState(begin);
      return of(begin, end, place ? NameMention.Type.PLACE : type, confidence);
    }
    Checked asTagged = new Checked(first, end, type);
    if (end - first < 2) {
      boolean state =
          type == NameMention.Type.PERSON && first < end && isState(first) && !isTitled(first);
      return state ? new Checked(first, end, NameMention.Type.PLACE) : asTagged;
    }
    if (!list.named(reading.words(first, end)).isEmpty()) {
      return asTagged;
    }
    int bearer = behindTitle(first, end);
    if (type != NameMention.Type.PERSON && bearer > first) {
      return new Checked(
          bearer, end, NameMention.Type.PERSON); // "National Security Advisor Hulata"
    }
    int of = first + 2;
    while (of < end && !reading.is(of, "of")) {
      of++;
    }
    if (of < end - 1 && isListedPerson(first, of)) {
      return new Checked(first, of, NameMention.Type.PERSON); // "Annalena Baerbock of the Greens"
    }
    boolean capitals = IntStream.range(first, end).allMatch(reading::isCapital);
    boolean acting = credited.get(first) || (reading.pos(end).equals("VERB") && isPersonal(end));
    if (type == NameMention.Type.PERSON || !capitals || !acting || reading.is(first - 1, "the")) {
      return asTagged;
    }
    if (end - first > 2 && end - first < 6 && firstNames.knows(reading.word(end - 2))) {
      return new Checked(
          end - 2, end, NameMention.Type.PERSON); // behind a title that nobody listed
    }
    return end - first < 4 && confidence < UNSURE && isPersonal(end)
        ? new Checked(first, end, NameMention.Type.PERSON)
        : asTagged;
  }

  /** Behind the "of" in "president of Barbados", and behind the verb in "Will Ivo Marek go?" */
  private int begin(int first, int end, NameMention.Type type) {
    if (type != NameMention.Type.PERSON || end - first < 2) {
      return first;
    }
    boolean question =
        reading.is(first, "will")
            && end - first > 2
            && first == reading.sentenceBegin(first)
            && reading.is(reading.sentenceEnd(first) - 1, "?");
    return question || reading.word(first).equals("of") ? first + 1 : first;
  }

  /**
   * Where the bearer of a listed title of several words begins, else {@code first}: one word may
   * begin the name of a body, "General Dynamics".
   */
  private int behindTitle(int first, int end) {
    return roles
        .at(reading, first)
        .filter(match -> match.entry().kind() == RoleEntry.Kind.POSITION && !match.plural())
        .map(RoleWords.Match::end)
        .filter(next -> next - first > 1 && next < end && end - next < 4)
        .filter(next -> reading.isCapital(next) && !WordSet.BODY.has(reading.lower(end - 1)))
        .filter(next -> roles.at(reading, next).isEmpty())
        .orElse(first);
  }

  private boolean isState(int i) {
    return list.named(reading.word(i)).stream()
        .anyMatch(entry -> entry.actor().kind() == Actor.Kind.POLITY);
  }

  private boolean isTitled(int i) {
    return IntStream.rangeClosed(1, 4)
        .map(back -> i - back)
        .filter(k -> k >= reading.sentenceBegin(i))
        .anyMatch(k -> roles.at(reading, k).filter(match -> match.end() == i).isPresent());
  }

  private boolean isListedPerson(int first, int end) {
    return list.named(reading.words(first, end)).stream()
            .anyMatch(entry -> entry.actor().kind() == Actor.Kind.PERSON)
        || (firstNames.knows(reading.word(first))
            && !list.surnamed(reading.word(end - 1)).isEmpty());
  }

  /** Whether "he" or "she" follows in the same paragraph: an organisation is "it". */
  private boolean isPersonal(int from) {
    for (int i = from;
        i < reading.size()
            && reading.paragraphOf(i) == reading.paragraphOf(from)
            && reading.sentenceOf(i) - reading.sentenceOf(from) <= NEXT;
        i++) {
      if (PERSONAL.contains(reading.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
