package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/**
 * Corrects the bounds of what models found where punctuation and grammar leave no doubt: a source
 * has neither adverb nor weekday after it, what stands beside whole quotations is not said, a
 * headline's words end before the name of the one who said them.
 */
final class Corrections {
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
  private final LeadIns leadIns;
  private final SecondPredicates predicates;

  Corrections(TokenView view, CueWords words, List<Attribution> rules) {
    this.view = view;
    this.words = words;
    phrases = new SourcePhrases(view, words);
    clauses = new SourceClauses(view);
    reporting = new ReportingClauses(view, words, phrases);
    crediting = new CreditingPhrases(view, words, phrases);
    leadIns = new LeadIns(view, words, phrases);
    predicates = new SecondPredicates(view);
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
    for (Span piece : attribution.source()) {
      Span who = withoutDate(withoutAdverb(beforeDate(attribution, piece)));
      Span whole = clauses.completed(attribution, antecedent(attribution, who));
      source.add(withPairedComma(attribution, whole));
    }
    Attribution sourced = with(attribution, source, attribution.cue(), said(attribution));
    Attribution bounded = beforeSignature(withoutAside(reporting.without(sourced)));
    return leadIns.corrected(bounded);
  }

  private List<Span> said(Attribution attribution) {
    List<Span> content = crediting.completed(attribution);
    return content.size() == 1
        ? List.of(predicates.without(attribution.cue(), content.get(0)))
        : content;
  }

  /**
   * A source before its cue with both commas of an apposition or with neither: "Ines Vale, the
   * envoy," but "Ines Vale" where behind her name comes what she did.
   */
  private Span withPairedComma(Attribution attribution, Span source) {
    int begin = view.article.tokenAt(source.begin());
    int end = tokenEnd(source);
    boolean paired = false;
    for (int i = begin + 1; i < end - 1; i++) {
      paired |= view.is(i, ",");
    }
    if (view.is(end - 1, ",") && end > begin + 1) {
      boolean beside =
          attribution.cue().stream().anyMatch(cue -> view.article.tokenAt(cue.begin()) == end);
      return paired || beside ? source : view.span(begin, end - 1);
    }
    Span whole = view.is(end, ",") ? view.span(begin, end + 1) : source;
    boolean free =
        attribution.cue().stream().allMatch(cue -> cue.begin() >= whole.end())
            && attribution.content().stream().noneMatch(whole::overlaps);
    return paired && free ? whole : source;
  }

  /** "Obel, who had called, said": not who, but all that stands before the verb, says it. */
  private Span antecedent(Attribution attribution, Span source) {
    int who = view.article.tokenAt(source.begin());
    int cue =
        attribution.cue().isEmpty() ? 0 : view.article.tokenAt(attribution.cue().get(0).begin());
    boolean beyond =
        isRelative(who)
            && tokenEnd(source) == who + 1
            && who < cue - 1
            && view.is(cue - 1, ",")
            && view.sentence[who] == view.sentence[cue];
    return beyond
        ? phrases
            .before(cue)
            .filter(p -> p.begin() < who)
            .map(p -> view.span(p.begin(), cue))
            .orElse(source)
        : source;
  }

  private boolean isRelative(int i) {
    return view.is(i, "who") || view.is(i, "which") || view.is(i, "that");
  }

  private int tokenEnd(Span span) {
    return view.article.tokenAt(span.end() - 1) + 1;
  }

  /** Before ", meanwhile,", which the tagger takes for a pronoun; an age or an office stays. */
  private Span withoutAdverb(Span source) {
    int begin = view.article.tokenAt(source.begin());
    int end = tokenEnd(source);
    int word = end - 2;
    boolean inserted =
        word - 1 > begin
            && view.is(end - 1, ",")
            && view.is(word - 1, ",")
            && (view.isPos(word, "ADV") || view.isPos(word, "PRON") || view.isPos(word, "SCONJ"));
    return inserted ? view.span(begin, word - 1) : source;
  }

  /**
   * "The envoy on Tuesday, February 1": Tuesday is when he spoke. The day of a clause in the source
   * tells which envoy is meant, and a month which report.
   */
  private Span withoutDate(Span source) {
    int begin = view.article.tokenAt(source.begin());
    int end = tokenEnd(source);
    int i = end;
    boolean day = false;
    while (i > begin + 1 && isTime(i - 1)) {
      i--;
      day |= words.has("weekday", view.lower[i]);
    }
    boolean led =
        day
            && i > begin + 1
            && (view.is(i - 1, "on") || view.is(i - 1, "in"))
            && (view.isPos(i - 2, "PROPN")
                || view.isPos(i - 2, "NOUN")
                || view.isPos(i - 2, "PRON"));
    return led && !holdsClause(begin, i - 1) ? view.span(begin, i - 1) : source;
  }

  /** Whether nobody but a date is credited: "November 10: talks in Port Elm". */
  boolean isOfDate(Attribution attribution) {
    return !attribution.source().isEmpty()
        && attribution.source().stream()
            .allMatch(span -> isTime(view.article.tokenAt(span.begin()), tokenEnd(span)));
  }

  /** A day, with its number or name: May alone may be a person. */
  private boolean isTime(int begin, int end) {
    boolean day = false;
    for (int i = begin; i < end; i++) {
      if (!isTime(i)) {
        return false;
      }
      day |= view.isPos(i, "NUM") || words.has("weekday", view.lower[i]);
    }
    return day;
  }

  /** "The envoy on Tuesday, February 1, said": who stands before it where a date is the source. */
  private Span beforeDate(Attribution attribution, Span source) {
    int begin = view.article.tokenAt(source.begin());
    if (!isTime(begin, tokenEnd(source))) {
      return source;
    }
    int first = begin;
    int sentence = view.sentenceBegin(begin);
    while (first > sentence
        && (isTime(first - 1) || view.is(first - 1, "on") || view.is(first - 1, "in"))) {
      first--;
    }
    return phrases
        .before(first)
        .map(p -> view.span(p.begin(), p.end()))
        .filter(span -> attribution.content().stream().noneMatch(span::overlaps))
        .orElse(source);
  }

  private boolean holdsClause(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isRelative(i) || view.isPos(i, "VERB")) {
        return true;
      }
    }
    return false;
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
   * According to the envoy, "X," she said: that she did is what the envoy tells. What stands before
   * the quotation is said where the quotation goes on with its sentence: No change, she said,
   * "hides it", but not: As the bell rang, she said, "We are late."
   */
  private Attribution withoutAside(Attribution attribution) {
    List<Span> content = attribution.content();
    List<Span> kept = new ArrayList<>();
    boolean said = false;
    boolean relayed = crediting.credits(attribution);
    for (int i = 0; i < content.size(); i++) {
      Span piece = content.get(i);
      List<Span> held = quoted(piece);
      boolean led = !relayed && held.size() == 1 && held.get(0).begin() == piece.begin();
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
        return (view.isLong(q) && !view.isTitle(q)) || view.is(view.endOf[q] - 2, ",");
      }
    }
    return false;
  }

  private boolean endsInComma(Span quotation) {
    int end = tokenEnd(quotation);
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
