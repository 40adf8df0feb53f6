package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works out what holds between all statements of a store of whose relations nothing is known yet,
 * and fills the index by which {@link Mending} goes on. Looking each statement up in that index
 * would come to the same and takes several times as long.
 */
final class Making {
  /** About five kilobytes each. */
  static final int REMEMBERED = 20_000;

  private final UtteranceIndex index;
  private final int threads;
  private final int most;

  private final Encounters encounters = new Encounters();
  private final List<String> iris = new ArrayList<>();
  private int documents;
  private final BitSet replies = new BitSet();
  private final Map<Integer, Utterance> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Utterance> eldest) {
              return size() > most;
            }
          });

  private final FoundPairs found = new FoundPairs();

  /**
   * @param index an empty one, which is filled and not committed
   * @param most how many statements are kept in memory; others are read from the index again
   */
  Making(UtteranceIndex index, int threads, int most) {
    this.index = index;
    this.threads = threads;
    this.most = most;
  }

  /**
   * Adds all that holds to {@code quads}.
   *
   * @param documents best in the order of time, since those of one time meet
   * @param reading the statements of a document, by position; for several threads
   */
  void addTo(
      RelationQuads quads, List<String> documents, Function<String, List<Utterance>> reading) {
    Queue<String> left = new ConcurrentLinkedQueue<>(documents);
    run(
        () -> {
          for (String document = left.poll(); document != null; document = left.poll()) {
            List<Utterance> utterances = reading.apply(document);
            index.replace(document, utterances);
            take(utterances);
          }
        });
    index.show();
    Queue<Encounters.Meeting> meetings = new ConcurrentLinkedQueue<>(encounters.meetings());
    run(
        () -> {
          PairBuffer met = new PairBuffer(this::compare);
          for (var meeting = meetings.poll(); meeting != null; meeting = meetings.poll()) {
            meeting.addTo(met);
          }
          met.empty();
        });
    found.addTo(quads, this::utterance);
  }

  private void take(List<Utterance> document) {
    List<List<Probe>> probes = document.stream().map(Probe::of).toList();
    List<Boolean> replying = document.stream().map(Utterance::isReply).toList();
    List<Finding> inside = Answers.in(document);
    Map<Utterance, Integer> numbers = new HashMap<>();
    synchronized (this) {
      documents++;
      for (int i = 0; i < document.size(); i++) {
        Utterance utterance = document.get(i);
        int number = iris.size();
        iris.add(utterance.iri());
        replies.set(number, replying.get(i));
        remembered.put(number, utterance);
        numbers.put(utterance, number);
        encounters.add(number, documents, utterance.begin(), probes.get(i));
      }
    }
    for (Finding one : inside) {
      found.add(one, numbers.get(one.from()), numbers.get(one.to()));
    }
  }

  private void compare(int one, int other) {
    Utterance first = utterance(one);
    Utterance second = utterance(other);
    for (Finding finding : Comparison.between(first, second)) {
      boolean forward = finding.from().equals(first);
      found.add(finding, forward ? one : other, forward ? other : one);
    }
    if (replies.get(one)) {
      Replies.judge(first, second).ifPresent(finding -> found.add(finding, one, other));
    }
    if (replies.get(other)) {
      Replies.judge(second, first).ifPresent(finding -> found.add(finding, other, one));
    }
  }

  private Utterance utterance(int number) {
    Utterance known = remembered.get(number);
    if (known == null) {
      known = index.read(iris.get(number));
      remembered.put(number, known);
    }
    return known;
  }

  private void run(Runnable work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(work));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
