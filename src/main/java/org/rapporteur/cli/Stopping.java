package org.rapporteur.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets Ctrl-C and SIGTERM end a long work at a safe point: the first asks, and the process waits
 * for the work to come to one.
 */
final class Stopping implements BooleanSupplier, AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stopping");
  private volatile boolean stopped;

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the work is asked to end. */
  @Override
  public boolean getAsBoolean() {
    return stopped;
  }

  /** The work has come to its end. */
  @Override
  public void close() {
    ended.countDown();
    if (!stopped) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already, and the hook finds the work ended.
      }
    }
  }

  private void stop() {
    stopped = true;
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("rapporteur: did not come to a safe point; what was committed is safe");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
