package org.rapporteur.resolve;

import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.acts.Lemmas;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** An article's tokens by index, with what is asked of them again and again. */
final class Reading {
  private final AnnotatedArticle article;
  private final String[] lower;
  private final int[] sentence;
  private final int[] quotation;

  Reading(AnnotatedArticle article) {
    this.article = article;
    int size = article.tokens().size();
    lower = new String[size];
    sentence = new int[size];
    quotation = new int[size];
    for (int i = 0; i < size; i++) {
      lower[i] = article.tokens().get(i).word().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence of = article.sentences().get(s);
      for (int i = of.firstToken(); i < of.endToken(); i++) {
        sentence[i] = s;
      }
    }
    for (int q = 0; q < article.quotations().size(); q++) {
      Quotation of = article.quotations().get(q);
      if (of.depth() == 0) {
        int first = article.tokenAt(of.span().begin());
        for (int i = first; i < size && begin(i) < of.span().end(); i++) {
          quotation[i] = q + 1;
        }
      }
    }
  }

  AnnotatedArticle article() {
    return article;
  }

  int size() {
    return lower.length;
  }

  Token token(int i) {
    return article.tokens().get(i);
  }

  int begin(int i) {
    return token(i).span().begin();
  }

  String word(int i) {
    return token(i).word();
  }

  /** In lower case, with straight apostrophes; empty outside the article. */
  String lower(int i) {
    return i < 0 || i >= lower.length ? "" : lower[i];
  }

  /** Empty outside the article. */
  String pos(int i) {
    return i < 0 || i >= lower.length ? "" : token(i).pos();
  }

  /**
   * The form of a verb without ending; of those that the token may have, one that a list of this
   * package knows, since the lemmatiser's is none at times.
   */
  String verb(int i) {
    String lemma = token(i).lemma().toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(lemma), Lemmas.stems(token(i)).stream())
        .filter(WordSet::isVerb)
        .findFirst()
        .orElse(lemma);
  }

  boolean is(int i, String word) {
    return lower(i).equals(word);
  }

  boolean isCapital(int i) {
    return i >= 0 && i < lower.length && Character.isUpperCase(word(i).codePointAt(0));
  }

  boolean isNominal(int i) {
    String pos = pos(i);
    return pos.equals("NOUN") || pos.equals("PROPN");
  }

  boolean isPossessiveMark(int i) {
    String word = lower(i);
    return word.equals("'s") || (word.equals("'") && pos(i).equals("PART"));
  }

  /** Dashes of all lengths. */
  boolean isDash(int i) {
    String word = lower(i);
    return word.equals("-") || word.equals("--") || word.equals("–") || word.equals("—");
  }

  int sentenceOf(int i) {
    return sentence[i];
  }

  int sentenceBegin(int i) {
    return article.sentences().get(sentence[i]).firstToken();
  }

  /** Outside the article, where that ends. */
  int sentenceEnd(int i) {
    return i >= sentence.length ? sentence.length : article.sentences().get(sentence[i]).endToken();
  }

  int paragraphOf(int i) {
    return article.sentences().get(sentence[i]).paragraph();
  }

  /** The first token of the paragraph to which token {@code i} belongs. */
  int paragraphBegin(int i) {
    int begin = i;
    while (begin > 0 && paragraphOf(begin - 1) == paragraphOf(i)) {
      begin--;
    }
    return begin;
  }

  /** Number of the outermost quotation that holds the token, from 1; 0 for none. */
  int quotationOf(int i) {
    return quotation[i];
  }

  Span span(int first, int end) {
    return new Span(begin(first), token(end - 1).span().end());
  }

  String text(int first, int end) {
    return span(first, end).in(article.text());
  }

  /** Like {@link #text}, with every run of white space made one blank. */
  String words(int first, int end) {
    return text(first, end).replaceAll("\\s+", " ");
  }

  /** Index of the first token that lies in {@code span}, or that follows it. */
  int firstIn(Span span) {
    return article.tokenAt(span.begin());
  }

  /** Index after the last token that begins in {@code span}. */
  int endIn(Span span) {
    int end = firstIn(span);
    while (end < size() && begin(end) < span.end()) {
      end++;
    }
    return end;
  }
}
