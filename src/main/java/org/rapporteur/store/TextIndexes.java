package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.rapporteur.graph.Vocabulary;

/**
 * The Lucene index of what is said and claimed, of headlines and names, asked in SPARQL with {@code
 * text:query}.
 */
final class TextIndexes {
  private static final Set<Node> INDEXED =
      Set.of(Vocabulary.TEXT, Vocabulary.HEADLINE, Vocabulary.LABEL, Vocabulary.PREF_LABEL);

  private TextIndexes() {}

  /**
   * A dataset that keeps the index in {@code folder} in step with the default graph of {@code
   * database}; an index that is missing, or that a killed writer left behind, is made from what
   * stands there.
   */
  static DatasetGraph attach(DatasetGraph database, Path folder, WriteMark mark)
      throws IOException {
    if (mark.isSet() && Files.exists(folder)) {
      empty(folder);
    }
    boolean missing = mark.isSet() || !Files.exists(folder);
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    EntityDefinition fields = new EntityDefinition("iri", "text", Vocabulary.TEXT);
    fields.set("headline", Vocabulary.HEADLINE);
    fields.set("label", Vocabulary.LABEL);
    fields.set("concept", Vocabulary.PREF_LABEL);
    // Without it nothing can be taken out of the index again.
    fields.setUidField("uid");
    fields.setLangField("lang");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new EnglishAnalyzer());
    config.setValueStored(true);
    TextIndex index = TextDatasetFactory.createLuceneIndex(directory, config);
    if (missing) {
      fill(index, database);
      mark.clear();
    }
    return TextDatasetFactory.create(database, index, true);
  }

  /** Whether the index has to know of triples with that predicate. */
  static boolean isIndexed(Node predicate) {
    return INDEXED.contains(predicate);
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static void fill(TextIndex index, DatasetGraph database) {
    TextDocProducerTriples producer = new TextDocProducerTriples(index);
    database.begin(ReadWrite.READ);
    try {
      producer.start();
      database.stream(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
          .forEach(
              quad ->
                  producer.change(
                      TextQuadAction.ADD,
                      quad.getGraph(),
                      quad.getSubject(),
                      quad.getPredicate(),
                      quad.getObject()));
      producer.finish();
    } finally {
      database.end();
    }
    index.commit();
  }
}
