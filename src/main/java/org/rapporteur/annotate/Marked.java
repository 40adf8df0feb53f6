package org.rapporteur.annotate;

import org.rapporteur.model.Span;

/** A stretch in quotation marks before its depth is known. */
record Marked(Span span, Span inner, boolean opened, boolean closed, boolean continues) {

  /** Whether anything stands between the marks. */
  boolean holdsWords(String text) {
    for (int i = inner.begin(); i < inner.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
