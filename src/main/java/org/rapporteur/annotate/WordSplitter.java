package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import org.rapporteur.model.Span;

/**
 * Cuts a paragraph into words. The tokenizer model decides on each run between blanks alone, so a
 * run's cuts are remembered; quotation marks and long dashes are cut off before it is asked.
 */
final class WordSplitter {
  /** A longer run is no word; the model would take time that grows with its square. */
  static final int LONGEST_RUN = 120;

  private final TokenizerME tokenizer;
  private final AnnotatorModels models;

  WordSplitter(AnnotatorModels models) {
    this.models = models;
    this.tokenizer = new TokenizerME(models.tokens);
  }

  /**
   * The words between blanks of {@code paragraph}, none of them empty.
   *
   * @param cuts offsets in ascending order that no word may cross
   */
  List<Span> split(String text, Span paragraph, int[] cuts) {
    List<Span> words = new ArrayList<>();
    int cut = lowerBound(cuts, paragraph.begin());
    int i = paragraph.begin();
    while (i < paragraph.end()) {
      if (Paragraphs.isBlank(text.charAt(i))) {
        i++;
        continue;
      }
      while (cut < cuts.length && cuts[cut] <= i) {
        cut++;
      }
      int limit = cut < cuts.length ? Math.min(cuts[cut], paragraph.end()) : paragraph.end();
      int end = runEnd(text, i, limit);
      splitRun(text, i, end, words);
      i = end;
    }
    return words;
  }

  private static int lowerBound(int[] cuts, int offset) {
    int found = Arrays.binarySearch(cuts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** End of the run that begins at {@code begin}: before a blank, a double mark or a long dash. */
  private static int runEnd(String text, int begin, int wordLimit) {
    int limit = Math.min(wordLimit, begin + LONGEST_RUN + 1);
    int doubled = QuotationMark.length(text, begin, limit);
    if (doubled > 0) {
      return begin + doubled;
    }
    if (isLongDash(text.charAt(begin))) {
      return begin + 1;
    }
    int end = begin + 1;
    while (end < limit
        && !Paragraphs.isBlank(text.charAt(end))
        && !isLongDash(text.charAt(end))
        && QuotationMark.length(text, end, limit) == 0) {
      end++;
    }
    if (end - begin <= LONGEST_RUN) {
      return end;
    }
    int cut = begin + LONGEST_RUN;
    return Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut)) ? cut - 1 : cut;
  }

  private static boolean isLongDash(char c) {
    return c == '—' || c == '―';
  }

  private void splitRun(String text, int begin, int end, List<Span> words) {
    if (end - begin == 1) {
      words.add(new Span(begin, end));
      return;
    }
    String run = text.substring(begin, end);
    if (models.abbreviations.isWordToo(run) && !isNumberNext(text, end)) {
      words.add(new Span(begin, end - 1));
      words.add(new Span(end - 1, end));
      return;
    }
    int[] bounds = models.tokenCache.get(run, this::bounds);
    int from = begin;
    for (int bound : bounds) {
      words.add(new Span(from, begin + bound));
      from = begin + bound;
    }
  }

  private static boolean isNumberNext(String text, int end) {
    int i = end;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  /** Ends of the words of a run, the last one its length. */
  private int[] bounds(String run) {
    if (models.abbreviations.isKnown(run)) {
      return new int[] {run.length()};
    }
    String plain = PlainMarks.of(run);
    List<Integer> ends = new ArrayList<>();
    opennlp.tools.util.Span[] spans = tokenizer.tokenizePos(plain);
    for (opennlp.tools.util.Span span : spans) {
      int end = span.getEnd();
      boolean insidePair =
          end < run.length() && Character.isSurrogatePair(run.charAt(end - 1), run.charAt(end));
      if (!insidePair) {
        if (cutsBeforeHyphen(plain, span.getStart(), end)) {
          ends.add(span.getStart() + 1);
        }
        ends.add(end);
      }
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) != run.length()) {
      ends.add(run.length());
    }
    int lastBegin = ends.size() > 1 ? ends.get(ends.size() - 2) : 0;
    if (hasLooseStop(run.substring(lastBegin))) {
      ends.add(ends.size() - 1, run.length() - 1);
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  /** "Okonkwo-Hale": the model takes some hyphens for the beginning of the word behind them. */
  private static boolean cutsBeforeHyphen(String run, int begin, int end) {
    return begin > 0
        && end - begin > 1
        && run.charAt(begin) == '-'
        && Character.isLetter(run.charAt(begin - 1))
        && Character.isLetter(run.charAt(begin + 1));
  }

  /** "Lavrov.": the model takes rare names before a full stop for abbreviations. */
  private boolean hasLooseStop(String word) {
    int stop = word.length() - 1;
    return stop > 1
        && word.charAt(stop) == '.'
        && word.indexOf('.') == stop
        && !models.abbreviations.isKnown(word);
  }
}
