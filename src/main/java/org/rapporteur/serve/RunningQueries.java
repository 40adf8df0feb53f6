package org.rapporteur.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.List;
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
 * when their time is up, when they fill the memory, or when the server stops.
 *
 * <p>In place of ARQ's own time limit. That one waits for a lock that a query holds while it is
 * being planned; TDB2 looks for first results then, and where it finds none, such a query runs on,
 * and the one thread that cuts all others waits with it.
 */
final class RunningQueries implements AutoCloseable {
  /** What stays in use of the memory for long-lived objects when little is left. */
  private static final double MOST_MEMORY = 0.8;

  private static final Duration MEMORY_CHECK = Duration.ofSeconds(1);

  /** Those that have run shorter are not what fills the memory. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private record Running(Runnable abort, Future<?> cut, long begun) {
    boolean isLong() {
      return System.nanoTime() - begun > SHORT.toNanos();
    }
  }

  private final Map<Object, Running> running = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, threads());
  private final ExecutorService cutters = Executors.newCachedThreadPool(threads());

  RunningQueries() {
    clock.setRemoveOnCancelPolicy(true);
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.isCollectionUsageThresholdSupported())
        .filter(pool -> pool.getName().matches(".*(?:Old|Tenured).*"))
        .filter(pool -> pool.getUsage().getMax() > 0)
        .forEach(this::watch);
  }

  /**
   * Ends long queries when they fill the memory. One that sorts or groups without bound would else
   * take it from all others before its time is up.
   */
  private void watch(MemoryPoolMXBean pool) {
    pool.setCollectionUsageThreshold((long) (MOST_MEMORY * pool.getUsage().getMax()));
    Future<?> unusedWatch =
        clock.scheduleWithFixedDelay(
            () -> {
              List<Running> ended =
                  pool.isCollectionUsageThresholdExceeded()
                      ? running.values().stream().filter(Running::isLong).toList()
                      : List.of();
              if (!ended.isEmpty()) {
                ended.forEach(query -> cutters.execute(query.abort));
                // What is in use is measured only when memory is collected.
                Future<?> unusedCollection =
                    clock.schedule(System::gc, MEMORY_CHECK.toMillis() / 2, TimeUnit.MILLISECONDS);
              }
            },
            MEMORY_CHECK.toMillis(),
            MEMORY_CHECK.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Calls {@code abort}, which may take its time, when {@code limit} is over before the end. */
  void begin(Object request, Runnable abort, Duration limit) {
    Future<?> cut =
        clock.schedule(() -> cutters.execute(abort), limit.toMillis(), TimeUnit.MILLISECONDS);
    running.put(request, new Running(abort, cut, System.nanoTime()));
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
