package org.rapporteur.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store that a command works on; a picocli mixin. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The folder of the store (default: ${DEFAULT-VALUE}).")
  private Path folder;

  Path folder() {
    return folder;
  }
}
