package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.annotate.NameTraining;
import org.rapporteur.graph.ShippedActors;
import org.rapporteur.model.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur train-names}: makes the model that finds names. */
@Command(
    name = "train-names",
    description = "Learns to find names from marked texts, and writes the model.",
    mixinStandardHelpOptions = true)
final class TrainNames implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "folder with polnear and ner (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "src/main/resources/models/names.bin",
      description = "where the model goes (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new UserException(data + ": no such folder; --data tells where the texts are");
    }
    NameTraining.train(data, ShippedActors.list().entries(), out);
    spec.commandLine().getErr().printf("%s: %d bytes%n", out, Files.size(out));
    return 0;
  }
}
