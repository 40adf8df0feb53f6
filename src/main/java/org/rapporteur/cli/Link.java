package org.rapporteur.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.rapporteur.model.UserException;
import org.rapporteur.serve.ReconciliationClient;
import org.rapporteur.serve.ReconciliationClient.Asked;
import org.rapporteur.serve.ReconciliationClient.Candidate;
import org.rapporteur.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur link}: asks a reconciliation service for actors that have no Wikidata item. */
@Command(
    name = "link",
    description = {
      "Asks a reconciliation service who the actors without a Wikidata item are.",
      "Proposals go to a Turtle file to be reviewed; pass it with --actors to later runs.",
      "Run again, it goes on with those that the file does not have."
    },
    mixinStandardHelpOptions = true)
final class Link implements Callable<Integer> {
  private static final String UNLINKED =
      """
      PREFIX rap: <https://w3id.org/rapporteur/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX org: <http://www.w3.org/ns/org#>
      SELECT DISTINCT ?actor ?name ?type WHERE {
        VALUES ?type { schema:Person org:Organization rap:Polity }
        ?actor a ?type ; rdfs:label ?name .
        FILTER(!STRSTARTS(STR(?actor), "http://www.wikidata.org/entity/"))
      } ORDER BY ?name ?actor ?type
      """;
  private static final String HEAD =
      """
      # Proposals of %s. Review them: remove the sign # before a line to take it, put it to refuse.
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix rap: <https://w3id.org/rapporteur/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix wd: <http://www.wikidata.org/entity/> .

      """;
  private static final String ASKED = "# actor <";

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "URL", description = "The service's address.")
  private URI service;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "proposed-actors.ttl",
      description = "File for the proposals (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "10",
      description = "Names asked at a time (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--pause",
      paramLabel = "MILLISECONDS",
      defaultValue = "1000",
      description = "Pause between two batches (default: ${DEFAULT-VALUE}).")
  private long pause;

  private record Unlinked(String iri, String name, String type) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (batch < 1 || pause < 0) {
      throw new UserException("--batch is at least 1, --pause at least 0");
    }
    List<Unlinked> unlinked = new ArrayList<>();
    try (Store open = Store.open(store.folder())) {
      unlinked.addAll(open.read(Link::unlinked));
    }
    Set<String> done = done();
    unlinked.removeIf(actor -> done.contains(actor.iri()));
    if (!Files.exists(out)) {
      Files.writeString(out, HEAD.formatted(service));
    }
    PrintWriter err = spec.commandLine().getErr();
    ReconciliationClient client = new ReconciliationClient(service, Duration.ofMillis(pause));
    for (int from = 0; from < unlinked.size(); from += batch) {
      List<Unlinked> some = unlinked.subList(from, Math.min(unlinked.size(), from + batch));
      List<List<Candidate>> found =
          client.ask(some.stream().map(actor -> new Asked(actor.name(), "")).toList());
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < some.size(); i++) {
        write(some.get(i), found.get(i), text);
      }
      Files.writeString(out, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
      err.printf("%d of %d actors asked%n", from + some.size(), unlinked.size());
    }
    err.printf("%s: review it, then pass it with --actors%n", out);
    return 0;
  }

  private static List<Unlinked> unlinked(DatasetGraph dataset) {
    List<Unlinked> actors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (QueryExec exec = QueryExec.dataset(dataset).query(QueryFactory.create(UNLINKED)).build()) {
      RowSet rows = exec.select();
      while (rows.hasNext()) {
        Binding row = rows.next();
        String iri = row.get("actor").getURI();
        if (seen.add(iri)) {
          actors.add(
              new Unlinked(iri, row.get("name").getLiteralLexicalForm(), row.get("type").getURI()));
        }
      }
    }
    return actors;
  }

  /** The actors that the file has. */
  private Set<String> done() throws IOException {
    Set<String> done = new HashSet<>();
    if (Files.exists(out)) {
      for (String line : Files.readAllLines(out)) {
        if (line.startsWith(ASKED) && line.endsWith(">")) {
          done.add(line.substring(ASKED.length(), line.length() - 1));
        }
      }
    }
    return done;
  }

  /** A proposal that the service is certain of counts at once; others are comments. */
  private static void write(Unlinked actor, List<Candidate> candidates, StringBuilder text) {
    text.append(ASKED).append(actor.iri()).append(">\n");
    boolean taken = false;
    for (Candidate candidate : candidates) {
      String item = candidate.id().replaceFirst(".*/", "");
      if (!item.matches("Q[1-9]\\d*")) {
        continue;
      }
      boolean take = candidate.certain() && !taken;
      taken |= take;
      text.append(take ? "" : "# ")
          .append(
              "wd:%s a <%s> ; rdfs:label %s .".formatted(item, actor.type(), quoted(actor.name())))
          .append(" # %s, %.0f%n".formatted(oneLine(candidate.name()), candidate.score()));
    }
    text.append('\n');
  }

  private static String quoted(String name) {
    return '"' + oneLine(name).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
