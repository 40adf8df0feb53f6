package org.rapporteur.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.rapporteur.export.GraphExport;
import org.rapporteur.graph.Ontology;
import org.rapporteur.model.UserException;

/**
 * The folder that a run writes to. What is done in it is told by the marks that Spark's committer
 * leaves, so that a run which was interrupted can go on.
 *
 * @param path of the folder
 */
record OutputFolder(Path path, FileSystem system) {
  private static final String PLAN = "plan.json";
  private static final String ONTOLOGY = "ontology.nq";
  private static final String REPORT = "report.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static OutputFolder of(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      FileSystem system = path.getFileSystem(hadoop);
      return new OutputFolder(system.makeQualified(path), system);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException("output " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Begins a run with {@code plan}, or goes on with it.
   *
   * @return the plan as it was begun
   * @throws UserException if the folder holds something else
   */
  ObjectNode begin(ObjectNode plan) {
    try {
      Path file = new Path(path, PLAN);
      if (system.exists(file)) {
        JsonNode begun;
        try (InputStream bytes = system.open(file)) {
          begun = JSON.readTree(bytes);
        }
        for (String key : new String[] {"input", "setting"}) {
          if (!begun.path(key).equals(plan.path(key))) {
            throw new UserException(
                "output " + path + ": was begun with other " + key + "; name another folder");
          }
        }
        return (ObjectNode) begun;
      }
      if (system.exists(path) && system.listStatus(path).length > 0) {
        throw new UserException("output " + path + ": the folder is not empty");
      }
      write(PLAN, plan.toPrettyString() + "\n");
      return plan;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  void writeReport(ObjectNode report) {
    try {
      // Stores that are not ours lack it.
      write(ONTOLOGY, GraphExport.nquads(Ontology.quads()));
      write(REPORT, report.toPrettyString() + "\n");
    } catch (IOException e) {
      throw failure(e);
    }
  }

  boolean isReported() {
    return exists(new Path(path, REPORT));
  }

  /** What was read, until the extraction of it is done. */
  Path articles() {
    return new Path(path, "articles");
  }

  /** What came of one step. */
  Path step(int number) {
    return new Path(path, String.format(Locale.ROOT, "steps/%04d", number));
  }

  /** The folders with files of one kind, of all steps that are done. */
  List<String> all(Result.Kind kind) {
    try {
      return Arrays.stream(system.globStatus(new Path(path, "steps/*")))
          .map(FileStatus::getPath)
          .filter(this::isDone)
          .map(step -> new Path(step, kind.folder()))
          .filter(this::exists)
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Claims for those who stay in Spark SQL. */
  Path claims() {
    return new Path(path, "claims.parquet");
  }

  /** What holds between the statements of all documents. */
  Path relations() {
    return new Path(path, "relations");
  }

  /** What lies between, while relations are found. */
  Path relating() {
    return new Path(path, "relating");
  }

  /** What was left out for not being in English. */
  Path skipped() {
    return new Path(path, "skipped");
  }

  /** What could not be read or worked on. */
  Path rejected() {
    return new Path(path, "rejected");
  }

  /** Whether a folder was written to its end. */
  boolean isDone(Path folder) {
    return exists(new Path(folder, "_SUCCESS"));
  }

  void delete(Path folder) {
    try {
      system.delete(folder, true);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private boolean exists(Path file) {
    try {
      return system.exists(file);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Under another name first: a file cut short must not be taken for a plan. */
  private void write(String name, String text) throws IOException {
    Path making = new Path(path, "_" + name);
    try (OutputStream out = system.create(making, true)) {
      out.write(text.getBytes(UTF_8));
    }
    Path file = new Path(path, name);
    system.delete(file, false);
    if (!system.rename(making, file)) {
      throw new IOException(making + " cannot be renamed to " + name);
    }
  }

  private UserException failure(IOException e) {
    return new UserException("output " + path + ": " + e.getMessage(), e);
  }
}
