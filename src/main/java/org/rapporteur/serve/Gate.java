package org.rapporteur.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every request passes first. Sets the headers that keep a browser from running anything but
 * the page's own files, answers what is asked before a request from another site, and lets nobody
 * write who may not.
 */
final class Gate extends Handler.Wrapper {
  private static final Set<String> READING = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH");

  private static final HttpFields SAFETY =
      HttpFields.build()
          .add(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " font-src 'self' data:; connect-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'")
          .add("X-Content-Type-Options", "nosniff")
          .add("X-Frame-Options", "DENY")
          .add("Referrer-Policy", "same-origin")
          .add("Cross-Origin-Opener-Policy", "same-origin")
          .add("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
          .asImmutable();

  /** Any site may read; none gets an answer that depends on who asks. */
  private static final HttpFields OTHER_SITES =
      HttpFields.build()
          .add("Access-Control-Allow-Origin", "*")
          .add("Access-Control-Expose-Headers", "Rapporteur-Row-Limit")
          .asImmutable();

  private final Optional<Writers> writers;

  Gate(Optional<Writers> writers) {
    this.writers = writers;
  }

  /** Sets the headers that every response carries, those of errors too. */
  static void addSafety(HttpFields.Mutable headers) {
    for (HttpField field : SAFETY) {
      headers.put(field);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    addSafety(headers);
    for (HttpField field : OTHER_SITES) {
      headers.put(field);
    }
    String method = request.getMethod().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      headers.put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
      return refuse(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, null);
    }
    if (method.equals("OPTIONS")) {
      headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      headers.put("Access-Control-Allow-Headers", "Accept, Content-Type");
      headers.put("Access-Control-Max-Age", "86400");
      headers.put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    if (writes(request, method)) {
      if (writers.isEmpty()) {
        return refuse(
            request, response, callback, HttpStatus.FORBIDDEN_403, "this server only reads");
      }
      if (!request.isSecure() && !writers.get().plainFromElsewhere() && !fromThisMachine(request)) {
        return refuse(
            request,
            response,
            callback,
            HttpStatus.FORBIDDEN_403,
            "writing over plain HTTP is allowed from this machine only");
      }
      if (fromAnotherSite(request)) {
        return refuse(
            request,
            response,
            callback,
            HttpStatus.FORBIDDEN_403,
            "the page of another site may not write");
      }
      String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
      if (authorization == null || !writers.get().allow(authorization)) {
        headers.put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"rapporteur\", charset=\"UTF-8\"");
        return refuse(
            request, response, callback, HttpStatus.UNAUTHORIZED_401, "writing needs a login");
      }
    }
    return super.handle(request, response, callback);
  }

  private static boolean writes(Request request, String method) {
    String path = Request.getPathInContext(request);
    boolean data = path.startsWith(RapporteurServer.DATASET + "/data");
    boolean update = path.startsWith(RapporteurServer.DATASET + "/update");
    return !READING.contains(method) || update || (data && method.equals("POST"));
  }

  /** A browser sends a login that it remembers along with what the page of another site asks. */
  private static boolean fromAnotherSite(Request request) {
    HttpFields headers = request.getHeaders();
    String relation = headers.get("Sec-Fetch-Site");
    if (relation != null) {
      return !relation.equals("same-origin") && !relation.equals("none");
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    return origin != null
        && !origin.replaceFirst("^[a-z]+://", "").equalsIgnoreCase(headers.get(HttpHeader.HOST));
  }

  private static boolean fromThisMachine(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress from
        && Optional.ofNullable(from.getAddress()).map(InetAddress::isLoopbackAddress).orElse(false);
  }

  private static boolean refuse(
      Request request, Response response, Callback callback, int status, String why) {
    Response.writeError(request, response, callback, status, why);
    return true;
  }
}
