package org.rapporteur.serve;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Lets requests wait for their turn without holding a thread; the page's files and signs of life go
 * before queries, so that long queries do not make the server look dead.
 */
final class Turns extends QoSHandler {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_WAITING = 1_000;

  Turns(int atOnce) {
    setMaxRequestCount(atOnce);
    setMaxSuspendedRequestCount(MOST_WAITING);
    setMaxSuspend(LONGEST_WAIT);
  }

  @Override
  protected int getPriority(Request request) {
    return Request.getPathInContext(request).startsWith(RapporteurServer.DATASET) ? 0 : 1;
  }
}
