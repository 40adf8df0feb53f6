package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.learn.Hash;
import org.rapporteur.learn.Packing;

/** Penn tags of words that, as one part of speech, have hardly another. Immutable, thread-safe. */
final class KnownTags {
  /** A word must have been seen so often. */
  private static final int LEAST_SEEN = 20;

  /** Share of its places that must have the same tag. */
  private static final double LEAST_SHARE = .995;

  private final int[] words;
  private final byte[] tags;

  private KnownTags(int[] words, byte[] tags) {
    this.words = words;
    this.tags = tags;
  }

  /**
   * @param gold for each of the tables the tags of its tokens
   */
  static KnownTags of(List<TokenTable> tables, List<int[]> gold) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int t = 0; t < tables.size(); t++) {
      TokenTable table = tables.get(t);
      for (int i = 0; i < table.size; i++) {
        counts.computeIfAbsent(key(table, i), key -> new int[PennTags.COUNT])[gold.get(t)[i]]++;
      }
    }
    counts.values().removeIf(count -> tagOf(count) == PennTags.NONE);
    int[] words = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    byte[] tags = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      tags[i] = (byte) tagOf(counts.get(words[i]));
    }
    return new KnownTags(words, tags);
  }

  private static int tagOf(int[] count) {
    int seen = 0;
    int best = PennTags.NONE;
    for (int tag = 1; tag < count.length; tag++) {
      seen += count[tag];
      best = count[tag] > count[best] || best == PennTags.NONE ? tag : best;
    }
    return seen >= LEAST_SEEN && count[best] >= LEAST_SHARE * seen ? best : PennTags.NONE;
  }

  private static int key(TokenTable table, int i) {
    return Hash.mix(table.lower[i], table.pos[i]);
  }

  /** The tag of token {@code i}, or {@link PennTags#NONE}. */
  int tag(TokenTable table, int i) {
    int at = Arrays.binarySearch(words, key(table, i));
    return at < 0 ? PennTags.NONE : tags[at];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int i = 0; i < words.length; i++) {
      out.writeInt(words[i]);
      Packing.writeNumber(out, tags[i]);
    }
  }

  static KnownTags read(DataInputStream in) throws IOException {
    int[] words = new int[in.readInt()];
    byte[] tags = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
      tags[i] = (byte) Packing.readNumber(in);
    }
    return new KnownTags(words, tags);
  }
}
