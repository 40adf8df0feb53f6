package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.store.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur compact}: makes a store as small as what it holds. */
@Command(
    name = "compact",
    description = {
      "Makes the store as small as what it holds; building it in many steps leaves it larger.",
      "Nobody may have it open, and there must be room for a second copy meanwhile. Whenever it is",
      "stopped, the store is whole."
    },
    mixinStandardHelpOptions = true)
final class Compact implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(names = "-q", description = "Says nothing but what went wrong.")
  private boolean quiet;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Compaction.Outcome outcome = Compaction.compact(store.folder());
    if (!quiet) {
      PrintWriter err = spec.commandLine().getErr();
      double seconds = (System.nanoTime() - started) / 1e9;
      err.println("rapporteur: " + outcome + String.format(Locale.ROOT, ", in %.1f s", seconds));
      err.flush();
    }
    return 0;
  }
}
