package org.rapporteur.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.Matching.Pair;
import org.rapporteur.model.Span;

/**
 * Shows where predictions differ from gold: missed attributions ({@code -}), spurious ones ({@code
 * +}) and those found with other bounds ({@code ~}), with the words around them. The words of each
 * role are marked: {@code [source]}, {@code <cue>}, {@code {content}}.
 */
public final class ErrorListing {
  private static final int CONTEXT = 40;

  private ErrorListing() {}

  /** Prints the differences of one article; its name first, if there are any. */
  public static void print(PrintWriter out, LabelledText article, List<Roles> predicted) {
    ScoredTokens tokens = new ScoredTokens(article.text());
    List<Roles> gold = article.attributions();
    List<TokenRoles> g = TokenRoles.of(gold, tokens);
    List<TokenRoles> p = TokenRoles.of(predicted, tokens);
    List<Pair> pairs = Matching.match(g, p, TokenRoles::similarity);
    Set<Integer> goldFound = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Pair pair : pairs) {
      goldFound.add(pair.gold());
      right.add(pair.predicted());
      if (!g.get(pair.gold()).equals(p.get(pair.predicted()))) {
        line(text, '~', "gold", article.text(), gold.get(pair.gold()));
        line(text, ' ', "found", article.text(), predicted.get(pair.predicted()));
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!goldFound.contains(i)) {
        line(text, '-', "missed", article.text(), gold.get(i));
      }
    }
    for (int i = 0; i < predicted.size(); i++) {
      if (!right.contains(i)) {
        line(text, '+', "spurious", article.text(), predicted.get(i));
      }
    }
    if (!text.isEmpty()) {
      out.printf(
          "== %s: %d gold, %d found, %d right%n%s",
          article.name(), gold.size(), predicted.size(), pairs.size(), text);
    }
  }

  private static void line(StringBuilder out, char sign, String what, String text, Roles roles) {
    List<Span> all = new ArrayList<>(roles.source());
    all.addAll(roles.cue());
    all.addAll(roles.content());
    out.append(String.format("%c %-8s ", sign, what));
    if (!all.isEmpty()) {
      Span whole = Span.covering(all);
      int begin = Math.max(0, whole.begin() - CONTEXT);
      int end = Math.min(text.length(), whole.end() + CONTEXT);
      for (int i = begin; i <= end; i++) {
        mark(out, roles, i);
        if (i < end) {
          char c = text.charAt(i);
          out.append(Character.isWhitespace(c) ? ' ' : c);
        }
      }
    }
    out.append(System.lineSeparator());
  }

  private static void mark(StringBuilder out, Roles roles, int at) {
    closing(out, roles.source(), at, ']');
    closing(out, roles.cue(), at, '>');
    closing(out, roles.content(), at, '}');
    opening(out, roles.content(), at, '{');
    opening(out, roles.cue(), at, '<');
    opening(out, roles.source(), at, '[');
  }

  private static void opening(StringBuilder out, List<Span> spans, int at, char mark) {
    for (Span span : spans) {
      if (span.begin() == at) {
        out.append(mark);
      }
    }
  }

  private static void closing(StringBuilder out, List<Span> spans, int at, char mark) {
    for (Span span : spans) {
      if (span.end() == at) {
        out.append(mark);
      }
    }
  }
}
