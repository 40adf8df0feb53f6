package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/** The quotations of an article, found by where they stand. */
final class QuotationIndex {
  private final List<Quotation> all;
  private final SpanIndex index = new SpanIndex();

  QuotationIndex(List<Quotation> quotations) {
    all = quotations;
    for (int q = 0; q < all.size(); q++) {
      index.add(q, all.get(q).span());
    }
  }

  /** Those that overlap one of {@code spans}, and some others near it, in the order of the text. */
  List<Quotation> near(List<Span> spans) {
    List<Quotation> near = new ArrayList<>();
    index.near(spans).forEach(q -> near.add(all.get(q)));
    return near;
  }

  /** The numbers of those in {@link #near(List)}. */
  Iterable<Integer> numbersNear(Span span) {
    return index.near(List.of(span));
  }
}
