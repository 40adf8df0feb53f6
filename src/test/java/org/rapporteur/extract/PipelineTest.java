package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PipelineTest {
  @Test
  void resultsComeInOrderWhateverTheThreadsDo() {
    List<Integer> results = new ArrayList<>();
    pipeline(4, i -> pause(i % 7 == 0 ? 3 : 0, i)).run(numbers(300), () -> false, results::add);
    assertThat(results).isEqualTo(numbers(300).toList());
  }

  @Test
  void nobodyRunsAheadOfTheCapacity() {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stream<Integer> counted =
        numbers(200).peek(i -> most.accumulateAndGet(underWay.incrementAndGet(), Math::max));
    new Pipeline<Integer, Integer>(2, 10, i -> 2, () -> Function.identity())
        .run(counted, () -> false, i -> underWay.addAndGet(-pause(1, 1)));
    assertThat(most.get()).isBetween(2, 7); // five of weight 2, one waiting, one being taken
  }

  @Test
  void aThingHeavierThanTheCapacityIsWorkedOnAlone() {
    List<Integer> results = new ArrayList<>();
    new Pipeline<Integer, Integer>(2, 10, i -> 1000, () -> Function.identity())
        .run(numbers(5), () -> false, results::add);
    assertThat(results).hasSize(5);
  }

  @Test
  void eachThreadHasItsOwnWorker() {
    AtomicInteger made = new AtomicInteger();
    new Pipeline<Integer, Integer>(
            3,
            100,
            i -> 1,
            () -> {
              made.incrementAndGet();
              Thread mine = Thread.currentThread();
              return i -> {
                assertThat(Thread.currentThread()).isSameAs(mine);
                return pause(1, i);
              };
            })
        .run(numbers(100), () -> false, i -> {});
    assertThat(made.get()).isBetween(1, 3);
  }

  @Test
  void stopsWhenToldAndFinishesWhatIsUnderWay() {
    List<Integer> results = new ArrayList<>();
    pipeline(2, i -> pause(1, i))
        .run(Stream.iterate(0, i -> i + 1), () -> results.size() >= 20, results::add);
    assertThat(results.size()).isBetween(20, 140);
    assertThat(results).isEqualTo(numbers(results.size()).toList());
  }

  @Test
  void whatIsThrownAnywhereReachesTheCallerAndEndsAllThreads() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    int before = Thread.activeCount();
    assertThatThrownBy(
            () -> pipeline(2, i -> fail(failure)).run(numbers(1000), () -> false, i -> {}))
        .isSameAs(failure);
    assertThatThrownBy(
            () ->
                pipeline(2, i -> i)
                    .run(numbers(1000).peek(i -> fail(failure)), () -> false, i -> {}))
        .isSameAs(failure);
    assertThatThrownBy(
            () -> pipeline(2, i -> i).run(numbers(9999), () -> false, i -> fail(failure)))
        .isSameAs(failure);
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (Thread.activeCount() > before && System.nanoTime() < end) {
      pause(5, 0);
    }
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
  }

  private static Pipeline<Integer, Integer> pipeline(int threads, Function<Integer, Integer> work) {
    return new Pipeline<>(threads, 100, i -> 1, () -> work);
  }

  private static Stream<Integer> numbers(int end) {
    return IntStream.range(0, end).boxed();
  }

  private static int fail(RuntimeException failure) {
    throw failure;
  }

  private static int pause(int milliseconds, int value) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return value;
  }
}
