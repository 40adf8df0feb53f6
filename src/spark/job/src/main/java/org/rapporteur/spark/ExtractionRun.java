package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.Digests;
import org.rapporteur.spark.Result.Kind;

/**
 * One run: files are read, then worked on in steps, each committed as a whole.
 *
 * <p>Which step a document belongs to follows from its IRI, so the places where one text was found
 * come together. A run that was interrupted is begun again with the same input and settings, and
 * does the steps that are not done.
 *
 * @param steps in how many to work; 0 to choose by size
 * @param tasks how many in a step; 0 to choose by size
 * @param relating whether to find what holds between the statements of all documents
 * @param messages for the user
 */
record ExtractionRun(
    SparkSession spark,
    Settings settings,
    OutputFolder output,
    int steps,
    int tasks,
    boolean relating,
    Consumer<String> messages) {
  /** Less than a core extracts in ten minutes. */
  private static final long BYTES_A_STEP_AND_CORE = 24L << 20;

  /** Less than a core extracts in two minutes; a task that fails costs no more than that. */
  private static final long BYTES_A_TASK = 4L << 20;

  private static final int MOST_LISTED = 10_000;
  private static final StructType OUTCOME =
      StructType.fromDDL(
          "document STRING, statements BIGINT, quads BIGINT, characters BIGINT,"
              + " sources ARRAY<STRING>, notes ARRAY<STRING>");
  private static final StructType LEFT = StructType.fromDDL("source STRING, reason STRING");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came of it, as {@code build --report} tells it. */
  ObjectNode run(List<InputFile> files) {
    long started = System.nanoTime();
    long bytes = files.stream().mapToLong(InputFile::unpacked).sum();
    int cores = spark.sparkContext().defaultParallelism();
    ObjectNode wanted =
        JSON.createObjectNode()
            .put("input", print(files))
            .put("setting", settings.toString() + settings.graphs().run() + Extractors.program())
            .put("steps", steps > 0 ? steps : atLeastOne(bytes / (BYTES_A_STEP_AND_CORE * cores)));
    int planned = output.begin(wanted).path("steps").asInt();
    long before = lines(Kind.OUTCOMES, OUTCOME).count();
    if (output.isReported()) {
      messages.accept("all steps are done already");
    } else {
      if (!output.isDone(output.articles())) {
        describe("reading");
        gather(files, planned);
      }
      int each = tasks > 0 ? tasks : Math.max(cores, atLeastOne(bytes / planned / BYTES_A_TASK));
      for (int step = 0; step < planned; step++) {
        if (!output.isDone(output.step(step))) {
          String name = "step " + (step + 1) + " of " + planned;
          describe("extraction, " + name);
          extract(step, each);
          messages.accept(name + " is done");
        }
      }
      describe("putting together claims and what was left");
      publish();
    }
    if (relating && !output.isDone(output.relations())) {
      relate();
    }
    ObjectNode report = report(before, (System.nanoTime() - started) / 1e9);
    output.writeReport(report);
    output.delete(output.articles());
    return report;
  }

  private void relate() {
    long hot = spark.sparkContext().conf().getLong(RelationsRun.HOT, RelationsRun.HOT_PAIRS);
    new RelationsRun(spark, settings, output, output.relating(), hot)
        .run(output.all(Kind.NQUADS), output.relations());
    messages.accept("relations between statements are found");
  }

  /** What Spark's page and logs call the work that comes next. */
  private void describe(String work) {
    spark.sparkContext().setJobDescription(work);
  }

  private static int atLeastOne(long count) {
    return (int) Math.max(1, Math.min(count, 1 << 20));
  }

  /** Reads all files once, each as its format wants it, and shares out what they hold to steps. */
  private void gather(List<InputFile> files, int planned) {
    new Sources(spark, settings)
        .read(files)
        .withColumn(
            "step",
            functions
                .when(functions.col("document").isNull(), functions.lit(-1))
                .otherwise(
                    functions
                        .pmod(functions.xxhash64(functions.col("document")), functions.lit(planned))
                        .cast("int")))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("step")
        .parquet(output.articles().toString());
  }

  private Dataset<Row> gathered(int step) {
    return spark
        .read()
        .schema(Gathered.SCHEMA.add("step", "int"))
        .parquet(output.articles().toString())
        .where(functions.col("step").equalTo(step))
        .drop("step");
  }

  private void extract(int step, int parts) {
    Path folder = output.step(step);
    output.delete(folder);
    JavaPairRDD<NullWritable, Result> results =
        gathered(step)
            .repartition(parts, functions.col("document"))
            .sortWithinPartitions("document", "source", "name")
            .toJavaRDD()
            .mapPartitionsToPair(new Extraction(settings));
    ResultFormat.write(results, folder, spark.sparkContext().hadoopConfiguration());
  }

  /** What is made of all steps together: claims as columns, and what could not be worked on. */
  private void publish() {
    Dataset<Row> claims = lines(Kind.CLAIMS, ClaimSchema.COLUMNS);
    claims.write().mode(SaveMode.Overwrite).parquet(output.claims().toString());
    Dataset<Row> failed =
        gathered(-1).select("source", "reason").unionByName(lines(Kind.FAILURES, LEFT));
    failed.write().mode(SaveMode.Overwrite).json(output.rejected().toString());
    Dataset<Row> skipped = lines(Kind.SKIPPED, LEFT);
    skipped.write().mode(SaveMode.Overwrite).json(output.skipped().toString());
  }

  private Dataset<Row> lines(Kind kind, StructType schema) {
    List<String> folders = output.all(kind);
    return folders.isEmpty()
        ? spark.createDataFrame(List.<Row>of(), schema)
        : spark.read().schema(schema).json(folders.toArray(String[]::new));
  }

  private ObjectNode report(long before, double seconds) {
    Row sums =
        lines(Kind.OUTCOMES, OUTCOME)
            .agg(
                functions.count("*"),
                functions.sum("statements"),
                functions.sum("quads"),
                functions.sum("characters"))
            .first();
    Dataset<Row> rejected = spark.read().schema(LEFT).json(output.rejected().toString());
    Dataset<Row> skipped = spark.read().schema(LEFT).json(output.skipped().toString());
    ObjectNode node =
        JSON.createObjectNode()
            .put("complete", true)
            .put("read", sums.getLong(0) - before)
            .put("unchanged", before)
            .put("removed", 0)
            .put("skipped", skipped.count())
            .put("failed", rejected.count())
            .put("statements", sum(sums, 1))
            .put("quads", sum(sums, 2))
            .put("characters", sum(sums, 3))
            .put("seconds", Math.round(seconds * 1000) / 1000.0);
    list(node.putArray("skippedSources"), skipped);
    list(node.putArray("failedSources"), rejected);
    return node;
  }

  private static void list(ArrayNode array, Dataset<Row> left) {
    left.orderBy("source", "reason")
        .limit(MOST_LISTED)
        .collectAsList()
        .forEach(
            row ->
                array.addObject().put("source", row.getString(0)).put("reason", row.getString(1)));
  }

  private static long sum(Row sums, int column) {
    return sums.isNullAt(column) ? 0 : sums.getLong(column);
  }

  private static String print(List<InputFile> files) {
    MessageDigest digest = Digests.sha256();
    files.forEach(file -> digest.update((file + "\n").getBytes(UTF_8)));
    return files.size() + " files, " + Digests.hex(digest);
  }
}
