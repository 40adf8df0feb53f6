package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Speaker.How;

/**
 * The figures of {@code evaluate --gold} below which speakers, their links, addressees and targets
 * must not fall.
 */
class SpeakerScoresTest {
  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.load(List.of());
  }

  /** All that is measured on one set. */
  private static final class Scores {
    private final SpeakerScores found = new SpeakerScores();
    private final SpeakerScores given = new SpeakerScores();
    private final ObjectScores objects = new ObjectScores(extractors.actorList());
    private final ObjectScores givenObjects = new ObjectScores(extractors.actorList());

    Scores(String set) {
      Extractor shipped = extractors.get();
      for (GoldArticle article : GoldReader.read(Path.of("src/test/resources", set))) {
        AnnotatedArticle annotated = shipped.annotator().annotate(article.article());
        ResolvedArticle resolved =
            shipped
                .resolver()
                .resolve(
                    annotated,
                    shipped.times().apply(annotated),
                    shipped.attributor().attribute(annotated));
        found.add(article, resolved);
        objects.add(article, resolved);
        given.addGiven(article, annotated, shipped);
        givenObjects.addGiven(article, annotated, shipped);
      }
      System.out.println(this);
    }

    @Override
    public String toString() {
      return String.join("\n", found.lines())
          + "\n"
          + String.join("\n", objects.lines())
          + "\ngiven the words\n"
          + String.join("\n", given.lines())
          + "\n"
          + String.join("\n", givenObjects.lines());
    }
  }

  @Test
  void speakersOfTheGoldSetAreFoundAsWellAsBefore() {
    Scores scores = new Scores("gold");
    SpeakerScores found = scores.found;
    String lines = scores.toString();
    assertThat(found.accuracy()).as(lines).isGreaterThan(.945);
    assertThat(found.accuracy(How.NAME)).as(lines).isGreaterThan(.98);
    assertThat(found.accuracy(How.PRONOUN)).as(lines).isGreaterThan(.915);
    assertThat(found.accuracy(How.DESCRIPTION)).as(lines).isGreaterThan(.87);
    assertThat(found.linkPrecision()).as(lines).isGreaterThan(.983);
    assertThat(found.linkRecall()).as(lines).isGreaterThan(.955);

    SpeakerScores given = scores.given;
    assertThat(given.accuracy()).as(lines).isGreaterThan(.95);
    assertThat(given.accuracy(How.PRONOUN)).as(lines).isGreaterThan(.935);
    assertThat(given.accuracy(How.DESCRIPTION)).as(lines).isGreaterThan(.855);
    assertThat(given.linkPrecision()).as(lines).isGreaterThan(.985);
    assertThat(given.linkRecall()).as(lines).isGreaterThan(.96);
  }

  @Test
  void addresseesAndTargetsOfTheGoldSetAreFoundAsWellAsBefore() {
    Scores scores = new Scores("gold");
    String lines = scores.toString();
    assertThat(scores.objects.addresseePrecision()).as(lines).isGreaterThan(.785);
    assertThat(scores.objects.addresseeRecall()).as(lines).isGreaterThan(.575);
    assertThat(scores.objects.targetPrecision()).as(lines).isGreaterThan(.73);
    assertThat(scores.objects.targetRecall()).as(lines).isGreaterThan(.35);
  }

  /** Articles of which the first figures were taken before anything was mended by them. */
  @Test
  void laterArticlesAreReadAsWellAsBefore() {
    Scores scores = new Scores("gold-later");
    String lines = scores.toString();
    assertThat(scores.found.accuracy()).as(lines).isGreaterThan(.90);
    assertThat(scores.found.accuracy(How.PRONOUN)).as(lines).isGreaterThan(.90);
    assertThat(scores.found.accuracy(How.DESCRIPTION)).as(lines).isGreaterThan(.80);
    assertThat(scores.found.linkPrecision()).as(lines).isGreaterThan(.92);
    assertThat(scores.given.accuracy()).as(lines).isGreaterThan(.92);
    assertThat(scores.objects.addresseePrecision()).as(lines).isGreaterThan(.75);
    assertThat(scores.objects.addresseeRecall()).as(lines).isGreaterThan(.65);
  }

  /** Five more in other manners: a communique, a regional paper, a doorstep, answers, a wire. */
  @Test
  void articlesOfOtherMannersAreReadAsWellAsBefore() {
    Scores scores = new Scores("gold-manners");
    String lines = scores.toString();
    assertThat(scores.found.accuracy()).as(lines).isGreaterThan(.92);
    assertThat(scores.found.linkPrecision()).as(lines).isGreaterThan(.9);
    assertThat(scores.given.accuracy()).as(lines).isGreaterThan(.91);
    assertThat(scores.objects.addresseePrecision()).as(lines).isGreaterThan(.67);
    assertThat(scores.objects.addresseeRecall()).as(lines).isGreaterThan(.59);
    assertThat(scores.objects.targetPrecision()).as(lines).isGreaterThan(.73);
    assertThat(scores.objects.targetRecall()).as(lines).isGreaterThan(.52);
  }
}
