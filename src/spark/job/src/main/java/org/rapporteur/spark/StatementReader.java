package org.rapporteur.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.rapporteur.model.UserException;
import org.rapporteur.relate.Answers;
import org.rapporteur.relate.DocumentUtterances;
import org.rapporteur.relate.Finding;
import org.rapporteur.relate.Utterance;

/**
 * Files of N-Quads, in which the quads of a document stand together, as this job writes them ->
 * statements, each with what was found for it within its document.
 */
final class StatementReader implements FlatMapFunction<Iterator<InputFile>, Row> {
  private static final long serialVersionUID = 1;

  private final SerializableConfiguration hadoop;

  StatementReader(Configuration hadoop) {
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  @Override
  public Iterator<Row> call(Iterator<InputFile> files) {
    Models.prepare();
    return new Flattened<>(files, file -> read(file).iterator());
  }

  private List<Row> read(InputFile file) {
    Documents documents = new Documents();
    try (InputStream bytes =
        new GZIPInputStream(file.path().getFileSystem(hadoop.value()).open(file.path()))) {
      RDFParser.source(bytes).lang(Lang.NQUADS).checking(false).parse(documents);
      documents.end();
      return documents.rows;
    } catch (IOException e) {
      throw new UserException(file.source() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Gathers the quads of a document and lets go of them when the next one begins. */
  private static final class Documents extends StreamRDFBase {
    private final List<Row> rows = new ArrayList<>();
    private DatasetGraph quads = DatasetGraphFactory.create();
    private Node graph;

    @Override
    public void quad(Quad quad) {
      if (!quad.getGraph().equals(graph)) {
        end();
        graph = quad.getGraph();
        quads = DatasetGraphFactory.create();
      }
      quads.add(quad);
    }

    void end() {
      if (graph == null) {
        return;
      }
      List<Utterance> utterances = DocumentUtterances.of(quads, graph);
      List<Finding> found = Answers.in(utterances);
      for (Utterance utterance : utterances) {
        rows.add(
            RowFactory.create(
                utterance.iri(),
                utterance.line(),
                found.stream()
                    .filter(finding -> finding.from().equals(utterance))
                    .map(Found::row)
                    .toArray()));
      }
    }
  }
}
