package org.rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.ActorSources;
import org.rapporteur.graph.ActorTurtle;
import org.rapporteur.model.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur actors}: makes the large part of the actor list from the source files. */
@Command(
    name = "actors",
    description = "Makes the large part of the actor list from the source files.",
    mixinStandardHelpOptions = true)
final class MakeActors implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "Folder of the source files (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "src/main/resources/org/rapporteur/actors/actors.tsv.gz",
      description = "File to write (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new UserException(data + ": no such folder; --data tells where the sources are");
    }
    List<ActorEntry> entries;
    try (InputStream handKept = MakeActors.class.getResourceAsStream("/ontology/actors.ttl")) {
      entries = ActorSources.read(data, ActorTurtle.read("actors.ttl", handKept));
    }
    try (OutputStream file = Files.newOutputStream(out)) {
      ActorArchive.write(file, ActorSources.sources(), entries);
    }
    PrintWriter err = spec.commandLine().getErr();
    long posts = entries.stream().mapToLong(entry -> entry.posts().size()).sum();
    err.printf("%s: %d actors, %d posts, %d bytes%n", out, entries.size(), posts, Files.size(out));
    return 0;
  }
}
