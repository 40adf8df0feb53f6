package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.store.Store;
import picocli.CommandLine;

/** {@code query}, {@code export} and {@code validate} on a store of one article. */
class StoreCommandsTest {
  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void makeStore() {
    store = folder.resolve("store");
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    try (Store made = Store.create(store)) {
      made.replace(quads.get(0).getGraph().getURI(), quads);
    }
  }

  @Test
  void tableSaysWhoSaidWhatWhen() {
    Result result = query("01-who-said-what");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Rufus Firefly", "2031-03-04", "accuse", "reckoned", "Ambassador Trentino")
        .contains("(2 rows)");
  }

  @Test
  void variablesAreSet() {
    assertThat(query("who-said-what", "--set", "actor=trentino").out())
        .contains("Trentino", "(1 row)")
        .doesNotContain("Firefly");
    assertThat(query("01", "--set", "from=2031-03-05").out()).contains("(0 rows)");
    assertThat(query("01", "--set", "from=2031-03-04", "--set", "until=2031-03-05").out())
        .contains("Firefly", "(1 row)");
    Result unknown = query("01", "--set", "acter=trentino");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("no variable acter to set; there is actor, from, until");
  }

  @Test
  void rowsComeAsCsvAndJson() {
    assertThat(query("01", "--format", "csv").out())
        .startsWith("speaker,date,how,published,act,words")
        .contains("Rufus Firefly,2031-03-04,reckoned,2031-03-05,accuse,");
    assertThat(query("01", "--format", "json").out()).contains("\"bindings\"", "Rufus Firefly");
  }

  @Test
  void ownQueriesOfAllKindsAreAnswered() throws IOException {
    assertThat(own("ASK { ?s a <https://w3id.org/rapporteur/ontology#Statement> }").out())
        .isEqualToIgnoringNewLines("yes");
    assertThat(own("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }").out()).contains("rap:Statement");
    Result wrong = own("SELECT * WHERE {");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).hasLineCount(1).contains("query own:");
    Result missing = query("no-such-question");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).hasLineCount(1).contains("no-such-question");
  }

  @Test
  void withoutANameTheQuestionsAreListed() {
    assertThat(run("query").out()).contains("01-who-said-what", "Who said what, and when.");
  }

  @Test
  void anEndpointThatIsNotThereIsNamed() {
    Result result = run("query", "01", "--endpoint", "http://127.0.0.1:9/sparql");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("127.0.0.1:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig", "jsonld"})
  void datasetsAreExportedWhole(String extension) {
    Path file = folder.resolve("out." + extension);
    assertThat(export(file).code()).isZero();
    try (Store open = Store.open(store)) {
      Set<Quad> stored = open.read(dataset -> new HashSet<>(dataset.stream().toList()));
      assertThat(quads(file)).isEqualTo(stored);
    }
  }

  @Test
  void turtleHasTheTriplesOfAllGraphs() {
    Path file = folder.resolve("out.ttl");
    assertThat(export(file).code()).isZero();
    try (Store open = Store.open(store)) {
      long triples = open.read(dataset -> dataset.stream().map(Quad::asTriple).distinct().count());
      assertThat(quads(file)).hasSize((int) triples);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig", "ttl"})
  void tripleTermsReifyWhatIsSaidOfATriple(String extension) {
    Path file = folder.resolve("out." + extension);
    assertThat(export(file, "--triple-terms").err()).isEmpty();
    List<Node> terms =
        quads(file).stream().map(Quad::getObject).filter(Node::isTripleTerm).toList();
    try (Store open = Store.open(store)) {
      Set<Triple> spoken =
          open.read(
              dataset ->
                  dataset.stream(Node.ANY, Node.ANY, Vocabulary.SPEAKER, Node.ANY)
                      .map(Quad::asTriple)
                      .collect(Collectors.toSet()));
      assertThat(terms.stream().map(Node::getTriple))
          .hasSize(2)
          .containsExactlyInAnyOrderElementsOf(spoken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonld", "jsonl", "gexf"})
  void tripleTermsAreRefusedWhereTheFormCannotCarryThem(String extension) {
    Path file = folder.resolve("out." + extension);
    Result result = export(file, "--triple-terms");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .hasLineCount(1)
        .contains(extension + " cannot carry triple terms; nquads, trig and turtle can");
    assertThat(file).doesNotExist();
  }

  @Test
  void claimsAreExportedOneALine() throws IOException {
    Path file = folder.resolve("out.jsonl");
    assertThat(export(file).code()).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"file\":\"charge.txt\""));
  }

  @Test
  void validateNamesWhatBreaksAShape() {
    assertThat(run("validate", "--store", store.toString()).out()).contains("graphs conform");
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    try (Store open = Store.open(store)) {
      open.replace(
          quads.get(0).getGraph().getURI(),
          quads.stream().filter(quad -> !quad.getPredicate().getURI().endsWith("text")).toList());
    }
    Result result = run("validate", "--store", store.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("#stmt=", "a statement has its words, once");
  }

  @Test
  void aMissingStoreIsALine() {
    Result result = run("validate", "--store", folder.resolve("none").toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("there is none");
  }

  @Test
  void aQueryIsReadFromTheInput() {
    String text =
        "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/rapporteur/ontology#Statement> }";
    assertThat(piped(text, "query", "-", "--store", store.toString()).out()).contains("2");
    assertThat(piped(text, "query", "--format", "csv", "--store", store.toString()).out())
        .isEqualToNormalizingNewlines("n\n2\n");
    assertThat(piped("", "query").out()).contains("01-who-said-what");
    Result nothing = piped(" ", "query", "-", "--store", store.toString());
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).hasLineCount(1).contains("nothing on the input");
    assertThat(piped("SELECT nonsense", "query", "-").err()).hasLineCount(1).contains("query -:");
  }

  private Result piped(String text, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aCompactedStoreAnswersAsBefore() {
    String before = query("01").out();
    Result compacted = run("compact", "--store", store.toString());
    assertThat(compacted.code()).isZero();
    assertThat(compacted.out()).isEmpty();
    assertThat(compacted.err()).hasLineCount(1).contains("MB before", "MB now");
    assertThat(query("01").out()).isEqualTo(before);
    Result missing = run("compact", "--store", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).hasLineCount(1).contains("there is none");
  }

  private Result own(String text) throws IOException {
    return query(Files.writeString(folder.resolve("own.rq"), text).toString());
  }

  private Result query(String name, String... more) {
    List<String> args = new ArrayList<>(List.of("query", name, "--store", store.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Result export(Path file, String... more) {
    List<String> args =
        new ArrayList<>(List.of("export", "--store", store.toString(), "-o", file.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Set<Quad> quads(Path file) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(file).parse(read);
    return new HashSet<>(read.stream().toList());
  }

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(args);
    return new Result(code, out.toString(), err.toString());
  }

  private record Result(int code, String out, String err) {}
}
