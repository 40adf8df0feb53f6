package org.rapporteur.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Span;

/**
 * Completes what another attributor finds: gives long quotations that it left out to their speaker,
 * tells direct from indirect, sayings from attitudes and denied sayings from others, and ties an
 * attribution inside another's content to it.
 */
public final class CompletingAttributor implements Attributor {
  private static final double RELAYED = .7;

  private final Attributor inner;
  private final CueWords words = CueWords.load();

  public CompletingAttributor(Attributor inner) {
    this.inner = requireNonNull(inner, "inner");
  }

  @Override
  public List<Attribution> attribute(AnnotatedArticle article) {
    TokenView view = new TokenView(article);
    CueMeaning meaning = new CueMeaning(view, words);
    List<Attribution> marked = new ArrayList<>();
    for (Attribution attribution : inner.attribute(article)) {
      marked.add(marked(article, meaning, attribution));
    }
    List<Attribution> all = withRelayed(view, new QuoteRecovery(view, marked).recover());
    all.sort(Order.BY_FIRST_SPAN);
    return nested(all);
  }

  private static Attribution marked(
      AnnotatedArticle article, CueMeaning meaning, Attribution attribution) {
    Form form = QuoteForm.of(article, attribution.content());
    return new Attribution(
        attribution.source(),
        attribution.cue(),
        attribution.content(),
        form,
        meaning.kind(attribution.cue(), form),
        meaning.isNegated(attribution.cue()),
        attribution.embeddedIn(),
        attribution.confidence());
  }

  /**
   * With those relayed: where X reported Y, "citing" Z, Z said Y too, and X did not say "Z", which
   * is what models make of it.
   */
  private List<Attribution> withRelayed(TokenView view, List<Attribution> attributions) {
    List<Attribution> all = new ArrayList<>(attributions);
    SourcePhrases phrases = new SourcePhrases(view, words);
    for (int i = 0; i + 1 < view.size(); i++) {
      if (!view.is(i, "citing") || view.isQuoted(i)) {
        continue;
      }
      Optional<Phrase> phrase = phrases.after(i + 1).filter(p -> isPerson(view, p));
      if (phrase.isEmpty()) {
        continue;
      }
      Span source = view.span(phrase.get().begin(), phrase.get().end());
      Span cue = view.tokens.get(i).span();
      List<Attribution> others = new ArrayList<>(all);
      others.removeIf(
          a -> isOf(a.cue(), cue) && a.content().stream().allMatch(piece -> source.covers(piece)));
      boolean taken = others.stream().anyMatch(a -> isOf(a.cue(), cue));
      Optional<Attribution> relaying = lastBefore(view, others, i);
      if (!taken && relaying.isPresent()) {
        all = others;
        all.add(relayed(relaying.get(), before(view, source, relaying.get().content()), cue));
      }
    }
    return all;
  }

  /** "citing an official, the port is closed": the official ends where the content begins. */
  private static Span before(TokenView view, Span source, List<Span> content) {
    int begin = view.article.tokenAt(source.begin());
    int end = view.article.tokenAt(source.end() - 1) + 1;
    for (Span piece : content) {
      int first = view.article.tokenAt(piece.begin());
      end = first > begin ? Math.min(end, first) : end;
    }
    while (end > begin + 1 && view.isPos(end - 1, "PUNCT")) {
      end--;
    }
    return view.span(begin, end);
  }

  private static boolean isOf(List<Span> cues, Span cue) {
    return cues.stream().anyMatch(cue::overlaps);
  }

  private static Attribution relayed(Attribution relaying, Span source, Span cue) {
    return new Attribution(
        List.of(source),
        List.of(cue),
        relaying.content(),
        relaying.form(),
        relaying.kind(),
        relaying.negated(),
        OptionalInt.empty(),
        relaying.confidence() * RELAYED);
  }

  private boolean isPerson(TokenView view, Phrase phrase) {
    for (int i = phrase.begin(); i < phrase.end(); i++) {
      if (words.has("backed-by", view.lower[i])) {
        return true;
      }
    }
    return false;
  }

  /** The last attribution of the sentence whose content does not hold token {@code i}. */
  private static Optional<Attribution> lastBefore(
      TokenView view, List<Attribution> attributions, int i) {
    int begin = view.tokens.get(view.sentenceBegin(i)).span().begin();
    Span token = view.tokens.get(i).span();
    Attribution last = null;
    for (Attribution attribution : attributions) {
      Span first = Order.first(attribution);
      boolean holds = attribution.content().stream().anyMatch(token::overlaps);
      if (first.begin() >= begin && first.begin() < token.begin() && !holds) {
        last = attribution;
      }
    }
    return Optional.ofNullable(last);
  }

  /** The same with each one tied to the shortest whose content holds its cue and content. */
  private static List<Attribution> nested(List<Attribution> attributions) {
    List<Attribution> nested = new ArrayList<>();
    SpanIndex contents = new SpanIndex();
    for (int i = 0; i < attributions.size(); i++) {
      contents.add(i, attributions.get(i).content());
    }
    for (int k = 0; k < attributions.size(); k++) {
      Attribution attribution = attributions.get(k);
      int outer = -1;
      for (int i : contents.near(attribution.content())) {
        Attribution other = attributions.get(i);
        if (i != k
            && isInside(attribution, other)
            && (outer < 0 || length(other) < length(attributions.get(outer)))) {
          outer = i;
        }
      }
      nested.add(
          new Attribution(
              attribution.source(),
              attribution.cue(),
              attribution.content(),
              attribution.form(),
              attribution.kind(),
              attribution.negated(),
              outer < 0 ? OptionalInt.empty() : OptionalInt.of(outer),
              attribution.confidence()));
    }
    return nested;
  }

  private static boolean isInside(Attribution inner, Attribution outer) {
    if (inner.content().equals(outer.content())) {
      return !inner.cue().isEmpty()
          && !outer.cue().isEmpty()
          && outer.cue().get(0).begin() < inner.cue().get(0).begin()
          && length(inner) > 0;
    }
    return inner.content().stream().allMatch(s -> covers(outer.content(), s))
        && inner.cue().stream().allMatch(s -> covers(outer.content(), s))
        && length(inner) < length(outer);
  }

  private static boolean covers(List<Span> spans, Span span) {
    return spans.stream().anyMatch(s -> s.covers(span));
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }
}
