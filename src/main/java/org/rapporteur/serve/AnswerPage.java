package org.rapporteur.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.rapporteur.store.QueryFile;

/** A question's answer as a page that needs no script: what can be set, and a table. */
final class AnswerPage {
  private static final int MOST_ROWS = 1_000;

  /** A line of the comment that names a variable to set: {@code # Set: actor a part of ...}. */
  private static final Pattern SETTABLE =
      Pattern.compile("^#\\s+(?:Set:\\s+)?(\\w+) {2,}(\\S.*)$", Pattern.MULTILINE);

  private AnswerPage() {}

  static void write(
      QueryFile question, Map<String, String> values, RowSet rows, OutputStream stream)
      throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
            + escape(question.title())
            + " · Rapporteur</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body>"
            + "<header class=\"top\"><a class=\"brand\" href=\"/\">Rapporteur</a></header>"
            + "<main><h1>"
            + escape(question.title())
            + "</h1>");
    writeForm(question, values, out);
    writeTable(rows, out);
    out.write("</main></body></html>\n");
    out.flush();
  }

  private static void writeForm(QueryFile question, Map<String, String> values, Writer out)
      throws IOException {
    out.write("<form class=\"fields\">");
    for (Map.Entry<String, String> variable : settable(question).entrySet()) {
      String name = escape(variable.getKey());
      out.write(
          "<div><label for=\"%s\">%s</label><input id=\"%s\" name=\"%s\" value=\"%s\" title=\"%s\"></div>"
              .formatted(
                  name,
                  name,
                  name,
                  name,
                  escape(values.getOrDefault(variable.getKey(), "")),
                  escape(variable.getValue())));
    }
    out.write("<div><span></span><button>Ask</button></div></form><p>As ");
    out.write("<a href=\"" + link(question, values, "csv") + "\">CSV</a>, ");
    out.write("<a href=\"" + link(question, values, "json") + "\">JSON</a></p>");
  }

  private static void writeTable(RowSet rows, Writer out) throws IOException {
    out.write("<div class=\"scroll\"><table><thead><tr>");
    for (Var column : rows.getResultVars()) {
      out.write("<th scope=\"col\">" + escape(column.getVarName()) + "</th>");
    }
    out.write("</tr></thead><tbody>");
    int count = 0;
    while (count < MOST_ROWS && rows.hasNext()) {
      Binding row = rows.next();
      out.write("<tr>");
      for (Var column : rows.getResultVars()) {
        out.write("<td>" + cell(row.get(column)) + "</td>");
      }
      out.write("</tr>");
      count++;
    }
    out.write("</tbody></table></div><p class=\"small\">");
    out.write(count + (rows.hasNext() ? " rows, and more: take CSV" : " rows") + "</p>");
  }

  private static String cell(Node value) {
    if (value == null) {
      return "";
    }
    if (value.isURI()) {
      String address = "/resource?iri=" + URLEncoder.encode(value.getURI(), StandardCharsets.UTF_8);
      return "<a href=\"" + address + "\">" + escape(value.getURI()) + "</a>";
    }
    return escape(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
  }

  private static Map<String, String> settable(QueryFile question) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = SETTABLE.matcher(question.text());
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return found;
  }

  private static String link(QueryFile question, Map<String, String> values, String format) {
    StringBuilder address = new StringBuilder("/queries/" + question.name() + "." + format + "?");
    values.forEach(
        (name, value) ->
            address
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append("&amp;"));
    return address.toString().replaceFirst("(?:\\?|&amp;)$", "");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
