package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The page: files of the class path under {@code /web}, and the libraries they use. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Every name begins with a letter or digit, so no path can leave the folder. */
  private static final Pattern NAME =
      Pattern.compile("(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*/[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Set<String> VIEWS =
      Set.of("/", "/actors", "/actor", "/articles", "/article", "/network", "/query");

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "/lib/cytoscape.js", "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
          "/lib/yasgui.js", "zazuko__yasgui/4.5.0/build/yasgui.min.js",
          "/lib/yasgui.css", "zazuko__yasgui/4.5.0/build/yasgui.min.css");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=utf-8");

  private static final class Page {
    final byte[] bytes;
    final String type;
    final String tag;

    Page(byte[] bytes, String type) {
      this.bytes = bytes;
      this.type = type;
      CRC32 sum = new CRC32();
      sum.update(bytes);
      this.tag = '"' + HexFormat.of().toHexDigits(sum.getValue(), 8) + '"';
    }
  }

  private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    send(request, response, VIEWS.contains(path) ? "/index.html" : path);
  }

  /** Sends a file by its path, or 404. */
  void send(HttpServletRequest request, HttpServletResponse response, String file)
      throws IOException {
    if (!NAME.matcher(file).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<Page> found = find(file);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Page page = found.get();
    response.setHeader("ETag", page.tag);
    response.setHeader("Cache-Control", "no-cache");
    if (page.tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(page.type);
    response.setContentLength(page.bytes.length);
    response.getOutputStream().write(page.bytes);
  }

  /** Only what is there is kept, so that asking for what is not cannot fill the memory. */
  private Optional<Page> find(String file) throws IOException {
    Optional<Page> known = pages.get(file);
    if (known != null) {
      return known;
    }
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    String resource =
        LIBRARIES.containsKey(file)
            ? "/META-INF/resources/webjars/" + LIBRARIES.get(file)
            : "/web" + file;
    try (InputStream in = type == null ? null : getClass().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      Optional<Page> page = Optional.of(new Page(in.readAllBytes(), type));
      pages.put(file, page);
      return page;
    }
  }
}
