package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.rapporteur.model.UserException;
import org.rapporteur.store.QueryFile;

/**
 * The questions that come with the program, each at {@code /queries/NAME}: its answer as JSON, CSV
 * or HTML. Parameters set its variables.
 */
final class SavedQueries extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> FORMATS =
      Map.of(
          "text/html", "html",
          "text/csv", "csv",
          "application/sparql-results+json", "json",
          "application/json", "json");
  private static final AcceptList OFFER =
      AcceptList.create(
          "application/sparql-results+json", "application/json", "text/csv", "text/html");

  private final transient DatasetGraph dataset;
  private final transient RunningQueries running;
  private final transient ServeOptions options;
  private final transient Map<String, QueryFile> questions = new TreeMap<>();

  SavedQueries(DatasetGraph dataset, RunningQueries running, ServeOptions options) {
    this.dataset = dataset;
    this.running = running;
    this.options = options;
    QueryFile.bundled().forEach(question -> questions.put(question.name(), question));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (name.isEmpty()) {
      list(request, response);
      return;
    }
    String suffix = name.replaceFirst("^.*\\.(?=(?:json|csv|html)$)", "");
    boolean hasSuffix = suffix.length() < name.length();
    QueryFile question =
        questions.get(hasSuffix ? name.substring(0, name.length() - suffix.length() - 1) : name);
    if (question == null) {
      response.sendError(404, "no such question; /queries/ lists them");
      return;
    }
    Optional<String> format = hasSuffix ? Optional.of(suffix) : format(request);
    if (format.isEmpty()) {
      response.sendError(406, "to be had as json, csv and html");
      return;
    }
    try {
      Map<String, String> values = values(request);
      Query query = question.with(values);
      Set<String> objections = QueryGuard.objections(query, options.services());
      if (!objections.isEmpty()) {
        response.sendError(403, String.join("; ", objections));
        return;
      }
      answer(question, query, values, format.get(), request, response);
    } catch (UserException e) {
      response.sendError(400, e.getMessage());
    } catch (QueryCancelledException e) {
      HeldAnswers.cut(request, options.whyCut());
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (format(request).equals(Optional.of("html"))) {
      response.setStatus(303);
      response.setHeader("Location", "/query");
      return;
    }
    response.setContentType("application/json;charset=utf-8");
    JSON.writeValue(
        response.getOutputStream(),
        questions.values().stream()
            .map(
                question ->
                    Map.of(
                        "name", question.name(),
                        "title", question.title(),
                        "text", question.text()))
            .toList());
  }

  private void answer(
      QueryFile question,
      Query query,
      Map<String, String> values,
      String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!query.hasLimit() || query.getLimit() > options.maxRows()) {
      query.setLimit(options.maxRows());
    }
    dataset.begin(ReadWrite.READ);
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .set(ARQ.httpServiceAllowed, !options.services().isEmpty())
            .build()) {
      running.begin(request, execution::abort, options.queryTime());
      RowSet rows = execution.select();
      OutputStream out = response.getOutputStream();
      switch (format) {
        case "html" -> {
          response.setContentType("text/html;charset=utf-8");
          AnswerPage.write(question, values, rows, out);
        }
        case "csv" -> {
          response.setContentType("text/csv;charset=utf-8");
          writer(ResultSetLang.RS_CSV).write(out, rows, ARQ.getContext());
        }
        default -> {
          response.setContentType("application/sparql-results+json;charset=utf-8");
          writer(ResultSetLang.RS_JSON).write(out, rows, ARQ.getContext());
        }
      }
    } finally {
      running.end(request);
      dataset.end();
    }
  }

  private static RowSetWriter writer(org.apache.jena.riot.Lang lang) {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static Map<String, String> values(HttpServletRequest request) {
    Map<String, String> values = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              List<String> all = List.of(given);
              // An empty field of a form sets nothing.
              if (!name.equals("format") && !all.get(0).isBlank()) {
                values.put(name, all.get(0));
              }
            });
    return values;
  }

  private static Optional<String> format(HttpServletRequest request) {
    String wanted = request.getParameter("format");
    if (wanted != null) {
      return Optional.of(wanted).filter(FORMATS::containsValue);
    }
    if (request.getHeader("Accept") == null) {
      return Optional.of("json");
    }
    MediaType type = ConNeg.chooseContentType(request, OFFER, null);
    return Optional.ofNullable(type).map(chosen -> FORMATS.get(chosen.getContentTypeStr()));
  }
}
