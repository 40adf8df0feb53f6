package org.rapporteur.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells on standard error how far a long work is: a bar on a terminal, now and then a line
 * elsewhere. Messages go above the bar. Thread-safe.
 */
final class Progress implements AutoCloseable {
  private static final long BETWEEN_LINES = 10_000_000_000L;
  private static final int MEGABYTE = 1024 * 1024;

  private final PrintWriter err;
  private final boolean quiet;
  private final ProgressBar bar;
  private final long started = System.nanoTime();
  private final LongAdder bytes = new LongAdder();
  private long said = started;

  private Progress(PrintWriter err, boolean quiet, ProgressBar bar) {
    this.err = err;
    this.quiet = quiet;
    this.bar = bar;
  }

  /**
   * @param total bytes, by which the time left is judged
   */
  static Progress of(String task, long total, PrintWriter err, boolean quiet) {
    // The launcher looks whether standard error is a terminal, which Java cannot tell.
    boolean terminal = Boolean.getBoolean("rapporteur.terminal");
    ProgressBar bar = null;
    if (terminal && !quiet) {
      PrintStream unbuffered = new PrintStream(System.err, true, StandardCharsets.UTF_8);
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setUnit(" MB", MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .setConsumer(new ConsoleProgressBarConsumer(unbuffered))
              .build();
    }
    return new Progress(err, quiet, bar);
  }

  /** So many bytes more have been read. */
  void read(long more) {
    bytes.add(more);
  }

  /** How far the work is. */
  synchronized void at(int articles, long statements) {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (bar != null) {
      bar.stepTo(bytes.sum());
      bar.setExtraMessage(
          String.format(
              Locale.ROOT,
              " %,d articles (%.0f/s), %,d statements",
              articles,
              articles / seconds,
              statements));
    } else if (!quiet && System.nanoTime() - said > BETWEEN_LINES) {
      said = System.nanoTime();
      err.printf(
          Locale.ROOT,
          "rapporteur: %,d articles, %,d statements, %.0f articles/s%n",
          articles,
          statements,
          articles / seconds);
      err.flush();
    }
  }

  /** A line about one source, which is not lost in the bar. */
  synchronized void say(String message) {
    String line = "rapporteur: " + message;
    if (bar != null) {
      line = "\r" + line + "\u001B[K"; // clears what was left of the bar
    }
    err.println(line);
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
