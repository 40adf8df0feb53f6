package org.rapporteur.extract;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Works on a stream of things with several threads: one reads the stream, some work, the caller's
 * takes the results, in the order of the stream. Whoever is ahead waits, so that what is in memory
 * is bounded by weight, however long the stream is.
 *
 * @param threads how many work
 * @param capacity the weight of all that may be under way at once; one thing that weighs more is
 *     worked on alone
 * @param weight of one thing, in the unit of {@code capacity}
 * @param workers makes the function of one thread; called once for each thread that gets work
 */
public record Pipeline<A, R>(
    int threads, int capacity, ToIntFunction<A> weight, Supplier<Function<A, R>> workers) {
  public Pipeline {
    requireNonNull(weight, "weight");
    requireNonNull(workers, "workers");
    if (threads < 1 || capacity < 1) {
      throw new IllegalArgumentException(threads + " threads, capacity " + capacity);
    }
  }

  /**
   * Works until the stream ends or {@code stopped} says so; then what is under way is finished.
   *
   * @param results called by the thread that calls this method, for one result at a time
   * @throws RuntimeException or Error, what the stream, a worker or {@code results} threw; nothing
   *     runs on after that
   */
  public void run(Stream<A> things, BooleanSupplier stopped, Consumer<R> results) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Line line = new Line(pool, stopped);
      Future<?> reading = reader.submit(() -> line.fill(things));
      for (Optional<Ticket<R>> next = line.next(); next.isPresent(); next = line.next()) {
        results.accept(result(next.get().result()));
        line.room.release(next.get().weight());
      }
      result(reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      reader.shutdownNow();
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private record Ticket<R>(Future<R> result, int weight) {}

  /** Ends the reading of a stream from within. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("stopped", null, false, false);
    }
  }

  /** What is under way, in order. */
  private final class Line {
    private final ExecutorService pool;
    private final BooleanSupplier stopped;
    private final Semaphore room = new Semaphore(capacity, true);
    private final BlockingQueue<Optional<Ticket<R>>> tickets = new LinkedBlockingQueue<>();
    private final ThreadLocal<Function<A, R>> worker = ThreadLocal.withInitial(workers);

    Line(ExecutorService pool, BooleanSupplier stopped) {
      this.pool = pool;
      this.stopped = stopped;
    }

    Optional<Ticket<R>> next() throws InterruptedException {
      return tickets.take();
    }

    Void fill(Stream<A> things) {
      try {
        things.forEach(this::add);
      } catch (Stop e) {
        // What was added before is finished.
      } finally {
        tickets.add(Optional.empty());
      }
      return null;
    }

    private void add(A thing) {
      if (stopped.getAsBoolean()) {
        throw new Stop();
      }
      int taken = Math.max(1, Math.min(capacity, weight.applyAsInt(thing)));
      try {
        room.acquire(taken);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stop();
      }
      Future<R> result = pool.submit(() -> worker.get().apply(thing));
      tickets.add(Optional.of(new Ticket<>(result, taken)));
    }
  }
}
