package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.ErrorListing;
import org.rapporteur.evaluate.LabelledText;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.evaluate.Reliability;
import org.rapporteur.evaluate.Scorer;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code rapporteur evaluate}: how well attributions are found, by the measures of {@link Scorer}.
 */
@Command(
    name = "evaluate",
    description = {
      "Scores attributions against gold.",
      "Without files: finds the attributions of --data from their raw text and scores them."
    },
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..3",
      paramLabel = "GOLD PRED TEXTS",
      description = "gold and predictions as JSON Lines, and the folder of their texts (DOC.txt)")
  private List<Path> files = List.of();

  @Option(
      names = "--data",
      paramLabel = "PATH",
      defaultValue = "../shared/data/polnear/dev",
      description = "folder with articles.jsonl.gz, or such a file (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "score on a gold set in the project's own form instead (NAME.txt, NAME.tsv)")
  private Path gold;

  @Option(names = "--errors", description = "list what was missed, spurious or wrongly bounded")
  private boolean errors;

  private final Scorer scorer = new Scorer();

  @Override
  public Integer call() {
    if (files.isEmpty()) {
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

  private void scorePipeline() {
    Path read = gold == null ? data : gold;
    if (!Files.exists(read)) {
      throw new UserException("no such file or folder: " + read);
    }
    List<LabelledText> texts = gold == null ? LabelledTexts.read(data) : LabelledTexts.ofGold(gold);
    PrintWriter out = spec.commandLine().getOut();
    Extractor shipped = Extractors.load(List.of()).get();
    Reliability reliability = new Reliability();
    long tokens = 0;
    long nanos = 0;
    for (LabelledText text : texts) {
      Article article = Article.of(text.name(), text.text());
      long start = System.nanoTime();
      AnnotatedArticle annotated = shipped.annotator().annotate(article);
      List<Attribution> found = shipped.attributor().attribute(annotated);
      nanos += System.nanoTime() - start;
      tokens += annotated.tokens().size();
      // PolNeAR has no attribution inside another's content; the project's own gold has.
      List<Attribution> outer =
          found.stream().filter(a -> gold != null || a.embeddedIn().isEmpty()).toList();
      score(text, outer.stream().map(Roles::of).toList());
      reliability.add(text.text(), text.attributions(), outer);
    }
    scorer.scores().print(out);
    reliability.print(out);
    out.printf(
        "%,d tokens annotated and attributed, %,.0f a second in one thread%n",
        tokens, tokens / (nanos / 1e9));
    out.flush();
  }

  private void score(LabelledText text, List<Roles> found) {
    scorer.add(text.text(), text.attributions(), found);
    if (errors) {
      ErrorListing.print(spec.commandLine().getOut(), text, found);
    }
  }
}
