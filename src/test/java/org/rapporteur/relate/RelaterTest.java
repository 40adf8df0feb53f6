package org.rapporteur.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.graph.Shapes;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.store.Store;

class RelaterTest {
  private static final String PREFIXES =
      "PREFIX rap: <https://w3id.org/rapporteur/ontology#>"
          + " PREFIX prov: <http://www.w3.org/ns/prov#> ";
  private static final String GRAPH = Relater.graph(Iris.DEFAULT);

  @TempDir Path folder;

  @Test
  void pairsOfArticlesAreTiedAsAReaderWouldTieThem() {
    Pairs pairs = Pairs.read();
    try (Store store = Store.create(folder.resolve("store"))) {
      fill(store, pairs.articles());
      assertThat(new Relater(store, Iris.DEFAULT).update()).isTrue();

      Set<Pairs.Expected> ties = new HashSet<>(found(store, pairs, "denies"));
      ties.addAll(found(store, pairs, "confirms"));
      Set<Pairs.Expected> same = found(store, pairs, "same");
      Set<Pairs.Expected> wantedTies = new HashSet<>(pairs.expected());
      wantedTies.removeIf(expected -> expected.how().equals("same"));
      Set<Pairs.Expected> wantedSame = new HashSet<>(pairs.expected());
      wantedSame.removeAll(wantedTies);

      assertThat(wantedTies).hasSizeGreaterThanOrEqualTo(30);
      assertThat(wantedSame).hasSizeGreaterThanOrEqualTo(30);
      // At most three denials or confirmations missed, two tied wrongly.
      assertThat(minus(wantedTies, ties)).hasSizeLessThanOrEqualTo(wantedTies.size() - 27);
      assertThat(minus(replies(ties), replies(both(ties, wantedTies)))).hasSizeLessThanOrEqualTo(2);
      // At most two reports of one utterance missed, none joined wrongly.
      assertThat(minus(wantedSame, same)).hasSizeLessThanOrEqualTo(wantedSame.size() - 28);
      assertThat(minus(same, wantedSame)).isEmpty();
      List<Shapes.Violation> violations =
          store.read(
              dataset -> Shapes.load().check(dataset.getGraph(NodeFactory.createURI(GRAPH))));
      assertThat(violations).isEmpty();
    }
  }

  @Test
  void theOrderOfReadingDoesNotMatter() {
    List<ResolvedArticle> articles = new ArrayList<>(Pairs.read().articles());
    Set<Quad> atOnce;
    try (Store store = Store.create(folder.resolve("one"))) {
      fill(store, articles);
      new Relater(store, Iris.DEFAULT).update();
      atOnce = relations(store);
    }
    Collections.reverse(articles);
    try (Store store = Store.create(folder.resolve("two"))) {
      Relater relater = new Relater(store, Iris.DEFAULT);
      fill(store, articles.subList(0, 30));
      relater.update();
      fill(store, articles.subList(30, articles.size()));
      relater.update();
      assertThat(relations(store)).isEqualTo(atOnce).isNotEmpty();
      assertThat(relater.update()).isFalse();
    }
  }

  @Test
  void whatADocumentTookPartInGoesWithIt() {
    List<ResolvedArticle> articles = Pairs.read().articles();
    try (Store store = Store.create(folder.resolve("store"))) {
      fill(store, articles.subList(0, 2));
      Relater relater = new Relater(store, Iris.DEFAULT);
      relater.update();
      assertThat(relations(store)).isNotEmpty();
      String gone = Samples.WRITER.document(articles.get(1));
      store.replace(gone, List.of());
      relater.update();
      assertThat(relations(store)).noneMatch(quad -> quad.toString().contains(gone));
    }
  }

  private static void fill(Store store, List<ResolvedArticle> articles) {
    Map<String, List<Quad>> graphs = new LinkedHashMap<>();
    for (ResolvedArticle article : articles) {
      graphs.put(Samples.WRITER.document(article), Samples.WRITER.write(article));
    }
    store.replaceAll(graphs);
  }

  private static Set<Quad> relations(Store store) {
    return store.read(
        dataset ->
            new HashSet<>(dataset.stream(NodeFactory.createURI(GRAPH), null, null, null).toList()));
  }

  /** A reply is found with each statement that makes the claim it takes up. */
  private static Set<Pairs.Expected> found(Store store, Pairs pairs, String how) {
    String pattern =
        switch (how) {
          case "denies" ->
              "?a rap:denies ?c . ?b rap:asserts|rap:expresses ?c . ?a rap:respondsTo ?r FILTER NOT EXISTS { ?b rap:denies|rap:confirms ?c }";
          case "confirms" ->
              "?a rap:confirms ?c . ?b rap:expresses ?c FILTER NOT EXISTS { ?b rap:denies|rap:confirms ?c }";
          default -> "?a prov:alternateOf ?b";
        };
    Map<String, String> names = pairs.names();
    Set<Pairs.Expected> found = new HashSet<>();
    store.read(
        dataset -> {
          try (QueryExec query =
              QueryExec.dataset(dataset)
                  .query(PREFIXES + "SELECT DISTINCT ?a ?b WHERE { " + pattern + " }")
                  .build()) {
            query
                .select()
                .forEachRemaining(
                    row -> {
                      String a = names.get(row.get("a").getURI());
                      String b = names.get(row.get("b").getURI());
                      if (!how.equals("same") || a.compareTo(b) < 0) {
                        found.add(new Pairs.Expected(a, how, b));
                      }
                    });
          }
          return null;
        });
    return found;
  }

  /**
   * Replies whose claim has no expected member were tied wrongly: by reply, whatever the members.
   */
  private static Set<String> replies(Set<Pairs.Expected> ties) {
    Set<String> replies = new HashSet<>();
    ties.forEach(tie -> replies.add(tie.from() + " " + tie.how()));
    return replies;
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    Set<T> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static <T> Set<T> minus(Set<T> all, Set<T> some) {
    Set<T> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
