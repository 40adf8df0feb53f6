package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur build}: brings a store up to date with articles. */
@Command(
    name = "build",
    description = {
      "Reads articles into the store: what is new or changed, and nothing else.",
      "Whenever it is stopped, what was written is safe; run it again to go on."
    },
    mixinStandardHelpOptions = true)
final class Build implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BuildOptions options;

  @Override
  public Integer call() {
    try (Store store = Store.openOrCreate(options.store())) {
      return options.build(store, spec.commandLine().getErr()).exitCode();
    }
  }
}
