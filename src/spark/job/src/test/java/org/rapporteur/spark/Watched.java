package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of Java, with what it has used. */
final class Watched {
  private static final String PEAK = "VmHWM:";

  private final ProcessHandle process;
  private final long started;
  private volatile Use last;

  /**
   * What a process has used since it began.
   *
   * @param seconds since it has been watched
   * @param processor seconds of all its threads
   * @param megabytes the most that was resident at once; 0 where the system does not tell
   */
  record Use(double seconds, double processor, long megabytes) {
    Use minus(Use before) {
      return new Use(seconds - before.seconds, processor - before.processor, megabytes);
    }
  }

  /**
   * @param started {@link System#nanoTime} from which its seconds count
   */
  Watched(ProcessHandle process, long started) {
    this.process = process;
    this.started = started;
    last = new Use(0, 0, 0);
    Thread watching = new Thread(this::watch, "watching");
    watching.setDaemon(true);
    watching.start();
  }

  /** As it was last seen, at most a tenth of a second before, or before its end. */
  Use use() {
    return last;
  }

  /** Of all objects that are reachable, in MB; makes the process collect its garbage. */
  long liveMegabytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String histogram = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    jcmd.waitFor(1, TimeUnit.MINUTES);
    String total =
        histogram
            .lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(histogram));
    return Long.parseLong(total.trim().split(" +")[2]) >> 20;
  }

  private void watch() {
    while (process.isAlive()) {
      double processor =
          process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
      // A process that has just ended tells nothing any more.
      if (processor > 0) {
        last = new Use((System.nanoTime() - started) / 1e9, processor, peakMegabytes());
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private long peakMegabytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return last.megabytes();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(last.megabytes());
    } catch (IOException | UncheckedIOException e) {
      return last.megabytes(); // it has ended meanwhile
    }
  }
}
