package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

/**
 * Gives long quotations that no attribution holds to the one who speaks around them: one that is a
 * sentence or more goes on with what is quoted in its paragraph, a paragraph that is nothing but
 * quotation with the paragraph before. PolNeAR's annotators mark both as pieces of one saying.
 */
final class QuoteRecovery {
  private static final double SAME_PARAGRAPH = .85;

  /** Of quotations given to a speaker on less one in ten was his, in the training articles. */
  private static final double LEAST = .35;

  private final TokenView view;
  private final List<Attribution> attributions;

  /** Numbers of the attributions, by all their words. */
  private final SpanIndex index = new SpanIndex();

  /** Numbers of the attributions by the paragraph of the cue, in ascending order. */
  private final Map<Integer, List<Integer>> inParagraph = new HashMap<>();

  QuoteRecovery(TokenView view, List<Attribution> attributions) {
    this.view = view;
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
      if (outermost) {
        goOn(q);
      }
      if (outermost && view.isLong(q) && !isPartlyTaken(q) && !isTaken(q) && !view.isTitle(q)) {
        recover(q);
      }
    }
    return attributions;
  }

  /** Goes on with what a cue and its source have cut in two: "A," she said, "and so b." */
  private void goOn(int q) {
    int comma = view.firstOf[q] - 1;
    if (!view.is(comma, ",") || isTaken(q)) {
      return;
    }
    Span before = view.span(view.sentenceBegin(comma), comma + 1);
    for (int i : index.near(List.of(before))) {
      if (isCut(attributions.get(i), view.tokens.get(comma).span())) {
        join(i, q);
        return;
      }
    }
  }

  /** Whether a quotation, cue and source come one after the other, and end at the comma. */
  private boolean isCut(Attribution attribution, Span comma) {
    if (attribution.form() != Form.DIRECT
        || attribution.cue().isEmpty()
        || attribution.source().isEmpty()) {
      return false;
    }
    Span last = attribution.content().get(attribution.content().size() - 1);
    List<Span> who = new ArrayList<>(attribution.source());
    who.addAll(attribution.cue());
    Span clause = Span.covering(who);
    int end = view.article.tokenAt(last.end() - 1) + 1;
    return view.closes(end - 1)
        && view.article.tokenAt(clause.begin()) == end
        && view.article.tokenAt(comma.begin()) == view.article.tokenAt(clause.end() - 1) + 1;
  }

  private void recover(int q) {
    if (!standsAlone(q)) {
      return;
    }
    Optional<Integer> near = inParagraph(q);
    if (near.isEmpty() && isParagraph(q)) {
      paragraphBefore(q).filter(i -> goesOn(i, q)).ifPresent(i -> join(i, q));
    } else {
      near.ifPresent(i -> extend(i, q));
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

  /**
   * The last attribution of quoted words before the quotation in its paragraph, else the last one
   * before it, else the first one after it.
   */
  private Optional<Integer> inParagraph(int q) {
    int paragraph = view.paragraph(view.firstOf[q]);
    int best = -1;
    boolean bestQuotes = false;
    for (int i : inParagraph.getOrDefault(paragraph, List.of())) {
      Attribution attribution = attributions.get(i);
      if (!isSpoken(attribution)) {
        continue;
      }
      Span cue = attribution.cue().isEmpty() ? Order.first(attribution) : attribution.cue().get(0);
      boolean before = cue.begin() < span(q).begin();
      boolean quotes = before && attribution.form() == Form.DIRECT;
      if (best < 0 || (before && (quotes || !bestQuotes))) {
        best = i;
        bestQuotes = quotes;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private static boolean isSpoken(Attribution attribution) {
    return !attribution.source().isEmpty() && attribution.kind() != Kind.ATTITUDE;
  }

  /** Whether the quotation is all of its paragraph. */
  private boolean isParagraph(int q) {
    int first = view.firstOf[q];
    int end = view.endOf[q];
    return isParagraphBegin(first) && (end >= view.size() || isParagraphBegin(end));
  }

  private boolean isParagraphBegin(int i) {
    return i == 0 || view.paragraph(i - 1) != view.paragraph(i);
  }

  /** The attribution whose content is the last of the paragraph before the quotation. */
  private Optional<Integer> paragraphBefore(int q) {
    int paragraph = view.paragraph(view.firstOf[q]) - 1;
    int best = -1;
    Span reach = paragraph < 0 ? new Span(0, 0) : view.article.paragraphs().get(paragraph);
    for (int i : index.near(List.of(reach))) {
      Attribution attribution = attributions.get(i);
      boolean ends = view.paragraph(lastToken(attribution)) == paragraph;
      if (isSpoken(attribution) && ends && (best < 0 || end(best) < end(i))) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /**
   * Whether what is credited in the paragraph before goes on with the quotation: it is quoted too,
   * or stands at the paragraph's end, and no colon there credits the quotation to someone else.
   */
  private boolean goesOn(int number, int q) {
    Attribution attribution = attributions.get(number);
    int last = view.firstOf[q] - 1;
    int end = lastToken(attribution);
    boolean ends = end == last || (end == last - 1 && view.isPos(last, "PUNCT"));
    return !view.is(last, ":") && (attribution.form() != Form.INDIRECT || ends);
  }

  private int lastToken(Attribution attribution) {
    List<Span> content = attribution.content();
    return view.article.tokenAt(content.get(content.size() - 1).end() - 1);
  }

  private int end(int number) {
    List<Span> content = attributions.get(number).content();
    return content.get(content.size() - 1).end();
  }

  /** Another piece of the same saying where that one is quoted too, another saying otherwise. */
  private void extend(int number, int q) {
    Attribution attribution = attributions.get(number);
    if (attribution.form() == Form.INDIRECT) {
      repeat(attribution, q);
    } else {
      join(number, q);
    }
  }

  private void join(int number, int q) {
    Attribution attribution = attributions.get(number);
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

  private void repeat(Attribution attribution, int q) {
    if (attribution.confidence() * SAME_PARAGRAPH < LEAST) {
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
            attribution.confidence() * SAME_PARAGRAPH));
  }
}
