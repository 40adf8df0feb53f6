package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Divides articles so that each can be looked at by a model that has not seen it. */
final class Folds {
  /** Stands for no fold: everything is trained on. */
  static final int NONE = -1;

  private Folds() {}

  /** The articles outside fold {@code fold} of {@code folds}. */
  static <T> List<T> outside(List<T> articles, int fold, int folds) {
    return pick(articles, i -> i % folds != fold);
  }

  /** The articles of fold {@code fold} of {@code folds}. */
  static <T> List<T> inside(List<T> articles, int fold, int folds) {
    return pick(articles, i -> i % folds == fold);
  }

  private static <T> List<T> pick(List<T> articles, IntPredicate wanted) {
    List<T> picked = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (wanted.test(i)) {
        picked.add(articles.get(i));
      }
    }
    return picked;
  }

  /** Runs tasks that do not touch each other's data, and waits for all of them. */
  static void run(int threads, List<Runnable> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(pool.submit(task)));
      for (Future<?> task : running) {
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("training failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
