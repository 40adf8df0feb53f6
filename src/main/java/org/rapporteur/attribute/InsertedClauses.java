package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Adds to what is said behind a clause between two commas what stands before it: "Talks, she said,
 * go on". In PolNeAR's training articles, out of fold, it belonged there in 50 of 60 cases in which
 * models had left it out.
 */
final class InsertedClauses {
  private final TokenView view;

  InsertedClauses(TokenView view) {
    this.view = view;
  }

  /** The attribution, its content with the begin of the sentence where that is said too. */
  Attribution completed(Attribution attribution) {
    if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
      return attribution;
    }
    List<Span> words = new ArrayList<>(attribution.source());
    words.addAll(attribution.cue());
    Span clause = Span.covering(words);
    int begin = view.article.tokenAt(clause.begin());
    int end = view.article.tokenAt(clause.end() - 1) + 1;
    int goesOn = view.article.tokenAt(attribution.content().get(0).begin());
    int first = view.sentenceBegin(begin);
    boolean inserted =
        first < begin - 1
            && view.is(begin - 1, ",")
            && view.is(end, ",")
            && goesOn == end + 1
            && view.quotation[goesOn] < 0;
    if (!inserted || !isPlain(first, begin - 1)) {
      return attribution;
    }
    List<Span> content = new ArrayList<>(List.of(view.span(first, begin - 1)));
    content.addAll(attribution.content());
    return new Attribution(
        attribution.source(),
        attribution.cue(),
        content,
        QuoteForm.of(view.article, content),
        attribution.kind(),
        attribution.negated(),
        attribution.embeddedIn(),
        attribution.confidence());
  }

  /** Whether there is neither a quotation nor a mark behind which another clause might begin. */
  private boolean isPlain(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (view.quotation[i] >= 0 || (view.isPos(i, "PUNCT") && !view.is(i, "-"))) {
        return false;
      }
    }
    return true;
  }
}
