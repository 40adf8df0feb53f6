package org.rapporteur.attribute;

import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Gives a quotation to the one whose verb of saying stands right before it: she had told them so,
 * and the minister replied, "We know."
 */
final class LeadIns {
  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;

  LeadIns(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
  }

  /** The attribution, credited to whoever leads into its first words, if anyone does. */
  Attribution corrected(Attribution attribution) {
    int first = view.article.tokenAt(attribution.content().get(0).begin());
    int verb = first - 2;
    boolean leads =
        view.opens(first)
            && view.isLong(view.quotation[first])
            && (view.is(first - 1, ",") || view.is(first - 1, ":"))
            && view.isPos(verb, "VERB")
            && view.quotation[verb] < 0
            && !view.lower[verb].endsWith("ing")
            && words.has("say", view.tokens.get(verb).lemma());
    if (!leads || attribution.cue().stream().anyMatch(view.tokens.get(verb).span()::overlaps)) {
      return attribution;
    }
    Optional<Phrase> subject = phrases.before(verb);
    if (subject.isEmpty()) {
      return attribution;
    }
    Span source = view.span(subject.get().begin(), subject.get().end());
    return attribution.content().stream().anyMatch(source::overlaps)
        ? attribution
        : new Attribution(
            List.of(source),
            List.of(view.tokens.get(verb).span()),
            attribution.content(),
            attribution.form(),
            attribution.kind(),
            attribution.negated(),
            attribution.embeddedIn(),
            attribution.confidence());
  }
}
