package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings together all statements of a collection that meet by their {@link Probe}s, scope by scope:
 * the work grows with what the scopes hold, not with the collection. Of a statement only hashes of
 * scopes and words are kept, so that millions have room in memory; where hashes of different words
 * are equal, some are brought together that need not be, which decides nothing.
 */
final class Encounters {
  /** The probes of one scope, by what they are for. */
  private static final class Scope {
    private final List<Sketch> asking = new ArrayList<>(1);
    private final List<Sketch> found = new ArrayList<>(1);
  }

  /**
   * What is kept of a statement in a scope: hashes of its words, and how many have to be shared.
   */
  private static final class Sketch {
    private final int statement;
    private final int[] words;
    private final int needed;

    Sketch(int statement, int[] words, int needed) {
      this.statement = statement;
      this.words = words;
      this.needed = needed;
    }
  }

  private final Map<Long, Scope> scopes = new HashMap<>();

  /** Takes in a statement, under a number of the caller's. */
  void add(int statement, List<Probe> probes) {
    // Several probes have the same words.
    IdentityHashMap<Set<String>, int[]> words = new IdentityHashMap<>();
    for (Probe probe : probes) {
      int[] hashes = words.computeIfAbsent(probe.words(), Encounters::hashes);
      Sketch sketch = new Sketch(statement, hashes, probe.needed());
      for (String name : probe.scopes()) {
        Scope scope =
            scopes.computeIfAbsent(
                hash(probe.search().name().hashCode(), name), key -> new Scope());
        (probe.asking() ? scope.asking : scope.found).add(sketch);
      }
    }
  }

  /** All scopes in which someone meets, each to be given to {@link Meeting#addTo} by any thread. */
  List<Meeting> meetings() {
    return scopes.values().stream()
        .filter(scope -> !scope.asking.isEmpty() && !scope.found.isEmpty())
        .map(Meeting::new)
        .sorted(Comparator.comparing(Meeting::first))
        .toList();
  }

  /** Those who share a scope. */
  static final class Meeting {
    private final Scope scope;

    private Meeting(Scope scope) {
      this.scope = scope;
    }

    /** The least of their numbers. */
    int first() {
      return Math.min(scope.asking.get(0).statement, scope.found.get(0).statement);
    }

    /** Gives {@code pairs} all that share enough words, once or more often. */
    void addTo(PairBuffer pairs) {
      long[] postings = postings();
      int[] counts = new int[scope.found.size()];
      int[] touched = new int[scope.found.size()];
      for (Sketch asker : scope.asking) {
        int some = 0;
        for (int word : asker.words) {
          for (int i = firstOf(postings, word); i < postings.length; i++) {
            if ((int) (postings[i] >> Integer.SIZE) != word) {
              break;
            }
            int found = (int) postings[i];
            if (counts[found]++ == 0) {
              touched[some++] = found;
            }
          }
        }
        for (int i = 0; i < some; i++) {
          Sketch other = scope.found.get(touched[i]);
          if (counts[touched[i]] >= asker.needed && other.statement != asker.statement) {
            pairs.add(asker.statement, other.statement);
          }
          counts[touched[i]] = 0;
        }
      }
    }

    /** Word and place in {@code found}, sorted. */
    private long[] postings() {
      int size = scope.found.stream().mapToInt(sketch -> sketch.words.length).sum();
      long[] postings = new long[size];
      int n = 0;
      for (int i = 0; i < scope.found.size(); i++) {
        for (int word : scope.found.get(i).words) {
          postings[n++] = ((long) word << Integer.SIZE) | i;
        }
      }
      Arrays.sort(postings);
      return postings;
    }

    private static int firstOf(long[] postings, int word) {
      int at = Arrays.binarySearch(postings, (long) word << Integer.SIZE);
      return at < 0 ? -at - 1 : at;
    }
  }

  private static int[] hashes(Set<String> words) {
    return words.stream().mapToInt(String::hashCode).toArray();
  }

  /** Wide enough for millions of scopes to have one each, nearly always. */
  private static long hash(int search, String name) {
    long hash = search;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
