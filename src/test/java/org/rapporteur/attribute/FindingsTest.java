package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.Article;

class FindingsTest {
  private static final String TEXT = "He planted trees. He praised trees.";

  /** One in four readings is right. */
  private static final Calibration DOUBTFUL =
      Calibration.of(
          .2,
          .1,
          new double[] {.3, .3, .3, .3, .3},
          new boolean[] {true, false, false, false, false});

  private final TokenTable table =
      new TokenTable(
          new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE)
              .annotate(Article.of("test", TEXT)),
          new WordForms());

  @Test
  void smallEvidenceIsNotEnoughForACueThatNothingKnows() {
    assertThat(cues(new float[table.size])).containsExactly("praised");
  }

  @Test
  void smallEvidenceIsEnoughForACueOfTheTrainingArticles() {
    float[] rates = new float[table.size];
    rates[1] = .5f;
    assertThat(cues(rates)).containsExactly("planted", "praised");
  }

  private List<String> cues(float[] rates) {
    List<Variant> readings = new ArrayList<>();
    for (int first : List.of(0, 4)) {
      Candidate candidate = new Candidate(0, table.size, first + 1, first + 2, first + 1, .5);
      TokenRoles roles =
          new TokenRoles(
              TokenSet.run(first, first + 1),
              TokenSet.run(first + 1, first + 2),
              TokenSet.run(first + 2, first + 3));
      Variant reading = new Variant(candidate, 0, 0, roles);
      reading.confidence = .3;
      readings.add(reading);
    }
    Findings findings =
        Findings.of(
            table, new CueRates(rates), CueWords.load(), readings, new Selection(.2, .1), DOUBTFUL);
    return findings.attributions().stream().map(a -> a.cue().get(0).in(TEXT)).toList();
  }
}
