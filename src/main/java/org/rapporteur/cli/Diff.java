package org.rapporteur.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.rapporteur.export.ClaimDifference;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.model.UserException;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur diff}: two stores or exports, statement by statement. */
@Command(
    name = "diff",
    description = {
      "Compares two stores or exports (.jsonl, .nq, .trig) statement by statement.",
      "Exit code 0 if they are equal, 1 if not."
    },
    mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A store or an exported file.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "What it is compared with.")
  private Path second;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ClaimDifference difference;
    try {
      difference = ClaimDifference.between(claims(first), claims(second));
    } catch (IllegalArgumentException e) {
      throw new UserException(first + ", " + second + ": " + e.getMessage(), e);
    }
    difference.removed().forEach(claim -> out.println("- " + shown(claim)));
    difference.added().forEach(claim -> out.println("+ " + shown(claim)));
    difference
        .changed()
        .forEach(
            (statement, fields) -> {
              out.println("~ " + statement);
              fields.forEach(field -> out.println("    " + DisplayText.clean(field)));
            });
    out.println(
        difference.removed().size()
            + " removed, "
            + difference.added().size()
            + " added, "
            + difference.changed().size()
            + " changed");
    return difference.isEmpty() ? 0 : 1;
  }

  private static String shown(JsonNode claim) {
    return DisplayText.clean(
        claim.path("file").asText()
            + ": "
            + claim.at("/speaker/label").asText("nobody named")
            + ": "
            + claim.at("/content/0/text").asText());
  }

  private static List<String> claims(Path place) {
    List<String> lines = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (Store store = Store.open(place)) {
        for (String graph : store.graphs()) {
          store.read(
              dataset -> {
                ClaimWriter.write(dataset, graph, lines::add);
                return null;
              });
        }
      }
      return lines;
    }
    if (!Files.isReadable(place)) {
      throw new UserException(place + ": cannot be read");
    }
    try {
      if (place.toString().endsWith(".jsonl")) {
        return Files.readAllLines(place).stream().filter(line -> !line.isBlank()).toList();
      }
      DatasetGraph dataset = DatasetGraphFactory.create();
      RDFParser.source(place)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(dataset);
      TreeSet<String> graphs = new TreeSet<>();
      dataset.listGraphNodes().forEachRemaining(node -> graphs.add(node.toString()));
      graphs.forEach(graph -> ClaimWriter.write(dataset, graph, lines::add));
      return lines;
    } catch (IOException | RiotException e) {
      throw new UserException(place + ": " + e.getMessage(), e);
    }
  }
}
