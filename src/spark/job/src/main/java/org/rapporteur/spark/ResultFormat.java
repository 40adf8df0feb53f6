package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.hadoop.util.ReflectionUtils;
import org.apache.spark.api.java.JavaPairRDD;
import org.rapporteur.spark.Result.Kind;

/**
 * Public for Hadoop, which makes it by name. Writes each kind of line into a folder of its own, one
 * gzip file a task. All lie where the task's committer wants them, so that of several attempts of a
 * task one counts, with all its files.
 */
public final class ResultFormat extends FileOutputFormat<NullWritable, Result> {
  @Override
  public RecordWriter<NullWritable, Result> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Path work = ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath();
    int task = context.getTaskAttemptID().getTaskID().getId();
    return new Writer(context, work, String.format(Locale.ROOT, "part-%05d", task));
  }

  /**
   * Writes all of {@code results} to a new folder, through the committer that its file system has.
   */
  static void write(JavaPairRDD<NullWritable, Result> results, Path folder, Configuration hadoop) {
    Job job;
    try {
      job = Job.getInstance(hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    job.setOutputFormatClass(ResultFormat.class);
    job.setOutputKeyClass(NullWritable.class);
    job.setOutputValueClass(Result.class);
    FileOutputFormat.setOutputPath(job, folder);
    results.saveAsNewAPIHadoopDataset(job.getConfiguration());
  }

  private static final class Writer extends RecordWriter<NullWritable, Result> {
    private final TaskAttemptContext context;
    private final CompressionCodec gzip;
    private final Path work;
    private final String name;
    private final Map<Kind, OutputStream> open = new EnumMap<>(Kind.class);

    Writer(TaskAttemptContext context, Path work, String name) {
      this.context = context;
      this.work = work;
      this.name = name;
      gzip = ReflectionUtils.newInstance(GzipCodec.class, context.getConfiguration());
    }

    @Override
    public void write(NullWritable key, Result result) throws IOException {
      for (Map.Entry<Kind, String> lines : result.lines().entrySet()) {
        file(lines.getKey()).write(lines.getValue().getBytes(UTF_8));
      }
      context.progress();
    }

    private OutputStream file(Kind kind) throws IOException {
      OutputStream file = open.get(kind);
      if (file == null) {
        Path path =
            new Path(
                new Path(work, kind.folder()), name + kind.ending() + gzip.getDefaultExtension());
        file =
            gzip.createOutputStream(
                path.getFileSystem(context.getConfiguration()).create(path, false));
        open.put(kind, file);
      }
      return file;
    }

    @Override
    public void close(TaskAttemptContext ending) throws IOException {
      IOException failure = null;
      for (OutputStream file : open.values()) {
        try {
          file.close();
        } catch (IOException e) {
          failure = e;
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }
}
