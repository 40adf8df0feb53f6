package org.rapporteur.attribute;

import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;

/**
 * Reads a sentence that ends in a colon before a paragraph that begins with a quotation: "The envoy
 * told the crowd, to applause:", "She issued the following statement:". Models read a paragraph at
 * a time and cannot see what such a sentence leads in.
 */
final class LedQuotations {
  private static final double SURE = .85;

  /** Tokens before the colon in which a verb is looked for. */
  private static final int REACH = 60;

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;

  LedQuotations(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
  }

  /**
   * What the sentence from token {@code sentence} to {@code end} leads in, by the last verb that
   * may tell of it.
   */
  Optional<RuleFinding> behind(int sentence, int end) {
    int first = Math.max(sentence, end - REACH);
    boolean leads =
        view.is(end - 1, ":")
            && view.opens(end)
            && view.isLong(view.quotation[end])
            && view.paragraph(end) != view.paragraph(end - 1);
    if (!leads) {
      return Optional.empty();
    }
    boolean stated = words.has("relaying", view.tokens.get(Math.max(first, end - 2)).lemma());
    for (int verb = end - 2; verb >= first; verb--) {
      boolean tells = isVerb(verb) && (stated || says(verb));
      Optional<Phrase> source = tells ? source(first, verb, end) : Optional.empty();
      if (source.isPresent()) {
        Phrase cue = new Phrase(begin(first, verb), stated ? end : cueEnd(verb));
        Phrase quotation = new Phrase(end, view.endOf[view.quotation[end]]);
        return Optional.of(new RuleFinding(List.of(source.get()), cue, List.of(quotation), SURE));
      }
    }
    return Optional.empty();
  }

  /** Outside quotations, finite or behind a comma: "the following statement" has none. */
  private boolean isVerb(int i) {
    boolean participle = view.lower[i].endsWith("ing") && !view.is(i - 1, ",");
    return view.isPos(i, "VERB") && !view.isQuoted(i) && !participle && !view.isPos(i - 1, "DET");
  }

  private boolean says(int verb) {
    return words
        .entry(view.tokens.get(verb), "")
        .filter(entry -> words.has("say", entry) || words.has("person", entry))
        .isPresent();
  }

  private int cueEnd(int verb) {
    return view.is(verb + 1, ":") ? verb + 2 : verb + 1;
  }

  /** Of the verb with its auxiliaries and, in "went on to say", the verb that leads to it. */
  private int begin(int first, int verb) {
    int begin = verb;
    if (view.is(verb - 1, "to")) {
      while (begin > first && !(isVerb(begin - 1) && begin - 1 < verb - 1)) {
        begin--;
      }
      begin = begin > first ? begin - 1 : verb;
    }
    while (begin > first && view.tokens.get(begin - 1).pos().startsWith("AUX")) {
      begin--;
    }
    return begin;
  }

  /** Before the verb, else all between it and the colon, else the subject of the sentence. */
  private Optional<Phrase> source(int first, int verb, int end) {
    Optional<Phrase> before = phrases.before(begin(first, verb));
    if (before.isPresent()) {
      return before;
    }
    Optional<Phrase> after = phrases.after(verb + 1).filter(p -> p.end() == end - 1);
    if (after.isPresent()) {
      return after;
    }
    int begin = begin(first, verb) - 1;
    boolean joined = view.is(begin, ",") || view.isPos(begin, "CCONJ");
    for (int i = first + 1; joined && i < verb; i++) {
      Optional<Phrase> subject = isVerb(i) ? phrases.before(begin(first, i)) : Optional.empty();
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }
}
