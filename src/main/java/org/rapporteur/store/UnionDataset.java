package org.rapporteur.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset of named graphs whose default graph, in queries, is their union. The union is kept as
 * triples of its own, each once however many graphs hold it: names of actors stand in hundreds of
 * graphs, and looking each up in all of them would make queries slow. Everything that is written
 * through this dataset reaches the union, and a text index that lies beneath is told of the union's
 * changes only.
 *
 * <p>What is listed ({@link #find}, {@link #stream}) is the named graphs alone.
 */
public final class UnionDataset extends DatasetGraphWrapper {
  private static final String READ_ONLY = "the default graph is the union of the named graphs";

  private final DatasetGraph database;
  private final WriteMark mark;
  private final AtomicLong generation = new AtomicLong();

  UnionDataset(DatasetGraph database, DatasetGraph indexed, WriteMark mark) {
    super(indexed);
    this.database = database;
    this.mark = mark;
  }

  /** Keeps the union of an empty {@code database} with no text index. */
  public static UnionDataset over(DatasetGraph database) {
    return new UnionDataset(database, database, WriteMark.NONE);
  }

  /**
   * A number that another takes the place of with each change that is committed; what was read
   * under the same number is still true.
   */
  public long generation() {
    return generation.get();
  }

  @Override
  public void commit() {
    if (transactionMode() != ReadWrite.WRITE) {
      super.commit();
      return;
    }
    // The database is committed before the text index: whoever dies in between leaves the mark.
    mark.set();
    super.commit();
    mark.clear();
    generation.incrementAndGet();
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    requireNamed(graph);
    database.add(graph, subject, predicate, object);
    if (TextIndexes.isIndexed(predicate)) {
      super.add(Quad.defaultGraphIRI, subject, predicate, object);
    } else {
      // What keeps the index in step looks up each triple first, and has no use for this one.
      database.add(Quad.defaultGraphIRI, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    requireNamed(graph);
    database.delete(graph, subject, predicate, object);
    if (!database.findNG(Node.ANY, subject, predicate, object).hasNext()) {
      super.delete(Quad.defaultGraphIRI, subject, predicate, object);
    }
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    List<Quad> quads = Iter.toList(find(graph, subject, predicate, object));
    quads.forEach(this::delete);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    graph
        .find()
        .forEachRemaining(
            triple -> add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return Graph.emptyGraph;
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return graph == null || Node.ANY.equals(graph)
        ? database.findNG(Node.ANY, subject, predicate, object)
        : Quad.isDefaultGraph(graph)
            ? Iter.nullIterator()
            : database.find(graph, subject, predicate, object);
  }

  @Override
  public Stream<Quad> stream() {
    return Iter.asStream(find());
  }

  @Override
  public Stream<Quad> stream(Node graph, Node subject, Node predicate, Node object) {
    return Iter.asStream(find(graph, subject, predicate, object));
  }

  private static void requireNamed(Node graph) {
    if (graph == null || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
      throw new UnsupportedOperationException(READ_ONLY);
    }
  }
}
