package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.rapporteur.actors.ActorList;
import org.rapporteur.extract.Extractor;
import org.rapporteur.model.Actor;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Statement;

/**
 * How well those are found to whom words are said, and those at whom they are directed. Each one
 * that the gold or the program has for a statement counts once; two are the same if the actor found
 * goes by the name of the gold, in the text or in the list.
 */
public final class ObjectScores {
  private final Counts addressees = new Counts("addressee", Statement::addressees);
  private final Counts targets = new Counts("target", Statement::targets);
  private final List<String> errors = new ArrayList<>();
  private final ActorList list;

  private static final class Counts {
    private final String what;
    private final Function<Statement, List<Actor>> found;
    private int wanted;
    private int given;
    private int right;

    Counts(String what, Function<Statement, List<Actor>> found) {
      this.what = what;
      this.found = found;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-10s precision %5.1f %% of %d, recall %5.1f %% of %d",
          what + "s",
          100 * precision(),
          given,
          100 * recall(),
          wanted);
    }

    double precision() {
      return right / (double) Math.max(1, given);
    }

    double recall() {
      return right / (double) Math.max(1, wanted);
    }
  }

  /**
   * @param list by whose names an actor goes, too
   */
  public ObjectScores(ActorList list) {
    this.list = requireNonNull(list, "list");
  }

  /** One line for each of the two. */
  public List<String> lines() {
    return List.of(addressees.line(), targets.line());
  }

  /** Share of the addressees given that are the gold's, from 0 to 1. */
  public double addresseePrecision() {
    return addressees.precision();
  }

  /** Share of the gold's addressees that are given, from 0 to 1. */
  public double addresseeRecall() {
    return addressees.recall();
  }

  /** Share of the targets given that are the gold's, from 0 to 1. */
  public double targetPrecision() {
    return targets.precision();
  }

  /** Share of the gold's targets that are given, from 0 to 1. */
  public double targetRecall() {
    return targets.recall();
  }

  /** One line for each that is missed or given wrongly. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Scores the statements of one article of the set that were found. */
  public void add(GoldArticle article, ResolvedArticle predicted) {
    List<BitSet> theirs =
        article.statements().stream().map(s -> Matching.characters(s.content())).toList();
    List<BitSet> ours =
        predicted.statements().stream()
            .map(s -> Matching.characters(s.attribution().content()))
            .toList();
    for (Matching.Pair pair : Matching.match(theirs, ours, Matching::jaccard)) {
      if (pair.similarity() >= Matching.FOUND) {
        score(
            article,
            article.statements().get(pair.gold()),
            predicted.statements().get(pair.predicted()));
      }
    }
  }

  /** Scores what {@code extractor} gives to the article's own statements. */
  public void addGiven(GoldArticle article, AnnotatedArticle annotated, Extractor extractor) {
    List<Statement> resolved =
        extractor
            .resolver()
            .resolve(annotated, extractor.times().apply(annotated), article.attributions())
            .statements();
    for (int i = 0; i < resolved.size(); i++) {
      score(article, article.statements().get(i), resolved.get(i));
    }
  }

  private boolean isCalled(Actor actor, String name) {
    return SpeakerScores.isCalled(actor, name)
        || list.named(name).stream().anyMatch(entry -> entry.actor().equals(actor));
  }

  private void score(GoldArticle article, GoldStatement wanted, Statement found) {
    score(article, wanted, found, wanted.addressees(), addressees);
    score(article, wanted, found, wanted.targets(), targets);
  }

  private void score(
      GoldArticle article,
      GoldStatement row,
      Statement statement,
      List<String> wanted,
      Counts counts) {
    List<Actor> given = counts.found.apply(statement);
    long right =
        given.stream()
            .filter(actor -> wanted.stream().anyMatch(name -> isCalled(actor, name)))
            .count();
    counts.wanted += wanted.size();
    counts.given += given.size();
    counts.right += (int) Math.min(right, wanted.size());
    if (right < Math.max(wanted.size(), given.size())) {
      String text = article.article().text();
      errors.add(
          String.format(
              "%s %s %s: wanted %s, found %s for %s of %s",
              article.article().name(),
              row.id(),
              counts.what,
              wanted,
              given.stream().map(Actor::label).toList(),
              SpeakerScores.words(row.cue(), text),
              SpeakerScores.words(row.content(), text)));
    }
  }
}
