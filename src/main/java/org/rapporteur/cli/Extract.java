package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.export.GraphExport;
import org.rapporteur.export.LayerWriter;
import org.rapporteur.extract.Extractor;
import org.rapporteur.extract.Pipeline;
import org.rapporteur.graph.Extractors;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur extract}: articles in, claims or quads out, without a store. */
@Command(
    name = "extract",
    description = {
      "Prints what is found in articles, without a store: claims as JSON Lines, or N-Quads.",
      "In the order of the input, whatever the number of threads."
    },
    mixinStandardHelpOptions = true)
final class Extract implements Callable<Integer> {
  /** What is printed, as it is typed. */
  enum Format {
    JSONL,
    NQUADS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Inner layers of the extraction, as they are typed. */
  enum Layer {
    NAMES,
    TIMES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Enough articles under way for no thread to wait. */
  private static final int CHARACTERS_UNDER_WAY = 4_000_000;

  private static final int CHARACTERS_BESIDES_TEXT = 2_000;

  @Spec private CommandSpec spec;
  @Mixin private ReadingOptions reading;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--layer",
      description =
          "Prints an inner layer instead of claims: ${COMPLETION-CANDIDATES}; as JSON Lines.")
  private Layer layer;

  private boolean failed;

  /** What one source comes to: lines to print, and messages. */
  private record Outcome(List<String> messages, boolean failed, String lines) {}

  @Override
  public Integer call() {
    if (layer != null && format != Format.JSONL) {
      throw new ParameterException(spec.commandLine(), "--layer is printed as jsonl only");
    }
    Extractors extractors = Extractors.load(reading.actors());
    Function<ResolvedArticle, String> printing = printing();
    PrintWriter out = spec.commandLine().getOut();
    try (Stream<Reading> readings = reading.reader().readPlaces(reading.places())) {
      new Pipeline<Reading, Outcome>(
              reading.threads(),
              CHARACTERS_UNDER_WAY,
              Extract::weight,
              () -> work(extractors.get(), printing))
          .run(readings, out::checkError, outcome -> print(outcome, out));
    }
    out.flush();
    return failed ? 1 : 0;
  }

  private static int weight(Reading reading) {
    return CHARACTERS_BESIDES_TEXT
        + (reading instanceof Reading.Read read ? read.article().text().length() : 0);
  }

  private Function<Reading, Outcome> work(
      Extractor extractor, Function<ResolvedArticle, String> printing) {
    return reading -> {
      if (reading instanceof Reading.Read read) {
        try {
          Optional<String> language = this.reading.foreign(read.article());
          if (language.isPresent()) {
            String why = read.source() + ": skipped, not in English but " + language.get();
            return new Outcome(List.of(why), false, "");
          }
          String lines = printing.apply(extractor.extract(read.article()));
          return new Outcome(
              read.notes().stream().map(note -> read.source() + ": " + note).toList(),
              false,
              lines);
        } catch (RuntimeException | StackOverflowError e) {
          // One article must not cost the others; it is reported and the exit code tells.
          return new Outcome(List.of(read.source() + ": unexpected " + e), true, "");
        } catch (OutOfMemoryError e) {
          return new Outcome(List.of(read.source() + ": " + ReadingOptions.TOO_LONG), true, "");
        }
      }
      Reading.Refused refused = (Reading.Refused) reading;
      return new Outcome(List.of(refused.source() + ": " + refused.reason()), true, "");
    };
  }

  private void print(Outcome outcome, PrintWriter out) {
    if (outcome.failed() || !reading.quiet()) {
      outcome.messages().forEach(m -> spec.commandLine().getErr().println("rapporteur: " + m));
    }
    failed |= outcome.failed();
    out.print(outcome.lines());
  }

  private Function<ResolvedArticle, String> printing() {
    Iris iris = reading.iris();
    if (layer != null) {
      return switch (layer) {
        case NAMES -> article -> lines(line -> LayerWriter.writeNames(article, line));
        case TIMES -> article -> lines(line -> LayerWriter.writeTimes(article, line));
      };
    }
    return switch (format) {
      case JSONL -> article -> lines(line -> ClaimWriter.write(article, iris, line));
      case NQUADS -> {
        GraphWriter writer = new GraphWriter(iris, Extractors.run(reading.actors()), true);
        yield article -> GraphExport.nquads(writer.write(article));
      }
    };
  }

  private static String lines(Consumer<Consumer<String>> writer) {
    StringBuilder lines = new StringBuilder();
    writer.accept(line -> lines.append(line).append('\n'));
    return lines.toString();
  }
}
