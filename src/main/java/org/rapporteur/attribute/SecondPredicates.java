package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.model.Span;

/**
 * Ends a content where the one who speaks is told to have done something else: in Norland has
 * denied that it wants the port "and has asked for talks", the asking is not denied. The auxiliary
 * tells: what is denied has none of the kind.
 */
final class SecondPredicates {
  private final TokenView view;

  SecondPredicates(TokenView view) {
    this.view = view;
  }

  /** The piece that follows a cue, without what the same auxiliary as the cue's begins anew. */
  Span without(List<Span> cue, Span piece) {
    int begin = view.article.tokenAt(piece.begin());
    int end = view.article.tokenAt(piece.end() - 1) + 1;
    int auxiliary = cue.isEmpty() ? begin : view.article.tokenAt(cue.get(0).begin());
    if (auxiliary >= begin
        || !isAuxiliary(auxiliary)
        || view.sentence[auxiliary] != view.sentence[end - 1]) {
      return piece;
    }
    for (int i = begin; i < end && !view.is(i, view.lower[auxiliary]); i++) {
      if (view.is(i, "and") && view.is(i + 1, view.lower[auxiliary]) && view.quotation[i] < 0) {
        return i > begin && isPredicate(i + 2, end) ? view.span(begin, i) : piece;
      }
    }
    return piece;
  }

  /** The tagger takes "has", too, for a verb of its own. */
  private boolean isAuxiliary(int i) {
    return view.isPos(i, "AUX") || view.tokens.get(i).lemma().equals("have");
  }

  private boolean isPredicate(int i, int end) {
    int verb = i;
    while (verb < end && view.isPos(verb, "ADV")) {
      verb++;
    }
    return verb < end && view.isPos(verb, "VERB");
  }
}
