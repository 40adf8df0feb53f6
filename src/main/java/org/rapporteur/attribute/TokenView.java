package org.rapporteur.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.attribute.SourcePhrases.Phrase;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** An article's tokens with their place in sentences and quotations, by index. */
final class TokenView {
  /** A quotation of so many words is someone's words, not a name or a doubted term. */
  static final int LONG = 5;

  /** Shorter words have no capital in a title. */
  private static final int TITLE_WORD = 4;

  final AnnotatedArticle article;
  final List<Token> tokens;
  final String[] lower;

  /** Index of the outermost quotation around each token, or -1. */
  final int[] quotation;

  /** Index of the sentence of each token. */
  final int[] sentence;

  /** First token and token after the last of each quotation. */
  final int[] firstOf;

  final int[] endOf;

  TokenView(AnnotatedArticle article) {
    this.article = article;
    tokens = article.tokens();
    lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).word().toLowerCase(Locale.ROOT);
    }
    sentence = new int[tokens.size()];
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence span = article.sentences().get(s);
      Arrays.fill(sentence, span.firstToken(), span.endToken(), s);
    }
    quotation = new int[tokens.size()];
    Arrays.fill(quotation, -1);
    List<Quotation> quotations = article.quotations();
    firstOf = new int[quotations.size()];
    endOf = new int[quotations.size()];
    for (int q = 0; q < quotations.size(); q++) {
      Span span = quotations.get(q).span();
      firstOf[q] = article.tokenAt(span.begin());
      endOf[q] = article.tokenAt(span.end() - 1) + 1;
      if (quotations.get(q).depth() == 0) {
        Arrays.fill(quotation, firstOf[q], endOf[q], q);
      }
    }
  }

  int size() {
    return lower.length;
  }

  /** First token of the sentence that holds token {@code i}. */
  int sentenceBegin(int i) {
    return article.sentences().get(sentence[i]).firstToken();
  }

  /** Token after the last of the sentence that holds token {@code i}. */
  int sentenceEnd(int i) {
    return article.sentences().get(sentence[i]).endToken();
  }

  int paragraph(int i) {
    return article.sentences().get(sentence[i]).paragraph();
  }

  boolean is(int i, String word) {
    return i >= 0 && i < lower.length && lower[i].equals(word);
  }

  boolean isPos(int i, String pos) {
    return i >= 0 && i < lower.length && tokens.get(i).pos().equals(pos);
  }

  /** Whether an outermost quotation begins with token {@code i}. */
  boolean opens(int i) {
    return i >= 0 && i < lower.length && quotation[i] >= 0 && firstOf[quotation[i]] == i;
  }

  /** Whether an outermost quotation ends with token {@code i}. */
  boolean closes(int i) {
    return i >= 0 && i < lower.length && quotation[i] >= 0 && endOf[quotation[i]] == i + 1;
  }

  /** Whether token {@code i} lies in a quotation long enough to be someone's words. */
  boolean isQuoted(int i) {
    return quotation[i] >= 0 && isLong(quotation[i]);
  }

  boolean isLong(int q) {
    int words = 0;
    for (int i = firstOf[q]; i < endOf[q] && words < LONG; i++) {
      words += isWord(i) ? 1 : 0;
    }
    return words >= LONG;
  }

  /** Whether all longer words of a quotation have capitals, as in the title of a book. */
  boolean isTitle(int q) {
    for (int i = firstOf[q]; i < endOf[q]; i++) {
      String word = tokens.get(i).word();
      if (word.length() >= TITLE_WORD && Character.isLowerCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  boolean isWord(int i) {
    return Character.isLetterOrDigit(lower[i].charAt(0));
  }

  /** The text from token {@code begin} to before token {@code end}; one token at least. */
  Span span(int begin, int end) {
    return new Span(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
  }

  /** Whether a verb that may head a clause lies from {@code begin} to before {@code end}. */
  boolean hasVerb(int begin, int end) {
    for (int i = begin; i < end; i++) {
      String pos = tokens.get(i).pos();
      if (pos.startsWith("AUX") || (pos.equals("VERB") && !lower[i].endsWith("ing"))) {
        return true;
      }
    }
    return false;
  }

  /** The stretch without the marks at its ends, but for those that belong to it; null if empty. */
  Phrase trimmed(int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && isPos(from, "PUNCT") && !opens(from) && !is(from, "[")) {
      from++;
    }
    while (to > from && isPos(to - 1, "PUNCT") && !closes(to - 1) && !is(to - 1, ")")) {
      to--;
    }
    return from < to ? new Phrase(from, to) : null;
  }

  /** What is left of two stretches without the marks at their ends. */
  List<Phrase> around(int begin, int before, int after, int end) {
    return Stream.of(trimmed(begin, before), trimmed(after, end)).filter(Objects::nonNull).toList();
  }
}
