package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.graph.Shapes;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur validate}: whether every graph of the store keeps to the shapes. */
@Command(
    name = "validate",
    description = "Checks every graph of the store against ontology/shapes.ttl.",
    mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Shapes shapes = Shapes.load();
    int broken = 0;
    List<String> graphs;
    try (Store open = Store.open(store.folder())) {
      graphs = open.graphs();
      for (String graph : graphs) {
        List<Shapes.Violation> violations =
            open.read(dataset -> shapes.check(dataset.getGraph(NodeFactory.createURI(graph))));
        violations.forEach(
            violation ->
                out.println(DisplayText.clean(violation.focus() + ": " + violation.message())));
        if (!violations.isEmpty()) {
          broken++;
        }
      }
    }
    out.println(
        broken == 0
            ? "All " + graphs.size() + " graphs conform."
            : broken + " of " + graphs.size() + " graphs do not conform.");
    return broken == 0 ? 0 : 1;
  }
}
