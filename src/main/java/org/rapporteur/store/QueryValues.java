package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Sets variables of a query in its {@code VALUES} blocks of one row. */
final class QueryValues extends ElementTransformCopyBase {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*\\.\\d+");
  private static final Pattern IRI = Pattern.compile("<[^<>\"{}|\\\\^`\\s]+>|https?://[^<>\\s]+");

  private final Map<String, String> values;
  private final Set<String> settable = new TreeSet<>();

  private QueryValues(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @throws IllegalArgumentException if one of {@code values} is for a variable that cannot be set
   */
  static Query set(Query query, Map<String, String> values) {
    QueryValues transform = new QueryValues(values);
    Query set = QueryTransformOps.transform(query, transform, new ExprTransformCopy());
    Set<String> unknown = new HashSet<>(values.keySet());
    unknown.removeAll(transform.settable);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no variable "
              + String.join(", ", new TreeSet<>(unknown))
              + " to set; there "
              + (transform.settable.isEmpty()
                  ? "are none"
                  : "is " + String.join(", ", transform.settable)));
    }
    return set;
  }

  @Override
  public Element transform(ElementData data) {
    if (data.getRows().size() != 1) {
      return data;
    }
    Binding row = data.getRows().get(0);
    ElementData changed = new ElementData(new ArrayList<>(data.getVars()), new ArrayList<>());
    BindingBuilder builder = Binding.builder();
    for (Var variable : data.getVars()) {
      settable.add(variable.getName());
      Node before = row.get(variable);
      String value = values.get(variable.getName());
      Node after = value == null ? before : node(value, before);
      if (after != null) {
        builder.add(variable, after);
      }
    }
    changed.add(builder.build());
    return changed;
  }

  /** Of the kind of the default, where there is one; else of the kind that it looks like. */
  private static Node node(String value, Node before) {
    if (before != null && before.isLiteral()) {
      return before.getLiteralLanguage().isEmpty()
          ? NodeFactory.createLiteralDT(value, before.getLiteralDatatype())
          : NodeFactory.createLiteralLang(value, before.getLiteralLanguage());
    }
    if (IRI.matcher(value).matches()) {
      return NodeFactory.createURI(value.replaceAll("^<|>$", ""));
    }
    XSDDatatype type =
        DATE.matcher(value).matches()
            ? XSDDatatype.XSDdate
            : INTEGER.matcher(value).matches()
                ? XSDDatatype.XSDinteger
                : DECIMAL.matcher(value).matches() ? XSDDatatype.XSDdecimal : XSDDatatype.XSDstring;
    return NodeFactory.createLiteralDT(value, type);
  }
}
