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

  /** Set lower by tests. */
  private static final int SECONDS_BETWEEN_VISITS =
      Integer.getInteger("rapporteur.secondsBetweenVisits", 15 * 60);

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
      long visited = System.nanoTime();
      while (watch && !report.wasStopped()) {
        long now = waitForChange(state, visited);
        if (isTimeForVisits(visited)) {
          report = options.build(store, err);
          visited = System.nanoTime();
        } else {
          report = options.buildFromFiles(store, err);
        }
        state = now;
      }
      if (report.wrote() && !options.isQuiet()) {
        tellOfExcess(store, err);
      }
      return report.exitCode();
    }
  }

  private void tellOfExcess(Store store, PrintWriter err) {
    int excess = store.excess();
    if (excess > 1) {
      err.printf(
          "rapporteur: the store takes about %d times the room it needs; rapporteur compact --store"
              + " %s gives the rest back%n",
          excess, options.store());
      err.flush();
    }
  }

  /**
   * Waits until the files are not as they were and nothing has changed them for a while, or it is
   * time to ask the addresses.
   *
   * @return how the files are then
   */
  private long waitForChange(long before, long visited) throws InterruptedException {
    long last = before;
    while (true) {
      Thread.sleep(SECONDS_BETWEEN_LOOKS * 1000L);
      long now = options.stateOfFiles();
      if (isTimeForVisits(visited) || (now != before && now == last)) {
        return now;
      }
      last = now;
    }
  }

  private boolean isTimeForVisits(long visited) {
    return options.hasAddresses()
        && System.nanoTime() - visited >= SECONDS_BETWEEN_VISITS * 1_000_000_000L;
  }
}
