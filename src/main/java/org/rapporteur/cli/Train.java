package org.rapporteur.cli;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapporteur.annotate.Annotator;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.attribute.AttributorTrainer;
import org.rapporteur.attribute.AttributorTrainer.Example;
import org.rapporteur.attribute.AttributorTrainer.Result;
import org.rapporteur.attribute.CombinedAttributor;
import org.rapporteur.attribute.Findings;
import org.rapporteur.attribute.Roles;
import org.rapporteur.attribute.SilverParse;
import org.rapporteur.attribute.SilverParses;
import org.rapporteur.evaluate.LabelledText;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.evaluate.Scorer;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur train}: makes the models that ship from the training data. */
@Command(
    name = "train",
    description = "Learns to find attributions from marked articles, and writes the model.",
    mixinStandardHelpOptions = true)
final class Train implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "folder with polnear/train (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = {
        "learn also from a gold set in the project's own form (NAME.txt, NAME.tsv),",
        "such as correct --gold writes; may be repeated"
      })
  private List<Path> gold = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "src/main/resources/models/attribution.bin",
      description = "where the model goes (default: ${DEFAULT-VALUE})")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "models trained at a time; the result is the same (default: ${DEFAULT-VALUE})")
  private int threads;

  @Override
  public Integer call() {
    PrintWriter progress = spec.commandLine().getErr();
    Path folder = data.resolve("polnear").resolve("train");
    List<LabelledText> texts = new ArrayList<>(LabelledTexts.read(folder));
    gold.forEach(set -> texts.addAll(LabelledTexts.outermost(set)));
    Map<String, SilverParse> parses =
        SilverParses.read(
            folder.resolve("silver.tsv.gz"),
            texts.stream().collect(toMap(LabelledText::name, LabelledText::text)));
    Annotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    List<Example> examples = new ArrayList<>();
    for (LabelledText text : texts) {
      examples.add(
          new Example(
              annotator.annotate(Article.of(text.name(), text.text())),
              text.attributions(),
              parses.getOrDefault(text.name(), new SilverParse(List.of()))));
    }
    Result result =
        new AttributorTrainer(
                threads,
                line -> {
                  progress.println(line);
                  progress.flush();
                })
            .train(examples);
    write(result);
    Scorer models = new Scorer();
    Scorer shipped = new Scorer();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      Findings found = result.outOfFold().get(i);
      models.add(
          text.text(), text.attributions(), found.attributions().stream().map(Roles::of).toList());
      List<Attribution> united =
          new CombinedAttributor(article -> found).attribute(examples.get(i).article());
      // PolNeAR has no attribution inside another's content.
      shipped.add(
          text.text(),
          text.attributions(),
          united.stream().filter(a -> a.embeddedIn().isEmpty()).map(Roles::of).toList());
    }
    PrintWriter results = spec.commandLine().getOut();
    results.println("Out of fold, each article by models that have not seen it:");
    models.scores().print(results);
    results.println("The same with what rules add, as it ships:");
    shipped.scores().print(results);
    return 0;
  }

  private void write(Result result) {
    try {
      if (out.getParent() != null) {
        Files.createDirectories(out.getParent());
      }
      try (OutputStream stream = Files.newOutputStream(out)) {
        result.model().write(stream);
      }
    } catch (IOException e) {
      throw new UserException("cannot write " + out + ": " + e.getMessage(), e);
    }
  }
}
