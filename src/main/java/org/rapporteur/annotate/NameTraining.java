package org.rapporteur.annotate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.learn.Crf;
import org.rapporteur.learn.CrfSequence;
import org.rapporteur.learn.CrfTrainer;
import org.rapporteur.learn.FeatureBuffer;
import org.rapporteur.learn.SpanLabels;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Token;

/**
 * Trains the random field that finds names on the texts with marked names that lie in the data
 * folder. Equal data give an equal model.
 */
public final class NameTraining {
  private static final CrfTrainer.Settings SETTINGS =
      new CrfTrainer.Settings(10, .1, .25, .07, 2, 7);

  private static final int KINDS = NameRoles.COUNT + 1;

  private NameTraining() {}

  /**
   * Trains on {@code shared} and writes the model to {@code out}.
   *
   * @param shared folder with {@code polnear} and {@code ner}
   * @param actors the list whose names the model learns to trust or not
   */
  public static void train(Path shared, Collection<ActorEntry> actors, Path out)
      throws IOException {
    NameGazetteer gazetteer = new NameGazetteer(actors, NameBounds.load());
    OpenNlpAnnotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    List<CrfSequence> sequences = new ArrayList<>();
    for (NamedText text : NamedText.training(shared)) {
      AnnotatedArticle article = annotator.annotate(Article.of("training", text.text()));
      add(article, text.names(), gazetteer, sequences);
    }
    Crf crf = CrfTrainer.train(sequences, SETTINGS);
    Files.createDirectories(out.toAbsolutePath().getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    crf.write(new DataOutputStream(bytes));
    Files.write(out, bytes.toByteArray());
  }

  /** Adds the sentences of an article as the random field sees them. */
  static void add(
      AnnotatedArticle article,
      List<NameMention> names,
      NameGazetteer gazetteer,
      List<CrfSequence> sequences) {
    NameTable table = new NameTable(article.sentences(), article.tokens(), gazetteer);
    int[] kinds = kinds(article, names);
    for (Sentence sentence : article.sentences()) {
      int first = sentence.firstToken();
      int end = sentence.endToken();
      byte[] labels = labels(table, kinds, first, end, gazetteer.bounds);
      sequences.add(sequence(table, first, end, labels));
    }
  }

  private static CrfSequence sequence(NameTable table, int first, int end, byte[] labels) {
    FeatureBuffer buffer = new FeatureBuffer();
    NameFeatures.fill(buffer, table, first, end);
    return new CrfSequence(
        buffer.toArray(),
        buffer.endsToArray(),
        NameFeatures.transitions(table, first, end),
        labels);
  }

  /** The number of the name to which each token belongs, counted from 1 for each kind apart. */
  private static int[] kinds(AnnotatedArticle article, List<NameMention> names) {
    List<Token> tokens = article.tokens();
    int[] kinds = new int[tokens.size()];
    int number = 0;
    for (NameMention name : names) {
      number++;
      for (int i = article.tokenAt(name.span().begin());
          i < kinds.length && tokens.get(i).span().begin() < name.span().end();
          i++) {
        kinds[i] = number * KINDS + NameRoles.of(name.type());
      }
    }
    return kinds;
  }

  /** Labels of a sentence, titles apart from names even where the marks have them as one. */
  private static byte[] labels(
      NameTable table, int[] kinds, int first, int end, NameBounds bounds) {
    String[] words = Arrays.copyOfRange(table.words, first, end);
    byte[] labels = new byte[words.length];
    int i = 0;
    while (i < words.length) {
      int begin = i++;
      int kind = kinds[first + begin];
      if (kind == 0) {
        continue;
      }
      while (i < words.length && kinds[first + i] == kind) {
        i++;
      }
      NameMention.Type type = NameRoles.type(kind % KINDS);
      bounds.corrected(new FoundName(begin, i, type, 1), words).ifPresent(n -> mark(n, labels));
    }
    return labels;
  }

  private static void mark(FoundName name, byte[] labels) {
    int begin = SpanLabels.begin(NameRoles.of(name.type()));
    Arrays.fill(labels, name.first(), name.end(), (byte) (begin + 1));
    labels[name.first()] = (byte) begin;
  }
}
