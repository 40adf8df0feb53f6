package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/**
 * Finds paragraphs that are a quotation and, after a dash there or on a line of its own, the name
 * of the one who said it.
 */
final class SignedQuotations {
  private static final String DASHES = "-–—―";
  private static final int LONGEST_NAME = 6;
  private static final double CONFIDENCE = .9;

  private SignedQuotations() {}

  static List<Attribution> in(AnnotatedArticle article) {
    List<Attribution> found = new ArrayList<>();
    for (Quotation quotation : article.quotations()) {
      int first = article.tokenAt(quotation.span().begin());
      if (quotation.depth() > 0 || first >= article.tokens().size()) {
        continue;
      }
      Span paragraph =
          article.paragraphs().get(article.sentences().get(sentence(article, first)).paragraph());
      int dash = article.tokenAt(quotation.span().end());
      // A dash that begins a line is a paragraph of its own.
      int end = Math.max(article.tokenAt(paragraph.end()), paragraphEnd(article, dash + 1));
      int name = nameEnd(article, dash + 1, end);
      boolean alone = article.tokenAt(paragraph.begin()) == first;
      if (alone && dash + 1 < end && isDash(article, dash) && name > dash + 1) {
        found.add(
            new Attribution(
                List.of(
                    new Span(
                        article.tokens().get(dash + 1).span().begin(),
                        article.tokens().get(name - 1).span().end())),
                List.of(article.tokens().get(dash).span()),
                List.of(quotation.span()),
                Form.DIRECT,
                Kind.SAYING,
                false,
                OptionalInt.empty(),
                CONFIDENCE));
      }
    }
    return found;
  }

  private static int paragraphEnd(AnnotatedArticle article, int token) {
    if (token >= article.tokens().size()) {
      return 0;
    }
    int paragraph = article.sentences().get(sentence(article, token)).paragraph();
    return article.tokenAt(article.paragraphs().get(paragraph).end());
  }

  private static int sentence(AnnotatedArticle article, int token) {
    return article.sentenceAt(article.tokens().get(token).span().begin());
  }

  private static boolean isDash(AnnotatedArticle article, int i) {
    String word = article.tokens().get(i).word();
    return word.equals("--") || (word.length() == 1 && DASHES.contains(word));
  }

  /**
   * The end of a name that ends with the paragraph or at a comma, or {@code begin} if there is
   * none.
   */
  private static int nameEnd(AnnotatedArticle article, int begin, int end) {
    int i = begin;
    int last = end > begin && isStop(article.tokens().get(end - 1).word()) ? end - 1 : end;
    while (i < last && i - begin <= LONGEST_NAME && isNamePart(article, i, begin)) {
      i++;
    }
    boolean ends = i == end || (i < end && isStop(article.tokens().get(i).word()));
    return ends && i - begin <= LONGEST_NAME ? i : begin;
  }

  private static boolean isStop(String word) {
    return word.equals(",") || word.equals(".");
  }

  private static boolean isNamePart(AnnotatedArticle article, int i, int begin) {
    String word = article.tokens().get(i).word();
    boolean capital = Character.isUpperCase(word.charAt(0));
    return capital || (i > begin && (word.equals(".") || (word.length() <= 3 && isLetters(word))));
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
