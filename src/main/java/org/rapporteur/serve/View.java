package org.rapporteur.serve;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.buffering.BufferingDatasetGraph;

/**
 * What a dataset in a reading transaction would be after changes, which are kept here. The default
 * graph is the union of the named ones, as it is for queries.
 */
final class View extends BufferingDatasetGraph {
  View(DatasetGraph dataset) {
    super(new Snapshot(dataset));
  }

  // Jena's buffer lists only graphs that it holds something of itself.
  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Node> names = Iter.toSet(base().listGraphNodes());
    names.addAll(getAddedQuads().stream().map(Quad::getGraph).collect(Collectors.toSet()));
    names.removeIf(name -> !contains(name, Node.ANY, Node.ANY, Node.ANY));
    return names.iterator();
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }

  /**
   * The buffer asks for the right to write, which it does not need, for it keeps all it is given.
   */
  private static final class Snapshot extends DatasetGraphWrapper {
    Snapshot(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public boolean promote(Promote mode) {
      return true;
    }

    @Override
    public ReadWrite transactionMode() {
      return ReadWrite.WRITE;
    }

    @Override
    public TxnType transactionType() {
      return TxnType.WRITE;
    }
  }
}
