package org.rapporteur.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.rapporteur.graph.Iris;
import org.rapporteur.read.ArticleReader;
import scala.Tuple2;

/**
 * Files in JSON Lines that are too large for one task, read by Hadoop in splits. An article without
 * an id is named by its line, so the lines before each split are counted first.
 */
final class JsonLineSplits {
  private JsonLineSplits() {}

  /** How many lines begin in one split. */
  private record Count(String file, long start, long lines) implements Serializable {}

  static JavaRDD<Row> read(
      JavaSparkContext spark, List<InputFile> files, Settings settings, Configuration hadoop) {
    JavaNewHadoopRDD<LongWritable, Text> lines = lines(spark, files, hadoop);
    Broadcast<Map<String, Long>> before = spark.broadcast(before(lines));
    return lines.mapPartitionsWithInputSplit(
        (split, records) -> rows((FileSplit) split, records, settings, before.value()), true);
  }

  private static JavaNewHadoopRDD<LongWritable, Text> lines(
      JavaSparkContext spark, List<InputFile> files, Configuration hadoop) {
    Configuration conf = new Configuration(hadoop);
    // A carriage return alone ends no line for any other reader of JSON Lines.
    conf.set("textinputformat.record.delimiter", "\n");
    conf.setStrings(
        FileInputFormat.INPUT_DIR,
        files.stream()
            .map(file -> org.apache.hadoop.util.StringUtils.escapeString(file.address()))
            .toArray(String[]::new));
    return (JavaNewHadoopRDD<LongWritable, Text>)
        spark.newAPIHadoopRDD(conf, TextInputFormat.class, LongWritable.class, Text.class);
  }

  /** For each split the number of lines of its file that begin before it. */
  private static Map<String, Long> before(JavaNewHadoopRDD<LongWritable, Text> lines) {
    List<Count> counts =
        new ArrayList<>(lines.mapPartitionsWithInputSplit(JsonLineSplits::count, true).collect());
    counts.sort(Comparator.comparing(Count::file).thenComparing(Count::start));
    Map<String, Long> before = new HashMap<>();
    Map<String, Long> soFar = new HashMap<>();
    for (Count count : counts) {
      before.put(key(count.file(), count.start()), soFar.getOrDefault(count.file(), 0L));
      soFar.merge(count.file(), count.lines(), Long::sum);
    }
    return before;
  }

  private static Iterator<Count> count(
      InputSplit split, Iterator<Tuple2<LongWritable, Text>> records) {
    long lines = 0;
    for (; records.hasNext(); records.next()) {
      lines++;
    }
    FileSplit place = (FileSplit) split;
    return List.of(new Count(place.getPath().toString(), place.getStart(), lines)).iterator();
  }

  private static Iterator<Row> rows(
      FileSplit split,
      Iterator<Tuple2<LongWritable, Text>> records,
      Settings settings,
      Map<String, Long> before) {
    String file = split.getPath().toString();
    ArticleReader reader = settings.reader();
    Iris iris = settings.iris();
    long[] number = {before.get(key(file, split.getStart()))};
    return new Flattened<>(
        records,
        record -> {
          Text line = record._2();
          List<Row> rows = new ArrayList<>();
          reader.readLine(
              InputFile.source(file),
              split.getPath().getName(),
              ++number[0],
              Arrays.copyOf(line.getBytes(), line.getLength()),
              reading -> rows.add(Gathered.row(reading, iris)));
          return rows.iterator();
        });
  }

  private static String key(String file, long start) {
    return file + '\u0000' + start;
  }
}
