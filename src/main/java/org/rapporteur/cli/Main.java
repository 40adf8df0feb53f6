package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import org.rapporteur.model.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** {@code rapporteur COMMAND}: reads the command line and hands over to the command's class. */
@Command(
    name = "rapporteur",
    description = "Finds who said what, to whom and when in news articles, and keeps it as RDF.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Bench.class,
      BenchServe.class,
      Build.class,
      Compact.class,
      Correct.class,
      Diff.class,
      Evaluate.class,
      Explain.class,
      Export.class,
      Extract.class,
      Link.class,
      Load.class,
      MakeActors.class,
      Query.class,
      Run.class,
      Serve.class,
      Train.class,
      TrainNames.class,
      Validate.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code;
    try {
      code = run(args);
    } catch (Error e) {
      // picocli lets errors through: out of memory, a broken installation.
      System.err.println("rapporteur: " + e);
      if (List.of(args).contains("-v")) {
        e.printStackTrace();
      }
      code = 1;
    }
    System.exit(code);
  }

  /**
   * Runs one command line and returns its exit code: 0, 1 (something failed) or 2 (wrong usage).
   */
  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    PrintWriter err = command.getErr();
    boolean verbose = parsed.originalArgs().contains("-v");
    String message =
        failure instanceof UserException
            ? failure.getMessage()
            : "unexpected " + failure + (verbose ? "" : "; run again with -v for details");
    err.println("rapporteur: " + message);
    if (verbose) {
      failure.printStackTrace(err);
    }
    return 1;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"rapporteur " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
