package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Span;

/**
 * Takes out of contents what tells how the words came to be known: who else reports them, whom the
 * one who reports cites, and the clause of the answer behind the question that was asked.
 */
final class ReportingClauses {
  /** Longer clauses behind a content are hardly those of who reports it. */
  private static final int LONGEST = 12;

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;

  ReportingClauses(TokenView view, CueWords words, SourcePhrases phrases) {
    this.view = view;
    this.words = words;
    this.phrases = phrases;
  }

  Attribution without(Attribution attribution) {
    Attribution reporting = reporting(attribution);
    List<Span> content = new ArrayList<>(reporting.content());
    int last = content.size() - 1;
    Span first = afterCited(content.get(0));
    content.set(0, first);
    content.set(last, beforeClause(content.get(last), asks(attribution)));
    return new Attribution(
        reporting.source(),
        reporting.cue(),
        content,
        reporting.form(),
        reporting.kind(),
        reporting.negated(),
        reporting.embeddedIn(),
        reporting.confidence());
  }

  /** "Reuters reported, citing two officials, that Y": the two officials are no part of Y. */
  private Attribution reporting(Attribution attribution) {
    Span content = attribution.content().get(0);
    int citing = view.article.tokenAt(content.begin()) - 1;
    boolean cites =
        attribution.content().size() == 1
            && view.is(citing, "citing")
            && attribution.cue().stream().anyMatch(view.tokens.get(citing).span()::overlaps);
    if (!cites) {
      return attribution;
    }
    int end = tokenEnd(content);
    Optional<Phrase> verb = verbBefore(citing);
    int comma = commaAfter(citing + 1, end);
    if (verb.isEmpty() || comma < 0 || !view.is(comma + 1, "that")) {
      return attribution;
    }
    return new Attribution(
        attribution.source(),
        List.of(view.span(verb.get().begin(), verb.get().end())),
        List.of(view.span(comma + 1, end)),
        attribution.form(),
        attribution.kind(),
        attribution.negated(),
        attribution.embeddedIn(),
        attribution.confidence());
  }

  private Optional<Phrase> verbBefore(int token) {
    for (int i = token - 1; i >= view.sentenceBegin(token); i--) {
      if (view.isPos(i, "VERB") && words.has("say", view.tokens.get(i).lemma())) {
        int begin = i;
        while (begin > view.sentenceBegin(i) && view.isPos(begin - 1, "AUX")) {
          begin--;
        }
        return Optional.of(new Phrase(begin, i + 1));
      }
    }
    return Optional.empty();
  }

  /** "According to X, citing Y, Z": Z is said. */
  private Span afterCited(Span content) {
    int begin = view.article.tokenAt(content.begin());
    int end = tokenEnd(content);
    if (!view.is(begin, "citing")) {
      return content;
    }
    int comma = commaAfter(begin, end);
    return comma < 0 || comma + 1 >= end ? content : view.span(comma + 1, end);
  }

  private int commaAfter(int begin, int end) {
    for (int i = begin; i < Math.min(end, begin + LONGEST); i++) {
      if (view.is(i, ",")) {
        return i;
      }
    }
    return -1;
  }

  private boolean asks(Attribution attribution) {
    return attribution.source().isEmpty()
        && attribution.cue().stream()
            .anyMatch(cue -> view.is(view.article.tokenAt(cue.end() - 1), "asked"));
  }

  /**
   * Before ", the agency reports" at the end of the sentence, and before ", X said:" behind what X
   * was asked.
   */
  private Span beforeClause(Span piece, boolean asked) {
    int begin = view.article.tokenAt(piece.begin());
    int end = tokenEnd(piece);
    for (int comma = end - 2; comma > begin; comma--) {
      boolean near = asked || end - comma <= LONGEST;
      if (near && view.is(comma, ",") && view.quotation[comma] < 0 && isClause(comma, end, asked)) {
        return view.span(begin, comma);
      }
    }
    return piece;
  }

  /** Whether a subject and its verb of saying stand behind the comma, and nothing but a mark. */
  private boolean isClause(int comma, int end, boolean asked) {
    for (int verb = comma + 2; verb < end; verb++) {
      boolean says =
          (!view.isPos(verb, "NOUN") && words.has("say", view.tokens.get(verb).lemma()))
              || reports(view.lower[verb]);
      boolean ends = asked || isLast(verb, end);
      if (says && ends && phrases.before(verb).filter(p -> p.begin() == comma + 1).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The tagger takes "reports" at the end of a sentence for a noun. */
  private boolean reports(String word) {
    return word.endsWith("s") && words.has("say", word.substring(0, word.length() - 1));
  }

  private boolean isLast(int verb, int end) {
    int next = Math.max(verb + 1, end);
    boolean all = verb + 1 == end || (verb + 2 == end && view.isPos(verb + 1, "PUNCT"));
    return all && (next >= view.sentenceEnd(verb) || view.isPos(next, "PUNCT"));
  }

  private int tokenEnd(Span span) {
    return view.article.tokenAt(span.end() - 1) + 1;
  }
}
