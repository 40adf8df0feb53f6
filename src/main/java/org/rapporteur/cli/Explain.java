package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.export.Explanation;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur explain}: how a statement came about, with the words that show it. */
@Command(
    name = "explain",
    description = "Prints how a statement came about, with the words that show it.",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "STATEMENT",
      description = "Its IRI, or a part of it that no other statement has.")
  private String wanted;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> lines;
    try (Store open = Store.open(store.folder())) {
      lines = open.read(dataset -> Explanation.of(dataset, StatementNames.find(dataset, wanted)));
    }
    lines.forEach(line -> out.println(DisplayText.clean(line).isEmpty() ? "" : indented(line)));
    return 0;
  }

  private static String indented(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return " ".repeat(spaces) + DisplayText.clean(line);
  }
}
