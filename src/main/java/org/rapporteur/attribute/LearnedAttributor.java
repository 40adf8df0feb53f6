package org.rapporteur.attribute;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Attribution;

/**
 * Finds attributions with trained models, in three stages: label each paragraph with all its
 * attributions; read, for each stretch that may be a cue, the paragraph for that cue alone; choose
 * among the readings. Give each thread its own, over one shared {@link AttributionModel}.
 */
public final class LearnedAttributor implements Attributor {
  private final AttributionModel model;
  private final Selection selection;
  private final CueWords words = CueWords.load();
  private final WordForms forms = new WordForms();
  private final Stages stages = new Stages();
  private final PennTagger tagger;
  private final DependencyParser parser;
  private final VariantFeatures variantFeatures = new VariantFeatures();

  public LearnedAttributor(AttributionModel model) {
    this.model = model;
    tagger = new PennTagger(model.tagger);
    parser = new DependencyParser(model.parser);
    selection = new Selection(model.calibration.least, model.calibration.leastForQuotes);
  }

  @Override
  public List<Attribution> attribute(AnnotatedArticle article) {
    return find(article).attributions();
  }

  /** What the models make of an article, what they doubt included. */
  public Findings find(AnnotatedArticle article) {
    TokenTable table = new TokenTable(article, forms);
    CueRates rates = model.lexicon.rates(table);
    ParagraphLabels labels = stages.label(table, rates, model.paragraphs);
    List<Candidate> candidates = CandidateFinder.find(table, labels);
    tagger.tag(table, candidates);
    Parse parse = parser.parse(table, rates, candidates);
    variantFeatures.start(table, rates, labels, parse, candidates);
    List<Variant> readings = new ArrayList<>();
    // One paragraph at a time, as the workings of a candidate take much more room than its reading.
    for (List<Candidate> together : Candidate.byParagraph(candidates)) {
      stages.read(table, rates, labels, parse, together, model.candidates);
      variantFeatures.fill(together);
      for (Candidate candidate : together) {
        candidate.variants.forEach(v -> v.quality = model.quality.probability(v.features));
      }
      for (Variant reading : bestOfEach(together)) {
        reading.confidence = model.acceptance.probability(reading.features);
        reading.features = null;
        readings.add(reading);
      }
      together.forEach(Candidate::forget);
    }
    return Findings.of(table, rates, words, readings, selection, model.calibration);
  }

  /** The reading of the highest quality of each candidate. */
  static List<Variant> bestOfEach(List<Candidate> candidates) {
    List<Variant> readings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Variant best = null;
      for (Variant v : candidate.variants) {
        best = best == null || v.quality > best.quality ? v : best;
      }
      if (best != null) {
        readings.add(best);
      }
    }
    return readings;
  }
}
