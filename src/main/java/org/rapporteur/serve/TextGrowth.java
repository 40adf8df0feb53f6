package org.rapporteur.serve;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;

/**
 * How many times as long as what the store holds a text may become that a query makes: doubled
 * forty times over, a letter would fill any memory at once.
 */
final class TextGrowth {
  private static final double MOST = 10_000;

  /** Constants count as one text for each so many characters. */
  private static final double UNIT = 100;

  private final Map<Var, Double> sizes = new HashMap<>();

  /** Whether what {@code extend} makes stays within bounds, given all that was seen before. */
  boolean isBounded(OpExtend extend) {
    return isBounded(extend.getVarExprList());
  }

  /** The same. */
  boolean isBounded(OpAssign assign) {
    return isBounded(assign.getVarExprList());
  }

  /** Whether the value of {@code expression} stays within bounds. */
  boolean isBounded(Expr expression) {
    return size(expression) <= MOST;
  }

  private boolean isBounded(VarExprList list) {
    boolean bounded = true;
    for (Var variable : list.getVars()) {
      Expr expression = list.getExpr(variable);
      if (expression != null) {
        double size = size(expression);
        sizes.merge(variable, size, Math::max);
        bounded &= size <= MOST;
      }
    }
    return bounded;
  }

  private double size(Expr expression) {
    if (expression.isVariable()) {
      return sizes.getOrDefault(expression.asVar(), 1.0);
    }
    if (expression.isConstant()) {
      return 1 + expression.getConstant().asString().length() / UNIT;
    }
    if (!expression.isFunction()) {
      return 1;
    }
    ExprFunction function = expression.getFunction();
    if (function instanceof E_StrReplace) {
      double replacement =
          function.getArg(3).isConstant()
              ? function.getArg(3).getConstant().asString().length()
              : UNIT * size(function.getArg(3));
      return size(function.getArg(1)) * (1 + replacement);
    }
    double sum = 0;
    double largest = 1;
    for (Expr argument : function.getArgs()) {
      if (argument != null) {
        double size = size(argument);
        sum += size;
        largest = Math.max(largest, size);
      }
    }
    return function instanceof E_StrConcat
        ? sum
        : function instanceof E_StrEncodeForURI ? 3 * largest : largest;
  }
}
