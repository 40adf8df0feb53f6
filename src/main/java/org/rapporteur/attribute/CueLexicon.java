package org.rapporteur.attribute;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.learn.Hash;
import org.rapporteur.learn.Packing;

/**
 * How often each word was a cue in the training articles: by stem, and by whether it is a verb, a
 * noun or something else. Immutable once built; thread-safe.
 */
final class CueLexicon {
  /** Words seen less often have no rate of their own. */
  private static final int LEAST = 3;

  private final Map<Integer, int[]> counts;

  private CueLexicon(Map<Integer, int[]> counts) {
    this.counts = counts;
  }

  static CueLexicon of(Iterable<LabelledTable> articles) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (LabelledTable article : articles) {
      add(counts, article, 1);
    }
    return new CueLexicon(counts);
  }

  private static void add(Map<Integer, int[]> counts, LabelledTable article, int sign) {
    TokenTable table = article.table();
    for (int i = 0; i < table.size; i++) {
      int[] count = counts.computeIfAbsent(key(table, i), key -> new int[2]);
      count[0] += sign;
      count[1] += Labels.isCue(article.labels()[i]) ? sign : 0;
    }
  }

  private static int key(TokenTable table, int i) {
    int pos = table.pos[i];
    return Hash.mix(table.stem[i], pos == Pos.VERB ? 1 : pos == Pos.NOUN ? 2 : 3);
  }

  /** The rates of an article that the lexicon was not made from. */
  CueRates rates(TokenTable table) {
    float[] rates = new float[table.size];
    for (int i = 0; i < rates.length; i++) {
      int[] count = counts.get(key(table, i));
      rates[i] = count == null ? CueRates.UNKNOWN : rate(count[0], count[1]);
    }
    return new CueRates(rates);
  }

  /** The rates of an article that the lexicon was made from, its own part left out. */
  CueRates ratesWithout(LabelledTable article) {
    Map<Integer, int[]> own = new HashMap<>();
    add(own, article, 1);
    TokenTable table = article.table();
    float[] rates = new float[table.size];
    for (int i = 0; i < rates.length; i++) {
      int key = key(table, i);
      int[] all = counts.get(key);
      int[] part = own.get(key);
      rates[i] = rate(all[0] - part[0], all[1] - part[1]);
    }
    return new CueRates(rates);
  }

  private static float rate(int seen, int cue) {
    return seen < LEAST ? CueRates.UNKNOWN : (cue + .05f) / (seen + .5f);
  }

  /** Writes the words that were seen often enough, in the order of their hashes. */
  void write(DataOutputStream out) throws IOException {
    Map<Integer, int[]> kept = new TreeMap<>(counts);
    kept.values().removeIf(count -> count[0] < LEAST);
    out.writeInt(kept.size());
    for (Map.Entry<Integer, int[]> entry : kept.entrySet()) {
      out.writeInt(entry.getKey());
      Packing.writeNumber(out, entry.getValue()[0]);
      Packing.writeNumber(out, entry.getValue()[1]);
    }
  }

  static CueLexicon read(DataInputStream in) throws IOException {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      int key = in.readInt();
      counts.put(key, new int[] {Packing.readNumber(in), Packing.readNumber(in)});
    }
    return new CueLexicon(counts);
  }
}
