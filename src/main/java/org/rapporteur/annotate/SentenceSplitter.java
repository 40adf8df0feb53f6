package org.rapporteur.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.rapporteur.model.Span;

/**
 * Finds sentence ends among the words of a paragraph. The sentence model decides where the writing
 * does not: it knows little of abbreviations before names and of quoted questions.
 */
final class SentenceSplitter {
  /** No longer sentence is made, in words: the tagger's time grows with the square. */
  static final int LONGEST = 400;

  /** Longer runs without a blank are kept from the model, whose time grows with their square. */
  private static final int LONGEST_RUN = 1000;

  private static final String CLOSING_BRACKETS = ")]}";
  private static final String CLOSING_MARKS = "”»’";
  private static final String EITHER_MARKS = "\"'″";
  private static final String OPENERS = "\"“«„‘'([{`";
  private static final String DASHES = "-–—―";
  private static final int WORDS_BEFORE_SAYING = 5;

  private final SentenceDetectorME detector;
  private final Abbreviations abbreviations;

  SentenceSplitter(AnnotatorModels models) {
    detector = new SentenceDetectorME(models.sentences);
    abbreviations = models.abbreviations;
  }

  /**
   * Indices after the last word of each sentence, in ascending order; the last one is the number of
   * words.
   *
   * @param words of one paragraph; at least one
   * @param closers offsets of the closing marks of quotations
   */
  List<Integer> ends(String text, Span paragraph, List<Span> words, BitSet closers) {
    List<Integer> ends = new ArrayList<>();
    NavigableSet<Integer> detected = detect(text, paragraph);
    int first = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      int after = i + 1;
      if (isStop(text, words.get(i))) {
        while (after < words.size() && closes(text, words.get(after), closers)) {
          after++;
        }
        if (after < words.size() && isEnd(text, words, first, i, after, detected)) {
          ends.add(after);
          first = after;
          i = after - 1;
          continue;
        }
      }
      if (i + 1 - first >= LONGEST) {
        ends.add(i + 1);
        first = i + 1;
      }
    }
    ends.add(words.size());
    return ends;
  }

  private static boolean isStop(String text, Span word) {
    return ".?!…".indexOf(text.charAt(word.end() - 1)) >= 0;
  }

  private static boolean closes(String text, Span word, BitSet closers) {
    char c = text.charAt(word.begin());
    if (word.length() == 1 && CLOSING_BRACKETS.indexOf(c) >= 0) {
      return true;
    }
    if (CLOSING_MARKS.indexOf(c) >= 0 || closers.get(word.begin())) {
      return true;
    }
    boolean blankBefore = Paragraphs.isBlank(text.charAt(word.begin() - 1));
    boolean blankAfter = word.end() == text.length() || Paragraphs.isBlank(text.charAt(word.end()));
    return EITHER_MARKS.indexOf(c) >= 0 && !blankBefore && blankAfter;
  }

  /** Whether the stop {@code words[stop]} ends a sentence before {@code words[after]}. */
  private boolean isEnd(
      String text,
      List<Span> words,
      int first,
      int stop,
      int after,
      NavigableSet<Integer> detected) {
    String next = words.get(after).in(text);
    boolean quotedBefore = after > stop + 1 && !isBracket(text, words.get(after - 1));
    if (DASHES.contains(next) || ",;:".contains(next)) {
      return false;
    }
    boolean opener = OPENERS.indexOf(next.charAt(0)) >= 0;
    if (opener && after + 1 < words.size()) {
      next = words.get(after + 1).in(text);
    }
    String word = stopped(text, words, stop);
    char begin = next.charAt(0);
    boolean capital = Character.isUpperCase(begin) || Character.isTitleCase(begin);
    boolean byModel = isDetected(words.get(stop).end(), words.get(after).begin(), detected);
    if (word.endsWith(".") && !quotedBefore) {
      if (abbreviations.standsBeforeName(word)) {
        return false;
      }
      if (abbreviations.standsBeforeNumber(word) && Character.isDigit(begin)) {
        return false;
      }
      if (abbreviations.mayBeLast(word) || isInitial(word)) {
        return opener || abbreviations.startsSentence(next);
      }
      if (stop - first <= 1 && Character.isDigit(word.charAt(0))) {
        return false;
      }
    }
    if (Character.isLowerCase(begin)) {
      return !quotedBefore && byModel;
    }
    boolean asked = "?!".indexOf(word.charAt(word.length() - 1)) >= 0;
    if (asked && quotedBefore && !opener && leadsToSaying(text, words, after)) {
      return false;
    }
    return capital || byModel;
  }

  private static boolean isBracket(String text, Span word) {
    return CLOSING_BRACKETS.indexOf(text.charAt(word.begin())) >= 0;
  }

  /** The word that holds the stop; a full stop of its own together with the word before it. */
  private static String stopped(String text, List<Span> words, int stop) {
    Span word = words.get(stop);
    boolean joined = word.length() == 1 && stop > 0 && words.get(stop - 1).end() == word.begin();
    int begin = joined ? words.get(stop - 1).begin() : word.begin();
    return text.substring(begin, word.end());
  }

  private static boolean isInitial(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0));
  }

  /** "Antonov asked", "asked Mr. Price": the attribution of what was quoted before. */
  private boolean leadsToSaying(String text, List<Span> words, int from) {
    int limit = Math.min(words.size(), from + WORDS_BEFORE_SAYING);
    for (int i = from; i < limit; i++) {
      String word = words.get(i).in(text);
      if (abbreviations.isSaying(word)) {
        return true;
      }
      boolean title = Character.isUpperCase(word.charAt(0)) || word.equals(".");
      if (!title && i > from + 1) {
        return false;
      }
    }
    return false;
  }

  private static boolean isDetected(int from, int to, NavigableSet<Integer> detected) {
    Integer end = detected.ceiling(from);
    return end != null && end <= to;
  }

  /** Ends of the sentences as the model sees them, as offsets in the text. */
  private NavigableSet<Integer> detect(String text, Span paragraph) {
    NavigableSet<Integer> ends = new TreeSet<>();
    int begin = paragraph.begin();
    int run = paragraph.begin();
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      if (Paragraphs.isBlank(text.charAt(i))) {
        if (i - run > LONGEST_RUN) {
          detect(text, begin, run, ends);
          begin = i;
        }
        run = i + 1;
      }
    }
    boolean endsInLongRun = paragraph.end() - run > LONGEST_RUN;
    detect(text, begin, endsInLongRun ? run : paragraph.end(), ends);
    return ends;
  }

  private void detect(String text, int begin, int end, Set<Integer> ends) {
    if (begin < end) {
      for (opennlp.tools.util.Span span : detector.sentPosDetect(text.substring(begin, end))) {
        ends.add(begin + span.getEnd());
      }
    }
  }
}
