package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.rapporteur.attribute.ThirdStageTraining.Outcome;
import org.rapporteur.learn.Crf;
import org.rapporteur.learn.CrfSequence;
import org.rapporteur.learn.CrfTrainer;
import org.rapporteur.model.AnnotatedArticle;

/**
 * Learns an {@link AttributionModel} from articles in which attributions are marked.
 *
 * <p>Each stage is trained on what the stage before makes of articles it has not seen: the articles
 * are divided into folds, and each fold is labelled by a model of the others. The same articles in
 * the same order give the same model bit for bit, whatever the number of threads.
 */
public final class AttributorTrainer {
  private static final int FIRST_FOLDS = 5;
  private static final int TAGGER_FOLDS = 4;
  private static final int PARSER_FOLDS = 3;
  private static final int SECOND_FOLDS = 4;
  private static final long SEED = 1;
  private static final CrfTrainer.Settings FIRST = new CrfTrainer.Settings(10, .1, .4, .1, 2, SEED);
  private static final CrfTrainer.Settings SECOND =
      new CrfTrainer.Settings(14, .1, .5, .1, 2, SEED);

  private final int threads;
  private final Consumer<String> progress;

  /**
   * @param threads how many models are trained at a time
   * @param progress is told what has been done, a line at a time
   */
  public AttributorTrainer(int threads, Consumer<String> progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * An article to learn from.
   *
   * @param parse what another parser made of it, from which ours learns
   */
  public record Example(AnnotatedArticle article, List<Roles> attributions, SilverParse parse) {}

  /**
   * What training gave.
   *
   * @param outOfFold for each article what models found in it that had not seen it
   */
  public record Result(AttributionModel model, List<Findings> outOfFold) {}

  public Result train(List<Example> examples) {
    WordForms forms = new WordForms();
    List<TrainingArticle> articles = new ArrayList<>();
    for (Example example : examples) {
      TokenTable table = new TokenTable(example.article(), forms);
      articles.add(
          new TrainingArticle(LabelledTable.of(table, example.attributions()), example.parse()));
    }
    progress.accept("laid out %,d articles".formatted(articles.size()));
    Crf first = trainFirst(articles);
    CueLexicon lexicon = lexicon(articles);
    findCandidates(articles, lexicon);
    PennTagModel tagger = trainTagger(articles);
    ParserModel parser = trainParser(articles);
    Crf second = trainSecondStage(articles);
    Outcome third = new ThirdStageTraining(articles, progress).train();
    return new Result(
        new AttributionModel(
            lexicon,
            tagger,
            parser,
            first,
            second,
            third.quality(),
            third.acceptance(),
            third.calibration()),
        third.outOfFold());
  }

  private static CueLexicon lexicon(List<TrainingArticle> articles) {
    return CueLexicon.of(articles.stream().map(article -> article.labelled).toList());
  }

  Crf trainFirst(List<TrainingArticle> articles) {
    AtomicReference<Crf> whole = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          whole.set(trainFirst(articles, lexicon(articles)));
          progress.accept("stage 1: %,d features".formatted(whole.get().size()));
        });
    for (int f = 0; f < FIRST_FOLDS; f++) {
      int fold = f;
      tasks.add(
          () -> {
            List<TrainingArticle> seen = Folds.outside(articles, fold, FIRST_FOLDS);
            CueLexicon lexicon = lexicon(seen);
            Crf crf = trainFirst(seen, lexicon);
            Stages stages = new Stages();
            for (TrainingArticle article : Folds.inside(articles, fold, FIRST_FOLDS)) {
              article.labels = stages.label(article.table, lexicon.rates(article.table), crf);
            }
            progress.accept("stage 1: fold %d".formatted(fold + 1));
          });
    }
    Folds.run(threads, tasks);
    return whole.get();
  }

  private static Crf trainFirst(List<TrainingArticle> articles, CueLexicon lexicon) {
    Stages stages = new Stages();
    List<CrfSequence> sequences = new ArrayList<>();
    for (TrainingArticle article : articles) {
      CueRates rates = lexicon.ratesWithout(article.labelled);
      for (int p = 0; p < article.table.paragraphs(); p++) {
        if (article.table.paragraphBegin[p] < article.table.paragraphBegin[p + 1]) {
          sequences.add(stages.paragraph(article.labelled, rates, p));
        }
      }
    }
    return CrfTrainer.train(sequences, FIRST);
  }

  private void findCandidates(List<TrainingArticle> articles, CueLexicon lexicon) {
    int candidates = 0;
    int right = 0;
    int gold = 0;
    for (TrainingArticle article : articles) {
      article.rates = lexicon.ratesWithout(article.labelled);
      article.findCandidates();
      candidates += article.candidates.size();
      right += article.goldOf.size();
      gold += article.labelled.gold().size();
    }
    progress.accept(
        "%,d candidates reach %,d of %,d attributions".formatted(candidates, right, gold));
  }

  /** Leaves each article with the tags of a tagger that has not seen it. */
  private PennTagModel trainTagger(List<TrainingArticle> articles) {
    List<TokenTable> tables = articles.stream().map(a -> a.table).toList();
    List<int[]> gold = articles.stream().map(a -> a.parsed.tags(a.table)).toList();
    AtomicReference<PennTagModel> whole = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(() -> whole.set(PennTaggerTrainer.train(tables, gold, SEED)));
    for (int f = 0; f < TAGGER_FOLDS; f++) {
      int fold = f;
      tasks.add(
          () -> {
            PennTagger tagger =
                new PennTagger(
                    PennTaggerTrainer.train(
                        Folds.outside(tables, fold, TAGGER_FOLDS),
                        Folds.outside(gold, fold, TAGGER_FOLDS),
                        SEED));
            for (TokenTable table : Folds.inside(tables, fold, TAGGER_FOLDS)) {
              tagger.tag(table, 0, table.size);
            }
            progress.accept("tagger: fold %d".formatted(fold + 1));
          });
    }
    Folds.run(threads, tasks);
    return whole.get();
  }

  private ParserModel trainParser(List<TrainingArticle> articles) {
    AtomicReference<ParserModel> whole = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          whole.set(ParserTrainer.train(trees(articles), SEED).pruned());
          progress.accept("parser: " + whole.get().sizes());
        });
    for (int f = 0; f < PARSER_FOLDS; f++) {
      int fold = f;
      tasks.add(
          () -> {
            List<TrainingArticle> seen = Folds.outside(articles, fold, PARSER_FOLDS);
            DependencyParser parser = new DependencyParser(ParserTrainer.train(trees(seen), SEED));
            ParserScore score = new ParserScore();
            for (TrainingArticle a : Folds.inside(articles, fold, PARSER_FOLDS)) {
              a.parse = parser.parse(a.table, a.rates, a.candidates);
              score.add(a.trees, a.parse);
            }
            progress.accept("parser: fold %d, %s".formatted(fold + 1, score));
          });
    }
    Folds.run(threads, tasks);
    return whole.get();
  }

  private static List<ParserTrainer.Tree> trees(List<TrainingArticle> articles) {
    List<ParserTrainer.Tree> trees = new ArrayList<>();
    articles.forEach(article -> trees.addAll(article.trees));
    return trees;
  }

  private Crf trainSecondStage(List<TrainingArticle> articles) {
    AtomicReference<Crf> whole = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          whole.set(trainSecond(articles));
          progress.accept("stage 2: %,d features".formatted(whole.get().size()));
        });
    for (int f = 0; f < SECOND_FOLDS; f++) {
      int fold = f;
      tasks.add(
          () -> {
            Crf crf = trainSecond(Folds.outside(articles, fold, SECOND_FOLDS));
            Stages stages = new Stages();
            for (TrainingArticle a : Folds.inside(articles, fold, SECOND_FOLDS)) {
              stages.read(a.table, a.rates, a.labels, a.parse, a.candidates, crf);
            }
            progress.accept("stage 2: fold %d".formatted(fold + 1));
          });
    }
    Folds.run(threads, tasks);
    return whole.get();
  }

  private static Crf trainSecond(List<TrainingArticle> articles) {
    Stages stages = new Stages();
    List<CrfSequence> sequences = new ArrayList<>();
    for (TrainingArticle a : articles) {
      for (Candidate candidate : a.candidates) {
        TokenRoles gold = a.goldOf.get(candidate);
        if (gold != null) {
          sequences.add(stages.candidate(a.table, a.rates, a.labels, a.parse, candidate, gold));
        }
      }
    }
    return CrfTrainer.train(sequences, SECOND);
  }
}
