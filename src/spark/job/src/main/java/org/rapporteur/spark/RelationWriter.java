package org.rapporteur.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.rapporteur.export.GraphExport;
import org.rapporteur.relate.Finding;
import org.rapporteur.relate.RelationQuads;
import org.rapporteur.relate.Relations;
import org.rapporteur.relate.Utterance;
import org.rapporteur.spark.Result.Kind;
import scala.Tuple2;

/** What was found -> quads of the graph of relations. */
final class RelationWriter {
  private RelationWriter() {}

  /** Pairs that stand for themselves. */
  record Pairs(Settings settings)
      implements PairFlatMapFunction<Iterator<Row>, NullWritable, Result> {
    @Override
    public Iterator<Tuple2<NullWritable, Result>> call(Iterator<Row> rows) {
      Models.prepare();
      return new Flattened<>(
          rows,
          row -> {
            RelationQuads quads = new RelationQuads(settings.iris());
            quads.addPair(Found.finding(row));
            return result(quads);
          });
    }
  }

  /** The statements of one claim, and the replies to any of them. */
  record Claims(Settings settings)
      implements PairFlatMapFunction<
          Iterator<Tuple2<String, Tuple2<Iterable<String>, Iterable<Row>>>>, NullWritable, Result> {
    @Override
    public Iterator<Tuple2<NullWritable, Result>> call(
        Iterator<Tuple2<String, Tuple2<Iterable<String>, Iterable<Row>>>> groups) {
      Models.prepare();
      return new Flattened<>(
          groups,
          group -> {
            List<Utterance> members = new ArrayList<>();
            group._2()._1().forEach(line -> members.add(Utterance.of(line)));
            List<Finding> replies = new ArrayList<>();
            group._2()._2().forEach(row -> replies.add(Found.finding(row)));
            RelationQuads quads = new RelationQuads(settings.iris());
            quads.addClaim(Relations.claim(members), replies);
            return result(quads);
          });
    }
  }

  private static Iterator<Tuple2<NullWritable, Result>> result(RelationQuads quads) {
    String lines = GraphExport.nquads(quads.sorted());
    return List.of(new Tuple2<>(NullWritable.get(), new Result(Map.of(Kind.NQUADS, lines))))
        .iterator();
  }
}
