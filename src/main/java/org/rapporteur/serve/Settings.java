package org.rapporteur.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the page must know of the server. */
final class Settings extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Map<String, Object> settings;

  Settings(DatasetGraph dataset, ServeOptions options, boolean corrections) {
    settings =
        Map.of(
            "base", options.base(),
            "textSearch", dataset.getContext().isDefined(TextQuery.textIndex),
            "corrections", corrections);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    JSON.writeValue(response.getOutputStream(), settings);
  }
}
