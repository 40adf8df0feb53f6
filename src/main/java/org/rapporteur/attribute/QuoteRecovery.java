package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

/**
 * Gives long quotations that no attribution holds to the one who speaks around them: goes on with
 * the quotation of the paragraph before, with the speaker of its own paragraph, or, where the
 * paragraph is nothing but quotation, with the speaker before it.
 */
final class QuoteRecovery {
  private static final double SAME_PARAGRAPH = .85;
  private static final double OTHER_PARAGRAPH = .75;
  private static final double OWN_CLAUSE = .4;

  /** Of quotations given to a speaker on less one in ten was his, in the training articles. */
  private static final double LEAST = .35;

  /** How many paragraphs a speaker is remembered. */
  private static final int REACH = 2;

  private final TokenView view;
  private final CueWords words;
  private final SourcePhrases phrases;
  private final List<Attribution> attributions;

  /** Numbers of the attributions, by all their words. */
  private final SpanIndex index = new SpanIndex();

  /** Numbers of the attributions by the paragraph of the cue, in ascending order. */
  private final Map<Integer, List<Integer>> inParagraph = new HashMap<>();

  QuoteRecovery(TokenView view, CueWords words, List<Attribution> attributions) {
    this.view = view;
    this.words = words;
    this.phrases = new SourcePhrases(view, words);
    this.attributions = new ArrayList<>();
    attributions.stream().sorted(Order.BY_FIRST_SPAN).forEach(this::add);
  }

  private void add(Attribution attribution) {
    int number = attributions.size();
    attributions.add(attribution);
    index.add(number, AttributionIndex.words(attribution));
    Span cue = attribution.cue().isEmpty() ? Order.first(attribution) : attribution.cue().get(0);
    int token = view.article.tokenAt(cue.begin());
    if (token < view.size()) {
      inParagraph.computeIfAbsent(view.paragraph(token), p -> new ArrayList<>()).add(number);
    }
  }

  private void set(int number, Attribution attribution) {
    attributions.set(number, attribution);
    index.add(number, attribution.content());
  }

  /** The attributions given, some with more content, and those found. */
  List<Attribution> recover() {
    for (int q = 0; q < view.firstOf.length; q++) {
      boolean outermost = view.article.quotations().get(q).depth() == 0;
      if (outermost && view.isLong(q) && !isPartlyTaken(q) && !isTaken(q) && !view.isTitle(q)) {
        recover(q);
      }
    }
    return attributions;
  }

  private void recover(int q) {
    if (view.article.quotations().get(q).continues() && goesOn(q)) {
      return;
    }
    if (standsAlone(q)) {
      Optional<Integer> near = inParagraph(q);
      if (near.isPresent()) {
        extend(near.get(), q);
      } else {
        speakerBefore(q).ifPresent(a -> repeat(a, q, OTHER_PARAGRAPH));
      }
      return;
    }
    Optional<Attribution> own = ownClause(q);
    if (own.isPresent()) {
      add(own.get());
    } else {
      inParagraph(q).ifPresent(i -> repeat(attributions.get(i), q, OWN_CLAUSE));
    }
  }

