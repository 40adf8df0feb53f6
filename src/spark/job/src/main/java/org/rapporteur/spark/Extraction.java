package org.rapporteur.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.io.NullWritable;
import org.apache.jena.sparql.core.Quad;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.rapporteur.export.ClaimWriter;
import org.rapporteur.export.GraphExport;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.GraphWriter;
import org.rapporteur.graph.Iris;
import org.rapporteur.model.Article;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.spark.Result.Kind;
import org.rapporteur.store.Merging;
import org.rapporteur.store.Origin;
import scala.Tuple2;

/**
 * Rows of {@link Gathered} that belong together one after another -> results, one a document: the
 * work of one task. A text that was found in several places is one document, as in a build.
 */
record Extraction(Settings settings)
    implements PairFlatMapFunction<Iterator<Row>, NullWritable, Result>, Serializable {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Iterator<Tuple2<NullWritable, Result>> call(Iterator<Row> rows) {
    // A task without articles must not wait for the models.
    return rows.hasNext()
        ? new Results(settings, rows)
        : List.<Tuple2<NullWritable, Result>>of().iterator();
  }

  /** A document with all places where it was found. */
  private record Found(
      Article text, List<Origin> origins, List<String> sources, List<String> notes) {
    Article article() {
      return Merging.merge(text, origins);
    }
  }

  private static final class Results implements Iterator<Tuple2<NullWritable, Result>> {
    private final Iterator<Row> rows;
    private final Extractor extractor;
    private final GraphWriter graphs;
    private final Iris iris;
    private final Function<Article, Optional<String>> foreign;
    private Row next;

    Results(Settings settings, Iterator<Row> rows) {
      this.rows = rows;
      extractor = Models.extractor(settings);
      graphs = settings.graphs();
      iris = settings.iris();
      foreign = settings::foreign;
      next = rows.next();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Tuple2<NullWritable, Result> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      return new Tuple2<>(NullWritable.get(), result(found()));
    }

    private Found found() {
      String document = next.getAs("document");
      Article text = Gathered.article(next);
      List<Origin> origins = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      while (next != null && document.equals(next.getAs("document"))) {
        Article article = Gathered.article(next);
        String source = next.getAs("source");
        origins.add(Origin.of(source + "#" + article.name(), article));
        sources.add(source);
        notes.addAll(next.getList(next.fieldIndex("notes")));
        next = rows.hasNext() ? rows.next() : null;
      }
      origins.sort(Merging.ORDER);
      return new Found(text, origins, sources, notes);
    }

    private Result result(Found found) {
      try {
        Article article = found.article();
        Optional<String> language = foreign.apply(article);
        if (language.isPresent()) {
          return left(Kind.SKIPPED, found, "not in English but " + language.get());
        }
        ResolvedArticle resolved = extractor.extract(article);
        List<Quad> quads =
            graphs.write(resolved, found.origins().stream().map(Origin::article).toList());
        StringBuilder claims = new StringBuilder();
        ClaimWriter.write(resolved, iris, line -> claims.append(line).append('\n'));
        return new Result(
            Map.of(
                Kind.NQUADS,
                GraphExport.nquads(quads),
                Kind.CLAIMS,
                claims.toString(),
                Kind.OUTCOMES,
                outcome(found, resolved, quads.size())));
      } catch (RuntimeException | StackOverflowError e) {
        // One article must not cost the others; it is written aside, and the report tells.
        return left(Kind.FAILURES, found, "unexpected " + e);
      }
    }

    private static Result left(Kind kind, Found found, String reason) {
      StringBuilder lines = new StringBuilder();
      for (String source : found.sources()) {
        lines.append(line(JSON.createObjectNode().put("source", source).put("reason", reason)));
      }
      return new Result(Map.of(kind, lines.toString()));
    }

    private String outcome(Found found, ResolvedArticle resolved, int quads) {
      ObjectNode node =
          JSON.createObjectNode()
              .put("document", iris.document(resolved.article()))
              .put("statements", resolved.statements().size())
              .put("quads", quads)
              .put("characters", resolved.article().text().length());
      found.sources().forEach(node.putArray("sources")::add);
      found.notes().forEach(node.putArray("notes")::add);
      return line(node);
    }

    private static String line(ObjectNode node) {
      return node + "\n";
    }
  }
}
