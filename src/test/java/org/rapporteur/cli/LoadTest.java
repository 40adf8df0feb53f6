package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.GraphExport;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.Article;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.relate.Relater;
import org.rapporteur.store.Store;
import picocli.CommandLine;

class LoadTest {
  @TempDir private Path folder;
  private Path store;
  private List<List<Quad>> documents;

  @BeforeEach
  void layOut() {
    store = folder.resolve("store");
    ResolvedArticle one = Samples.chargeAndDenial();
    Article article = one.article();
    ResolvedArticle other =
        new ResolvedArticle(
            new Article(
                "again.txt",
                article.text() + "\n",
                article.title(),
                Optional.of("https://news.example/again"),
                article.publisher(),
                article.language(),
                article.dateClues()),
            one.documentTime(),
            one.statements(),
            one.mentions(),
            one.times());
    documents = List.of(Samples.WRITER.write(one), Samples.WRITER.write(other));
  }

  private record Result(int code, String err) {}

  @Test
  void loadedIsWhatABuildWouldHaveMade() throws IOException {
    plain("a.nq", documents.get(0));
    Path inside = Files.createDirectories(folder.resolve("parts/nquads"));
    gzip(inside.resolve("part-0.nq.gz"), documents.get(1));
    Files.writeString(folder.resolve("parts/_SUCCESS"), "");
    Result result = load(folder.resolve("a.nq"), folder.resolve("parts"));
    assertThat(result.code()).as(result.err()).isZero();
    int quads = documents.get(0).size() + documents.get(1).size();
    assertThat(result.err()).contains(quads + " quads of 2 files loaded");
    Path other = folder.resolve("other");
    try (Store built = Store.create(other)) {
      for (List<Quad> document : documents) {
        built.replace(document.get(0).getGraph().getURI(), document);
      }
      assertThat(new Relater(built, Iris.DEFAULT).update()).isTrue();
    }
    assertThat(nquads(store)).isEqualTo(nquads(other));
  }

  @Test
  void wordsAreFoundInALoadedStore() throws IOException {
    load(plain("a.nq", documents.get(0)));
    StringWriter out = new StringWriter();
    Path question = folder.resolve("words.rq");
    Files.writeString(
        question,
        "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query 'troops' }");
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
    assertThat(line.execute("query", question.toString(), "--store", store.toString())).isZero();
    assertThat(out.toString()).contains("stmt=");
  }

  @Test
  void relationsMayBeLeftToTheNextBuild() throws IOException {
    plain("a.nq", documents.get(0));
    plain("b.nq", documents.get(1));
    assertThat(load(folder.resolve("a.nq"), folder.resolve("b.nq"), Path.of("--no-relate")).code())
        .isZero();
    try (Store loaded = Store.open(store)) {
      assertThat(loaded.contains(Relater.graph(Iris.DEFAULT))).isFalse();
    }
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Main.run("build", empty.toString(), "--store", store.toString(), "-q");
    try (Store loaded = Store.open(store)) {
      assertThat(loaded.contains(Relater.graph(Iris.DEFAULT))).isTrue();
    }
  }

  @Test
  void relationsOfAWholeRunAreTakenAsTheyAreAndOthersWorkedOut() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    gzip(Files.createDirectories(run.resolve("steps")).resolve("a.nq.gz"), documents.get(0));
    Node graph = NodeFactory.createURI(Relater.graph(Iris.DEFAULT));
    Node thing = NodeFactory.createURI(Iris.DEFAULT.base() + "thing");
    Path relations = Files.createDirectories(run.resolve("relations"));
    gzip(
        relations.resolve("a.nq.gz"),
        List.of(Quad.create(graph, thing, Vocabulary.TYPE, Vocabulary.CLAIM)));
    Files.createFile(relations.resolve("_SUCCESS"));
    assertThat(load(run).code()).isZero();
    assertThat(nquads(store)).filteredOn(quad -> quad.contains("graph/relations")).hasSize(1);

    // With another article beside they are not those of all.
    store = folder.resolve("more");
    assertThat(load(run, plain("b.nq", documents.get(1))).code()).isZero();
    assertThat(nquads(store))
        .filteredOn(quad -> quad.contains("graph/relations"))
        .hasSizeGreaterThan(1)
        .noneMatch(quad -> quad.contains("id/thing>") || quad.contains("id/thing "));
  }

  @Test
  void whatIsNoNQuadsLeavesNothingBehind() throws IOException {
    plain("a.nq", documents.get(0));
    Path wrong = folder.resolve("wrong.nq");
    Files.writeString(
        wrong,
        GraphExport.nquads(documents.get(1).subList(0, 2)) + "<http://a.example/> said nothing\n");
    Result result = load(folder.resolve("a.nq"), wrong);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("wrong.nq:3: ");
    assertThat(folder.resolve("store")).doesNotExist();
    assertThat(folder.resolve("store.loading")).doesNotExist();
    assertThat(load(folder.resolve("a.nq")).code()).isZero();
  }

  @Test
  void aTripleWithoutAGraphIsRefused() throws IOException {
    Path triple = folder.resolve("triple.nq");
    Files.writeString(triple, "<http://a.example/> <http://b.example/> <http://c.example/> .\n");
    Result result = load(triple);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("a triple without a graph");
    assertThat(store).doesNotExist();
  }

  @Test
  void damagedOrMissingFilesAreNamed() throws IOException {
    Path cut = folder.resolve("cut.nq.gz");
    gzip(cut, documents.get(0));
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    assertThat(load(cut).err()).hasLineCount(1).contains("cut.nq.gz");
    assertThat(load(folder.resolve("none.nq")).err()).contains("no such file or folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(load(empty).err()).contains("a folder without N-Quads");
    assertThat(store).doesNotExist();
  }

  @Test
  void aStoreThatIsThereIsLeftAlone() throws IOException {
    Path file = plain("a.nq", documents.get(0));
    load(file);
    Result again = load(file);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("the folder is not empty");
    assertThat(nquads(store)).isNotEmpty();
  }

  private Path plain(String name, List<Quad> quads) throws IOException {
    return Files.writeString(folder.resolve(name), GraphExport.nquads(quads));
  }

  private static void gzip(Path file, List<Quad> quads) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(GraphExport.nquads(quads).getBytes(UTF_8));
    }
  }

  private static List<String> nquads(Path store) {
    try (Store open = Store.open(store)) {
      return open.read(dataset -> dataset.stream().map(Quad::toString).sorted().toList());
    }
  }

  private Result load(Path... arguments) {
    List<String> args = new ArrayList<>(List.of("load", "--store", store.toString()));
    for (Path argument : arguments) {
      args.add(argument.toString());
    }
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err));
    return new Result(line.execute(args.toArray(String[]::new)), err.toString());
  }
}
