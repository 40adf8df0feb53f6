package org.rapporteur.serve;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * Finds what a query may not do: call other endpoints, load code by its name, match a pattern that
 * never ends, make a text that no memory holds.
 */
final class QueryGuard {
  /** A group with a repetition or a choice in it that is itself repeated without bound. */
  private static final Pattern WILD =
      Pattern.compile("[*+}|?][^(]*\\)(?:[*+]|\\{\\d*,|\\{\\d{2,})");

  private static final String CODE = "loading code is not allowed here";

  private static final String TOO_LONG = "it would make a text too long to keep in memory";

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
    ExpressionCheck expressions = new ExpressionCheck(objections);
    Walker.walk(
        operators, new OperatorCheck(objections, allowedServices, expressions), expressions);
    return objections;
  }

  private static final class OperatorCheck extends OpVisitorBase {
    private final Set<String> objections;
    private final Set<String> allowedServices;
    private final ExpressionCheck expressions;
    private final TextGrowth growth = new TextGrowth();

    OperatorCheck(
        Set<String> objections, Set<String> allowedServices, ExpressionCheck expressions) {
      this.objections = objections;
      this.allowedServices = allowedServices;
      this.expressions = expressions;
    }

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
        if (triple.getPredicate().isURI() && namesCode(triple.getPredicate().getURI())) {
          objections.add(CODE);
        }
      }
    }

    @Override
    public void visit(OpExtend extend) {
      if (!growth.isBounded(extend)) {
        objections.add(TOO_LONG);
      }
    }

    @Override
    public void visit(OpAssign assign) {
      if (!growth.isBounded(assign)) {
        objections.add(TOO_LONG);
      }
    }

    @Override
    public void visit(OpFilter filter) {
      if (!filter.getExprs().getList().stream().allMatch(growth::isBounded)) {
        objections.add(TOO_LONG);
      }
    }

    // The walker passes by the expressions of these two.

    @Override
    public void visit(OpOrder order) {
      for (SortCondition condition : order.getConditions()) {
        Walker.walk(condition.getExpression(), this, expressions);
        if (!growth.isBounded(condition.getExpression())) {
          objections.add(TOO_LONG);
        }
      }
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregator : group.getAggregators()) {
        if (aggregator.getAggregator().getExprList() != null) {
          Walker.walk(aggregator.getAggregator().getExprList(), this, expressions);
        }
      }
      Walker.walk(group.getGroupVars(), this, expressions);
    }
  }

  private static final class ExpressionCheck extends ExprVisitorBase {
    private final Set<String> objections;

    ExpressionCheck(Set<String> objections) {
      this.objections = objections;
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function.getFunctionIRI() != null && namesCode(function.getFunctionIRI())) {
        objections.add(CODE);
      }
      patternOf(function)
          .filter(pattern -> !isTame(pattern))
          .ifPresent(
              pattern ->
                  objections.add(
                      "a pattern must be written out, and repeat no part that repeats or chooses:"
                          + " matching it may never end"));
    }
  }

  /** The pattern that REGEX or REPLACE is called with. */
  private static Optional<Expr> patternOf(ExprFunction function) {
    return function instanceof E_Regex || function instanceof E_StrReplace
        ? Optional.of(function.getArg(2))
        : Optional.empty();
  }

  /** Java's matcher can be neither timed nor interrupted. */
  private static boolean isTame(Expr pattern) {
    return pattern.isConstant() && !WILD.matcher(pattern.getConstant().asString()).find();
  }

  private static boolean namesCode(String iri) {
    return iri.startsWith("java:");
  }
}
