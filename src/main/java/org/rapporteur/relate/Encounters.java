package org.rapporteur.relate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Brings together all statements of a collection that meet by their {@link Probe}s, scope by scope:
 * the work grows with what the scopes hold, not with the collection. Of a statement only hashes of
 * scopes and words are kept, in arrays, eight bytes a scope, so that millions have room in memory;
 * where hashes of different scopes or words are equal, some are brought together that need not be,
 * which decides nothing.
 */
final class Encounters {
  /** Of an entry, for the number of a sketch; the others hold the hash of the scope. */
  private static final int SKETCH_BITS = 26;

  /** Scope and sketch. */
  private long[] entries = new long[1 << 10];

  private int size;

  // What is kept of a statement for one of its probes.
  private int[] statements = new int[1 << 8];
  private int[] needed = new int[1 << 8];
  private int[][] words = new int[1 << 8][];
  private final BitSet asking = new BitSet();

  // Where each statement stands.
  private int[] documents = new int[1 << 8];
  private int[] begins = new int[1 << 8];
  private int sketches;

  /**
   * Takes in a statement, under a number of the caller's.
   *
   * @param document the number of the one that it stands in
   * @param begin where it stands there
   */
  void add(int statement, int document, int begin, List<Probe> probes) {
    if (statement >= documents.length) {
      documents = Arrays.copyOf(documents, 2 * statement);
      begins = Arrays.copyOf(begins, 2 * statement);
    }
    documents[statement] = document;
    begins[statement] = begin;
    // Several probes have the same words.
    IdentityHashMap<Set<String>, int[]> hashes = new IdentityHashMap<>();
    for (Probe probe : probes) {
      int sketch = sketch(statement, probe, hashes);
      for (String name : probe.scopes()) {
        if (size == entries.length) {
          entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = hash(probe.search().name().hashCode(), name) << SKETCH_BITS | sketch;
      }
    }
  }

  private int sketch(int statement, Probe probe, IdentityHashMap<Set<String>, int[]> hashes) {
    if (sketches == statements.length) {
      if (2L * sketches > 1L << SKETCH_BITS) {
        throw new IllegalStateException("more statements than can be related at a time");
      }
      statements = Arrays.copyOf(statements, 2 * sketches);
      needed = Arrays.copyOf(needed, 2 * sketches);
      words = Arrays.copyOf(words, 2 * sketches);
    }
    statements[sketches] = statement;
    needed[sketches] = probe.needed();
    words[sketches] = hashes.computeIfAbsent(probe.words(), Encounters::hashes);
    asking.set(sketches, probe.asking());
    return sketches++;
  }

  /** All scopes in which someone meets, each to be given to {@link Meeting#addTo} by any thread. */
  List<Meeting> meetings() {
    Arrays.parallelSort(entries, 0, size);
    List<Meeting> meetings = new ArrayList<>();
    for (int begin = 0, end; begin < size; begin = end) {
      int first = Integer.MAX_VALUE;
      int last = -1;
      boolean asked = false;
      boolean found = false;
      for (end = begin; end < size && scope(end) == scope(begin); end++) {
        int sketch = sketch(end);
        first = Math.min(first, statements[sketch]);
        last = Math.max(last, statements[sketch]);
        asked |= asking.get(sketch);
        found |= !asking.get(sketch);
      }
      if (asked && found && first < last) {
        meetings.add(new Meeting(begin, end, first));
      }
    }
    meetings.sort(Comparator.comparing(Meeting::first));
    return meetings;
  }

  private long scope(int entry) {
    return entries[entry] >>> SKETCH_BITS;
  }

  private int sketch(int entry) {
    return (int) (entries[entry] & ((1L << SKETCH_BITS) - 1));
  }

  private boolean mayMeet(int one, int other) {
    return documents[one] != documents[other] || Probe.areNear(begins[one], begins[other]);
  }

  /** Those who share a scope. */
  final class Meeting {
    private final int begin;
    private final int end;
    private final int first;

    private Meeting(int begin, int end, int first) {
      this.begin = begin;
      this.end = end;
      this.first = first;
    }

    /** The least of their numbers. */
    int first() {
      return first;
    }

    /** Gives {@code pairs} all that share enough words, once or more often. */
    void addTo(PairBuffer pairs) {
      int[] found = sketches(false);
      long[] postings = postings(found);
      int[] counts = new int[found.length];
      int[] touched = new int[found.length];
      for (int asker : sketches(true)) {
        int some = 0;
        for (int word : words[asker]) {
          for (int i = firstOf(postings, word); i < postings.length; i++) {
            if ((int) (postings[i] >> Integer.SIZE) != word) {
              break;
            }
            int other = (int) postings[i];
            if (counts[other]++ == 0) {
              touched[some++] = other;
            }
          }
        }
        for (int i = 0; i < some; i++) {
          int other = statements[found[touched[i]]];
          if (counts[touched[i]] >= needed[asker]
              && other != statements[asker]
              && mayMeet(statements[asker], other)) {
            pairs.add(statements[asker], other);
          }
          counts[touched[i]] = 0;
        }
      }
    }

    private int[] sketches(boolean thatAsk) {
      int[] some = new int[end - begin];
      int n = 0;
      for (int i = begin; i < end; i++) {
        if (asking.get(sketch(i)) == thatAsk) {
          some[n++] = sketch(i);
        }
      }
      return Arrays.copyOf(some, n);
    }

    /** Word and place in {@code found}, sorted. */
    private long[] postings(int[] found) {
      int all = 0;
      for (int sketch : found) {
        all += words[sketch].length;
      }
      long[] postings = new long[all];
      int n = 0;
      for (int i = 0; i < found.length; i++) {
        for (int word : words[found[i]]) {
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

  /** Its low bits are the ones that are kept: millions of scopes have one each, nearly always. */
  private static long hash(int search, String name) {
    long hash = search;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return ((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L) >>> SKETCH_BITS;
  }
}
