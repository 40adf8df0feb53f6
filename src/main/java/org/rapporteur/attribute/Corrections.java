package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/**
 * Corrects the bounds of what models found where punctuation and grammar leave no doubt: a source
 * has no quotation mark before it and no date after it, the place of a speech is no part of it,
 * what stands beside whole quotations is not said, a headline's words end before the name of the
 * one who said them.
 */
final class Corrections {
  /** A model's source less sure than this gives way to the noun before a participle. */
  private static final double UNSURE = .65;

  private static final String MARKS = "\"“”„«»‘’'`:;";

  private final TokenView view;
  private final CueWords words;

  /** Attributions by rule whose cue is a mark, as in headlines and posts. */
  private final List<Attribution> signed;

  /** By the last piece of their content. */
  private final SpanIndex signedAt = new SpanIndex();

  private final QuotationIndex quotations;

  private final SourcePhrases phrases;
  private final SourceClauses clauses;
  private final ReportingClauses reporting;
  private final CreditingPhrases crediting;

  Corrections(TokenView view, CueWords words, List<Attribution> rules) {
    this.view = view;
    this.words = words;
    phrases = new SourcePhrases(view, words);
    clauses = new SourceClauses(view);
    reporting = new ReportingClauses(view, words, phrases);
    crediting = new CreditingPhrases(view, words, phrases);
    signed =
        rules.stream()
            .filter(rule -> rule.cue().size() == 1 && rule.cue().get(0).length() <= 2)
            .filter(rule -> rule.source().size() == 1)
            .filter(rule -> rule.source().get(0).begin() >= rule.cue().get(0).end())
            .toList();
    for (int i = 0; i < signed.size(); i++) {
      signedAt.add(i, last(signed.get(i).content()));
    }
    quotations = new QuotationIndex(view.article.quotations());
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }

  Attribution corrected(Attribution attribution) {
    List<Span> source = new ArrayList<>();
    for (Span piece : nounBeforeParticiple(attribution)) {
      source.add(clauses.completed(attribution, subject(attribution, trimmed(piece))));
    }
    Attribution sourced =
        with(attribution, source, attribution.cue(), crediting.completed(attribution));
    return beforeSignature(withoutPlace(withoutAside(reporting.without(sourced))));
  }

  /** "a tweet accusing Norland": where the source is doubted, it is the tweet. */
  private List<Span> nounBeforeParticiple(Attribution attribution) {
    if (attribution.cue().isEmpty() || attribution.confidence() >= UNSURE) {
      return attribution.source();
    }
    int cue = view.article.tokenAt(attribution.cue().get(0).begin());
    boolean participle = view.isPos(cue, "VERB") && view.lower[cue].endsWith("ing");
    if (!participle || cue == view.sentenceBegin(cue) || !view.isPos(cue - 1, "NOUN")) {
      return attribution.source();
    }
    Optional<Span> noun = phrases.before(cue).map(p -> view.span(p.begin(), p.end()));
    boolean other =
        noun.filter(n -> attribution.source().stream().noneMatch(n::overlaps)).isPresent();
    return other ? List.of(noun.get()) : attribution.source();
  }

  /** Without marks at either end that belong to what stands beside it, and without a date. */
  private Span trimmed(Span source) {
    int begin = view.article.tokenAt(source.begin());
    int end = view.article.tokenAt(source.end() - 1) + 1;
    while (begin + 1 < end && isMark(begin) && !closesBefore(begin, end)) {
      begin++;
    }
    end = withoutDate(begin, withoutAdverb(begin, end));
    return begin < end ? view.span(begin, end) : source;
  }

  /** "Obel, who had called, said": not who, but all that stands before the verb, says it. */
  private Optional<Span> antecedent(Attribution attribution, int source) {
    int cue =
        attribution.cue().isEmpty() ? 0 : view.article.tokenAt(attribution.cue().get(0).begin());
    boolean beyond = isRelative(source) && source < cue - 1 && view.is(cue - 1, ",");
    return beyond && view.sentence[source] == view.sentence[cue]
        ? phrases.before(cue).filter(p -> p.begin() < source).map(p -> view.span(p.begin(), cue))
        : Optional.empty();
  }

