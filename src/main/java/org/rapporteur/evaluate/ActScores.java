package org.rapporteur.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.acts.ActClassifier;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;

/**
 * How often the act of a statement is told rightly, given the statement's words as the gold has
 * them: the share of right answers, over all statements and for each act.
 */
public final class ActScores {
  /** A statement whose act was told wrongly. */
  public record Miss(String article, String words, String gold, String told) {}

  private static final class Count {
    private int right;
    private int all;
  }

  private final SortedMap<String, Count> byAct = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private int right;
  private int all;

  /** Classifies every statement of {@code gold}. */
  public static ActScores of(List<GoldArticle> gold, Annotator annotator, ActClassifier acts) {
    ActScores scores = new ActScores();
    for (GoldArticle article : gold) {
      AnnotatedArticle annotated = annotator.annotate(article.article());
      for (GoldStatement statement : article.statements()) {
        scores.add(article, statement, acts.classify(annotated, attribution(statement)).act());
      }
    }
    return scores;
  }

  private static Attribution attribution(GoldStatement statement) {
    return new Attribution(
        statement.source(),
        statement.cue(),
        statement.content(),
        statement.form(),
        statement.kind(),
        statement.negated(),
        OptionalInt.empty(),
        1);
  }

  private void add(GoldArticle article, GoldStatement statement, String told) {
    Count count = byAct.computeIfAbsent(statement.act(), act -> new Count());
    count.all++;
    all++;
    if (told.equals(statement.act())) {
      count.right++;
      right++;
    } else {
      String text = article.article().text();
      String words =
          String.join(" ", statement.cue().stream().map(span -> span.in(text)).toList())
              + ": "
              + String.join(" ", statement.content().stream().map(span -> span.in(text)).toList());
      misses.add(new Miss(article.article().name(), words, statement.act(), told));
    }
  }

  /** From 0 to 1; 0 without statements. */
  public double accuracy() {
    return all == 0 ? 0 : (double) right / all;
  }

  public List<Miss> misses() {
    return List.copyOf(misses);
  }

  /** A line for all and one for each act, then, if wanted, one for each miss. */
  public void print(PrintWriter out, boolean errors) {
    out.printf(Locale.ROOT, "acts  %.2f %% of %d right%n", 100 * accuracy(), all);
    byAct.forEach(
        (act, count) ->
            out.printf(Locale.ROOT, "  %-10s %3d of %3d%n", act, count.right, count.all));
    if (errors) {
      misses.forEach(
          miss ->
              out.printf(
                  "%s  %s for %s  %s%n", miss.article(), miss.told(), miss.gold(), miss.words()));
    }
    out.flush();
  }
}
