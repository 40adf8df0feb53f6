package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  private static final int SECONDS_BETWEEN_LOOKS = 1;
  private static final int SECONDS_BETWEEN_VISITS = 15 * 60;

  @Spec private CommandSpec spec;
  @Mixin private BuildOptions options;

  @Option(
      names = "--watch",
      description =
          "Goes on until stopped: builds again whenever a file changes, comes or goes, and asks"
              + " addresses every quarter of an hour.")
  private boolean watch;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (Store store = Store.openForBuild(options.store(), options.bytes())) {
      // Taken before the build, so that what changes while it reads is not missed.
      long state = options.stateOfFiles();
      BuildReport report = options.build(store, err);
      while (watch && !report.wasStopped()) {
        state = nextState(state);
        report = options.build(store, err);
      }
      return report.exitCode();
    }
  }

  /**
   * Waits until the files are not as they were and nothing has changed them for a while, or it is
   * time to ask the addresses.
   */
  private long nextState(long before) throws InterruptedException {
    long last = before;
    for (int waited = 0; true; waited += SECONDS_BETWEEN_LOOKS) {
      if (options.hasAddresses() && waited >= SECONDS_BETWEEN_VISITS) {
        return last;
      }
      Thread.sleep(SECONDS_BETWEEN_LOOKS * 1000L);
      long now = options.stateOfFiles();
      if (now != before && now == last) {
        return now;
      }
      last = now;
    }
  }
}