  /** In Obel condemned the attack, "noting that" it was near, Obel alone notes. */
  private Span subject(Attribution attribution, Span source) {
    int begin = view.article.tokenAt(source.begin());
    int end = view.article.tokenAt(source.end() - 1) + 1;
    Optional<Span> whole = end == begin + 1 ? antecedent(attribution, begin) : Optional.empty();
    if (whole.isPresent()) {
      return whole.get();
    }
    int cue =
        attribution.cue().isEmpty() ? 0 : view.article.tokenAt(attribution.cue().get(0).begin());
    boolean joined = view.lower[cue].endsWith("ing") || view.isPos(cue - 1, "CCONJ");
    for (int i = begin + 1; joined && i < end && !view.isPos(i, "PUNCT") && !isRelative(i); i++) {
      boolean finite = view.isPos(i, "VERB") && !view.lower[i].endsWith("ing");
      if (finite && words.entry(view.tokens.get(i), "").isPresent()) {
        Optional<Phrase> subject = phrases.before(i);
        return subject.filter(p -> p.begin() == begin).isPresent() ? view.span(begin, i) : source;
      }
    }
    return source;
  }

  private boolean isRelative(int i) {
    return view.is(i, "who") || view.is(i, "which") || view.is(i, "that");
  }

  private boolean isMark(int i) {
    return view.tokens.get(i).word().length() == 1 && MARKS.contains(view.lower[i]);
  }

  private boolean closesBefore(int begin, int end) {
    return view.quotation[begin] >= 0 && view.endOf[view.quotation[begin]] <= end;
  }

  /** Before ", meanwhile,", which the tagger takes for a pronoun; an age or an office stays. */
  private int withoutAdverb(int begin, int end) {
    int word = end - 2;
    boolean inserted =
        word - 1 > begin
            && view.is(end - 1, ",")
            && view.is(word - 1, ",")
            && (view.isPos(word, "ADV") || view.isPos(word, "PRON") || view.isPos(word, "SCONJ"));
    return inserted ? word - 1 : end;
  }

  /** Before "on Tuesday, February 1" or "in March 2020". */
  private int withoutDate(int begin, int end) {
    int i = end;
    while (i > begin + 1 && isTime(i - 1)) {
      i--;
    }
    boolean led =
        i < end
            && i > begin + 1
            && (view.is(i - 1, "on") || view.is(i - 1, "in"))
            && (view.isPos(i - 2, "PROPN")
                || view.isPos(i - 2, "NOUN")
                || view.isPos(i - 2, "PRON"));
    return led ? i - 1 : end;
  }

  /** A weekday or month, and numbers and commas after one; a year alone may tell which report. */
  private boolean isTime(int i) {
    boolean named = words.has("weekday", view.lower[i]) || words.has("month", view.lower[i]);
    boolean after = view.isPos(i, "NUM") || view.is(i, ",");
    return named || (after && i > 0 && isTime(i - 1));
  }

  /**
   * Where one piece is a whole quotation of what was said, without what follows unquoted: in "X,"
   * she said, walking on the walking is not said, and in "X," she said of the vote, "Y" the vote.
   * What stands before the quotation is said where the quotation goes on with its sentence: No
   * change, she said, "hides it", but not: As the bell rang, she said, "We are late."
   */
  private Attribution withoutAside(Attribution attribution) {
    List<Span> content = attribution.content();
    List<Span> kept = new ArrayList<>();
    boolean said = false;
    for (int i = 0; i < content.size(); i++) {
      Span piece = content.get(i);
      List<Span> held = quoted(piece);
      boolean led = held.size() == 1 && held.get(0).begin() == piece.begin();
      Span own = led && endsInComma(held.get(0)) ? held.get(0) : piece;
      boolean before =
          held.isEmpty() && i + 1 < content.size() && begins(content.get(i + 1), piece);
      if (!said && !before) {
        kept.add(own);
      } else if (!held.isEmpty()) {
        kept.add(new Span(held.get(0).begin(), own.end()));
      }
      said |= isWholeSaying(own);
    }
    return with(attribution, attribution.source(), attribution.cue(), kept);
  }

