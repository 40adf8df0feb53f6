package org.rapporteur.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Samples;
import org.rapporteur.model.ResolvedArticle;

class MakingTest {
  @TempDir private Path folder;

  @Test
  void theResultDependsNeitherOnThreadsNorOnOrderNorOnWhatIsKeptInMemory() {
    Map<String, List<Utterance>> documents = documents();
    List<String> names = new ArrayList<>(documents.keySet());
    List<Quad> expected = make("one", names, documents, 1, Making.REMEMBERED);
    assertThat(expected).hasSizeGreaterThan(100);
    Collections.shuffle(names, new Random(3));
    assertThat(make("three", names, documents, 3, Making.REMEMBERED)).isEqualTo(expected);
    assertThat(make("few", names, documents, 2, 2)).isEqualTo(expected);
  }

  private List<Quad> make(
      String name,
      List<String> names,
      Map<String, List<Utterance>> documents,
      int threads,
      int most) {
    RelationQuads quads = new RelationQuads(Iris.DEFAULT);
    try (UtteranceIndex index = UtteranceIndex.open(folder.resolve(name))) {
      new Making(index, threads, most).addTo(quads, names, documents::get);
    }
    return quads.sorted();
  }

  private static Map<String, List<Utterance>> documents() {
    Map<String, List<Utterance>> documents = new HashMap<>();
    for (ResolvedArticle article : Pairs.read().articles()) {
      DatasetGraph graph = DatasetGraphFactory.create();
      Samples.WRITER.write(article).forEach(graph::add);
      String name = Samples.WRITER.document(article);
      documents.put(name, DocumentUtterances.of(graph, NodeFactory.createURI(name)));
    }
    return documents;
  }

  @Test
  void aBufferThatIsFullHandsOnAllPairs() {
    Set<Long> taken = new HashSet<>();
    int[] times = {0};
    PairBuffer buffer =
        new PairBuffer(
            (first, second) -> {
              assertThat(first).isLessThan(second);
              taken.add(((long) first << Integer.SIZE) | second);
              times[0]++;
            });
    int n = 1_800;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          buffer.add(i, j);
        }
      }
    }
    buffer.empty();
    assertThat(taken).hasSize(n * (n - 1) / 2);
    assertThat(times[0]).isLessThan(n * (n - 1));
  }
}
