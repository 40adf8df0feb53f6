package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Span;

/**
 * A double quotation mark of any style, with what its form and its neighbours say of it.
 *
 * @param end after it; two units long where it is written as two backticks or apostrophes
 */
record QuotationMark(int begin, int end, Form form, boolean mayOpen, boolean mayClose) {
  /** What the mark looks like. */
  enum Form {
    OPENING,
    CLOSING,
    STRAIGHT
  }

  private static final String OPENING = "“‟„«";
  private static final String CLOSING = "”»";
  private static final String STRAIGHT = "\"″＂";
  private static final String BEFORE_OPENING = "([{<-–—―/…'‘`";
  private static final String AFTER_CLOSING = ".,;:!?)]}>-–—―/…'’";

  /** Every mark of the paragraph, in order. */
  static List<QuotationMark> in(String text, Span paragraph) {
    List<QuotationMark> marks = new ArrayList<>();
    int i = paragraph.begin();
    while (i < paragraph.end()) {
      int length = length(text, i, paragraph.end());
      if (length > 0) {
        marks.add(at(text, paragraph, i, i + length));
      }
      i += Math.max(1, length);
    }
    return marks;
  }

  static boolean isDouble(char c) {
    return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || STRAIGHT.indexOf(c) >= 0;
  }

  /** Of the mark at {@code i}, 0 if there is none. */
  static int length(String text, int i, int end) {
    char c = text.charAt(i);
    if (c == '\'' || c == '`') {
      boolean pair = i + 1 < end && text.charAt(i + 1) == c;
      boolean more = i + 2 < end && text.charAt(i + 2) == c;
      return pair && !more ? 2 : 0;
    }
    return isDouble(c) ? 1 : 0;
  }

  private static QuotationMark at(String text, Span paragraph, int begin, int end) {
    boolean first = begin == paragraph.begin();
    boolean last = end == paragraph.end();
    char before = first ? ' ' : text.charAt(begin - 1);
    char after = last ? ' ' : text.charAt(end);
    boolean blankBefore = Paragraphs.isBlank(before);
    boolean blankAfter = Paragraphs.isBlank(after);
    boolean mayOpen =
        !blankAfter
            && (blankBefore || BEFORE_OPENING.indexOf(before) >= 0 || OPENING.indexOf(before) >= 0);
    boolean mayClose =
        !blankBefore
            && (blankAfter || AFTER_CLOSING.indexOf(after) >= 0 || CLOSING.indexOf(after) >= 0);
    char c = text.charAt(begin);
    Form form =
        OPENING.indexOf(c) >= 0 || c == '`'
            ? Form.OPENING
            : CLOSING.indexOf(c) >= 0 ? Form.CLOSING : Form.STRAIGHT;
    return new QuotationMark(begin, end, form, mayOpen, mayClose);
  }

  /**
   * Whether it opens, given whether a quotation is open before it. The form decides unless the
   * neighbours speak clearly against it; a straight mark goes by its neighbours.
   */
  boolean opens(boolean open) {
    boolean onlyOpens = mayOpen && !mayClose;
    boolean onlyCloses = mayClose && !mayOpen;
    return switch (form) {
      case OPENING -> !(open && onlyCloses);
      case CLOSING -> !open && onlyOpens;
      case STRAIGHT -> onlyOpens || (!onlyCloses && !open);
    };
  }
}
