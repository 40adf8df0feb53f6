package org.rapporteur.attribute;

import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;

/** Reads, around one cue, who is credited with what. */
final class RuleReader {
  private static final double QUOTED = .9;
  private static final double CLAUSE = .8;
  private static final double OBJECT = .6;
  private static final int ADVERBIAL_REACH = 18;

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;
  private final Clauses clauses;

  RuleReader(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
    clauses = new Clauses(view, words, phrases);
  }

  /**
   * The attribution of {@code cue}.
   *
   * @param earlier source of the cue before it in the sentence, for ", saying that"
   */
  Optional<RuleFinding> read(RuleCue cue, Optional<Phrase> earlier) {
    if (cue.participle()) {
      Optional<Phrase> noun = Optional.empty();
      if (!view.is(cue.begin() - 1, ",") && !view.is(cue.begin() - 1, "and")) {
        noun = phrases.before(cue.begin());
      }
      Optional<Phrase> source = noun.or(() -> earlier).or(() -> subject(cue));
      return content(cue, true).flatMap(c -> source.map(s -> finding(s, cue, c, CLAUSE)));
    }
    if (cue.passive()) {
      return Optional.empty();
    }
    boolean sayable = words.has("say", cue.entry());
    if (sayable) {
      Optional<RuleFinding> inverted = inverted(cue);
      if (inverted.isPresent()) {
        return inverted;
      }
    }
    Optional<Phrase> source = source(cue, earlier);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Phrase s = source.get();
    if (view.is(s.begin() - 1, "what")) {
      return content(cue, false)
          .map(
              c ->
                  view.opens(c.begin())
                      ? new Phrase(c.begin(), view.endOf[view.quotation[c.begin()]])
                      : c)
          .map(c -> finding(s, cue, c, OBJECT));
    }
    Optional<Phrase> before = contentBefore(s.begin());
    if (sayable && before.isPresent() && (isLast(cue) || view.closes(s.begin() - 1))) {
      RuleFinding found = finding(s, cue, before.get(), QUOTED);
      return Optional.of(withQuoteAfter(found, cue.end()));
    }
    return content(cue, false)
        .filter(c -> c.begin() < c.end() && !isGap(cue, c))
        .map(c -> finding(s, cue, c, view.opens(c.begin()) ? QUOTED : weight(cue)));
  }

  /** "what they think is needed": what is thought stands elsewhere. */
  private boolean isGap(RuleCue cue, Phrase content) {
    return content.begin() == cue.end() && view.isPos(content.begin(), "AUX");
  }

  /**
   * Before the cue; that of the verb it is joined to by "and", where there is one. In "the envoy
   * who said so" it is "who", as the models learn it; whom that stands for is a later question.
   */
  private Optional<Phrase> source(RuleCue cue, Optional<Phrase> earlier) {
    int before = cue.begin() - 1;
    boolean joined = before > view.sentenceBegin(cue.verb()) && view.isPos(before, "CCONJ");
    if (joined) {
      Optional<Phrase> subject = subject(cue);
      return (subject.isPresent() ? subject : earlier).filter(this::isSomeone);
    }
    boolean relative = view.is(before, "who") || view.is(before, "which");
    return phrases
        .before(cue.begin())
        .filter(this::isSomeone)
        .map(phrase -> relative ? new Phrase(before, cue.begin()) : phrase);
  }

  /** "There are fears and ...": nobody speaks. */
  private boolean isSomeone(Phrase phrase) {
    return !view.is(phrase.begin(), "there");
  }

  private double weight(RuleCue cue) {
    return words.has("say", cue.entry()) || words.has("person", cue.entry()) ? CLAUSE : OBJECT;
  }

  /** A colon behind the verb is of the cue, as PolNeAR's annotators mark it. */
  private RuleFinding finding(Phrase source, RuleCue cue, Phrase content, double sure) {
    int end = view.is(cue.end(), ":") ? cue.end() + 1 : cue.end();
    return new RuleFinding(List.of(source), new Phrase(cue.begin(), end), List.of(content), sure);
  }

