package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.Span;

/**
 * Tells single quotation marks from apostrophes and pairs them. An opening one needs its closing
 * one within the same double quotation; an apostrophe never has both.
 */
final class SingleQuotations {
  private static final String OPENING = "'‘`‹";
  private static final String CLOSING = "'’›";
  private static final String BEFORE_OPENING = "([{<-–—―/";

  private final String text;
  private final Span paragraph;
  private final Set<String> elisions;

  /** For each position of the paragraph the innermost double quotation that holds it, or -1. */
  private final int[] owner;

  private SingleQuotations(
      String text, Span paragraph, List<Marked> doubles, Set<String> elisions) {
    this.text = text;
    this.paragraph = paragraph;
    this.elisions = elisions;
    this.owner = new int[paragraph.length()];
    Arrays.fill(owner, -1);
    // Inner ones end first, so they come first: the outer ones must be filled in before them.
    for (int i = doubles.size() - 1; i >= 0; i--) {
      Span inner = doubles.get(i).inner();
      Arrays.fill(owner, inner.begin() - paragraph.begin(), inner.end() - paragraph.begin(), i);
    }
  }

  /**
   * In the order of the text; they do not overlap one another and cross no double quotation.
   *
   * @param doubles the double quotations of the paragraph, in the order of their ends
   * @param continued whether the paragraph before left a single quotation open
   */
  static List<Marked> of(
      String text, Span paragraph, List<Marked> doubles, boolean continued, Set<String> elisions) {
    if (!holdsAny(text, paragraph)) {
      return List.of();
    }
    return new SingleQuotations(text, paragraph, doubles, elisions).pair(continued);
  }

  private static boolean holdsAny(String text, Span paragraph) {
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<Marked> pair(boolean continued) {
    List<Marked> found = new ArrayList<>();
    int i = paragraph.begin();
    while (i < paragraph.end()) {
      int next = i + 1;
      if (opens(i)) {
        int close = closing(i);
        boolean continues = continued && i == paragraph.begin();
        if (close >= 0) {
          found.add(
              new Marked(new Span(i, close + 1), new Span(i + 1, close), true, true, continues));
          next = close + 1;
        } else if (isLeftOpen(i)) {
          Span inner = new Span(i + 1, paragraph.end());
          found.add(new Marked(new Span(i, paragraph.end()), inner, true, false, continues));
          next = paragraph.end();
        }
      }
      i = next;
    }
    return found;
  }

  private boolean opens(int i) {
    char mark = text.charAt(i);
    if (OPENING.indexOf(mark) < 0 || i + 1 >= paragraph.end() || isPartOfDouble(i)) {
      return false;
    }
    char before = i == paragraph.begin() ? ' ' : text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean atWordBegin =
        Paragraphs.isBlank(before)
            || BEFORE_OPENING.indexOf(before) >= 0
            || QuotationMark.isDouble(before);
    return atWordBegin && !Paragraphs.isBlank(after) && !isElision(i + 1);
  }

  /** The closing mark for the opening one at {@code from}, or -1. */
  private int closing(int from) {
    int possessive = -1;
    for (int i = from + 1; i < paragraph.end(); i++) {
      if (owner(i) != owner(from)) {
        if (owner(from) >= 0 && !isInside(i, owner(from))) {
          break;
        }
      } else if (opens(i)) {
        break;
      } else if (closes(i, from)) {
        if (!looksPossessive(i)) {
          return i;
        }
        if (possessive < 0) {
          possessive = i;
        }
      }
    }
    return possessive;
  }

  private boolean closes(int i, int from) {
    char mark = text.charAt(i);
    if (CLOSING.indexOf(mark) < 0 || i == from + 1 || isPartOfDouble(i)) {
      return false;
    }
    boolean angle = text.charAt(from) == '‹';
    if (angle != (mark == '›')) {
      return false;
    }
    char after = i + 1 < paragraph.end() ? text.charAt(i + 1) : ' ';
    return !Paragraphs.isBlank(text.charAt(i - 1)) && !Character.isLetterOrDigit(after);
  }

  /** "the workers' rights": an s before and a word after it. */
  private boolean looksPossessive(int i) {
    char before = Character.toLowerCase(text.charAt(i - 1));
    return (before == 's' || before == 'z' || before == 'x')
        && i + 2 < paragraph.end()
        && text.charAt(i + 1) == ' '
        && Character.isLetter(text.charAt(i + 2));
  }

  /** A curly mark that begins the paragraph or follows a comma or colon, and a capital after it. */
  private boolean isLeftOpen(int i) {
    if (text.charAt(i) != '‘' || owner(i) >= 0 || !Character.isUpperCase(text.charAt(i + 1))) {
      return false;
    }
    if (i == paragraph.begin()) {
      return true;
    }
    return i - 2 >= paragraph.begin() && ",:".indexOf(text.charAt(i - 2)) >= 0;
  }

  private boolean isElision(int begin) {
    int end = begin;
    while (end < paragraph.end() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(begin, Math.min(end, begin + 12));
    return elisions.contains(word) || word.matches("\\d\\ds?");
  }

  private boolean isPartOfDouble(int i) {
    return QuotationMark.length(text, i, paragraph.end()) == 2
        || (i > paragraph.begin() && QuotationMark.length(text, i - 1, paragraph.end()) == 2);
  }

  private int owner(int i) {
    return owner[i - paragraph.begin()];
  }

  /** Whether {@code i}, after the begin of {@code outer}, lies in a quotation inside it. */
  private boolean isInside(int i, int outer) {
    return owner(i) >= 0 && owner(i) < outer;
  }
}
