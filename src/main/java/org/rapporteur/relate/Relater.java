package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.graph.Iris;
import org.rapporteur.graph.Vocabulary;
import org.rapporteur.store.Store;

/**
 * Keeps what holds between the statements of a store: reports of one utterance, shared claims,
 * denials and confirmations of them, answers, contradictions. The result has a graph of its own, so
 * that document graphs depend on their articles only; it follows from what the store holds, in
 * whatever order that was read.
 *
 * <p>Only what the documents written since the last time touch is worked out again.
 */
public final class Relater {
  /** The folder of the index within that of the store. */
  private static final String INDEX = "statements";

  private final Store store;
  private final Iris iris;
  private final int threads;

  /** Works with one thread. */
  public Relater(Store store, Iris iris) {
    this(store, iris, 1);
  }

  /**
   * @param threads how many work when much is to be done
   */
  public Relater(Store store, Iris iris, int threads) {
    this.store = store;
    this.iris = iris;
    this.threads = threads;
  }

  /** The graph of relations of a store whose things have {@code iris}. */
  public static String graph(Iris iris) {
    return iris.graph("relations");
  }

  /**
   * Brings the graph of relations in step with the documents; only what differs is written.
   *
   * @return whether anything changed
   */
  public boolean update() {
    Set<String> touched = store.touched();
    try (UtteranceIndex index = UtteranceIndex.open(store.folder().resolve(INDEX))) {
      boolean changed = index.isFresh() ? makeAll(index) : mend(index, touched);
      // In this order: whoever dies in between finds the old statements when it is done again.
      index.commit();
      store.settle(touched);
      store.settle(Set.of(graph(iris)));
      return changed;
    }
  }

  private boolean makeAll(UtteranceIndex index) {
    RelationQuads quads = new RelationQuads(iris);
    new Making(index, threads, Making.REMEMBERED).addTo(quads, documents(), this::stored);
    return store.replace(graph(iris), quads.sorted());
  }

  /** All graphs, by the dates of those that are dated documents. */
  private List<String> documents() {
    Map<String, String> dates = new HashMap<>();
    store.read(
        dataset -> {
          dataset.stream(Node.ANY, Node.ANY, Vocabulary.PUBLISHED, Node.ANY)
              .forEach(
                  quad ->
                      dates.put(quad.getGraph().getURI(), quad.getObject().getLiteralLexicalForm()));
          return dates;
        });
    return store.graphs().stream()
        .sorted(Comparator.comparing(document -> dates.getOrDefault(document, "")))
        .toList();
  }

  private boolean mend(UtteranceIndex index, Set<String> touched) {
    List<Utterance> before = new ArrayList<>();
    List<Utterance> after = new ArrayList<>();
    for (String document : touched) {
      List<Utterance> known = index.of(document);
      List<Utterance> now = stored(document);
      before.addAll(known);
      after.addAll(now);
      index.replace(document, now);
    }
    if (before.isEmpty() && after.isEmpty()) {
      return false;
    }
    index.show();
    StoredRelations stored = new StoredRelations(store, graph(iris));
    Mending mending = new Mending(index, stored);
    RelationQuads quads = new RelationQuads(iris);
    mending.addTo(quads, before, after);
    Set<Node> statements = new HashSet<>();
    before.forEach(utterance -> statements.add(NodeFactory.createURI(utterance.iri())));
    return store.amend(
        graph(iris), stored.about(statements, mending.claims(), mending.replies()), quads.sorted());
  }

  private List<Utterance> stored(String document) {
    Node graph = NodeFactory.createURI(document);
    return store.read(dataset -> DocumentUtterances.of(dataset, graph));
  }

  /** What {@code reply} takes up, in its document or beyond. */
  static Optional<Finding> reply(
      Utterance reply, Collection<Finding> inside, Collection<Utterance> others) {
    if (!reply.isReply()) {
      return Optional.empty();
    }
    List<Finding> judged = new ArrayList<>();
    for (Finding finding : inside) {
      if (finding.kind() == Finding.Kind.REPLY && finding.from().equals(reply)) {
        judged.add(finding);
      }
    }
    others.forEach(other -> Replies.judge(reply, other).ifPresent(judged::add));
    return Replies.choose(judged);
  }
}
