package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.rapporteur.relate.Comparison;
import org.rapporteur.relate.Finding;
import org.rapporteur.relate.Replies;
import org.rapporteur.relate.Utterance;

/** Two statements that have met -> what holds between them. */
final class PairDecisions implements FlatMapFunction<Iterator<Row>, Row> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Iterator<Row> pairs) {
    Map<String, Utterance> known = new LatelyUsed();
    return new Flattened<>(
        pairs,
        pair -> {
          Utterance one = known.computeIfAbsent(pair.getString(0), Utterance::of);
          Utterance other = known.computeIfAbsent(pair.getString(1), Utterance::of);
          return found(one, other).stream().map(Found::row).iterator();
        });
  }

  /** Reading a statement costs more than comparing it, and many pairs have it in a row. */
  private static final class LatelyUsed extends LinkedHashMap<String, Utterance> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 2_000;

    LatelyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Utterance> eldest) {
      return size() > MOST;
    }
  }

  private static List<Finding> found(Utterance one, Utterance other) {
    List<Finding> found = new ArrayList<>(Comparison.between(one, other));
    if (!one.document().equals(other.document())) {
      // What replies take up in their own document is found where the document is read.
      Replies.judge(one, other).ifPresent(found::add);
      Replies.judge(other, one).ifPresent(found::add);
    }
    return found;
  }

  /** Of all that one reply may take up, what it does. */
  static Iterator<Row> choose(Iterable<Row> judged) {
    List<Finding> findings = new ArrayList<>();
    judged.forEach(row -> findings.add(Found.finding(row)));
    return Replies.choose(findings).stream().map(Found::row).iterator();
  }
}
