package org.rapporteur.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/** Reads whom the words of a source name: the heads of its noun phrases. */
final class SourceReader {
  private static final Set<String> LEAD_IN =
      Set.of(
          "according", "to", "by", "from", "for", "as", "per", "in", "and", "but", "both", "with");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.?");

  private static final Set<String> DETERMINERS = Set.of("the", "this", "that", "a", "an");

  private final Reading reading;
  private final Names names;
  private final Attachments attachments;
  private final Map<Integer, Phrase> phraseAt = new HashMap<>();
  private final Map<Integer, Phrase> rowFrom = new HashMap<>();

  SourceReader(Reading reading, Names names, List<Phrase> phrases, Attachments attachments) {
    this.reading = reading;
    this.names = names;
    this.attachments = attachments;
    for (Phrase phrase : phrases) {
      phraseAt.put(phrase.head(), phrase);
      if (phrase.places().size() > 1) {
        rowFrom.put(phrase.first(), phrase);
      }
    }
  }

  /**
   * Those named by a source, in order; empty for a source without a noun. Of a source in pieces the
   * one nearest to the cue counts, one with a name or a role before others.
   */
  List<SourcePart> read(Attribution attribution) {
    List<SourcePart> best = List.of();
    long bestRank = Long.MAX_VALUE;
    for (Span span : attribution.source()) {
      List<SourcePart> parts = read(reading.firstIn(span), reading.endIn(span));
      if (!parts.isEmpty()) {
        int head = parts.get(0).head();
        boolean known = names.at(head).isPresent() || phraseAt.containsKey(head);
        boolean pronoun = reading.pos(head).equals("PRON");
        long rank = (known || pronoun ? 0 : 1L << 32) + distance(span, attribution.cue());
        if (rank < bestRank) {
          best = parts;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static int distance(Span span, List<Span> cue) {
    return cue.stream()
        .mapToInt(other -> Math.max(other.begin() - span.end(), span.begin() - other.end()))
        .min()
        .orElse(0);
  }

  /** The same for the tokens from {@code first} to {@code end}. */
  List<SourcePart> read(int first, int end) {
    int begin = first;
    while (begin < end - 1 && isLeadIn(begin)) {
      begin++;
    }
    List<SourcePart> parts = new ArrayList<>();
    int next = begin;
    while (next < end) {
      Optional<SourcePart> part = part(next, end);
      if (part.isEmpty() && parts.isEmpty()) {
        next++; // a word tagged as what it is not
        continue;
      }
      if (part.isEmpty()) {
        break;
      }
      parts.add(part.get());
      next = afterAnd(part.get(), end);
    }
    return joinAdjectives(parts, begin, end);
  }

  private boolean isLeadIn(int i) {
    String pos = reading.pos(i);
    boolean time = Character.isDigit(reading.word(i).charAt(0)) && reading.word(i).indexOf(':') > 0;
    return LEAD_IN.contains(reading.lower(i))
        || pos.equals("PUNCT")
        || pos.equals("ADV")
        || time
        || isNumbering(i);
  }

  /** The number of a paragraph: "<b>2.</b> Ministers reaffirmed". */
  private boolean isNumbering(int i) {
    String number = reading.lower(i);
    boolean stops = number.endsWith(".") || reading.is(i + 1, ".") || reading.is(i + 1, ")");
    return i == reading.sentenceBegin(i) && stops && NUMBER.matcher(number).matches();
  }

  /** The noun phrase that begins at {@code first}, with all that describes it. */
  Optional<SourcePart> part(int first, int limit) {
    int head = -1;
    int i = first;
    if (rowFrom.containsKey(first) && rowFrom.get(first).head() < limit) {
      i = rowFrom.get(first).head();
    }
    while (i < limit) {
      Optional<Name> name = names.at(i);
      Phrase phrase = phraseAt.get(i);
      String pos = reading.pos(i);
      if (phrase != null && !phrase.isHonorific()) {
        head = i;
        i = phrase.headEnd();
        if (bearerFollows(phrase)) {
          i = attachments.of(phrase).get(0).first();
        } else if (phrase.end() > phrase.headEnd()) {
          i = Math.min(limit, phrase.end());
          break;
        }
      } else if (name.isPresent()) {
        head = i;
        i = name.get().end();
      } else if (WordSet.OWNER.has(reading.lower(i)) && i + 1 < limit) {
        i++;
      } else if (pos.equals("NOUN") || pos.equals("PROPN") || pos.equals("PRON")) {
        if (head >= 0 && isRelative(i)) {
          break;
        }
        head = i++;
      } else if (head >= 0 && endsAtName(head, i)) {
        break;
      } else if (goesOn(i, head)) {
        if (head < 0 && isHeadWord(pos)) {
          i++;
          if (i == limit || !startsNominal(i, limit)) {
            head = i - 1;
          }
        } else {
          i++;
        }
      } else if (head >= 0 && reading.isCapital(i) && names.personFrom(i + 1).isPresent()) {
        i++; // "Harbour Reeve T. Einarsen": a rare title, of which the tagger made a verb
      } else {
        break;
      }
    }
    boolean mistagged = first == limit - 2 && DETERMINERS.contains(reading.lower(first));
    if (mistagged && (head < 0 || head == first)) {
      head = first + 1; // "the reeve", of which the tagger made a verb
      i = limit;
    }
    if (head < 0) {
      return Optional.empty();
    }
    if (WordSet.TEXT.has(reading.lower(head)) && isIssued(i, limit)) {
      Optional<SourcePart> issuer = part(i + 1, limit);
      if (issuer.isPresent()) {
        return issuer;
      }
    }
    boolean cut = limit > i && reading.is(limit - 1, "and");
    int end = cut ? i : tail(i, limit);
    return Optional.of(new SourcePart(first, apposed(head, i, end), end));
  }

  /** "A statement <b>by</b> the ministry": it speaks for whoever issues it. */
  private boolean isIssued(int i, int limit) {
    return i < limit - 1 && (reading.is(i, "by") || reading.is(i, "from"));
  }

  /** Whether a person's name is complete: "told President Vale last week". */
  private boolean endsAtName(int head, int i) {
    boolean apart = reading.pos(i).equals("ADJ") || isHeadWord(reading.pos(i));
    boolean title = phraseAt.containsKey(i + 1) || phraseAt.containsKey(i);
    return apart
        && !title
        && names.at(head).filter(Name::isPerson).isPresent()
        && names.at(i - 1).filter(Name::isPerson).isPresent();
  }

  private static boolean isHeadWord(String pos) {
    return pos.equals("NUM") || pos.equals("ADJ") || pos.equals("DET");
  }

  /** "An envoy on the list, Ivo Marek,": the name is whom the words before it describe. */
  private int apposed(int head, int from, int end) {
    if (names.at(head).isPresent() || (phraseAt.containsKey(head) && !isPlainPhrase(head))) {
      return head;
    }
    for (int i = from; i < end - 1; i++) {
      if (reading.is(i, ",")) {
        Optional<Name> titled = titled(i + 1, end);
        if (titled.isPresent()) {
          return titled.get().first();
        }
        Optional<Name> name =
            names.from(i + 1).filter(n -> n.isPerson() || !phraseAt.containsKey(head));
        boolean closed =
            name.isPresent() && (name.get().end() >= end || reading.is(name.get().end(), ","));
        boolean member =
            name.isPresent()
                && name.get().isPerson()
                && reading.pos(name.get().end()).equals("ADP");
        return closed || member ? name.get().first() : head;
      }
    }
    return head;
  }

  /** The bearer of a title that begins at {@code first}: "former president Ivo Marek". */
  private Optional<Name> titled(int first, int end) {
    for (int i = first; i < end; i++) {
      Phrase phrase = phraseAt.get(i);
      if (phrase != null) {
        List<Name> bearers = attachments.of(phrase);
        boolean here =
            phrase.first() == first
                && !phrase.plural()
                && !bearers.isEmpty()
                && bearers.get(0).first() >= phrase.headEnd()
                && bearers.get(0).first() < end;
        return here ? Optional.of(bearers.get(0)) : Optional.empty();
      }
      if (names.at(i).filter(Name::isPerson).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether nobody was found whom the phrase describes. */
  private boolean isPlainPhrase(int head) {
    return attachments.of(phraseAt.get(head)).isEmpty() && !phraseAt.get(head).isInstitution();
  }

  private boolean bearerFollows(Phrase phrase) {
    List<Name> bearers = attachments.of(phrase);
    return !bearers.isEmpty()
        && bearers.get(0).first() >= phrase.headEnd()
        && !reading.is(bearers.get(0).first() - 1, ",")
        && !phrase.plural();
  }

  private boolean isRelative(int i) {
    String word = reading.lower(i);
    return word.equals("who")
        || word.equals("which")
        || word.equals("that")
        || word.equals("whose");
  }

  private boolean startsNominal(int i, int limit) {
    for (int k = i; k < limit && k < i + 6; k++) {
      boolean counted = reading.pos(k).equals("NUM") && k == limit - 1;
      if (reading.isNominal(k) || counted) {
        return true;
      }
      if (!goesOn(k, -1)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word that is no noun may stand inside a noun phrase before its head. */
  private boolean goesOn(int i, int head) {
    String pos = reading.pos(i);
    if (reading.isPossessiveMark(i) || reading.is(i, "-") || reading.is(i, "&")) {
      return true;
    }
    boolean quote = reading.is(i, "\"") || reading.is(i, "“") || reading.is(i, "”");
    boolean participle =
        pos.equals("VERB")
            && (reading.lower(i).endsWith("ed") || reading.lower(i).endsWith("ing"))
            && head < 0;
    boolean adverb = pos.equals("ADV") && head < 0;
    return quote
        || participle
        || WordSet.OWNER.has(reading.lower(i))
        || reading.lower(i).startsWith("ex-")
        || adverb
        || pos.equals("ADJ")
        || pos.equals("DET")
        || pos.equals("NUM")
        || pos.equals("SYM");
  }

  /** Where the description behind a noun phrase ends: before "and" with another member. */
  private int tail(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (reading.is(i, "and") || reading.is(i, "&") || reading.is(i, "or")) {
        boolean behindNoun = i == from || (reading.is(i - 1, ",") && endsAside(from, i));
        if (behindNoun && startsMember(i + 1, limit)) {
          return i;
        }
      } else if (reading.is(i, ",") && i == from && listContinues(i, limit)) {
        return i;
      } else if (i > from && names.at(i).isEmpty() && reading.pos(i).equals("VERB")) {
        return limit;
      }
    }
    return limit;
  }

  /** Whether what stands from {@code from} up to {@code and} is set off by commas. */
  private boolean endsAside(int from, int and) {
    return (reading.is(from, ",") && from < and - 1) || from == and - 1;
  }

  private boolean startsMember(int i, int limit) {
    Optional<SourcePart> next = i < limit ? part(i, limit) : Optional.empty();
    return next.isPresent();
  }

  /** "A, B and C": a name and a comma, another name, and "and" at last. */
  private boolean listContinues(int comma, int limit) {
    if (names.from(comma + 1).isEmpty()) {
      return false;
    }
    int end = names.from(comma + 1).get().end();
    return end < limit
        && isAndBefore(end, limit)
        && (reading.is(end, "and") || (reading.is(end, ",") && !reading.is(end + 1, "who")));
  }

  private boolean isAndBefore(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (reading.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  private int afterAnd(SourcePart part, int limit) {
    int i = part.end();
    while (i < limit
        && (reading.is(i, ",")
            || reading.is(i, "and")
            || reading.is(i, "&")
            || reading.is(i, "or"))) {
      i++;
    }
    return i == part.end() ? limit : i;
  }

  /** "U.S. and European officials" are one. */
  private List<SourcePart> joinAdjectives(List<SourcePart> parts, int first, int end) {
    if (parts.size() == 2) {
      SourcePart last = parts.get(1);
      boolean place =
          names.at(parts.get(0).head()).filter(name -> !name.isPerson()).isPresent()
              && parts.get(0).end() - parts.get(0).first() <= 2;
      boolean plain = reading.pos(last.head()).equals("NOUN") && !reading.isCapital(last.head());
      if (place && plain && reading.isCapital(last.first())) {
        return List.of(new SourcePart(first, last.head(), end));
      }
    }
    return List.copyOf(parts);
  }
}
