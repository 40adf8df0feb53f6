package org.rapporteur.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * The models and word lists of annotation, with caches of what they gave. Immutable as seen from
 * outside and shared by all threads: what a cache holds is a function of its key alone.
 */
public final class AnnotatorModels {
  private static final int CACHED_WORDS = 100_000;

  final SentenceModel sentences;
  final TokenizerModel tokens;
  final POSModel tags;
  final LemmatizerModel lemmas;
  final Abbreviations abbreviations;
  final BoundedCache<String, int[]> tokenCache = new BoundedCache<>(CACHED_WORDS);
  final BoundedCache<String, String> lemmaCache = new BoundedCache<>(CACHED_WORDS);

  private AnnotatorModels() throws IOException {
    sentences = new SentenceModel(official("sentence"));
    tokens = new TokenizerModel(official("tokens"));
    tags = new POSModel(official("pos"));
    lemmas = new LemmatizerModel(official("lemmas"));
    abbreviations = Abbreviations.load();
  }

  /** Reads them from the class path. Takes about half a second. */
  public static AnnotatorModels load() {
    try {
      return new AnnotatorModels();
    } catch (IOException e) {
      throw new UncheckedIOException("a model of OpenNLP cannot be read from the class path", e);
    }
  }

  private static URL official(String kind) throws IOException {
    String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    URL url = AnnotatorModels.class.getResource(name);
    if (url == null) {
      throw new IOException("not on the class path: " + name);
    }
    return url;
  }
}
