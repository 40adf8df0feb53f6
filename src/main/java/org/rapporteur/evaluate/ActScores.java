package org.rapporteur.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.actors.ActorList;
import org.rapporteur.acts.ActClassifier;
import org.rapporteur.acts.OwnSide;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/**
 * How often the act of a statement is told rightly: the share of right answers, over all statements
 * and for each act.
 */
public final class ActScores {
  /** A statement whose act was told wrongly. */
  public record Miss(String article, String words, String gold, String told) {}

  private static final class Count {
    private int right;
    private int all;
  }

  private static final double FOUND = .5;

  private final SortedMap<String, Count> byAct = new TreeMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private int right;
  private int all;

  /** Counts every statement of {@code article}, given its words and its speaker. */
  public void addGiven(
      GoldArticle article, AnnotatedArticle annotated, ActClassifier acts, ActorList list) {
    List<Attribution> attributions = article.attributions();
    for (int i = 0; i < attributions.size(); i++) {
      GoldStatement statement = article.statements().get(i);
      List<String> labels = new ArrayList<>(statement.speakers());
      labels.addAll(statement.onBehalfOf());
      Set<String> own = OwnSide.names(list, labels);
      add(article, statement, acts.classify(annotated, attributions.get(i), own).act());
    }
  }

  /**
   * Counts the statements that are found: those whose content has at least half of its characters
   * in common with the gold's, of all that either has.
   */
  public void addFound(GoldArticle article, ResolvedArticle resolved) {
    List<Statement> found = resolved.statements();
    List<BitSet> theirs = article.statements().stream().map(s -> characters(s.content())).toList();
    List<BitSet> ours = found.stream().map(s -> characters(s.attribution().content())).toList();
    for (Matching.Pair pair : Matching.match(theirs, ours, Matching::jaccard)) {
      if (pair.similarity() >= FOUND) {
        add(article, article.statements().get(pair.gold()), found.get(pair.predicted()).act());
      }
    }
  }

  private static BitSet characters(List<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.begin(), span.end()));
    return characters;
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
  public void print(PrintWriter out, String what, boolean errors) {
    out.printf(Locale.ROOT, "%s  %.2f %% of %d right%n", what, 100 * accuracy(), all);
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
