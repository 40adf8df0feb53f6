package org.rapporteur.attribute;

import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** An annotated article as columns of numbers, one row a token, for the features of models. */
final class TokenTable {
  static final int NO_QUOTE = 0;
  static final int OPENING = 1;
  static final int QUOTED = 2;
  static final int CLOSING = 3;

  /** Values of columns before the first and after the last token of a stretch. */
  static final int BEFORE = 0x5f1e;

  static final int AFTER = 0x2b9d;

  /** Tokens of the longest stretch that is read at once; what people write is shorter. */
  private static final int LONGEST_PARAGRAPH = 3000;

  final AnnotatedArticle article;
  final int size;
  final int[] lower;
  final int[] stem;
  final int[] shape;
  final int[] suffix;
  final int[] flags;
  final int[] pos;

  /** Penn tag, where a {@link PennTagger} has been. */
  final int[] tag;

  /** Class of a verb or noun by its most frequent sense, and number of all its classes. */
  final int[] kind;

  final int[] kinds;

  /** Place in an outermost quotation: one of the four constants. */
  final int[] quote;

  /** Number of the outermost quotation, or -1. */
  final int[] quoteId;

  final int[] sentence;
  final int[] sentenceBegin;
  final int[] sentenceEnd;
  final int[] paragraph;

  /**
   * First token of each paragraph, and at the end the number of tokens; a paragraph without end
   * counts as several, cut between sentences.
   */
  final int[] paragraphBegin;

  TokenTable(AnnotatedArticle article, WordForms forms) {
    this.article = article;
    List<Token> tokens = article.tokens();
    size = tokens.size();
    lower = new int[size];
    stem = new int[size];
    shape = new int[size];
    suffix = new int[size];
    flags = new int[size];
    pos = new int[size];
    tag = new int[size];
    kind = new int[size];
    kinds = new int[size];
    quote = new int[size];
    quoteId = new int[size];
    sentence = new int[size];
    sentenceBegin = new int[size];
    sentenceEnd = new int[size];
    paragraph = new int[size];
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      WordForm form = forms.of(token.word());
      lower[i] = form.lower();
      stem[i] = form.stem();
      shape[i] = form.shape();
      suffix[i] = form.suffix();
      flags[i] = form.flags();
      pos[i] = Pos.code(token.pos());
      WordClasses classes = WordClasses.of(pos[i], token.lemma());
      kind[i] = classes.first;
      kinds[i] = classes.all;
      quoteId[i] = -1;
    }
    paragraphBegin = fillSentences(article.sentences());
    fillQuotes(article.quotations());
  }

  private int[] fillSentences(List<Sentence> sentences) {
    IntStream.Builder begins = IntStream.builder();
    int last = -1;
    int begin = 0;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence found = sentences.get(s);
      if (found.paragraph() != last || found.endToken() - begin > LONGEST_PARAGRAPH) {
        begin = found.firstToken();
        begins.add(begin);
      }
      last = found.paragraph();
      for (int i = found.firstToken(); i < found.endToken(); i++) {
        sentence[i] = s;
        sentenceBegin[i] = found.firstToken();
        sentenceEnd[i] = found.endToken();
        paragraph[i] = found.paragraph();
      }
    }
    return begins.add(size).build().toArray();
  }

  private void fillQuotes(List<Quotation> quotations) {
    int number = 0;
    for (Quotation quotation : quotations) {
      if (quotation.depth() > 0) {
        continue;
      }
      Span span = quotation.span();
      int begin = article.tokenAt(span.begin());
      for (int i = begin; i < size && tokenSpan(i).begin() < span.end(); i++) {
        quote[i] = QUOTED;
        quoteId[i] = number;
        if (quotation.opened() && i == begin) {
          quote[i] = OPENING;
        } else if (quotation.closed() && tokenSpan(i).end() >= span.end()) {
          quote[i] = CLOSING;
        }
      }
      number++;
    }
  }

  Span tokenSpan(int i) {
    return article.tokens().get(i).span();
  }

  int paragraphs() {
    return paragraphBegin.length - 1;
  }

  boolean has(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** Value of a column at {@code i}, or one that stands for what lies outside begin and end. */
  static int at(int[] column, int i, int begin, int end) {
    return i < begin ? BEFORE : i >= end ? AFTER : column[i];
  }

  /** A count in one of eight steps, finer where it is small. */
  static int step(int count) {
    if (count <= 3) {
      return count;
    }
    return count <= 5 ? 4 : count <= 9 ? 6 : count <= 19 ? 10 : 20;
  }
}
