package org.rapporteur.attribute;

import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Reads phrases that credit a sentence without a verb of saying: "according to X", "in the words of
 * X", "per the communique". In PolNeAR's training articles 78 % of what is read so is right.
 */
final class CreditingPhrases {
  private static final double SURE = .85;

  /** Tokens of an apposition or relative clause behind a name. */
  private static final int REACH = 12;

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;

  CreditingPhrases(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
  }

  /**
   * What a phrase with its first telling word at token {@code i} credits.
   *
   * @param first first token of the sentence
   * @param end token after its last
   */
  Optional<RuleFinding> at(int i, int first, int end) {
    if (view.is(i, "according") && view.is(i + 1, "to")) {
      return credited(i, i + 2, first, end);
    }
    if (i > first + 1 && isInTheWordsOf(i)) {
      return credited(i - 2, i + 2, first, end);
    }
    boolean begins = i == first || view.is(i - 1, ",");
    return view.is(i, "per") && begins
        ? credited(i, i + 1, first, end).filter(this::isOfSpeaker)
        : Optional.empty();
  }

  private boolean isInTheWordsOf(int i) {
    return view.is(i - 2, "in")
        && view.is(i - 1, "the")
        && view.is(i, "words")
        && view.is(i + 1, "of");
  }

  /** "Per the communique", "per CTV News", not "per the rules" or "per day". */
  private boolean isOfSpeaker(RuleFinding finding) {
    Phrase source = finding.source().get(0);
    for (int i = source.begin(); i < source.end(); i++) {
      if (words.has("relaying", view.tokens.get(i).lemma())
          || words.has("backed-by", view.lower[i])) {
        return true;
      }
    }
    return view.isPos(source.begin(), "PROPN");
  }

  /** "According to X, Y", "Y, according to X", "The talks, according to X, go on". */
  private Optional<RuleFinding> credited(int begin, int after, int first, int end) {
    if (after >= end) {
      return Optional.empty();
    }
    int sourceEnd = phrases.after(after).map(Phrase::end).orElse(after);
    if (view.isPos(after, "PRON") && sourceEnd == after) {
      sourceEnd = after + 1;
    }
    if (sourceEnd == after) {
      return Optional.empty();
    }
    boolean leads = begin <= first + 1;
    boolean inserted =
        !leads && view.is(begin - 1, ",") && (goesOn(begin - 2) || !view.hasVerb(first, begin - 1));
    int next = end;
    if (leads || inserted) {
      // An apposition behind the name would end in a comma too.
      next = view.is(sourceEnd, ",") ? sourceEnd : after;
      while (next < end && !view.is(next, ",") && next < sourceEnd + REACH) {
        next++;
      }
      sourceEnd = Math.min(sourceEnd, next);
    }
    List<Phrase> content = view.around(leads ? begin : first, begin, next + 1, end);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RuleFinding(
                List.of(new Phrase(after, sourceEnd)), new Phrase(begin, after), content, SURE));
  }

  /** "It was, according to X, a ruse": what ends in an auxiliary goes on. */
  private boolean goesOn(int last) {
    return view.isPos(last, "AUX") || view.is(last, "that");
  }

  /** The content, with the rest of the sentence where it stops without a verb before the phrase. */
  List<Span> completed(Attribution attribution) {
    List<Span> content = attribution.content();
    if (content.size() > 1 || !credits(attribution)) {
      return content;
    }
    int cue = view.article.tokenAt(attribution.cue().get(0).begin());
    int end = view.sentenceEnd(cue);
    Span said = content.get(0);
    for (int i = cue; i < Math.min(end, cue + 4); i++) {
      List<Phrase> pieces =
          at(i, view.sentenceBegin(cue), end).map(RuleFinding::content).orElse(List.of());
      if (pieces.size() == 2 && span(pieces.get(0)).end() == said.end()) {
        Span rest = span(pieces.get(1));
        boolean free = attribution.source().stream().noneMatch(rest::overlaps);
        return free ? List.of(said, rest) : content;
      }
    }
    return content;
  }

  private Span span(Phrase phrase) {
    return view.span(phrase.begin(), phrase.end());
  }

  /** Whether a word of the cue credits without a verb: grammar leaves no other reading. */
  boolean credits(Attribution attribution) {
    for (Span cue : attribution.cue()) {
      int end = view.article.tokenAt(cue.end() - 1) + 1;
      for (int i = view.article.tokenAt(cue.begin()); i < end; i++) {
        if (words.has("crediting", view.lower[i])) {
          return true;
        }
      }
    }
    return false;
  }
}
