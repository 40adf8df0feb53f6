package org.rapporteur.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The queries and updates that run now, each by the request it answers, so that they can be ended:
 * when their time is up, or when the server stops.
 *
 * <p>In place of ARQ's own time limit. That one waits for a lock that a query holds while it is
 * being planned; TDB2 looks for first results then, and where it finds none, such a query runs on,
 * and the one thread that cuts all others waits with it.
 */
final class RunningQueries implements AutoCloseable {
  private record Running(Runnable abort, Future<?> cut) {}

  private final Map<Object, Running> running = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, threads());
  private final ExecutorService cutters = Executors.newCachedThreadPool(threads());

  RunningQueries() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Calls {@code abort}, which may take its time, when {@code limit} is over before the end. */
  void begin(Object request, Runnable abort, Duration limit) {
    Future<?> cut =
        clock.schedule(() -> cutters.execute(abort), limit.toMillis(), TimeUnit.MILLISECONDS);
    running.put(request, new Running(abort, cut));
  }

  void end(Object request) {
    Running ended = running.remove(request);
    if (ended != null) {
      ended.cut.cancel(false);
    }
  }

  /** Ends them all. */
  void endAll() {
    running.values().forEach(query -> cutters.execute(query.abort));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    cutters.shutdown();
  }

  private static ThreadFactory threads() {
    return task -> {
      Thread thread = new Thread(task, "rapporteur-cut");
      thread.setDaemon(true);
      return thread;
    };
  }
}
