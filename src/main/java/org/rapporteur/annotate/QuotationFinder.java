package org.rapporteur.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/**
 * Finds what stands in quotation marks: straight, curly, angle and doubled single ones, and single
 * ones that are no apostrophes.
 *
 * <p>A quotation never leaves its paragraph. One whose closing mark is missing ends with the
 * paragraph, or before the next quotation that cannot lie inside it. One whose opening mark is
 * missing begins with the paragraph, or, after another quotation, with its sentence. Marks with no
 * word between them are none.
 */
final class QuotationFinder {
  private final Set<String> elisions;

  /**
   * @param elisions words that are written with an apostrophe at their begin, without it
   */
  QuotationFinder(Set<String> elisions) {
    this.elisions = elisions;
  }

  /** In the order of the text, outer before inner where two begin together. */
  List<Quotation> find(String text, List<Span> paragraphs) {
    List<Quotation> quotations = new ArrayList<>();
    boolean doubleOpen = false;
    boolean singleOpen = false;
    for (Span paragraph : paragraphs) {
      List<Marked> doubles = DoubleQuotations.of(text, paragraph, doubleOpen);
      List<Marked> singles = SingleQuotations.of(text, paragraph, doubles, singleOpen, elisions);
      doubleOpen = doubles.stream().anyMatch(marked -> isLeftOpen(marked, paragraph));
      singleOpen = singles.stream().anyMatch(marked -> isLeftOpen(marked, paragraph));
      List<Marked> all = new ArrayList<>(doubles);
      all.addAll(singles);
      all.removeIf(marked -> !marked.holdsWords(text));
      addWithDepth(all, quotations);
    }
    return quotations;
  }

  private static boolean isLeftOpen(Marked marked, Span paragraph) {
    return !marked.closed() && marked.span().end() == paragraph.end();
  }

  private static void addWithDepth(List<Marked> found, List<Quotation> quotations) {
    found.sort(
        Comparator.comparingInt((Marked marked) -> marked.span().begin())
            .thenComparingInt(marked -> -marked.span().end()));
    Deque<Span> around = new ArrayDeque<>();
    for (Marked marked : found) {
      while (!around.isEmpty() && around.peek().end() <= marked.span().begin()) {
        around.pop();
      }
      quotations.add(
          new Quotation(
              marked.span(),
              marked.inner(),
              around.size(),
              marked.opened(),
              marked.closed(),
              marked.continues()));
      around.push(marked.span());
    }
  }
}
