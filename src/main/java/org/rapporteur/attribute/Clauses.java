package org.rapporteur.attribute;

import org.rapporteur.attribute.SourcePhrases.Phrase;

/** Finds where the clause ends that gives what is said. */
final class Clauses {
  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;

  Clauses(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
  }

  /** From {@code begin} to where the clause ends, with every quotation that begins in it. */
  Phrase from(int begin, int end) {
    int last = end;
    if (view.opens(begin) && view.isLong(view.quotation[begin])) {
      int quoteEnd = view.endOf[view.quotation[begin]];
      if (quoteEnd >= end || view.isPos(quoteEnd, "PUNCT")) {
        return new Phrase(begin, quoteEnd);
      }
    }
    for (int i = begin + 1; i < last; i++) {
      if (view.opens(i) && view.isLong(view.quotation[i])) {
        int quoteEnd = view.endOf[view.quotation[i]];
        if (quoteEnd > end) {
          return new Phrase(begin, quoteEnd);
        }
        i = quoteEnd - 1;
      } else if (view.is(i, ":") || (view.is(i, ",") && endsClause(i + 1, end))) {
        last = i;
      } else if (view.isPos(i, "CCONJ") && goesOnSaying(i + 1, end)) {
        last = i;
      }
    }
    while (last > begin + 1 && isFinal(last - 1)) {
      last--;
    }
    return new Phrase(begin, last);
  }

  /** ", adding", ", according to", ", X said." */
  private boolean endsClause(int i, int end) {
    if (i >= end) {
      return true;
    }
    boolean participle =
        view.lower[i].endsWith("ing") && words.has("appositive", view.tokens.get(i).lemma());
    if (participle || view.is(i, "according") || view.is(i, "citing")) {
      return true;
    }
    for (int k = i; k < Math.min(end, i + 8); k++) {
      boolean last = k + 1 >= end || view.is(k + 1, ".") || view.isPos(k + 1, "ADP");
      boolean saying = view.isPos(k, "VERB") && words.has("say", view.tokens.get(k).lemma());
      if (saying && last) {
        int from = k;
        while (from > i && view.tokens.get(from - 1).pos().startsWith("AUX")) {
          from--;
        }
        return phrases.before(from).filter(p -> p.begin() == i).isPresent();
      }
    }
    return false;
  }

  /** "and urged", "and has denied": a further verb of the same speaker. */
  private boolean goesOnSaying(int from, int end) {
    int i = from;
    while (i < end && (view.is(i, "has") || view.is(i, "have") || view.isPos(i, "ADV"))) {
      i++;
    }
    boolean past =
        i < end && (view.lower[i].endsWith("ed") || view.is(i, "said") || view.is(i, "told"));
    return past && view.isPos(i, "VERB") && words.isCue(view.tokens.get(i).lemma());
  }

  private boolean isFinal(int i) {
    return !view.closes(i)
        && (view.is(i, ".")
            || view.is(i, "!")
            || view.is(i, "?")
            || view.is(i, ",")
            || view.is(i, ";")
            || view.is(i, ":"));
  }
}
