package org.rapporteur.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.store.Store;

/** What is worked out bit by bit is what would be worked out at once. */
class MendingTest {
  /** More with {@code -Drapporteur.sequences}: each takes seconds, as all is committed. */
  private static final int SEQUENCES = Integer.getInteger("rapporteur.sequences", 2);

  private static final int STEPS = 8;

  @TempDir private Path folder;

  @Test
  void anyOrderOfBuildsReplacementsAndRemovalsLeadsToTheSame() throws IOException {
    List<ResolvedArticle> articles = Pairs.read().articles();
    Random random = new Random(20261129);
    int compared = 0;
    try (Store store = Store.create(folder.resolve("mended"));
        Store other = Store.create(folder.resolve("made"))) {
      Relater relater = new Relater(store, Iris.DEFAULT);
      Map<String, List<Quad>> wanted = new HashMap<>();
      for (int i = 0; i < SEQUENCES; i++) {
        // Few matters, so that what is changed touches the rest.
        int first = random.nextInt(articles.size() - 16);
        List<ResolvedArticle> some = articles.subList(first, first + 16);
        for (int step = 0; step < STEPS; step++) {
          Map<String, List<Quad>> changes = changes(some, wanted, random);
          store.replaceAll(changes);
          other.replaceAll(changes);
          wanted.putAll(changes);
          wanted.values().removeIf(List::isEmpty);
          // Now and then several writes are worked out together.
          if (random.nextInt(4) > 0 || step == STEPS - 1) {
            relater.update();
            assertThat(relations(store)).as("%d, step %d", i, step).isEqualTo(atOnce(other));
            compared += relations(store).size();
          }
        }
        assertThat(relater.update()).isFalse();
      }
    }
    assertThat(compared).isPositive();
  }

  private static Set<Quad> atOnce(Store store) throws IOException {
    delete(store.folder().resolve("statements"));
    new Relater(store, Iris.DEFAULT).update();
    return relations(store);
  }

  /** Some articles come, go, or are read again with another date or fewer statements. */
  private static Map<String, List<Quad>> changes(
      List<ResolvedArticle> articles, Map<String, List<Quad>> present, Random random) {
    Map<String, List<Quad>> changes = new HashMap<>();
    for (int n = 1 + random.nextInt(5); n > 0; n--) {
      ResolvedArticle article = articles.get(random.nextInt(articles.size()));
      String document = Samples.WRITER.document(article);
      boolean removed = present.containsKey(document) && random.nextBoolean();
      changes.put(document, removed ? List.of() : Samples.WRITER.write(otherwise(article, random)));
    }
    return changes;
  }

  private static ResolvedArticle otherwise(ResolvedArticle article, Random random) {
    DocumentTime time = article.documentTime();
    int kept =
        random.nextInt(3) == 0
            ? 1 + random.nextInt(article.statements().size())
            : article.statements().size();
    return new ResolvedArticle(
        article.article(),
        random.nextInt(5) == 0
            ? DocumentTime.UNKNOWN
            : new DocumentTime(
                time.published().map(day -> day.plusDays(random.nextInt(3))),
                time.clue(),
                time.inferred(),
                time.reasons(),
                time.conflicts()),
        article.statements().subList(0, kept),
        article.mentions(),
        article.times());
  }

  @Test
  void afterADeathBeforeTheIndexWasCommittedNothingIsLost() throws IOException {
    List<ResolvedArticle> articles = Pairs.read().articles().subList(0, 6);
    Map<String, List<Quad>> documents = new HashMap<>();
    articles.forEach(
        article -> documents.put(Samples.WRITER.document(article), Samples.WRITER.write(article)));
    Path place = folder.resolve("store");
    try (Store store = Store.create(place)) {
      store.replaceAll(documents);
      new Relater(store, Iris.DEFAULT).update();
      copy(place.resolve("statements"), folder.resolve("old"));
      String gone = Samples.WRITER.document(articles.get(1));
      store.replace(gone, List.of());
      new Relater(store, Iris.DEFAULT).update();
      // The relations are written, the index and what is settled are as before.
      delete(place.resolve("statements"));
      copy(folder.resolve("old"), place.resolve("statements"));
      Files.writeString(place.resolve("touched"), gone + "\n");
      assertThat(new Relater(store, Iris.DEFAULT).update()).isFalse();
      Set<Quad> mended = relations(store);
      assertThat(mended).isEqualTo(atOnce(store)).isNotEmpty();
    }
  }

  /** Whoever finds something between two must meet by their probes. */
  @Test
  void allThatIsFoundBetweenPairsIsFoundByProbes() {
    List<Utterance> all = new ArrayList<>();
    Random random = new Random(7);
    for (ResolvedArticle article : Pairs.read().articles()) {
      DatasetGraph graph = DatasetGraphFactory.create();
      Samples.WRITER.write(otherwise(article, random)).forEach(graph::add);
      String name = Samples.WRITER.document(article);
      all.addAll(DocumentUtterances.of(graph, NodeFactory.createURI(name)));
    }
    int found = 0;
    for (Utterance a : all) {
      for (Utterance b : all) {
        if (a.equals(b)) {
          continue;
        }
        if (!Comparison.between(a, b).isEmpty()) {
          // In both orders, as the loops go: whoever of the two asks finds the other.
          found++;
          assertThat(meet(a, b)).as("%s and %s", a, b).isTrue();
        }
        if (!a.document().equals(b.document()) && Replies.judge(a, b).isPresent()) {
          found++;
          assertThat(meet(a, b) || meet(b, a)).as("%s and %s", a, b).isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private static boolean meet(Utterance a, Utterance b) {
    return Probe.toAsk(a).stream()
        .anyMatch(one -> Probe.of(b).stream().anyMatch(other -> meet(one, other)));
  }

  private static boolean meet(Probe one, Probe other) {
    Set<String> scopes = new HashSet<>(one.scopes());
    scopes.retainAll(other.scopes());
    Set<String> words = new HashSet<>(one.words());
    words.retainAll(other.words());
    return one.search() == other.search()
        && one.asking() != other.asking()
        && !scopes.isEmpty()
        && words.size() >= one.needed();
  }

  private static Set<Quad> relations(Store store) {
    return store.read(
        dataset ->
            dataset.stream(NodeFactory.createURI(Relater.graph(Iris.DEFAULT)), null, null, null)
                .collect(Collectors.toSet()));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
