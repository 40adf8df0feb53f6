package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.ActScores;
import org.rapporteur.evaluate.ErrorListing;
import org.rapporteur.evaluate.GoldArticle;
import org.rapporteur.evaluate.GoldReader;
import org.rapporteur.evaluate.LabelledText;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.evaluate.MarkedActs;
import org.rapporteur.evaluate.ObjectScores;
import org.rapporteur.evaluate.PloverScores;
import org.rapporteur.evaluate.Reliability;
import org.rapporteur.evaluate.Scorer;
import org.rapporteur.evaluate.SpeakerScores;
import org.rapporteur.evaluate.TimeEvaluation;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code rapporteur evaluate}: how well attributions are found, by the measures of {@link Scorer},
 * and, against the project's own gold, how well their speakers, by those of {@link SpeakerScores}.
 */
@Command(
    name = "evaluate",
    description = {
      "Scores attributions against gold.",
      "Without files: finds the attributions of --data from their raw text and scores them.",
      "With --times: scores expressions of time, and with --gold the dates of saying."
    },
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
  private static final String POLNEAR = "../shared/data/polnear/dev";
  private static final String MEANTIME = "../shared/data/meantime/intra-doc_annotation";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..3",
      paramLabel = "GOLD PRED TEXTS",
      description = "gold and predictions as JSON Lines, and the folder of their texts (DOC.txt)")
  private List<Path> files = List.of();

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = {
        "folder with articles.jsonl.gz, or such a file (default: " + POLNEAR + ")",
        "With --times: folder of TIMEX3 in the form of MEANTIME (default: " + MEANTIME + ")"
      })
  private Path data;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "score on a gold set in the project's own form instead (NAME.txt, NAME.tsv)")
  private Path gold;

  @Option(
      names = "--times",
      description =
          "score expressions of time, or with --gold the dates of saying, instead of attributions")
  private boolean times;

  @Option(
      names = "--plover",
      paramLabel = "FILE",
      description = "score PLOVER types on coded sentences instead (a JSON array)")
  private Path plover;

  @Option(
      names = "--acts",
      paramLabel = "FILE",
      description = "score speech acts on labelled sentences instead (tab-separated)")
  private Path acts;

  @Option(names = "--errors", description = "list what was missed, spurious or wrongly bounded")
  private boolean errors;

  private final Scorer scorer = new Scorer();

  @Override
  public Integer call() {
    if (times && !files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--times takes no files");
    } else if (times) {
      scoreTimes();
    } else if (plover != null) {
      Extractor extractor = Extractors.load(List.of()).get();
      PloverScores.of(plover, Extractors.speechActs(), extractor::extract)
          .print(spec.commandLine().getOut(), errors);
    } else if (acts != null) {
      scoreActs();
    } else if (files.isEmpty()) {
      scorePipeline();
    } else if (files.size() == 3) {
      scoreFiles();
    } else {
      throw new ParameterException(spec.commandLine(), "expected GOLD PRED TEXTS, or no files");
    }
    return 0;
  }

  private void scoreFiles() {
    Map<String, LabelledText> gold = LabelledTexts.read(files.get(0), files.get(2));
    Map<String, LabelledText> predicted = LabelledTexts.read(files.get(1), files.get(2));
    if (gold.isEmpty()) {
      throw new UserException(files.get(0) + ": no articles");
    }
    new TreeMap<>(gold)
        .forEach(
            (name, text) ->
                score(
                    text,
                    predicted.containsKey(name) ? predicted.get(name).attributions() : List.of()));
    scorer.scores().print(spec.commandLine().getOut());
  }

  /** Where the gold is. */
  private Path existing(String standard) {
    Path path = gold != null ? gold : data != null ? data : Path.of(standard);
    if (!Files.exists(path)) {
      throw new UserException("no such file or folder: " + path);
    }
    return path;
  }

  private void scoreTimes() {
    Path folder = existing(MEANTIME);
    PrintWriter out = spec.commandLine().getOut();
    Extractor shipped = Extractors.load(List.of()).get();
    Consumer<String> listing =
        line -> {
          if (errors) {
            out.println(line);
          }
        };
    if (gold == null) {
      out.println(
          TimeEvaluation.expressions(folder, shipped.annotator(), shipped.times(), listing));
    } else {
      List<GoldArticle> articles = GoldReader.read(folder);
      out.println(
          "given who said what: "
              + TimeEvaluation.sayings(articles, shipped.annotator(), shipped.times(), listing));
      out.println(
          "of statements found: " + TimeEvaluation.foundSayings(articles, shipped, listing));
    }
    out.flush();
  }

  private void scoreActs() {
    Extractors extractors = Extractors.load(List.of());
    Extractor shipped = extractors.get();
    ActScores given = new ActScores();
    ActScores found = new ActScores();
    for (GoldArticle article : MarkedActs.read(acts)) {
      AnnotatedArticle annotated = shipped.annotator().annotate(article.article());
      given.addGiven(article, annotated, extractors.acts(), extractors.actorList());
      found.addFound(article, shipped.extract(article.article()));
    }
    PrintWriter out = spec.commandLine().getOut();
    given.print(out, "acts, given words and speaker", errors);
    found.print(out, "acts of the statements found", errors);
  }

  private void scorePipeline() {
    Path read = existing(POLNEAR);
    Extractors extractors = Extractors.load(List.of());
    Extractor shipped = extractors.get();
    Measured measured = new Measured();
    SpeakerScores speakers = new SpeakerScores();
    SpeakerScores givenWords = new SpeakerScores();
    ObjectScores objects = new ObjectScores(extractors.actorList());
    ObjectScores givenObjects = new ObjectScores(extractors.actorList());
    ActScores given = new ActScores();
    ActScores found = new ActScores();
    PrintWriter out = spec.commandLine().getOut();
    if (gold == null) {
      for (LabelledText text : LabelledTexts.read(read)) {
        measured.attribute(Article.of(text.name(), text.text()), text, shipped);
      }
    } else {
      for (GoldArticle article : GoldReader.read(read)) {
        AnnotatedArticle annotated =
            measured.attribute(article.article(), LabelledTexts.of(article), shipped);
        ResolvedArticle resolved =
            shipped.resolver().resolve(annotated, shipped.times().apply(annotated), measured.found);
        speakers.add(article, resolved);
        givenWords.addGiven(article, annotated, shipped);
        objects.add(article, resolved);
        givenObjects.addGiven(article, annotated, shipped);
        given.addGiven(article, annotated, extractors.acts(), extractors.actorList());
        found.addFound(article, resolved);
      }
    }
    scorer.scores().print(out);
    measured.print(out);
    if (gold != null) {
      print(out, "speakers of the statements found", speakers.lines(), speakers.errors());
      print(out, "speakers, given the words", givenWords.lines(), givenWords.errors());
      print(out, "to and at whom, of those found", objects.lines(), List.of());
      print(out, "to and at whom, given the words", givenObjects.lines(), givenObjects.errors());
      given.print(out, "acts, given words and speaker", errors);
      found.print(out, "acts of the statements found", false);
    }
    out.flush();
  }

  private void print(PrintWriter out, String what, List<String> lines, List<String> wrong) {
    out.println(what);
    lines.forEach(line -> out.println("  " + line));
    (errors ? wrong : List.<String>of()).forEach(out::println);
  }

  /** What is found in article after article, how sure it is, and how long it took. */
  private final class Measured {
    private final Reliability reliability = new Reliability();
    private List<Attribution> found = List.of();
    private long tokens;
    private long nanos;

    AnnotatedArticle attribute(Article article, LabelledText text, Extractor shipped) {
      long start = System.nanoTime();
      AnnotatedArticle annotated = shipped.annotator().annotate(article);
      found = shipped.attributor().attribute(annotated);
      nanos += System.nanoTime() - start;
      tokens += annotated.tokens().size();
      // PolNeAR has no attribution inside another's content; the project's own gold has.
      List<Attribution> outer =
          found.stream().filter(a -> gold != null || a.embeddedIn().isEmpty()).toList();
      score(text, outer.stream().map(Roles::of).toList());
      reliability.add(text.text(), text.attributions(), outer);
      return annotated;
    }

    void print(PrintWriter out) {
      reliability.print(out);
      out.printf(
          "%,d tokens annotated and attributed, %,.0f a second in one thread%n",
          tokens, tokens / (nanos / 1e9));
    }
  }

  private void score(LabelledText text, List<Roles> found) {
    scorer.add(text.text(), text.attributions(), found);
    if (errors) {
      ErrorListing.print(spec.commandLine().getOut(), text, found);
    }
  }
}
