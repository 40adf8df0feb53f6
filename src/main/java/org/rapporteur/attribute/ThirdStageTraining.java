package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.attribute.LogisticTrainer.Example;
import org.rapporteur.attribute.Selection.Chosen;

/**
 * Trains the third stage: a model that tells good readings of a candidate from poor ones, one that
 * tells which of the best readings are right, the score from which they are accepted, and how often
 * accepted ones are right.
 */
final class ThirdStageTraining {
  private static final int FOLDS = 4;
  private static final double LEAST_FOR_QUOTES = .12;

  private final List<TrainingArticle> articles;
  private final Consumer<String> progress;

  ThirdStageTraining(List<TrainingArticle> articles, Consumer<String> progress) {
    this.articles = articles;
    this.progress = progress;
  }

  record Outcome(
      Logistic quality, Logistic acceptance, Calibration calibration, List<Findings> outOfFold) {}

  Outcome train() {
    VariantFeatures features = new VariantFeatures();
    for (TrainingArticle a : articles) {
      features.start(a.table, a.rates, a.labels, a.parse, a.candidates);
      Candidate.byParagraph(a.candidates).forEach(features::fill);
    }
    for (int f = 0; f < FOLDS; f++) {
      Logistic quality = trainQuality(Folds.outside(articles, f, FOLDS));
      for (TrainingArticle a : Folds.inside(articles, f, FOLDS)) {
        a.variants().forEach(v -> v.quality = quality.probability(v.features));
      }
    }
    for (int f = 0; f < FOLDS; f++) {
      Logistic acceptance = trainAcceptance(Folds.outside(articles, f, FOLDS));
      for (TrainingArticle a : Folds.inside(articles, f, FOLDS)) {
        a.variants().forEach(v -> v.confidence = acceptance.probability(v.features));
      }
    }
    double least = bestThreshold();
    Selection selection = new Selection(least, LEAST_FOR_QUOTES);
    Calibration calibration = calibrate(selection, least);
    CueWords words = CueWords.load();
    List<Findings> outOfFold = new ArrayList<>();
    for (TrainingArticle a : articles) {
      outOfFold.add(Findings.of(a.table, a.rates, words, readings(a), selection, calibration));
    }
    return new Outcome(trainQuality(articles), trainAcceptance(articles), calibration, outOfFold);
  }

  private static Logistic trainQuality(List<TrainingArticle> from) {
    List<Example> examples = new ArrayList<>();
    for (TrainingArticle a : from) {
      for (Variant v : a.variants()) {
        examples.add(new Example(v.features, a.quality(v.roles)));
      }
    }
    return LogisticTrainer.train(examples, 1);
  }

  private static Logistic trainAcceptance(List<TrainingArticle> from) {
    List<Example> examples = new ArrayList<>();
    for (TrainingArticle a : from) {
      for (Variant v : readings(a)) {
        examples.add(new Example(v.features, a.acceptance(v.roles)));
      }
    }
    return LogisticTrainer.train(examples, 1);
  }

  /** The best reading of each candidate. */
  static List<Variant> readings(TrainingArticle article) {
    return LearnedAttributor.bestOfEach(article.candidates);
  }

  /**
   * The score from which attributions and those of them with exact bounds are found best, half and
   * half: F1 of attributions alone would accept readings of which two in three are wrong.
   */
  private double bestThreshold() {
    double best = 0;
    Found most = null;
    for (int percent = 20; percent <= 60; percent += 2) {
      Found found = found(new Selection(percent / 100.0, LEAST_FOR_QUOTES));
      if (most == null || found.f1() + found.exactF1() > most.f1() + most.exactF1()) {
        most = found;
        best = percent / 100.0;
      }
    }
    progress.accept(
        "stage 3: F1 %.2f, exactly %.2f, out of fold, accepting from %.2f"
            .formatted(most.f1(), most.exactF1(), best));
    return best;
  }

  private record Found(int gold, int found, int right, int exact) {
    double f1() {
      return 200.0 * right / Math.max(1, found + gold);
    }

    double exactF1() {
      return 200.0 * exact / Math.max(1, found + gold);
    }
  }

  private Found found(Selection selection) {
    int gold = 0;
    int found = 0;
    int right = 0;
    int exact = 0;
    for (TrainingArticle a : articles) {
      List<Chosen> chosen = selection.choose(a.table, readings(a));
      gold += a.labelled.gold().size();
      found += chosen.size();
      right += matched(a, chosen);
      exact += (int) chosen.stream().filter(c -> a.acceptance(c.roles()) == 1).count();
    }
    return new Found(gold, found, right, exact);
  }

  /** How many of the chosen are right, each attribution counted once. */
  private static int matched(TrainingArticle article, List<Chosen> chosen) {
    boolean[] used = new boolean[article.labelled.gold().size()];
    int matched = 0;
    for (Chosen c : chosen) {
      int best = -1;
      double most = 0;
      for (int g = 0; g < used.length; g++) {
        TokenRoles gold = article.labelled.gold().get(g);
        double jaccard = TokenRoles.jaccard(gold.content(), c.roles().content());
        if (!used[g] && jaccard >= .5 && jaccard > most && gold.agreesInSource(c.roles())) {
          best = g;
          most = jaccard;
        }
      }
      if (best >= 0) {
        used[best] = true;
        matched++;
      }
    }
    return matched;
  }

  private Calibration calibrate(Selection selection, double least) {
    record Judged(double score, boolean right) {}
    List<Judged> judged = new ArrayList<>();
    for (TrainingArticle a : articles) {
      for (Chosen c : selection.choose(a.table, readings(a))) {
        judged.add(new Judged(c.variant().confidence, a.isRight(c.roles())));
      }
    }
    judged.sort(Comparator.comparingDouble(Judged::score));
    double[] scores = judged.stream().mapToDouble(Judged::score).toArray();
    boolean[] right = new boolean[scores.length];
    Arrays.setAll(new Object[right.length], i -> right[i] = judged.get(i).right());
    return Calibration.of(least, LEAST_FOR_QUOTES, scores, right);
  }
}
