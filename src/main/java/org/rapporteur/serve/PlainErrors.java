package org.rapporteur.serve;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers errors with a line of plain text: the status, what it means, and why where known. */
final class PlainErrors extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback)
      throws IOException {
    Gate.addSafety(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String meaning = HttpStatus.getMessage(status);
    // What broke inside is for the log, not for whoever asks.
    boolean tell = status < 500 && message != null && !message.equals(meaning);
    String line = status + " " + meaning + (tell ? ": " + message : "") + "\n";
    Content.Sink.write(response, true, line, callback);
  }
}