  /** "Y," said X. */
  private Optional<RuleFinding> inverted(RuleCue cue) {
    int before = cue.begin() - 1;
    boolean afterContent =
        before >= view.sentenceBegin(cue.verb()) && (view.closes(before) || view.is(before, ","));
    if (!afterContent || cue.end() >= view.sentenceEnd(cue.verb())) {
      return Optional.empty();
    }
    Optional<Phrase> source = phrases.after(cue.end());
    Optional<Phrase> content = contentBefore(cue.begin());
    if (source.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    if (!view.closes(before) && startsWithQuote(cue.end())) {
      return Optional.empty();
    }
    RuleFinding found = finding(source.get(), cue, content.get(), QUOTED);
    return Optional.of(withQuoteAfter(found, source.get().end()));
  }

  private boolean startsWithQuote(int i) {
    return view.opens(i) || view.opens(i + 1);
  }

  /** Adds the quotation that goes on after the attribution: "Y," X said. "Z." */
  private RuleFinding withQuoteAfter(RuleFinding found, int after) {
    int end = view.sentenceEnd(after - 1);
    for (int i = after; i < end; i++) {
      if (view.opens(i) && view.isLong(view.quotation[i]) && view.is(i - 1, ",")) {
        return found.withContent(new Phrase(i, view.endOf[view.quotation[i]]));
      }
      if (isSaying(i)) {
        return found;
      }
    }
    boolean sameParagraph = end < view.size() && view.paragraph(end) == view.paragraph(after - 1);
    if (sameParagraph && view.opens(end) && endsSentence(view.endOf[view.quotation[end]])) {
      return found.withContent(new Phrase(end, view.endOf[view.quotation[end]]));
    }
    return found;
  }

  private boolean isSaying(int i) {
    return view.isPos(i, "VERB") && words.has("say", view.tokens.get(i).lemma());
  }

  private boolean endsSentence(int after) {
    return after >= view.size() || view.sentence[after] != view.sentence[after - 1];
  }

  /** Whether nothing but adverbials follows the cue in its sentence. */
  private boolean isLast(RuleCue cue) {
    int i = cue.end();
    int end = view.sentenceEnd(cue.verb());
    if (i >= end || (view.isPos(i, "PUNCT") && !view.is(i, ":") && !view.opens(i))) {
      return i >= end || !hasQuote(i, end);
    }
    boolean adverbial =
        view.isPos(i, "ADP") || view.isPos(i, "ADV") || words.has("weekday", view.lower[i]);
    return adverbial && !holdsThat(i, end) && !hasQuote(i, end);
  }

  private boolean holdsThat(int begin, int end) {
    for (int i = begin; i < Math.min(end, begin + ADVERBIAL_REACH); i++) {
      if (view.is(i, "that") || view.is(i, ":")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasQuote(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (view.opens(i) && view.isLong(view.quotation[i])) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the attribution in its sentence, or ends there as a quotation. */
  private Optional<Phrase> contentBefore(int end) {
    int first = view.sentenceBegin(end);
    int last = end - 1;
    if (last < 0 || view.paragraph(last) != view.paragraph(end)) {
      return Optional.empty();
    }
    if (view.closes(last)) {
      int begin = view.firstOf[view.quotation[last]];
      return Optional.of(new Phrase(begin > first ? clauseBegin(first, begin) : begin, end));
    }
    if (last <= first || !view.is(last, ",") || end - first < 4) {
      return Optional.empty();
    }
    int begin = clauseBegin(first, last);
    return view.hasVerb(begin, last) ? Optional.of(new Phrase(begin, last)) : Optional.empty();
  }

  /** Where what is said begins: after a dateline, or with the sentence. */
  private int clauseBegin(int first, int end) {
    for (int i = first; i < Math.min(end, first + 16); i++) {
      boolean dateline = view.is(i, "--") || view.is(i, "—") || view.is(i, "–");
      if (dateline && i > first && Character.isUpperCase(view.tokens.get(first).word().charAt(0))) {
        boolean bracket = view.is(i - 1, ")");
        boolean shouted =
            view.tokens
                .get(first)
                .word()
                .equals(view.tokens.get(first).word().toUpperCase(java.util.Locale.ROOT));
        if (bracket || shouted) {
          return i + 1;
        }
      }
      if (view.is(i, ")")
          && i > first + 2
          && view.article.text().startsWith("(", view.tokens.get(first + 1).span().begin())) {
        return i + 1;
      }
    }
    return first;
  }

  /** What follows the cue. */
  private Optional<Phrase> content(RuleCue cue, boolean participle) {
    int end = view.sentenceEnd(cue.verb());
    int i = cue.end();
    boolean sayable = words.has("say", cue.entry());
    while (i < end
        && (view.is(i, ":")
            || (view.is(i, ",") && (startsWithQuote(i) || (sayable && isThat(i + 1)))))) {
      i++;
    }
    if (i >= end) {
      return bareQuoteAfter(end, cue);
    }
    if (view.opens(i)) {
      return Optional.of(clauses.from(i, end));
    }
    String entry = cue.entry();
    if (words.has("quote-only", entry)) {
      return Optional.empty();
    }
    if (words.has("whole", entry) && (!words.has("with-to", entry) || holdsTo(i, end))) {
      return Optional.of(clauses.from(i, end));
    }
    if (words.has("person", entry)) {
      int start = afterPerson(i, end);
      return start < end ? Optional.of(clauses.from(start, end)) : Optional.empty();
    }
    if (words.has("to", entry) && view.is(i, "to")) {
      return Optional.of(clauses.from(i, end));
    }
    boolean attitude = words.has("attitude", entry);
    if (isThat(i)) {
      return sayable || attitude ? Optional.of(clauses.from(i, end)) : Optional.empty();
    }
    boolean adverbial =
        view.isPos(i, "ADP") || view.isPos(i, "ADV") || words.has("weekday", view.lower[i]);
    if (sayable && adverbial) {
      int start = afterAdverbial(i, end);
      return start < end ? Optional.of(clauses.from(start, end)) : Optional.empty();
    }
    if (view.isPos(i, "PUNCT") && !view.is(i, "'") && !view.is(i, "[")) {
      return Optional.empty();
    }
    boolean object = words.has("object", entry);
    boolean clause = sayable || (attitude && !view.isPos(i, "ADP"));
    if (clause && (view.hasVerb(i, end) || object)) {
      return Optional.of(clauses.from(i, end));
    }
    if ((object && !view.isPos(i, "ADP")) || entry.contains("_")) {
      return Optional.of(clauses.from(i, end));
    }
    return participle && view.hasVerb(i, end)
        ? Optional.of(clauses.from(i, end))
        : Optional.empty();
  }

  private boolean holdsTo(int begin, int end) {
    for (int i = begin; i < Math.min(end, begin + ADVERBIAL_REACH); i++) {
      if (view.is(i, "to") && view.isPos(i + 1, "VERB")) {
        return true;
      }
    }
    return false;
  }

  /** "He said:" before a quotation in the next sentence or paragraph. */
  private Optional<Phrase> bareQuoteAfter(int end, RuleCue cue) {
    boolean colon = view.is(end - 1, ":");
    if (colon && end < view.size() && view.opens(end) && words.has("say", cue.entry())) {
      return Optional.of(new Phrase(end, view.endOf[view.quotation[end]]));
    }
    return Optional.empty();
  }

  private boolean isThat(int i) {
    return view.is(i, "that")
        || view.is(i, "whether")
        || view.is(i, "how")
        || view.is(i, "why")
        || view.is(i, "what")
        || view.is(i, "if");
  }

  /**
   * After the one spoken to: at "that", a quotation, "to", "against", or what follows the noun
   * phrase.
   */
  private int afterPerson(int from, int end) {
    int i = from;
    int phraseEnd = phrases.after(from).map(Phrase::end).orElse(from);
    for (; i < Math.min(end, from + ADVERBIAL_REACH); i++) {
      if (isThat(i) || (view.opens(i) && view.isLong(view.quotation[i]))) {
        return i;
      }
      if (i >= phraseEnd && (view.is(i, "to") || view.is(i, "not") || view.is(i, "against"))) {
        return i;
      }
    }
    if (phraseEnd == from && view.isPos(from, "PRON")) {
      phraseEnd = from + 1;
    }
    boolean clause =
        phraseEnd > from
            && phraseEnd < end
            && !view.isPos(phraseEnd, "PUNCT")
            && !view.isPos(phraseEnd, "ADP");
    return clause && view.hasVerb(phraseEnd, end) ? phraseEnd : end;
  }

  /** "said on Monday that", "said in a statement: “". */
  private int afterAdverbial(int from, int end) {
    for (int i = from; i < Math.min(end, from + ADVERBIAL_REACH); i++) {
      if ((isThat(i) && i > from) || (view.opens(i) && view.isLong(view.quotation[i]))) {
        return i;
      }
      if (view.is(i, ":")) {
        return i + 1;
      }
    }
    int i = from;
    while (i < end
        && (words.has("weekday", view.lower[i])
            || view.is(i, "on")
            || words.has("month", view.lower[i]))) {
      i++;
    }
    boolean clause = i > from && i < end && !view.isPos(i, "PUNCT") && !view.isPos(i, "ADP");
    return clause && view.hasVerb(i, end) ? i : end;
  }

  /** The subject of the sentence, for a participle whose sentence has no other cue. */
  private Optional<Phrase> subject(RuleCue cue) {
    int first = view.sentenceBegin(cue.verb());
    for (int i = first; i < cue.begin(); i++) {
      boolean verb = view.isPos(i, "VERB") || view.tokens.get(i).pos().startsWith("AUX");
      if (verb && i > first && !view.isQuoted(i) && !view.lower[i].endsWith("ing")) {
        Optional<Phrase> found = phrases.before(i);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
