package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rapporteur.attribute.Roles;
import org.rapporteur.evaluate.ErrorListing;
import org.rapporteur.evaluate.LabelledText;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.evaluate.Scorer;
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
    description = "Scores attributions against gold.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..3",
      paramLabel = "GOLD PRED TEXTS",
      description = "gold and predictions as JSON Lines, and the folder of their texts (DOC.txt)")
  private List<Path> files = List.of();

  @Option(names = "--errors", description = "list what was missed, spurious or wrongly bounded")
  private boolean errors;

  @Override
  public Integer call() {
    if (files.size() != 3) {
      throw new ParameterException(spec.commandLine(), "expected GOLD PRED TEXTS");
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<String, LabelledText> gold = LabelledTexts.read(files.get(0), files.get(2));
    Map<String, LabelledText> predicted = LabelledTexts.read(files.get(1), files.get(2));
    if (gold.isEmpty()) {
      throw new UserException(files.get(0) + ": no articles");
    }
    Scorer scorer = new Scorer();
    new TreeMap<>(gold)
        .forEach(
            (name, article) -> {
              List<Roles> found =
                  predicted.containsKey(name) ? predicted.get(name).attributions() : List.of();
              scorer.add(article.text(), article.attributions(), found);
              if (errors) {
                ErrorListing.print(out, article, found);
              }
            });
    scorer.scores().print(out);
    return 0;
  }
}
