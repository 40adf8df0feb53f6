package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.rapporteur.graph.Iris;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/** Parquet files with an article in each row, its fields named as in JSON Lines. */
record ParquetSource(SparkSession spark, Settings settings) {
  private static final List<String> FIELDS =
      List.of("id", "text", "title", "published", "url", "publisher", "language");
  private static final int TASKS = 64;

  /** What a file's footer says. */
  private record Footer(InputFile file, long rows, String reason) implements Serializable {}

  JavaRDD<Row> read(List<InputFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SerializableConfiguration conf = new SerializableConfiguration(context.hadoopConfiguration());
    List<Footer> footers =
        context
            .parallelize(files, Math.min(files.size(), TASKS))
            .map(file -> footer(file, conf.value()))
            .collect();
    List<Footer> whole = footers.stream().filter(footer -> footer.reason() == null).toList();
    List<Reading.Refused> refused = new ArrayList<>();
    footers.stream()
        .filter(footer -> footer.reason() != null)
        .forEach(footer -> refused.add(refused(footer.file(), footer.reason())));
    if (whole.isEmpty()) {
      return refusals(context, refused);
    }
    Dataset<Row> articles =
        spark
            .read()
            .option("mergeSchema", "true")
            // What cannot be read on is noticed below by the rows that are missing.
            .option("ignoreCorruptFiles", "true")
            .parquet(whole.stream().map(footer -> footer.file().address()).toArray(String[]::new));
    Map<String, Long> read = rowsRead(articles);
    for (Footer footer : whole) {
      long rows = read.getOrDefault(footer.file().address(), 0L);
      if (rows < footer.rows()) {
        refused.add(
            refused(
                footer.file(), "damaged: " + rows + " of " + footer.rows() + " rows can be read"));
      }
    }
    return rows(articles).union(refusals(context, refused));
  }

  private static Footer footer(InputFile file, Configuration hadoop) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), hadoop))) {
      return new Footer(file, reader.getRecordCount(), null);
    } catch (IOException | RuntimeException e) {
      return new Footer(file, 0, "no Parquet file: " + e.getMessage());
    }
  }

  /** All fields are read for it, or damage to them would not be seen. */
  private Map<String, Long> rowsRead(Dataset<Row> articles) {
    Map<String, Long> rows = new HashMap<>();
    articles
        .select(functions.col("_metadata.file_path"), json(articles).as("json"))
        .where(functions.length(functions.col("json")).gt(0))
        .groupBy("file_path")
        .count()
        .collectAsList()
        .forEach(row -> rows.put(address(row.getString(0)), row.getLong(1)));
    return rows;
  }

  private JavaRDD<Row> rows(Dataset<Row> articles) {
    Settings shared = settings;
    return articles
        .select(
            functions.col("_metadata.file_path"),
            functions.col("_metadata.row_index"),
            json(articles))
        .toJavaRDD()
        .mapPartitions(
            rows -> {
              ArticleReader reader = shared.reader();
              Iris iris = shared.iris();
              return new Flattened<>(
                  rows,
                  row -> {
                    Path file = new Path(address(row.getString(0)));
                    List<Row> made = new ArrayList<>();
                    reader.readLine(
                        InputFile.source(file.toString()),
                        file.getName(),
                        row.getLong(1) + 1,
                        row.getString(2).getBytes(UTF_8),
                        reading -> made.add(Gathered.row(reading, iris)));
                    return made.iterator();
                  });
            });
  }

  /** A row as the line of JSON that it would be, with the columns in which our fields are. */
  private Column json(Dataset<Row> articles) {
    Set<String> columns = new LinkedHashSet<>();
    List<String> there = Arrays.asList(articles.schema().fieldNames());
    for (String field : FIELDS) {
      String column = settings.field(field).split("\\.", -1)[0];
      if (there.contains(column)) {
        columns.add(column);
      }
    }
    return functions.to_json(
        functions.struct(
            columns.stream()
                .map(column -> functions.col("`" + column + "`"))
                .toArray(Column[]::new)));
  }

  private static String address(String metadata) {
    return new Path(URI.create(metadata)).toString();
  }

  private static Reading.Refused refused(InputFile file, String reason) {
    return new Reading.Refused(file.source(), reason.lines().findFirst().orElse(""));
  }

  private JavaRDD<Row> refusals(JavaSparkContext context, List<Reading.Refused> refused) {
    List<Row> rows =
        refused.stream().map(reading -> Gathered.row(reading, settings.iris())).toList();
    return context.parallelize(rows, 1);
  }
}
