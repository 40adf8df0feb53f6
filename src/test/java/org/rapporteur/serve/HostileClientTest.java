package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.store.UnionDataset;

/** Bad requests of many kinds: each gets its status in time, none gets in, none harms others. */
class HostileClientTest {
  /** More combinations than any machine goes through while this test lasts. */
  private static final String JOIN =
      "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x";

  /** Known only when all of the others are. */
  private static final String NEVER =
      " FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m), STR(?i)) = \"\")";

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_BODY = 100_000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  private static UnionDataset dataset;
  private static long size;
  private static RapporteurServer server;

  @BeforeAll
  static void start() {
    dataset = TestStore.of("news.trig");
    size = size();
    server =
        RapporteurServer.start(
            dataset,
            ServeOptions.defaults()
                .withPort(0)
                .withQueryTime(Duration.ofMillis(500))
                .withMaxBody(MOST_BODY));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void othersAreStillServed() throws IOException {
    assertThat(status(get("/rapporteur/sparql?query=ASK%7B%7D"))).isEqualTo(200);
    assertThat(size()).isEqualTo(size);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"queries", "reachingOut", "writing", "paths", "protocol"})
  void isAnsweredAsItDeserves(String what, String request, Set<Integer> expected)
      throws IOException {
    long begin = System.nanoTime();
    String response = send(request);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(what).isLessThan(LONGEST);
    assertThat(statusOf(response)).as(what + ": " + head(response)).isIn(expected);
    assertThat(response).doesNotContain("root:x:", "\tat org.", "\tat java.");
    String lower = response.toLowerCase(Locale.ROOT);
    // What is no HTTP is refused before there is a request that headers could be put on.
    boolean empty = lower.startsWith("http/1.1 400") && lower.contains("content-length: 0");
    if (!empty && !lower.startsWith("http/1.1 400 bad request\r\ncontent-")) {
      assertThat(lower)
          .contains("content-security-policy: default-src 'none'")
          .contains("x-content-type-options: nosniff");
    }
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        refused("no query", get("/rapporteur/sparql?x=1"), 400),
        refused("empty query", ask(""), 400),
        refused("blank query", ask("  \n"), 400),
        refused("half a query", ask("SELECT"), 400),
        refused("unclosed brace", ask("SELECT * {"), 400),
        refused("two queries", get("/rapporteur/sparql?query=ASK%7B%7D&query=ASK%7B%7D"), 400),
        refused("unknown prefix", ask("ASK { ?s none:p ?o }"), 400),
        refused("binary query", post("/rapporteur/sparql", QUERY, "\u0000\u0001\u0002ÿþ"), 400),
        refused("huge query", post("/rapporteur/sparql", QUERY, "#".repeat(MOST_BODY + 1)), 413),
        refused("huge form", post("/rapporteur/sparql", FORM, "query=" + "a".repeat(200_000)), 413),
        refused(
            "huge address", get("/rapporteur/sparql?query=" + "a".repeat(200_000)), 400, 414, 431),
        refused("many parameters", get("/?" + "a=1&".repeat(1_000)), 200),
        refused("deep groups", post("/rapporteur/sparql", QUERY, nested("{", "}", 20_000)), 400),
        refused("deep brackets", post("/rapporteur/sparql", QUERY, brackets(20_000)), 400),
        refused("endless join", ask("SELECT (COUNT(*) AS ?count) { " + JOIN + " }"), 503),
        refused("endless search", ask("SELECT * { " + JOIN + NEVER + " }"), 503),
        refused("endless question", ask("ASK { " + JOIN + NEVER + " }"), 503),
        refused(
            "endless path",
            ask(
                "SELECT * { ?a (!<http://a/b>)* ?b . ?d (!<http://a/c>)* ?e . ?g (!<http://a/d>)* ?h ."
                    + " ?j (!<http://a/e>)* ?k . ?m (!<http://a/e>)* ?i "
                    + NEVER
                    + " }"),
            503),
        refused(
            "endless path, counted",
            ask(
                "SELECT (COUNT(*) AS ?n) { ?a (!<http://a/b>)* ?b . ?d (!<http://a/c>)* ?e ."
                    + " ?g (!<http://a/d>)* ?h . ?j (!<http://a/e>)* ?k . ?m (!<http://a/e>)* ?i }"),
            503),
        refused(
            "asks for more time",
            get(
                "/rapporteur/sparql?timeout=100000&query="
                    + encode("SELECT (COUNT(*) AS ?count) { " + JOIN + " }")),
            503),
        refused("endless construct", ask("CONSTRUCT { ?a ?e ?i } { " + JOIN + NEVER + " }"), 503),
        refused("endless sort", ask("SELECT * { " + JOIN + " } ORDER BY ?f ?c LIMIT 1"), 503),
        refused("doubled text", ask(doubled("CONCAT(?x%d, ?x%d)", 40)), 403),
        refused(
            "text grown by replacing", ask(doubled("REPLACE(?x%d, \"\", \"aaaaaaaaa\")", 8)), 403),
        refused(
            "text grown by encoding",
            ask("ASK { FILTER(STRLEN(" + nest("ENCODE_FOR_URI(", "\"%\"", 30) + ") > 1) }"),
            403),
        refused(
            "endless text", ask("SELECT (GROUP_CONCAT(STR(?a)) AS ?all) { " + JOIN + " }"), 503),
        refused(
            "endless pattern",
            ask("ASK { FILTER REGEX(\"" + "a".repeat(60) + "!\", \"(a+)+$\") }"),
            403),
        refused(
            "pattern from data",
            ask("ASK { BIND(\"(a+)+$\" AS ?p) FILTER REGEX(\"" + "a".repeat(60) + "!\", ?p) }"),
            403),
        refused(
            "pattern in replace",
            ask("SELECT (REPLACE(\"" + "a".repeat(60) + "!\", \"(a|aa)+$\", \"\") AS ?x) {}"),
            403),
        refused("wrong type", post("/rapporteur/sparql", "text/plain", "ASK {}"), 415),
        refused(
            "multipart",
            post("/rapporteur/sparql", "multipart/form-data; boundary=x", "--x--"),
            415),
        refused("script callback", get("/rapporteur/sparql?callback=alert&query=ASK%7B%7D"), 400),
        refused(
            "forced type", get("/rapporteur/sparql?force-accept=text/html&query=ASK%7B%7D"), 400),
        refused(
            "style sheet",
            get("/rapporteur/sparql?stylesheet=http://a.example/&query=ASK%7B%7D"),
            400),
        refused(
            "nonsense output",
            get("/rapporteur/sparql?output=%3Cscript%3E&query=ASK%7B%7D"),
            200,
            400,
            406,
            415),
        refused(
            "script in a variable",
            get("/queries/01-who-said-what?word=%3Cscript%3E&format=html"),
            200,
            503),
        refused("unknown variable", get("/queries/01-who-said-what?none=%3Cscript%3E"), 400),
        refused("query by path", get("/queries/..%2f01-who-said-what"), 400, 404));
  }

  static Stream<Arguments> reachingOut() {
    return Stream.of(
        refused("service", ask("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"), 403),
        refused(
            "silent service",
            ask("ASK { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"),
            403),
        refused(
            "service in a filter",
            ask("ASK { FILTER NOT EXISTS { SERVICE <a:b> { ?s ?p ?o } } }"),
            403),
        refused(
            "service in a subquery",
            ask("ASK { { SELECT * { SERVICE <a:b> { ?s ?p ?o } } } }"),
            403),
        refused("service by variable", ask("ASK { ?s ?p ?x SERVICE ?x { ?a ?b ?c } }"), 403),
        refused(
            "service in an expression", ask("SELECT (EXISTS { SERVICE <a:b> { } } AS ?x) {}"), 403),
        refused("code as function", ask("SELECT (<java:java.lang.Runtime>() AS ?x) {}"), 403),
        refused(
            "code in an aggregate", ask("SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }"), 403),
        refused("code in an order", ask("SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)"), 403),
        refused("code as property", ask("ASK { ?s <java:a.B> ?o }"), 403),
        refused("file as graph", ask("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"), 200),
        refused(
            "file as named graph",
            ask("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }"),
            200),
        refused(
            "file by parameter",
            get(
                "/rapporteur/sparql?default-graph-uri=file:///etc/passwd&query="
                    + encode("SELECT * { ?s ?p ?o }")),
            200),
        refused(
            "query by reference",
            get("/rapporteur/sparql?query-ref=file:///etc/passwd&query=ASK%7B%7D"),
            400),
        refused("looking up a file", get("/resource?iri=file:///etc/passwd&format=ttl"), 404));
  }

  static Stream<Arguments> writing() {
    String insert = "INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 1 } }";
    return Stream.of(
        refused("update as query", ask(insert), 400),
        refused("load as query", ask("LOAD <file:///etc/passwd>"), 400),
        refused("update by parameter", get("/rapporteur/sparql?update=" + encode(insert)), 400),
        refused(
            "update by form", post("/rapporteur/sparql", FORM, "update=" + encode(insert)), 400),
        refused("update by body", post("/rapporteur/sparql", UPDATE, insert), 400, 415),
        refused("update", post("/rapporteur/update", UPDATE, insert), 403),
        refused("update of the dataset", post("/rapporteur", UPDATE, insert), 400, 403, 404, 415),
        refused(
            "update with a guessed token",
            send("POST", "/rapporteur/update", "Authorization: Bearer x\r\n", UPDATE, insert),
            403),
        refused(
            "patch",
            send("PATCH", "/rapporteur/data", "", "application/rdf-patch", "A <a:s> <a:p> 1 ."),
            403),
        refused(
            "put graph",
            send("PUT", "/rapporteur/data?graph=a:g", "", "text/turtle", "<a:s> <a:p> 1 ."),
            403),
        refused("put dataset", send("PUT", "/rapporteur", "", "application/n-quads", ""), 403),
        refused(
            "post graph",
            post("/rapporteur/data?graph=a:g", "text/turtle", "<a:s> <a:p> 1 ."),
            403),
        refused(
            "post by another path",
            post("//rapporteur/data?graph=a:g", "text/turtle", ""),
            400,
            403,
            404),
        refused(
            "upload",
            post("/rapporteur/upload", "multipart/form-data; boundary=x", "--x--"),
            400,
            404,
            405),
        refused("delete graph", send("DELETE", "/rapporteur/data?default", "", null, ""), 403),
        refused(
            "delete by override",
            send("GET", "/rapporteur/data?default", "X-HTTP-Method-Override: DELETE\r\n", null, ""),
            200),
        refused(
            "correction",
            send(
                "PUT",
                "/corrections?statement=a:s",
                "",
                "application/json",
                "{\"verdict\": \"rejected\"}"),
            403),
        refused(
            "correction taken back",
            send("DELETE", "/corrections?statement=a:s", "", null, ""),
            403),
        refused("correction by form", post("/corrections", FORM, "statement=a%3As"), 404, 405),
        refused("compact", post("/$/compact/rapporteur", FORM, ""), 404, 405),
        refused("backup", post("/$/backup/rapporteur", FORM, ""), 404, 405),
        refused("new dataset", post("/$/datasets", FORM, "dbName=x&dbType=mem"), 404, 405),
        refused("shut down", post("/$/server/shutdown", FORM, ""), 404, 405));
  }

  static Stream<Arguments> paths() {
    return Stream.of(
        refused("parent folders", get("/../../../../etc/passwd"), 400, 404),
        refused("encoded parents", get("/%2e%2e/%2e%2e/etc/passwd"), 400, 404),
        refused("encoded slashes", get("/lib/..%2f..%2fetc%2fpasswd"), 400, 404),
        refused("twice encoded", get("/%252e%252e%252fetc%252fpasswd"), 400, 404),
        refused("backslashes", get("/..\\..\\etc\\passwd"), 400, 404),
        refused("null byte", get("/style.css%00.html"), 400, 404),
        refused("path parameter", get("/style.css;x=1"), 400, 404),
        refused("class files", get("/../org/rapporteur/cli/Main.class"), 400, 404),
        refused("web application", get("/WEB-INF/web.xml"), 404),
        refused("hidden files", get("/.git/config"), 404),
        refused("folder", get("/views/"), 404),
        refused("folder of libraries", get("/lib/"), 404),
        refused("markup in a path", get("/id/%3Cscript%3E"), 404),
        refused("bare markup in a path", get("/id/<script>"), 400, 404),
        refused("wrong encoding", get("/id/%ff%fe"), 400, 404));
  }

  static Stream<Arguments> protocol() {
    return Stream.of(
        refused("trace", send("TRACE", "/", "", null, ""), 405),
        refused("unknown method", send("STEAL", "/", "", null, ""), 405),
        refused(
            "tunnel",
            "CONNECT a.example:25 HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n",
            400,
            405),
        refused("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        refused("nonsense", "NONSENSE\r\n\r\n", 400),
        refused("other version", "GET / HTTP/7.3\r\nHost: a\r\n\r\n", 400, 505),
        refused("many headers", send("GET", "/", header(1_000, 100), null, ""), 431),
        refused("long header", send("GET", "/", header(1, 1 << 20), null, ""), 431),
        refused("space in a header", send("GET", "/", "Bad Name: 1\r\n", null, ""), 400),
        refused(
            "two lengths",
            "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            400),
        refused(
            "length and chunks",
            "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400),
        refused(
            "negative length",
            "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            400),
        refused(
            "bad chunk",
            "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
                + QUERY
                + "\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
            400,
            500),
        refused(
            "too many chunks",
            "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
                + QUERY
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3e8\r\n".concat("#".repeat(1000) + "\r\n").repeat(150)
                + "0\r\n\r\n",
            413),
        refused(
            "range", send("GET", "/style.css", "Range: bytes=9999999-\r\n", null, ""), 200, 416),
        refused(
            "unknown type wanted",
            send("GET", "/act/deny", "Accept: ;;;///\r\n", null, ""),
            200,
            400,
            406));
  }

  @Test
  void whatIsCutWhileItIsSentIsBrokenOff() throws IOException {
    String first = "{ SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 20000 }";
    String query = ask("SELECT * { " + first + " UNION { " + JOIN + NEVER + " } }");
    long begin = System.nanoTime();
    // On a connection that the client means to use again.
    String response = send(query.replace("Connection: close\r\n", "") + get("/style.css"));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST.dividedBy(2));
    // A slow machine has sent nothing yet when it is cut.
    if (statusOf(response) != 503) {
      assertThat(statusOf(response)).isEqualTo(200);
      assertThat(response.toLowerCase(Locale.ROOT)).contains("transfer-encoding: chunked");
      assertThat(response).doesNotContain("\r\n0\r\n\r\n", "Incomplete");
    }
  }

  @Test
  void slowAndSilentClientsHoldNobodyUp() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        Socket socket = connect();
        String part =
            i % 2 == 0
                ? "GET / HTTP/1.1\r\nHo"
                : "POST /rapporteur/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nContent-Type: "
                    + QUERY
                    + "\r\n\r\nASK";
        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        silent.add(socket);
      }
      long begin = System.nanoTime();
      assertThat(status(get("/"))).isEqualTo(200);
      assertThat(status(get("/rapporteur/sparql?query=ASK%7B%7D"))).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  private static Arguments refused(String what, String request, Integer... expected) {
    return arguments(what, request, Set.of(expected));
  }

  private static String ask(String query) {
    return get("/rapporteur/sparql?query=" + encode(query));
  }

  private static String get(String target) {
    return send("GET", target, "", null, "");
  }

  private static String post(String target, String type, String body) {
    return send("POST", target, "", type, body);
  }

  private static String send(
      String method, String target, String headers, String type, String body) {
    String content =
        type == null
            ? ""
            : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + content
        + "\r\n"
        + body;
  }

  private static String nested(String open, String close, int depth) {
    return "ASK " + open.repeat(depth) + close.repeat(depth);
  }

  private static String brackets(int depth) {
    return "ASK { FILTER " + "(".repeat(depth) + "1" + ")".repeat(depth) + " }";
  }

  /** Each variable made of the one before. */
  private static String doubled(String expression, int times) {
    StringBuilder query = new StringBuilder("SELECT * { BIND(\"a\" AS ?x0) ");
    for (int i = 1; i <= times; i++) {
      query.append("BIND(").append(expression.replace("%d", Integer.toString(i - 1)));
      query.append(" AS ?x").append(i).append(") ");
    }
    return query.append("}").toString();
  }

  private static String nest(String function, String inner, int depth) {
    return function.repeat(depth) + inner + ")".repeat(depth);
  }

  private static String header(int count, int length) {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      headers.append("X-").append(i).append(": ").append("a".repeat(length)).append("\r\n");
    }
    return headers.toString();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout((int) LONGEST.toMillis());
    return socket;
  }

  private static int status(String request) throws IOException {
    return statusOf(send(request));
  }

  /** The whole response; a server that refuses early may close before all is sent. */
  private static String send(String request) throws IOException {
    try (Socket socket = connect()) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (IOException e) {
        // The answer says why.
      }
      StringBuilder response = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        int read = socket.getInputStream().read(buffer);
        while (read >= 0) {
          response.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
          // What is refused as a tunnel stays open.
          read = request.startsWith("CONNECT") ? -1 : socket.getInputStream().read(buffer);
        }
      } catch (IOException e) {
        // Reset after the answer.
      }
      return response.toString();
    }
  }

  private static int statusOf(String response) {
    return response.startsWith("HTTP/1.1 ") ? Integer.parseInt(response.substring(9, 12)) : -1;
  }

  private static String head(String response) {
    return response.substring(0, Math.min(300, response.length()));
  }

  private static long size() {
    return Txn.calculateRead(dataset, () -> dataset.stream().count());
  }
}