  /**
   * Whether a quoted piece of content is the quotation's begin or end; it then becomes all of it.
   */
  private boolean isPartlyTaken(int q) {
    Span span = span(q);
    for (int i : index.near(List.of(span))) {
      Attribution attribution = attributions.get(i);
      List<Span> content = new ArrayList<>(attribution.content());
      for (int k = 0; k < content.size(); k++) {
        Span piece = content.get(k);
        boolean part = span.covers(piece) && attribution.form() == Form.DIRECT;
        boolean begins = piece.begin() == span.begin() && piece.end() < span.end();
        boolean ends = piece.end() == span.end() && piece.begin() > span.begin();
        if (part
            && ((begins && isFree(piece.end(), span.end()))
                || (ends && isFree(span.begin(), piece.begin())))) {
          content.set(k, span);
          set(i, withContent(attribution, content));
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFree(int begin, int end) {
    Span span = new Span(begin, end);
    return near(span).stream()
        .noneMatch(
            a ->
                a.content().stream().anyMatch(span::overlaps)
                    || a.cue().stream().anyMatch(span::overlaps)
                    || a.source().stream().anyMatch(span::overlaps));
  }

  /** The attributions with words in {@code span}, and some others near it, in order. */
  private List<Attribution> near(Span span) {
    List<Attribution> near = new ArrayList<>();
    index.near(List.of(span)).forEach(i -> near.add(attributions.get(i)));
    return near;
  }

  private Span span(int q) {
    return view.span(view.firstOf[q], view.endOf[q]);
  }

  /** Whether half of the quotation is content already, or any of it source or cue. */
  private boolean isTaken(int q) {
    Span span = span(q);
    int covered = 0;
    for (Attribution attribution : near(span)) {
      for (Span content : attribution.content()) {
        int begin = Math.max(content.begin(), span.begin());
        int end = Math.min(content.end(), span.end());
        covered += Math.max(0, end - begin);
      }
    }
    return 2 * covered > span.length();
  }

  /** With the speaker of the quotation that the paragraph before left open. */
  private boolean goesOn(int q) {
    for (int before = q - 1; before >= 0; before--) {
      if (view.article.quotations().get(before).depth() == 0) {
        Optional<Attribution> holder = holderOf(span(before));
        holder.ifPresent(a -> repeat(a, q, OTHER_PARAGRAPH));
        return holder.isPresent();
      }
    }
    return false;
  }

  private Optional<Attribution> holderOf(Span quotation) {
    return near(quotation).stream()
        .filter(a -> a.content().stream().anyMatch(quotation::overlaps))
        .findFirst();
  }

  /** Whether the quotation is a sentence or more of its own, not a part of another's. */
  private boolean standsAlone(int q) {
    int first = view.firstOf[q];
    int end = view.endOf[q];
    boolean begins = first == view.sentenceBegin(first) || view.is(first - 1, ":");
    boolean ends =
        end >= view.size()
            || view.sentence[end] != view.sentence[end - 1]
            || (view.isPos(end - 1, "PUNCT") && end - 2 >= first && view.is(end - 2, ","));
    return begins && ends;
  }

  /** The last attribution of the paragraph before the quotation, else the first one after it. */
  private Optional<Integer> inParagraph(int q) {
    int paragraph = view.paragraph(view.firstOf[q]);
    int best = -1;
    for (int i : inParagraph.getOrDefault(paragraph, List.of())) {
      Attribution attribution = attributions.get(i);
      if (attribution.source().isEmpty() || attribution.kind() == Kind.ATTITUDE) {
        continue;
      }
      Span cue = attribution.cue().isEmpty() ? Order.first(attribution) : attribution.cue().get(0);
      if (cue.begin() < span(q).begin() || best < 0) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /** The one who spoke last in the paragraphs before. */
  private Optional<Attribution> speakerBefore(int q) {
    int paragraph = view.paragraph(view.firstOf[q]);
    Attribution best = null;
    int first = Math.max(0, paragraph - REACH);
    Span reach =
        new Span(view.article.paragraphs().get(first).begin(), Math.max(span(q).begin(), 1));
    for (Attribution attribution : near(reach)) {
      if (attribution.source().isEmpty() || attribution.kind() == Kind.ATTITUDE) {
        continue;
      }
      Span last = attribution.content().get(attribution.content().size() - 1);
      int token = view.article.tokenAt(last.begin());
      boolean near = last.begin() < span(q).begin() && paragraph - view.paragraph(token) <= REACH;
      if (near && (best == null || end(best) < last.end())) {
        best = attribution;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int end(Attribution attribution) {
    return attribution.content().get(attribution.content().size() - 1).end();
  }

  /** Another piece of the same saying where that one is quoted too, another saying otherwise. */
  private void extend(int number, int q) {
    Attribution attribution = attributions.get(number);
    if (attribution.form() == Form.INDIRECT) {
      repeat(attribution, q, SAME_PARAGRAPH);
      return;
    }
    Span quotation = span(q);
    List<Span> joined = new ArrayList<>(List.of(quotation));
    List<Span> content = new ArrayList<>();
    for (Span piece : attribution.content()) {
      (piece.overlaps(quotation) ? joined : content).add(piece);
    }
    content.add(Span.covering(joined));
    content.sort(null);
    set(number, withContent(attribution, content));
  }

  private Attribution withContent(Attribution attribution, List<Span> content) {
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

  private void repeat(Attribution attribution, int q, double factor) {
    if (attribution.confidence() * factor < LEAST) {
      return;
    }
    add(
        new Attribution(
            attribution.source(),
            attribution.cue(),
            List.of(span(q)),
            Form.DIRECT,
            Kind.SAYING,
            false,
            OptionalInt.empty(),
            attribution.confidence() * factor));
  }

  /** The nearest verb before the quotation, if it may tell of words, with what stands before it. */
  private Optional<Attribution> ownClause(int q) {
    int first = view.firstOf[q];
    for (int i = first - 1; i >= view.sentenceBegin(first); i--) {
      if (view.isPos(i, "VERB") && view.quotation[i] < 0) {
        int begin = i;
        while (begin > view.sentenceBegin(i)
            && view.tokens.get(begin - 1).pos().startsWith("AUX")) {
          begin--;
        }
        Optional<Phrase> source =
            words.entry(view.tokens.get(i), "").isEmpty()
                ? Optional.empty()
                : phrases.before(begin);
        if (source.isPresent()) {
          Phrase s = source.get();
          return Optional.of(
              new Attribution(
                  List.of(view.span(s.begin(), s.end())),
                  List.of(view.span(begin, i + 1)),
                  List.of(span(q)),
                  Form.DIRECT,
                  Kind.SAYING,
                  false,
                  OptionalInt.empty(),
                  OWN_CLAUSE));
        }
      }
    }
    return Optional.empty();
  }
}