  /** Whether {@code quotation} begins anew in the sentence that {@code piece} stands in. */
  private boolean begins(Span quotation, Span piece) {
    int first = view.article.tokenAt(quotation.begin());
    boolean same = view.sentence[first] == view.sentence[view.article.tokenAt(piece.begin())];
    return same
        && isWholeSaying(quotation)
        && first + 1 < view.size()
        && Character.isUpperCase(view.tokens.get(first + 1).word().charAt(0));
  }

  /**
   * Whether the piece is a quotation that is long, or that a comma in it makes part of a saying.
   */
  private boolean isWholeSaying(Span piece) {
    for (int q : quotations.numbersNear(piece)) {
      if (view.article.quotations().get(q).span().equals(piece)) {
        return view.isLong(q) || view.is(view.endOf[q] - 2, ",");
      }
    }
    return false;
  }

  private boolean endsInComma(Span quotation) {
    int end = view.article.tokenAt(quotation.end() - 1) + 1;
    return view.is(end - 2, ",") && view.closes(end - 1);
  }

  /** The piece where a quotation holds it, else the outermost quotations that it holds. */
  private List<Span> quoted(Span piece) {
    List<Span> held = new ArrayList<>();
    for (Quotation quotation : quotations.near(List.of(piece))) {
      if (quotation.depth() == 0 && quotation.span().covers(piece)) {
        return List.of(piece);
      }
      if (quotation.depth() == 0 && piece.covers(quotation.span())) {
        held.add(quotation.span());
      }
    }
    return held;
  }

  private boolean isQuoted(Span piece) {
    return quotations.near(List.of(piece)).stream().anyMatch(q -> q.span().overlaps(piece));
  }

  /** "Talks go on, she said at the summit": the summit is where it was said. */
  private Attribution withoutPlace(Attribution attribution) {
    List<Span> content = attribution.content();
    if (content.size() < 2 || attribution.cue().size() != 1) {
      return attribution;
    }
    Span cue = attribution.cue().get(0);
    int last = view.article.tokenAt(cue.end() - 1);
    int first = view.article.tokenAt(cue.begin());
    Span place = content.get(content.size() - 1);
    boolean follows = view.article.tokenAt(place.begin()) == last + 1 && !isQuoted(place);
    Span said = content.get(0);
    boolean before = said.end() <= cue.begin() && words(said) >= TokenView.LONG;
    if (!follows || !before || first == last || !view.isPos(last, "ADP")) {
      return attribution;
    }
    return with(
        attribution,
        attribution.source(),
        List.of(view.span(first, last)),
        content.subList(0, content.size() - 1));
  }

  private int words(Span span) {
    return view.article.tokenAt(span.end()) - view.article.tokenAt(span.begin());
  }

  /** "Norland hopes for talks - Obel": Obel and the dash are no part of what Norland hopes. */
  private Attribution beforeSignature(Attribution attribution) {
    List<Span> content = new ArrayList<>();
    for (Span piece : attribution.content()) {
      Span kept = piece;
      for (int i : signedAt.near(List.of(piece))) {
        Attribution rule = signed.get(i);
        Span whole = last(rule.content());
        Span name = rule.source().get(0);
        boolean over = whole.overlaps(kept) && name.overlaps(kept) && kept.begin() < whole.end();
        kept = over ? new Span(kept.begin(), whole.end()) : kept;
      }
      content.add(kept);
    }
    return with(attribution, attribution.source(), attribution.cue(), content);
  }

  private static Attribution with(
      Attribution attribution, List<Span> source, List<Span> cue, List<Span> content) {
    return new Attribution(
        source,
        cue,
        content,
        attribution.form(),
        attribution.kind(),
        attribution.negated(),
        attribution.embeddedIn(),
        attribution.confidence());
  }
}
