package org.rapporteur.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.rapporteur.graph.Vocabulary;

/** Prints what a query gives: rows, yes or no, or triples. */
final class QueryResults {
  /** How rows are printed. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final PrefixMap PREFIXES = PrefixMapFactory.create(Vocabulary.prefixMap());

  private final PrintWriter out;
  private final Format format;

  QueryResults(PrintWriter out, Format format) {
    this.out = out;
    this.format = format;
  }

  void write(QueryExec exec, Query query) {
    if (query.isAskType()) {
      writeAnswer(exec.ask());
    } else if (query.isSelectType()) {
      writeRows(exec.select());
    } else {
      writeGraph(query.isDescribeType() ? exec.describe() : exec.construct());
    }
    out.flush();
  }

  private void writeAnswer(boolean answer) {
    switch (format) {
      case TABLE, CSV -> out.println(answer ? "yes" : "no");
      case JSON -> out.println("{\"head\": {}, \"boolean\": " + answer + "}");
    }
  }

  private void writeRows(RowSet rows) {
    switch (format) {
      case TABLE -> writeTable(rows);
      case CSV -> writeAs(rows, ResultSetLang.RS_CSV);
      case JSON -> writeAs(rows, ResultSetLang.RS_JSON);
    }
  }

  private void writeTable(RowSet rows) {
    List<Var> variables = rows.getResultVars();
    TextTable table = new TextTable(variables.stream().map(Var::getName).toList());
    long count = 0;
    for (; rows.hasNext(); count++) {
      Binding row = rows.next();
      table.add(variables.stream().map(variable -> cell(row.get(variable))).toList());
    }
    table.print(out, Terminal.width());
    out.println("(" + count + (count == 1 ? " row)" : " rows)"));
  }

  private static String cell(Node value) {
    if (value == null) {
      return "";
    }
    if (value.isURI()) {
      String iri = value.getURI();
      return Optional.ofNullable(PREFIXES.abbreviate(iri)).orElse(iri);
    }
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private void writeAs(RowSet rows, Lang lang) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(lang).create(lang).write(buffer, rows, Context.emptyContext());
    out.print(buffer.toString(StandardCharsets.UTF_8));
  }

  private void writeGraph(Graph graph) {
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.prefixMap());
    out.print(RDFWriter.source(graph).lang(Lang.TURTLE).asString());
  }
}
