package org.rapporteur.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * N-Quads of documents -> what holds between their statements, as {@code relate} finds it in a
 * store. What decides is the same code; here joins bring together what there an index does.
 *
 * <p>Each stage is written down, so that what is lost with an executor is read again and not worked
 * out again.
 *
 * @param work a folder for what lies between stages, deleted at the end
 * @param hot how many pairs may come of one key before it is divided by a second word
 */
record RelationsRun(
    SparkSession spark, Settings settings, OutputFolder output, Path work, long hot) {
  /** From how many pairs on a key is divided. */
  static final String HOT = "spark.rapporteur.hotKey";

  static final long HOT_PAIRS = 200_000;

  /** Words that fewer statements have are all taken for rare. */
  private static final int FREQUENT = 50;

  private static final int MOST_FREQUENT = 100_000;
  private static final StructType KEY = StructType.fromDDL("key STRING, asks BOOLEAN, iri STRING");

  /** Writes the relations of what {@code folders} hold to {@code out}. */
  void run(List<String> folders, Path out) {
    output.delete(work);
    output.delete(out);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<InputFile> files = InputFile.list(folders, context.hadoopConfiguration());
    int tasks = Math.max(1, files.size());
    Dataset<Row> documents =
        stage(
            "documents",
            spark.createDataFrame(
                context
                    .parallelize(files, tasks)
                    .mapPartitions(new StatementReader(context.hadoopConfiguration())),
                StructType.fromDDL("iri STRING, line STRING, findings ARRAY<" + Found.DDL + ">")));
    Dataset<Row> utterances = documents.select("iri", "line");
    Dataset<Row> pairs = stage("pairs", pairs(utterances));
    Dataset<Row> between =
        spark.createDataFrame(
            lines(pairs, utterances).toJavaRDD().mapPartitions(new PairDecisions()), Found.SCHEMA);
    Dataset<Row> inside =
        documents.select(functions.explode(col("findings")).as("found")).select("found.*");
    Dataset<Row> found = stage("found", between.unionByName(inside));
    Dataset<Row> replies = stage("replies", replies(found));
    Dataset<Row> labels = labels(found.where("joins"), replies);
    JavaPairRDD<NullWritable, Result> claims = claims(labels, utterances, replies);
    JavaPairRDD<NullWritable, Result> plain =
        found
            .where("kind NOT IN ('CLAIM', 'REPLY')")
            .toJavaRDD()
            .mapPartitionsToPair(new RelationWriter.Pairs(settings));
    describe("quads");
    ResultFormat.write(plain.union(claims).coalesce(tasks), out, context.hadoopConfiguration());
    output.delete(work);
  }

  private Dataset<Row> stage(String name, Dataset<Row> rows) {
    describe(name);
    String folder = new Path(work, name).toString();
    rows.write().mode(SaveMode.Overwrite).parquet(folder);
    return spark.read().schema(rows.schema()).parquet(folder);
  }

  private void describe(String name) {
    spark.sparkContext().setJobDescription("relations, " + name);
  }

  /** Statements that meet by their probes, each two once. */
  private Dataset<Row> pairs(Dataset<Row> utterances) {
    describe("words");
    Map<String, Integer> ranks = ranks(utterances);
    describe("keys");
    Dataset<Row> first = keys(utterances, new StatementKeys(ranks, Set.of()));
    Set<String> divided = new HashSet<>();
    first
        .groupBy("key")
        .agg(
            sum(col("asks").cast("long")).as("asking"),
            sum(functions.not(col("asks")).cast("long")).as("found"))
        .where(col("asking").multiply(col("found")).gt(lit(hot)))
        .select("key")
        .collectAsList()
        .forEach(row -> divided.add(row.getString(0)));
    Dataset<Row> keys = keys(utterances, new StatementKeys(ranks, divided));
    Dataset<Row> asking = keys.where("asks").select(col("key"), col("iri").as("a"));
    Dataset<Row> sought = keys.where("NOT asks").select(col("key"), col("iri").as("b"));
    return asking
        .join(sought, "key")
        .where("a <> b")
        .select(least(col("a"), col("b")).as("a"), greatest(col("a"), col("b")).as("b"))
        .distinct();
  }

  private Dataset<Row> keys(Dataset<Row> utterances, StatementKeys keys) {
    return spark.createDataFrame(utterances.toJavaRDD().mapPartitions(keys), KEY);
  }

  /** Frequent words with the number of statements that have them. */
  private Map<String, Integer> ranks(Dataset<Row> utterances) {
    Map<String, Integer> ranks = new HashMap<>();
    JavaRDD<Row> words = utterances.toJavaRDD().mapPartitions(new StatementKeys.Words());
    spark
        .createDataFrame(words, StructType.fromDDL("word STRING"))
        .groupBy("word")
        .agg(count("*").as("n"))
        .where(col("n").geq(lit(FREQUENT)))
        .orderBy(col("n").desc(), col("word"))
        .limit(MOST_FREQUENT)
        .collectAsList()
        .forEach(row -> ranks.put(row.getString(0), (int) Math.min(row.getLong(1), 1 << 30)));
    return ranks;
  }

  private static Dataset<Row> lines(Dataset<Row> pairs, Dataset<Row> utterances) {
    return pairs
        .join(utterances.select(col("iri").as("a"), col("line").as("one")), "a")
        .join(utterances.select(col("iri").as("b"), col("line").as("other")), "b")
        .select("one", "other");
  }

  private Dataset<Row> replies(Dataset<Row> found) {
    JavaRDD<Row> chosen =
        found
            .where("kind = 'REPLY'")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.<String>getAs("from"), row))
            .groupByKey()
            .flatMap(group -> PairDecisions.choose(group._2()));
    return spark.createDataFrame(chosen, Found.SCHEMA);
  }

  /** For each statement that makes a claim, the smallest of those that make the same. */
  private Dataset<Row> labels(Dataset<Row> joined, Dataset<Row> replies) {
    Dataset<Row> oneWay = joined.select(col("from").as("a"), col("to").as("b"));
    Dataset<Row> edges = stage("edges", oneWay.union(oneWay.select("b", "a")).distinct());
    Dataset<Row> labels =
        stage(
            "labels0",
            edges
                .select(col("a").as("iri"))
                .union(replies.select(col("to").as("iri")))
                .distinct()
                .withColumn("label", col("iri")));
    for (int round = 1; ; round++) {
      Dataset<Row> reached =
          edges
              .join(labels, edges.col("b").equalTo(labels.col("iri")))
              .groupBy("a")
              .agg(min("label").as("near"));
      Dataset<Row> next =
          stage(
              "labels" + round,
              labels
                  .join(reached, labels.col("iri").equalTo(reached.col("a")), "left")
                  .select(
                      col("iri"),
                      least(col("label"), coalesce(col("near"), col("label"))).as("label"),
                      col("label").as("before")));
      if (next.where("label <> before").isEmpty()) {
        return next.select("iri", "label");
      }
      labels = next.select("iri", "label");
    }
  }

  private JavaPairRDD<NullWritable, Result> claims(
      Dataset<Row> labels, Dataset<Row> utterances, Dataset<Row> replies) {
    JavaPairRDD<String, String> members =
        labels
            .join(utterances, "iri")
            .select("label", "line")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(0), row.getString(1)));
    JavaPairRDD<String, Row> takenUp =
        replies
            .join(labels, replies.col("to").equalTo(labels.col("iri")))
            .drop("iri")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.<String>getAs("label"), row));
    return members.cogroup(takenUp).mapPartitionsToPair(new RelationWriter.Claims(settings));
  }
}
