package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * {@link Reconciliation} over HTTP, at {@code /reconcile}: the service's description, and answers
 * to batches by GET and POST. The list of actors is read when the first batch comes.
 */
final class ReconciliationService extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_QUERIES = 200_000;

  private final transient Supplier<Reconciliation> loader;
  private transient Reconciliation service;

  ReconciliationService(Supplier<Reconciliation> loader) {
    this.loader = loader;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String queries = request.getParameter("queries");
    if (queries != null && queries.length() > MOST_QUERIES) {
      response.sendError(413, "at most " + MOST_QUERIES + " characters at once");
      return;
    }
    String answer;
    try {
      answer = queries == null ? Reconciliation.manifest() : service().answer(queries);
    } catch (IllegalArgumentException e) {
      response.sendError(400, e.getMessage());
      return;
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json;charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private synchronized Reconciliation service() {
    if (service == null) {
      service = loader.get();
    }
    return service;
  }
}
