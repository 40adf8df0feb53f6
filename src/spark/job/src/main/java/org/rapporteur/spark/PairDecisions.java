package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    return new Flattened<>(
        pairs,
        pair ->
            found(Utterance.of(pair.getString(0)), Utterance.of(pair.getString(1))).stream()
                .map(Found::row)
                .iterator());
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
