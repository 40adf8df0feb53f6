package org.rapporteur.cli;

import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ends the process when memory is so short that nearly all time goes into looking for some. The
 * serial collector has no such limit of its own: for a long while before there is an {@link
 * OutOfMemoryError} the work would seem to hang.
 */
final class MemoryWatch {
  private static final long LOOK_MILLIS = 1000;

  /** Over so many looks it must be so. Set lower by tests. */
  private static final int LOOKS = Integer.getInteger("rapporteur.memoryLooks", 20);

  /** Of the time, spent in the collector. */
  private static final double MOST_TIME = 0.95;

  /** Of the old generation, in use after it was collected. */
  private static final double MOST_USE = 0.95;

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final Optional<MemoryPoolMXBean> old = oldGeneration();
  private final PrintWriter err;
  private final String message;
  private final Thread thread = new Thread(this::watch, "memory watch");

  private MemoryWatch(PrintWriter err, String message) {
    this.err = err;
    this.message = message;
  }

  /**
   * Begins to watch.
   *
   * @param message the line that ends the process, with code 1 and nothing else done: what must not
   *     be lost then has to bear a kill
   */
  static MemoryWatch begin(PrintWriter err, String message) {
    MemoryWatch watch = new MemoryWatch(err, message);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** The work has come to its end. */
  void end() {
    thread.interrupt();
  }

  private void watch() {
    long[] times = new long[LOOKS];
    long[] collecting = new long[LOOKS];
    for (int look = 0; true; look++) {
      int oldest = look % LOOKS;
      long now = System.nanoTime();
      long collected = collectingMillis();
      double share = (collected - collecting[oldest]) * 1e6 / (now - times[oldest]);
      if (look >= LOOKS && share > MOST_TIME && isFull()) {
        err.println(message);
        err.flush();
        Runtime.getRuntime().halt(1);
      }
      times[oldest] = now;
      collecting[oldest] = collected;
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private long collectingMillis() {
    long sum = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      sum += collector.getCollectionTime();
    }
    return sum;
  }

  private boolean isFull() {
    return old.map(MemoryPoolMXBean::getCollectionUsage)
        .filter(after -> after.getMax() > 0 && after.getUsed() > MOST_USE * after.getMax())
        .isPresent();
  }

  /** What is not collected at each turn: the largest part of the heap, if its collector tells. */
  private static Optional<MemoryPoolMXBean> oldGeneration() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
  }
}
