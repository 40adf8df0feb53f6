package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.UserException;

class StoreTest {
  private static final String PREFIXES =
      "PREFIX rap: <https://w3id.org/rapporteur/ontology#> PREFIX schema: <https://schema.org/>"
          + " PREFIX text: <http://jena.apache.org/text#> PREFIX skos:"
          + " <http://www.w3.org/2004/02/skos/core#> PREFIX rdfs:"
          + " <http://www.w3.org/2000/01/rdf-schema#> ";

  @TempDir Path folder;

  @Test
  void keepsADocumentAndFindsItsWordsAfterReopening() {
    ResolvedArticle article = Samples.chargeAndDenial();
    String name = Samples.WRITER.document(article);
    List<Quad> quads = Samples.WRITER.write(article);
    try (Store store = Store.create(folder.resolve("store"))) {
      assertThat(store.replace(name, quads)).isTrue();
      assertThat(store.replace(name, quads)).isFalse();
    }
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(store.contains(name)).isTrue();
      assertThat(count(store, "?s a rap:Statement")).isEqualTo(2);
      assertThat(count(store, "?s text:query (schema:text 'troop')")).isEqualTo(2);
      assertThat(count(store, "?s text:query (schema:text 'border') ; rap:speaker ?who"))
          .isEqualTo(1);
      assertThat(count(store, "GRAPH <" + name + "> { ?s text:query 'border' }")).isEqualTo(1);
      assertThat(count(store, "?s a rap:Statement ; rap:quoteForm/skos:prefLabel ?form"))
          .isEqualTo(2);
    }
  }

  @Test
  void replacingTakesTheOldGraphAwayWhole() {
    Random random = new Random(3);
    List<Quad> first = Samples.WRITER.write(Samples.chargeAndDenial());
    String name = first.get(0).getGraph().getURI();
    try (Store store = Store.create(folder.resolve("store"))) {
      store.replace(name, first);
      for (int i = 0; i < 10; i++) {
        List<Quad> part = new ArrayList<>(first);
        part.removeIf(quad -> random.nextBoolean());
        store.replace(name, part);
        assertThat(quadsOf(store, name)).isEqualTo(new HashSet<>(part));
      }
      store.replace(name, List.of());
      assertThat(store.graphs()).doesNotContain(name);
      assertThat(count(store, "?s text:query (schema:text 'border')")).isZero();
    }
  }

  @Test
  void theUnionHoldsATripleOnceAndUntilItsLastGraphGoes() {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    String first = quads.get(0).getGraph().getURI();
    Node second = NodeFactory.createURI("https://example.org/second");
    try (Store store = Store.create(folder.resolve("store"))) {
      long generation = store.dataset().generation();
      store.replace(first, quads);
      store.replace(
          second.getURI(),
          quads.stream().map(quad -> Quad.create(second, quad.asTriple())).toList());
      assertThat(store.dataset().generation()).isEqualTo(generation + 2);
      assertThat(count(store, "?s a rap:Statement")).isEqualTo(2);
      assertThat(count(store, "GRAPH ?g { ?s a rap:Statement }")).isEqualTo(4);
      long listed = store.read(all -> all.stream().count());
      assertThat(listed)
          .isEqualTo(store.read(all -> Iter.count(all.findNG(null, null, null, null))));
      store.replace(first, List.of());
      assertThat(count(store, "?s a rap:Statement")).isEqualTo(2);
      assertThat(count(store, "?s text:query (schema:text 'border')")).isEqualTo(1);
      store.replace(second.getURI(), List.of());
      assertThat(count(store, "?s a rap:Statement")).isZero();
      assertThat(count(store, "?s text:query (schema:text 'border')")).isZero();
    }
  }

  @Test
  void findsNamesByTheirWords() {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    Quad label =
        quads.stream()
            .filter(quad -> quad.getPredicate().equals(Vocabulary.LABEL))
            .filter(quad -> quad.getObject().getLiteralLexicalForm().matches("\\w{4,} .*"))
            .findFirst()
            .orElseThrow();
    String word = label.getObject().getLiteralLexicalForm().split(" ", 2)[0];
    try (Store store = Store.create(folder.resolve("store"))) {
      store.replace(label.getGraph().getURI(), quads);
      assertThat(count(store, "?s text:query (rdfs:label '" + word + "')")).isPositive();
      assertThat(count(store, "?s text:query (skos:prefLabel 'accuse')")).isPositive();
    }
  }

  @Test
  void aQuadOfAnotherGraphIsRefusedBeforeAnythingIsWritten() {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    try (Store store = Store.create(folder.resolve("store"))) {
      assertThatThrownBy(() -> store.replace("https://example.org/other", quads))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.replace(quads.get(0).getGraph().getURI(), quads)).isTrue();
    }
  }

  @Test
  void lostTextIndexIsMadeAnew() throws IOException {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    Path place = folder.resolve("store");
    try (Store store = Store.create(place)) {
      store.replace(quads.get(0).getGraph().getURI(), quads);
    }
    try (var files = Files.list(place.resolve("text"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(place.resolve("text"));
    try (Store store = Store.open(place)) {
      assertThat(count(store, "?s text:query (schema:text 'border')")).isEqualTo(1);
    }
  }

  @Test
  void textIndexIsMadeAnewWhenAWriterWasKilled() throws IOException {
    List<Quad> quads = Samples.WRITER.write(Samples.chargeAndDenial());
    Path place = folder.resolve("store");
    try (Store store = Store.create(place)) {
      store.replace(quads.get(0).getGraph().getURI(), quads);
    }
    assertThat(place.resolve("committing")).doesNotExist();
    Path elsewhere = folder.resolve("elsewhere");
    Store.create(elsewhere).close();
    try (var files = Files.list(place.resolve("text"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (var files = Files.list(elsewhere.resolve("text"))) {
      for (Path file : files.toList()) {
        Files.copy(file, place.resolve("text").resolve(file.getFileName()));
      }
    }
    Files.createFile(place.resolve("committing"));
    try (Store store = Store.open(place)) {
      assertThat(count(store, "?s text:query (schema:text 'border')")).isEqualTo(1);
    }
    assertThat(place.resolve("committing")).doesNotExist();
  }

  @Test
  void tellsWhatIsWrongWithAFolder() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Store.open(missing))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is none");
    assertThat(missing).doesNotExist();

    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> Store.open(other))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not a store");
    assertThatThrownBy(() -> Store.openOrCreate(other)).isInstanceOf(UserException.class);
    assertThatThrownBy(() -> Store.create(other)).isInstanceOf(UserException.class);
    assertThat(other).isDirectoryContaining("glob:**notes.txt");

    try (Store open = Store.create(folder.resolve("store"))) {
      assertThatThrownBy(() -> Store.open(open.folder()))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("already open");
    }
  }

  @Test
  void aStoreThatAnotherProcessHasOpenIsRefused() throws Exception {
    Path place = folder.resolve("store");
    Store.create(place).close();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> Store.open(place))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("in use by another process");
    } finally {
      other.destroy();
      other.waitFor();
    }
    Store.open(place).close();
  }

  /** Opens a store and holds it until it is ended. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (Store store = Store.open(Path.of(args[0]))) {
        System.out.println(store.graphs().isEmpty() ? "empty" : "open");
        Thread.sleep(60_000);
      }
    }
  }

  private static Set<Quad> quadsOf(Store store, String name) {
    Set<Quad> found = new HashSet<>();
    store.read(
        dataset -> {
          dataset
              .findNG(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(found::add);
          return null;
        });
    return found;
  }

  private static long count(Store store, String pattern) {
    return store.read(
        dataset -> {
          try (QueryExec query =
              QueryExec.dataset(dataset)
                  .query(PREFIXES + "SELECT DISTINCT * WHERE { " + pattern + " }")
                  .build()) {
            return query.select().materialize().stream().count();
          }
        });
  }
}
