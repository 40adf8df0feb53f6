package org.rapporteur.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Token;

/**
 * Trains the name finder on the texts with marked names that lie in the data folder: the silver
 * tags of PolNeAR's training part and four fifths of wikigold. Equal data give an equal model.
 */
public final class NameTraining {
  private static final int ITERATIONS = 60;
  private static final int CUTOFF = 3;
  private static final double L1_COST = 0.3;
  private static final double L2_COST = 0.1;

  private NameTraining() {}

  /**
   * Trains on {@code shared} and writes the model to {@code out}.
   *
   * @param shared folder with {@code polnear} and {@code ner}
   * @param actors the list whose names the model learns to trust or not
   */
  public static void train(Path shared, Collection<ActorEntry> actors, Path out)
      throws IOException {
    TokenNameFinderModel model = train(samples(shared, new NameGazetteer(actors)));
    Files.createDirectories(out.toAbsolutePath().getParent());
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    model.serialize(archive);
    Files.write(out, SteadyArchive.of(archive.toByteArray()));
  }

  static List<NameSample> samples(Path shared, NameGazetteer gazetteer) throws IOException {
    OpenNlpAnnotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    List<NameSample> samples = new ArrayList<>();
    for (NamedText text : NamedText.training(shared)) {
      AnnotatedArticle article = annotator.annotate(Article.of("training", text.text()));
      for (Sentence sentence : article.sentences()) {
        samples.add(sample(article, sentence, text.names(), gazetteer));
      }
    }
    return samples;
  }

  static TokenNameFinderModel train(List<NameSample> samples) throws IOException {
    NameFinderParts.allow();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(QNTrainer.L1COST_PARAM, L1_COST);
    parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
    parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
    return NameFinderME.train(
        "en",
        null,
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        new NameFinderParts());
  }

  private static NameSample sample(
      AnnotatedArticle article,
      Sentence sentence,
      List<NameMention> names,
      NameGazetteer gazetteer) {
    List<Token> tokens = article.tokensOf(sentence);
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (NameMention name : names) {
      int first = 0;
      while (first < tokens.size() && tokens.get(first).span().end() <= name.span().begin()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.get(end).span().begin() < name.span().end()) {
        end++;
      }
      if (first < end && name.span().begin() < sentence.span().end()) {
        spans.add(
            new opennlp.tools.util.Span(first, end, name.type().name().toLowerCase(Locale.ROOT)));
      }
    }
    String[] words =
        tokens.stream().map(token -> PlainMarks.of(token.word())).toArray(String[]::new);
    String[] pos = tokens.stream().map(Token::pos).toArray(String[]::new);
    return new NameSample(
        NameFeatures.encoded(words, pos, gazetteer),
        NameFinderME.dropOverlappingSpans(spans.toArray(new opennlp.tools.util.Span[0])),
        true);
  }
}
