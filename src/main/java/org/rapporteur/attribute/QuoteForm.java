package org.rapporteur.attribute;

import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Span;

/** Tells from the quotation marks in a content whether it is quoted directly. */
final class QuoteForm {
  private QuoteForm() {}

  /** Direct where every word of the content stands in quotation marks, mixed where some do. */
  static Form of(AnnotatedArticle article, List<Span> content) {
    int words = 0;
    int quoted = 0;
    for (Span span : content) {
      for (int i = article.tokenAt(span.begin()); i < article.tokens().size(); i++) {
        Span token = article.tokens().get(i).span();
        if (token.begin() >= span.end()) {
          break;
        }
        if (Character.isLetterOrDigit(article.text().charAt(token.begin()))) {
          words++;
          quoted += isQuoted(article, token) ? 1 : 0;
        }
      }
    }
    if (quoted == 0) {
      return Form.INDIRECT;
    }
    return quoted == words ? Form.DIRECT : Form.MIXED;
  }

  private static boolean isQuoted(AnnotatedArticle article, Span token) {
    List<Quotation> quotations = article.quotations();
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().begin() <= token.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int q = low - 1; q >= 0; q--) {
      if (quotations.get(q).span().covers(token)) {
        return true;
      }
      if (quotations.get(q).depth() == 0) {
        return false;
      }
    }
    return false;
  }
}
