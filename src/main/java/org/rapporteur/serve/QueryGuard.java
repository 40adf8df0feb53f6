package org.rapporteur.serve;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/** Finds what a query may not do: call other endpoints, or load code by its name. */
final class QueryGuard {
  private QueryGuard() {}

  /** Why the query is refused, one reason each; none when it may run. */
  static Set<String> objections(Query query, Set<String> allowedServices) {
    return query.getQueryPattern() == null
        ? Set.of()
        : objections(Algebra.compile(query), allowedServices);
  }

  /** The same for an update, which may not load from elsewhere either. */
  static Set<String> objections(UpdateRequest request, Set<String> allowedServices) {
    Set<String> objections = new LinkedHashSet<>();
    for (Update update : request) {
      if (update instanceof UpdateLoad) {
        objections.add("LOAD is not allowed here");
      } else if (update instanceof UpdateModify modify) {
        objections.addAll(objections(Algebra.compile(modify.getWherePattern()), allowedServices));
      }
    }
    return objections;
  }

  private static Set<String> objections(Op operators, Set<String> allowedServices) {
    Set<String> objections = new LinkedHashSet<>();
    OpVisitorBase visitor =
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            Node node = service.getService();
            if (!node.isURI() || !allowedServices.contains(node.getURI())) {
              objections.add("SERVICE is not allowed here");
            }
          }

          @Override
          public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
              checkCode(triple.getPredicate());
            }
          }

          private void checkCode(Node predicate) {
            if (predicate.isURI() && namesCode(predicate.getURI())) {
              objections.add("loading code is not allowed here");
            }
          }
        };
    ExprVisitorBase expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            checkCode(function);
          }

          private void checkCode(ExprFunction function) {
            if (function.getFunctionIRI() != null && namesCode(function.getFunctionIRI())) {
              objections.add("loading code is not allowed here");
            }
          }
        };
    Walker.walk(operators, visitor, expressions);
    return objections;
  }

  private static boolean namesCode(String iri) {
    return iri.startsWith("java:");
  }
}
