package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Ontology;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.UserException;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.Correction;
import org.rapporteur.store.CorrectionGraph;
import org.rapporteur.store.Corrections;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur correct}: accepts, rejects or mends a statement for good. */
@Command(
    name = "correct",
    description = {
      "Accepts, rejects or mends a statement. Reading the article again keeps the correction.",
      "Without arguments it lists the corrections; with --gold it writes what was judged."
    },
    mixinStandardHelpOptions = true)
final class Correct implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(
      arity = "0..1",
      paramLabel = "STATEMENT",
      description = "Its IRI, or a part of it that no other statement has.")
  private String wanted;

  @Option(names = "--accept", description = "It is right as it stands.")
  private boolean accept;

  @Option(names = "--reject", description = "It is not to be counted.")
  private boolean reject;

  @Option(names = "--undo", description = "Takes the correction back; needs the full IRI.")
  private boolean undo;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = {
        "Who said it: the actor of that name in the store or the list of actors,",
        "else a person of whom no more is known."
      })
  private String speaker;

  @Option(
      names = "--speaker-iri",
      paramLabel = "IRI",
      description = "The speaker's IRI, such as a Wikidata entity; --speaker is the label.")
  private String speakerIri;

  @Option(names = "--act", paramLabel = "ACT", description = "The speech act, such as deny.")
  private String act;

  @Option(names = "--date", paramLabel = "DAY", description = "The day on which it was said.")
  private LocalDate date;

  @Option(names = "--no-date", description = "The words do not tell when it was said.")
  private boolean undated;

  @Option(names = "--by", paramLabel = "WHO", description = "Who judges.")
  private String by;

  @Option(names = "--why", paramLabel = "TEXT", description = "Why, in words for a reader.")
  private String why;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Takes corrections from a Turtle file.")
  private Path file;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = {
        "Writes the articles whose statements have all been judged as gold, which",
        "evaluate --gold DIR scores on and train --gold DIR learns from."
      })
  private Path gold;

  @Option(
      names = "--unjudged",
      description = "With --gold: also articles of which some are not judged, taken as they are.")
  private boolean unjudged;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store open = Store.open(store.folder())) {
      Corrections corrections = new Corrections(open);
      if (file != null) {
        List<Correction> read = CorrectionGraph.read(readFile());
        corrections.put(read);
        relate(open, read.stream().map(Correction::statement));
        out.println(read.size() + " corrections taken from " + file);
      } else if (gold != null) {
        int written = new JudgedGold(open, gold, spec.commandLine().getErr()).write(unjudged);
        if (written == 0) {
          throw new UserException(
              "no article whose statements have all been judged: nothing written");
        }
        out.println(written + (written == 1 ? " article" : " articles") + " written to " + gold);
      } else if (wanted == null) {
        list(out, corrections.all());
      } else if (undo) {
        if (!corrections.withdraw(wanted)) {
          throw new UserException("statement " + wanted + ": there is no correction of it");
        }
        relate(open, Stream.of(wanted));
        out.println("taken back: " + wanted);
      } else {
        Correction correction = correction(open);
        corrections.put(List.of(correction));
        relate(open, Stream.of(correction.statement()));
        out.println(name(correction.verdict()) + ": " + correction.statement());
      }
    }
    return 0;
  }

  /** What holds between statements follows from speakers and acts. */
  private static void relate(Store open, Stream<String> statements) {
    statements.findFirst().ifPresent(any -> new Relater(open, Iris.around(any)).update());
  }

  private Correction correction(Store open) {
    if (date != null && undated) {
      throw new ParameterException(spec.commandLine(), "give one of --date and --no-date");
    }
    Optional<Correction.Saying> saying =
        undated
            ? Optional.of(Correction.Saying.UNDATED)
            : Optional.ofNullable(date).map(Correction.Saying::on);
    boolean mend = speaker != null || act != null || saying.isPresent();
    if ((accept ? 1 : 0) + (reject ? 1 : 0) + (mend ? 1 : 0) != 1) {
      throw new ParameterException(
          spec.commandLine(), "give one of --accept, --reject, or values to mend");
    }
    if (act != null && !Ontology.hasConcept("speech-acts.ttl", Vocabulary.ACT + act)) {
      throw new UserException("act " + act + ": not in ontology/speech-acts.ttl");
    }
    String statement = open.read(dataset -> StatementNames.find(dataset, wanted));
    return new Correction(
        statement,
        accept
            ? Correction.Verdict.ACCEPTED
            : reject ? Correction.Verdict.REJECTED : Correction.Verdict.MENDED,
        Optional.ofNullable(speaker).map(name -> named(open, name, statement)),
        Optional.ofNullable(act),
        saying,
        Optional.ofNullable(by),
        Optional.ofNullable(why));
  }

  private Correction.Named named(Store open, String name, String statement) {
    return speakerIri != null
        ? new Correction.Named(speakerIri, name)
        : open.read(dataset -> ActorNames.find(dataset, name))
            .orElseGet(() -> Correction.Named.person(name, statement));
  }

  private Graph readFile() {
    if (!Files.isReadable(file)) {
      throw new UserException(file + ": cannot be read");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(file)
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException e) {
      throw new UserException(file + ": " + e.getMessage(), e);
    }
    return graph;
  }

  private static void list(PrintWriter out, List<Correction> corrections) {
    TextTable table =
        new TextTable(List.of("VERDICT", "STATEMENT", "SPEAKER", "ACT", "DATE", "BY", "WHY"));
    for (Correction correction : corrections) {
      table.add(
          List.of(
              name(correction.verdict()),
              correction.statement(),
              correction.speaker().map(Correction.Named::label).orElse(""),
              correction.act().orElse(""),
              correction.saying().map(Correction.Saying::toString).orElse(""),
              correction.by().orElse(""),
              correction.why().orElse("")));
    }
    table.print(out, Terminal.width());
  }

  private static String name(Correction.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
