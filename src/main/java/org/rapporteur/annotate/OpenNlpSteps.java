package org.rapporteur.annotate;

import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;

/**
 * OpenNLP's own steps with its own models and nothing around them: sentences, tokens and tags as
 * its manual makes them. What annotation is compared with in speed. For one thread.
 */
public final class OpenNlpSteps {
  private final SentenceDetectorME sentences;
  private final TokenizerME tokens;
  private final POSTaggerME tags;

  public OpenNlpSteps(AnnotatorModels models) {
    sentences = new SentenceDetectorME(models.sentences);
    tokens = new TokenizerME(models.tokens);
    tags = new POSTaggerME(models.tags);
  }

  /** Works on all of {@code text}; the number of tokens that were tagged. */
  public int run(String text) {
    int count = 0;
    for (String sentence : sentences.sentDetect(text)) {
      count += tags.tag(tokens.tokenize(sentence)).length;
    }
    return count;
  }
}
