package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParserTest {
  @Test
  void someActionAlwaysLosesNothingMoreAndLeadsToAnyProjectiveTree() {
    Random random = new Random(8);
    ParserState state = new ParserState();
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(8);
      int[] gold = projectiveTree(random, n);
      state.start(n);
      while (!state.isDone()) {
        int free = -1;
        for (int a = 0; a < ParserState.ACTIONS; a++) {
          free = state.allows(a) && state.cost(a, gold) == 0 ? a : free;
        }
        assertThat(free).as("%s", Arrays.toString(gold)).isNotNegative();
        state.apply(free, 1);
      }
      assertThat(Arrays.copyOf(state.head, n)).isEqualTo(gold);
    }
  }

  @Test
  void everyRunOfAllowedActionsGivesEachWordOneHead() {
    Random random = new Random(9);
    ParserState state = new ParserState();
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(12);
      state.start(n);
      while (!state.isDone()) {
        int action = random.nextInt(ParserState.ACTIONS);
        if (state.allows(action)) {
          state.apply(action, 1);
        }
      }
      for (int i = 0; i < n; i++) {
        int at = i;
        for (int steps = 0; at < n; steps++) {
          assertThat(steps).isLessThanOrEqualTo(n);
          at = state.head[at];
        }
      }
    }
  }

  /**
   * A random tree whose arcs do not cross, words hanging from {@code n} where from nothing else.
   */
  private static int[] projectiveTree(Random random, int n) {
    int[] heads = new int[n];
    ParserState state = new ParserState();
    state.start(n);
    List<Integer> allowed = new ArrayList<>();
    while (!state.isDone()) {
      allowed.clear();
      for (int a = 0; a < ParserState.ACTIONS; a++) {
        if (state.allows(a)) {
          allowed.add(a);
        }
      }
      state.apply(allowed.get(random.nextInt(allowed.size())), 1);
    }
    System.arraycopy(state.head, 0, heads, 0, n);
    return heads;
  }
}
