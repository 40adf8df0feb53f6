package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.evaluate.LabelledText;
import org.rapporteur.evaluate.LabelledTexts;
import org.rapporteur.evaluate.Scorer;
import org.rapporteur.evaluate.Scores;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;

/** The shipped attributor stays as good as it was; the floors lie just under what was measured. */
class AttributionBarsTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path POLNEAR = Path.of("../shared/data/polnear/dev");

  /** Every so many-th article is scored, to be quick. */
  private static final int PART = 4;

  private static OpenNlpAnnotator annotator;
  private static CombinedAttributor attributor;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    attributor = new CombinedAttributor(AttributionModel.load());
  }

  @Test
  void onTheGoldSet() {
    Scores scores = score(LabelledTexts.ofGold(GOLD), 1, true);
    assertThat(scores.f1("attr")).isGreaterThan(87.4);
    assertThat(scores.f1("attr_j80")).isGreaterThan(82.1);
    assertThat(scores.f1("attr_exact")).isGreaterThan(73.6);
    assertThat(scores.pureQuotes().contentRecall()).isGreaterThan(98);
  }

  @Test
  void onPolnear() {
    assumeTrue(Files.exists(POLNEAR), "skipped: no " + POLNEAR);
    Scores scores = score(LabelledTexts.read(POLNEAR), PART, false);
    assertThat(scores.f1("attr")).isGreaterThan(73);
    assertThat(scores.f1("attr_j80")).isGreaterThan(67.1);
    assertThat(scores.f1("attr_exact")).isGreaterThan(59);
    assertThat(scores.pureQuotes().sourceAccuracy()).isGreaterThan(97.5);
  }

  private static Scores score(List<LabelledText> texts, int part, boolean nested) {
    Scorer scorer = new Scorer();
    for (int i = 0; i < texts.size(); i += part) {
      LabelledText text = texts.get(i);
      AnnotatedArticle article = annotator.annotate(Article.of(text.name(), text.text()));
      List<Attribution> found = attributor.attribute(article);
      scorer.add(
          text.text(),
          text.attributions(),
          found.stream().filter(a -> nested || a.embeddedIn().isEmpty()).map(Roles::of).toList());
    }
    return scorer.scores();
  }
}
