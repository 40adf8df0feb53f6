package org.rapporteur.relate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The statements of a store, found by what they have in common with another: a Lucene index beside
 * the database. It can be made anew from the store at any time.
 */
final class UtteranceIndex implements AutoCloseable {
  /** Another one when what is indexed, or decided by it, changes. */
  private static final String FORMAT = "3";

  private static final String IRI = "iri";
  private static final String DOCUMENT = "document";
  private static final String LINE = "line";
  private static final int REMEMBERED = 20_000;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final boolean fresh;

  /** By Lucene's number, which holds until there is something new to {@link #show}. */
  private final Map<Integer, Utterance> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Utterance> eldest) {
          return size() > REMEMBERED;
        }
      };

  private DirectoryReader reader;
  private IndexSearcher searcher;

  private UtteranceIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    fresh = !isOurs();
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(new KeywordAnalyzer())
                .setCommitOnClose(false)
                .setOpenMode(
                    fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND));
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
  }

  /** The index in {@code folder}; an empty one if there is none that can be used. */
  static UtteranceIndex open(Path folder) {
    try {
      return new UtteranceIndex(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of statements cannot be opened", e);
    }
  }

  private boolean isOurs() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try (DirectoryReader stored = DirectoryReader.open(directory)) {
      return FORMAT.equals(stored.getIndexCommit().getUserData().get("format"));
    }
  }

  /** Whether it has never been committed, and so knows nothing of the store. */
  boolean isFresh() {
    return fresh;
  }

  /**
   * Puts {@code utterances} in place of what is known of a document; {@link #show} makes it seen.
   */
  void replace(String document, Collection<Utterance> utterances) {
    try {
      writer.deleteDocuments(new Term(DOCUMENT, document));
      for (Utterance utterance : utterances) {
        writer.addDocument(entry(utterance));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Searches go over all that has been put in from now on. */
  void show() {
    try {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
      if (newer != null) {
        reader.close();
        reader = newer;
        searcher = new IndexSearcher(reader);
        remembered.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of one document, by position. */
  List<Utterance> of(String document) {
    List<Utterance> found = new ArrayList<>(find(new TermQuery(new Term(DOCUMENT, document))));
    found.sort(Comparator.comparing(Utterance::begin).thenComparing(Utterance::iri));
    return found;
  }

  Optional<Utterance> get(String iri) {
    return find(new TermQuery(new Term(IRI, iri))).stream().findFirst();
  }

  /**
   * One that is known to be there, from the disk: nothing is kept in memory. For several threads.
   */
  Utterance read(String iri) {
    try {
      TopDocs hits = searcher.search(new TermQuery(new Term(IRI, iri)), 1);
      return Utterance.of(searcher.storedFields().document(hits.scoreDocs[0].doc).get(LINE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that {@code utterance} meets by its probes, by IRI; never itself. */
  Collection<Utterance> others(Utterance utterance) {
    Map<String, Utterance> others = new TreeMap<>();
    for (Probe probe : Probe.toAsk(utterance)) {
      find(query(probe)).forEach(other -> others.put(other.iri(), other));
    }
    others.remove(utterance.iri());
    return others.values();
  }

  /** For those who look for such a one, if it is to be found, and the other way round. */
  private static Query query(Probe probe) {
    String field = field(probe.search(), !probe.asking());
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    probe.words().forEach(word -> words.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(probe.needed());
    List<BytesRef> scopes = probe.scopes().stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(scopes(field), scopes), Occur.FILTER)
        .add(words.build(), Occur.FILTER)
        .build();
  }

  private Collection<Utterance> find(Query query) {
    try {
      List<Utterance> found = new ArrayList<>();
      StoredFields fields = searcher.storedFields();
      for (int hit : searcher.search(query, Hits.MANAGER)) {
        Utterance utterance = remembered.get(hit);
        if (utterance == null) {
          utterance = Utterance.of(fields.document(hit).get(LINE));
          remembered.put(hit, utterance);
        }
        found.add(utterance);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of all that match. */
  private static final class Hits extends SimpleCollector {
    static final CollectorManager<Hits, List<Integer>> MANAGER =
        new CollectorManager<>() {
          @Override
          public Hits newCollector() {
            return new Hits();
          }

          @Override
          public List<Integer> reduce(Collection<Hits> some) {
            return some.stream().flatMap(one -> one.numbers.stream()).toList();
          }
        };

    private final List<Integer> numbers = new ArrayList<>();
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void collect(int number) {
      numbers.add(base + number);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static Document entry(Utterance utterance) {
    Document entry = new Document();
    entry.add(new StringField(IRI, utterance.iri(), Field.Store.NO));
    entry.add(new StringField(DOCUMENT, utterance.document(), Field.Store.NO));
    entry.add(new StoredField(LINE, utterance.line()));
    for (Probe probe : Probe.of(utterance)) {
      String field = field(probe.search(), probe.asking());
      probe.words().forEach(word -> entry.add(new StringField(field, word, Field.Store.NO)));
      probe
          .scopes()
          .forEach(scope -> entry.add(new StringField(scopes(field), scope, Field.Store.NO)));
    }
    return entry;
  }

  private static String field(Probe.Search search, boolean asking) {
    return search.name() + (asking ? " asking" : " found");
  }

  private static String scopes(String field) {
    return field + " in";
  }

  /** What was put in outlives this process. */
  void commit() {
    try {
      writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets go of it; what was not committed is as if it had never been. */
  @Override
  public void close() {
    try {
      reader.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
