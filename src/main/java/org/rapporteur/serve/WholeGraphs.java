package org.rapporteur.serve;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.update.Update;

/**
 * The updates that name graphs only: CREATE, CLEAR, DROP, ADD, COPY, MOVE. Jena would do them to
 * the store beneath a buffer, past it.
 */
final class WholeGraphs {
  private WholeGraphs() {}

  /** Does the update to the dataset if it is one of these, and says whether it is. */
  static boolean apply(Update update, DatasetGraph dataset) {
    if (update instanceof UpdateDropClear clear) {
      graphs(clear.getTarget(), dataset).forEach(name -> clear(name, dataset));
    } else if (update instanceof UpdateBinaryOp move) {
      Node from = single(move.getSrc());
      Node to = single(move.getDest());
      if (!from.equals(to)) {
        List<Triple> triples =
            Iter.toList(
                Iter.map(dataset.findNG(from, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
        if (move instanceof UpdateCopy || move instanceof UpdateMove) {
          clear(to, dataset);
        }
        triples.forEach(triple -> dataset.add(Quad.create(to, triple)));
        if (move instanceof UpdateMove) {
          clear(from, dataset);
        }
      }
    } else {
      // An empty graph is no graph here.
      return update instanceof UpdateCreate;
    }
    return true;
  }

  private static List<Node> graphs(Target target, DatasetGraph dataset) {
    if (target.isAll() || target.isAllNamed()) {
      return Iter.toList(dataset.listGraphNodes());
    }
    return List.of(single(target));
  }

  private static Node single(Target target) {
    if (!target.isOneNamedGraph()) {
      ServletOps.errorBadRequest("the default graph is the union of the others; name one of them");
    }
    return target.getGraph();
  }

  private static void clear(Node name, DatasetGraph dataset) {
    dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }
}
