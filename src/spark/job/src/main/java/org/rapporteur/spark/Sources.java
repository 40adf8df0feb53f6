package org.rapporteur.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.rapporteur.graph.Iris;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/** Files -> rows of {@link Gathered}, each format in the way in which Spark can share it out. */
record Sources(SparkSession spark, Settings settings) {
  /** From how many bytes on a file in JSON Lines is read in splits. */
  static final String SPLIT_FROM = "spark.rapporteur.splitFrom";

  private static final long SPLIT_FROM_BYTES = 256L << 20;
  private static final int BYTES_A_TASK = 16 << 20;
  private static final int HEAD = 4096;

  /** What all of {@code files} hold, in no certain order. Nothing that they hold makes it fail. */
  Dataset<Row> read(List<InputFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = context.hadoopConfiguration();
    List<InputFile> parquet = new ArrayList<>();
    List<InputFile> split = new ArrayList<>();
    List<InputFile> whole = new ArrayList<>();
    for (InputFile file : files) {
      (file.isParquet() ? parquet : isSplittable(file, hadoop) ? split : whole).add(file);
    }
    JavaRDD<Row> rows = context.emptyRDD();
    if (!whole.isEmpty()) {
      rows = rows.union(whole(context, whole));
    }
    if (!split.isEmpty()) {
      rows = rows.union(JsonLineSplits.read(context, split, settings, hadoop));
    }
    if (!parquet.isEmpty()) {
      rows = rows.union(new ParquetSource(spark, settings).read(parquet));
    }
    return spark.createDataFrame(rows, Gathered.SCHEMA);
  }

  private boolean isSplittable(InputFile file, Configuration hadoop) {
    if (file.length() < spark.sparkContext().conf().getSizeAsBytes(SPLIT_FROM, SPLIT_FROM_BYTES)) {
      return false;
    }
    try (InputStream bytes = file.path().getFileSystem(hadoop).open(file.path())) {
      return ArticleReader.isJsonLines(bytes.readNBytes(HEAD), file.name());
    } catch (IOException e) {
      return false; // whoever reads it whole is told why it cannot be read
    }
  }

  /** Files that only their reader can take apart: texts, pages, archives. */
  private JavaRDD<Row> whole(JavaSparkContext context, List<InputFile> files) {
    long bytes = files.stream().mapToLong(InputFile::length).sum();
    long tasks = Math.max(context.defaultParallelism(), bytes / BYTES_A_TASK);
    SerializableConfiguration conf = new SerializableConfiguration(context.hadoopConfiguration());
    Settings shared = settings;
    return context
        .parallelize(files, (int) Math.min(files.size(), tasks))
        .mapPartitions(
            some -> {
              ArticleReader reader = shared.reader();
              Iris iris = shared.iris();
              return new Flattened<>(
                  some,
                  file ->
                      new Flattened<>(
                          readings(reader, file, conf.value()),
                          reading -> List.of(Gathered.row(reading, iris)).iterator()));
            });
  }

  private static Iterator<Reading> readings(
      ArticleReader reader, InputFile file, Configuration hadoop) {
    Pulled<Reading> readings =
        new Pulled<>(
            push -> {
              try (InputStream bytes =
                  new BufferedInputStream(file.path().getFileSystem(hadoop).open(file.path()))) {
                reader.read(file.source(), file.name(), bytes, push);
              } catch (IOException e) {
                push.accept(new Reading.Refused(file.source(), "cannot be read: " + e));
              }
            });
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) ended -> readings.close());
    }
    return readings;
  }
}
