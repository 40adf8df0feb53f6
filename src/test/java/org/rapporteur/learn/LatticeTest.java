package org.rapporteur.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.learn.Lattice.Path;

/** Sums, marginals and best paths against all paths written out. */
class LatticeTest {
  private static final int L = SpanLabels.COUNT;

  @Test
  void agreesWithAllPathsWrittenOut() {
    Random random = new Random(3);
    Lattice lattice = new Lattice();
    for (int round = 0; round < 40; round++) {
      int n = 1 + random.nextInt(4);
      fill(lattice, n, random);
      lattice.run();
      check(lattice, paths(n), n);
    }
  }

  @Test
  void forcedLatticeKnowsOnlyPathsWithThatKindThere() {
    Random random = new Random(4);
    Lattice lattice = new Lattice();
    for (int round = 0; round < 40; round++) {
      int n = 1 + random.nextInt(4);
      int forced = random.nextInt(n);
      fill(lattice, n, random);
      lattice.run();
      lattice.force(forced, 2);
      List<byte[]> paths = paths(n);
      paths.removeIf(path -> SpanLabels.roleOf(path[forced]) != 2);
      check(lattice, paths, n);
    }
  }

  @Test
  void longStretchNeitherOverflowsNorVanishes() {
    Random random = new Random(5);
    Lattice lattice = new Lattice();
    fill(lattice, 3000, random);
    for (int i = 0; i < 3000 * L; i++) {
      lattice.emission()[i] *= 30;
    }
    lattice.run();
    assertThat(lattice.logZ()).isFinite();
    for (int i = 0; i < 3000; i++) {
      double sum = 0;
      for (int l = 0; l < L; l++) {
        sum += lattice.marginal(i, l);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  private static void check(Lattice lattice, List<byte[]> paths, int n) {
    double sum = 0;
    double[] marginals = new double[n * L];
    for (byte[] path : paths) {
      double weight = Math.exp(lattice.score(path));
      sum += weight;
      for (int i = 0; i < n; i++) {
        marginals[i * L + path[i]] += weight;
      }
    }
    assertThat(lattice.logZ()).isCloseTo(Math.log(sum), within(1e-6));
    for (int i = 0; i < n * L; i++) {
      assertThat(lattice.marginal(i / L, i % L)).isCloseTo(marginals[i] / sum, within(1e-6));
    }
    double[] scores = paths.stream().mapToDouble(path -> -lattice.score(path)).sorted().toArray();
    List<Path> best = lattice.best(5);
    assertThat(best).hasSize(Math.min(5, paths.size()));
    for (int k = 0; k < best.size(); k++) {
      assertThat(best.get(k).score()).isCloseTo(-scores[k], within(1e-9));
      assertThat(lattice.score(best.get(k).labels())).isCloseTo(-scores[k], within(1e-9));
    }
  }

  private static void fill(Lattice lattice, int n, Random random) {
    lattice.reset(n);
    for (int i = 0; i < n * L; i++) {
      lattice.emission()[i] = random.nextGaussian() * 2;
    }
    for (int i = L * L; i < n * L * L; i++) {
      lattice.transition()[i] = random.nextGaussian();
    }
  }

  /** All label sequences that are allowed. */
  private static List<byte[]> paths(int n) {
    List<byte[]> paths = new ArrayList<>();
    extend(new byte[n], 0, paths);
    return paths;
  }

  private static void extend(byte[] path, int at, List<byte[]> paths) {
    if (at == path.length) {
      paths.add(path.clone());
      return;
    }
    for (byte l = 0; l < L; l++) {
      boolean allowed = at == 0 ? !SpanLabels.isInside(l) : SpanLabels.isAllowed(path[at - 1], l);
      if (allowed) {
        path[at] = l;
        extend(path, at + 1, paths);
      }
    }
  }
}
