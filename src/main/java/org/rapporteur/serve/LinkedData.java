package org.rapporteur.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.system.Txn;
import org.rapporteur.graph.OntologyPage;
import org.rapporteur.store.UnionDataset;

/**
 * Looks up IRIs: those of the graph and of the ontology under their own paths, any at {@code
 * /resource?iri=}. A browser is shown the page, a program gets RDF in the form that it asks for.
 */
final class LinkedData extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Paths under which the default base has things and terms. */
  static final List<String> PATHS =
      List.of(
          "/resource",
          "/.well-known/void",
          "/id/*",
          "/ontology",
          "/act/*",
          "/form/*",
          "/basis/*",
          "/stance/*",
          "/medium/*",
          "/precision/*",
          "/verdict/*",
          "/day/*",
          "/graph/*",
          "/role/*");

  /** What the IRIs of the ontology's terms begin with, and by default those of all things. */
  private static final String TERMS = "https://w3id.org/rapporteur/";

  private static final byte[] ONTOLOGY_PAGE = OntologyPage.html().getBytes(StandardCharsets.UTF_8);

  private static final String HTML = "text/html";
  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE_PRETTY,
          "jsonld", RDFFormat.JSONLD_PRETTY,
          "nt", RDFFormat.NTRIPLES_UTF8,
          "rdf", RDFFormat.RDFXML_PLAIN);
  private static final Map<String, String> NAMES =
      Map.of(
          HTML,
          "html",
          "text/turtle",
          "ttl",
          "application/ld+json",
          "jsonld",
          "application/n-triples",
          "nt",
          "application/rdf+xml",
          "rdf");

  /** In the order of preference; the first is given to those who take anything. */
  private static final AcceptList OFFER =
      AcceptList.create(
          "text/turtle",
          HTML,
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml");

  private final transient UnionDataset dataset;
  private final String base;
  private final transient PageServlet page;
  private final transient DatasetDescription description;

  LinkedData(UnionDataset dataset, ServeOptions options, PageServlet page) {
    this.dataset = dataset;
    this.base = options.base();
    this.description = new DatasetDescription(dataset, options);
    this.page = page;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    boolean byParameter = request.getRequestURI().equals("/resource");
    String asked = request.getParameter("iri");
    if (byParameter && (asked == null || asked.isBlank())) {
      response.sendError(400, "no parameter iri");
      return;
    }
    String format = format(request);
    if (format == null) {
      response.sendError(406, "to be had as " + String.join(", ", NAMES.keySet()));
      return;
    }
    if (format.equals("html") && request.getRequestURI().equals("/ontology")) {
      response.setContentType("text/html;charset=utf-8");
      response.getOutputStream().write(ONTOLOGY_PAGE);
      return;
    }
    if (request.getRequestURI().equals("/.well-known/void")) {
      URI server = URI.create(request.getRequestURL().toString());
      write(
          description.at(server), FORMATS.getOrDefault(format, RDFFormat.TURTLE_PRETTY), response);
      return;
    }
    if (format.equals("html") && byParameter) {
      page.send(request, response, "/index.html");
      return;
    }
    List<String> candidates =
        byParameter ? List.of(asked) : candidates(request.getRequestURI()).distinct().toList();
    for (String iri : candidates) {
      Graph graph = Txn.calculateRead(dataset, () -> Description.of(dataset, iri));
      if (!graph.isEmpty()) {
        if (format.equals("html")) {
          response.setStatus(303);
          response.setHeader(
              "Location", "/resource?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
          return;
        }
        write(graph, FORMATS.get(format), response);
        return;
      }
    }
    response.sendError(404, "the graph says nothing of it");
  }

  /** What a path may stand for: an IRI under the base of this graph, or under the default one. */
  private Stream<String> candidates(String path) {
    String ownTerm = TERMS + path.substring(1);
    return path.startsWith("/id/")
        ? Stream.of(base + path.substring("/id/".length()), ownTerm)
        : Stream.of(ownTerm);
  }

  /** A name of {@link #NAMES}; null when none of them is acceptable. */
  private static String format(HttpServletRequest request) {
    String wanted = request.getParameter("format");
    if (wanted != null) {
      return FORMATS.containsKey(wanted) || wanted.equals("html") ? wanted : null;
    }
    if (request.getHeader("Accept") == null) {
      return "ttl";
    }
    MediaType type = ConNeg.chooseContentType(request, OFFER, null);
    return type == null ? null : NAMES.get(type.getContentTypeStr());
  }

  private static void write(Graph graph, RDFFormat format, HttpServletResponse response)
      throws IOException {
    Lang lang = format.getLang();
    response.setContentType(lang.getContentType().getContentTypeStr() + ";charset=utf-8");
    RDFWriter.source(graph).format(format).output(response.getOutputStream());
  }
}
