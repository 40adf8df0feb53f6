package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** Tells from a cue whether something was uttered, and whether that is denied. */
final class CueMeaning {
  private static final int BEFORE = 4;

  private final TokenView view;
  private final CueWords words;

  CueMeaning(TokenView view, CueWords words) {
    this.view = view;
    this.words = words;
  }

  /** An attitude where the cue has a word for one, none for saying, and nothing is quoted. */
  Kind kind(List<Span> cue, Form form) {
    if (form == Form.DIRECT) {
      return Kind.SAYING;
    }
    boolean attitude = false;
    for (int i : tokens(cue)) {
      String lemma = lemma(i);
      boolean saying =
          words.has("say", lemma) || words.has("object", lemma) || words.has("person", lemma);
      if (saying) {
        return Kind.SAYING;
      }
      attitude |= words.has("attitude", lemma) || words.has("attitude-nouns", lemma);
    }
    return attitude ? Kind.ATTITUDE : Kind.SAYING;
  }

  /** "did not say", "never mentioned"; "declined to comment", "refused to say". */
  boolean isNegated(List<Span> cue) {
    List<Integer> tokens = tokens(cue);
    if (tokens.isEmpty()) {
      return false;
    }
    for (int i : tokens) {
      if (isNot(i)) {
        return true;
      }
    }
    int first = tokens.get(0);
    for (int i = first - 1; i >= Math.max(view.sentenceBegin(first), first - BEFORE); i--) {
      if (isNot(i)) {
        return true;
      }
      boolean auxiliary = view.tokens.get(i).pos().startsWith("AUX") || view.isPos(i, "ADV");
      if (!auxiliary) {
        break;
      }
    }
    return refuses(tokens);
  }

  private boolean refuses(List<Integer> cue) {
    for (int i : cue) {
      if (words.has("refusing", lemma(i))) {
        int verb = i + 2;
        if (view.is(i + 1, "further") || view.is(i + 1, "immediately")) {
          verb++;
        }
        return verb < view.size() && view.is(verb - 1, "to") && words.has("speaking", lemma(verb));
      }
    }
    return false;
  }

  private boolean isNot(int i) {
    String word = view.lower[i];
    return word.equals("not")
        || word.equals("never")
        || word.equals("neither")
        || word.equals("nor")
        || word.endsWith("n't")
        || word.endsWith("n’t")
        || word.equals("cannot");
  }

  private String lemma(int i) {
    Token token = view.tokens.get(i);
    return token.lemma();
  }

  private List<Integer> tokens(List<Span> spans) {
    List<Integer> tokens = new ArrayList<>();
    for (Span span : spans) {
      for (int i = view.article.tokenAt(span.begin()); i < view.size(); i++) {
        if (view.tokens.get(i).span().begin() >= span.end()) {
          break;
        }
        tokens.add(i);
      }
    }
    return tokens;
  }
}
