package org.rapporteur.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rapporteur.model.Span;

/** Pairs the double quotation marks of one paragraph. */
final class DoubleQuotations {
  private static final int LOOK_AHEAD = 40;
  private static final int DEEPEST = 4;

  /**
   * An inner quotation of at most so many characters may end a paragraph that its outer one leaves
   * open.
   */
  private static final int SHORT = 40;

  private final String text;
  private final Span paragraph;
  private final boolean continued;
  private final List<QuotationMark> marks;
  private final List<Marked> found = new ArrayList<>();
  private final Deque<QuotationMark> open = new ArrayDeque<>();
  private int lastEnd;

  private DoubleQuotations(String text, Span paragraph, boolean continued) {
    this.text = text;
    this.paragraph = paragraph;
    this.continued = continued;
    this.marks = QuotationMark.in(text, paragraph);
    this.lastEnd = paragraph.begin();
  }

  /**
   * In the order of their ends.
   *
   * @param continued whether the paragraph before left a quotation open
   */
  static List<Marked> of(String text, Span paragraph, boolean continued) {
    return new DoubleQuotations(text, paragraph, continued).pair();
  }

  private List<Marked> pair() {
    for (int i = 0; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.opens(!open.isEmpty())) {
        if (!open.isEmpty() && (open.size() >= DEEPEST || !isNested(i))) {
          leaveOpen(mark.begin());
        }
        open.push(mark);
      } else if (!open.isEmpty()) {
        QuotationMark opening = open.pop();
        add(opening.begin(), opening.end(), mark.begin(), mark.end(), true, true);
      } else {
        closeUnopened(mark);
      }
    }
    while (!open.isEmpty()) {
      QuotationMark opening = open.pop();
      add(opening.begin(), opening.end(), paragraph.end(), paragraph.end(), true, false);
    }
    return found;
  }

  /** Ends the innermost open quotation, whose closing mark was lost, before {@code end}. */
  private void leaveOpen(int end) {
    QuotationMark opening = open.pop();
    int trimmed = Paragraphs.trim(text, opening.end(), end).end();
    add(opening.begin(), opening.end(), trimmed, trimmed, true, false);
  }

  /**
   * A closing mark without its opening one. The opening mark was lost where the paragraph, or after
   * another quotation the sentence, begins. A mark without punctuation before it is taken for
   * something else, such as inches.
   */
  private void closeUnopened(QuotationMark mark) {
    boolean first = lastEnd == paragraph.begin();
    char before = mark.begin() > paragraph.begin() ? text.charAt(mark.begin() - 1) : ' ';
    boolean afterPunctuation = ".,!?…".indexOf(before) >= 0;
    if (!afterPunctuation && !(continued && first)) {
      return;
    }
    int begin = first ? paragraph.begin() : sentenceBegin(mark.begin());
    if (begin < mark.begin()) {
      add(begin, begin, mark.begin(), mark.end(), false, true);
    }
  }

  /** Begin of the last sentence between the last quotation and {@code end}; {@code end} if none. */
  private int sentenceBegin(int end) {
    for (int i = end - 2; i > lastEnd; i--) {
      boolean stop = ".!?".indexOf(text.charAt(i - 1)) >= 0;
      if (stop && Paragraphs.isBlank(text.charAt(i))) {
        return Paragraphs.trim(text, i, end).begin();
      }
    }
    return end;
  }

  /**
   * Whether the opening mark {@code marks[i]} begins a quotation inside the open one: then a
   * further mark closes the outer one after it. Otherwise the closing mark of the open one was
   * lost.
   */
  private boolean isNested(int i) {
    int depth = 1;
    int limit = Math.min(marks.size(), i + LOOK_AHEAD);
    for (int j = i + 1; j < limit; j++) {
      QuotationMark mark = marks.get(j);
      if (depth == 0) {
        return !mark.opens(true);
      }
      depth += mark.opens(true) ? 1 : -1;
      if (depth == 0 && j == marks.size() - 1) {
        boolean atBegin = open.getLast().begin() == paragraph.begin();
        return atBegin
            && mark.begin() - marks.get(i).end() <= SHORT
            && Paragraphs.trim(text, mark.end(), paragraph.end()).length() > 1;
      }
    }
    return false;
  }

  private void add(
      int begin, int innerBegin, int innerEnd, int end, boolean opened, boolean closed) {
    boolean continues =
        continued && begin == paragraph.begin() && open.isEmpty() && found.isEmpty();
    Marked marked =
        new Marked(new Span(begin, end), new Span(innerBegin, innerEnd), opened, closed, continues);
    lastEnd = Math.max(lastEnd, end);
    found.add(marked);
  }
}
