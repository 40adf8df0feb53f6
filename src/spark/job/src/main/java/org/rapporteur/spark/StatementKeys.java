package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.rapporteur.relate.Probe;
import org.rapporteur.relate.Utterance;

/**
 * A statement -> the keys by which joins bring it together with all those that it meets.
 *
 * <p>Who shares {@code needed} words with another shares one of the first {@code n - needed + 1},
 * whatever the order, if it is the same for all (prefix filtering: Chaudhuri, Ganti and Kaushik,
 * ICDE 2006); with the rarest first few share a key. A key that still brings too many together,
 * someone who is in all papers on a word that is in all papers, is divided by the next word: the
 * second that both have is among the first {@code n - needed + 2}.
 *
 * @param ranks of frequent words; others are rarer than all of them
 * @param divided keys that are to be divided
 */
record StatementKeys(Map<String, Integer> ranks, Set<String> divided)
    implements FlatMapFunction<Iterator<Row>, Row> {
  private static final char BETWEEN = '\u0001';

  @Override
  public Iterator<Row> call(Iterator<Row> utterances) {
    return new Flattened<>(utterances, row -> keys(Utterance.of(row.<String>getAs("line"))));
  }

  private Iterator<Row> keys(Utterance utterance) {
    Set<Row> keys = new HashSet<>();
    for (Probe probe : Probe.of(utterance)) {
      List<String> words = new ArrayList<>(probe.words());
      words.sort(
          Comparator.comparing((String word) -> ranks.getOrDefault(word, 0))
              .thenComparing(Comparator.naturalOrder()));
      int first = words.size() - probe.needed() + 1;
      for (String scope : probe.scopes()) {
        for (int i = 0; i < first; i++) {
          String key = key(probe.search().name(), scope, words.get(i));
          if (probe.needed() == 1 || !divided.contains(key)) {
            keys.add(RowFactory.create(key, probe.asking(), utterance.iri()));
          } else {
            for (int j = i + 1; j <= first; j++) {
              keys.add(
                  RowFactory.create(key + BETWEEN + words.get(j), probe.asking(), utterance.iri()));
            }
          }
        }
      }
    }
    return keys.iterator();
  }

  private static String key(String search, String scope, String word) {
    return search + BETWEEN + scope + BETWEEN + word;
  }

  /** A statement -> its words, each once. */
  static final class Words implements FlatMapFunction<Iterator<Row>, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> utterances) {
      return new Flattened<>(
          utterances,
          row -> {
            Set<String> words = new HashSet<>();
            for (Probe probe : Probe.of(Utterance.of(row.<String>getAs("line")))) {
              words.addAll(probe.words());
            }
            return words.stream().map(word -> RowFactory.create(word)).iterator();
          });
    }
  }
}
