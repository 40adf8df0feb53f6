package org.rapporteur.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * An iterator over what is pushed: readers of files push, Spark pulls. A thread of its own pushes
 * and is never more than a few things ahead, however many there are.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
  private static final int AHEAD = 4;

  private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread pusher;
  private volatile Throwable failure;
  private Optional<T> next;

  /**
   * @param pushing pushes all there is to its argument, by the thread it is called in
   */
  Pulled(Consumer<Consumer<T>> pushing) {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    pusher =
        new Thread(
            () -> {
              try {
                pushing.accept(this::push);
              } catch (RuntimeException | Error e) {
                failure = e;
              }
              try {
                queue.put(Optional.empty());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody pulls any more
              }
            },
            "reading");
    pusher.setContextClassLoader(classes);
    pusher.setDaemon(true);
    pusher.start();
  }

  private void push(T thing) {
    try {
      queue.put(Optional.of(thing));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("closed", e);
    }
  }

  /**
   * @throws IllegalStateException if pushing failed, with what it threw as its cause
   */
  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      if (next.isEmpty() && failure != null) {
        throw new IllegalStateException("reading failed: " + failure, failure);
      }
    }
    return next.isPresent();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T thing = next.get();
    next = null;
    return thing;
  }

  /** Ends the pushing. */
  @Override
  public void close() {
    pusher.interrupt();
  }
}
