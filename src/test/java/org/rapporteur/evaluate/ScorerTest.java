package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.attribute.Roles;
import org.rapporteur.model.Span;

class ScorerTest {
  private static final String TEXT =
      "“We reject this,” said Ms Vale. Critics fear a long war. The plan reportedly failed.";
  private static final Roles QUOTE = roles("Ms Vale", "said", "“We reject this,”");
  private static final Roles FEAR = roles("Critics", "fear", "a long war");
  private static final Roles PLAN = roles(null, "reportedly", "The plan failed");

  @Test
  void perfectPredictionScoresHundredEverywhere() {
    Scores scores = score(List.of(QUOTE, FEAR, PLAN), List.of(QUOTE, FEAR, PLAN));
    assertThat(scores.measures().values()).allSatisfy(s -> assertThat(s.f1()).isEqualTo(100));
    assertThat(scores.pureQuotes()).isEqualTo(new Scores.Quotes(1, 100, 100, 100, 100));
  }

  @Test
  void countsByHand() {
    // Content one token short of three: Jaccard 2/3. Source and cue as in gold. One spurious.
    Roles shorter = roles("Critics", "fear", "long war");
    Roles spurious = roles("Ms Vale", "failed", "The plan");
    Scores scores = score(List.of(QUOTE, FEAR, PLAN), List.of(shorter, spurious));
    assertThat(scores.measures().get("attr")).isEqualTo(new Scores.Score(50, 33.33, 40, 3, 2));
    assertThat(scores.f1("attr_j80")).isZero();
    assertThat(scores.f1("attr_exact")).isZero();
    // Of the plan's content (The, plan, failed) the spurious one has two of three tokens.
    assertThat(scores.measures().get("attr_content"))
        .isEqualTo(new Scores.Score(100, 66.67, 80, 3, 2));
    // Gold: 6 of the quote with its marks and comma, 3, 3; predicted 4, all of them gold's.
    assertThat(scores.measures().get("token content"))
        .isEqualTo(new Scores.Score(100, 33.33, 50, 12, 4));
    assertThat(scores.measures().get("exact source"))
        .isEqualTo(new Scores.Score(100, 100, 100, 2, 2));
    assertThat(scores.pureQuotes()).isEqualTo(new Scores.Quotes(1, 0, 0, 0, 0));
  }

  @Test
  void missingSourceMustBeMissingInThePredictionToo() {
    Roles sourced = roles("Critics", "reportedly", "The plan failed");
    Scores scores = score(List.of(PLAN), List.of(sourced));
    assertThat(scores.f1("attr")).isZero();
    assertThat(scores.f1("attr_lenient")).isEqualTo(100);
  }

  @Test
  void eachPredictionIsUsedOnce() {
    Scores scores = score(List.of(QUOTE), List.of(QUOTE, QUOTE));
    assertThat(scores.measures().get("attr")).isEqualTo(new Scores.Score(50, 100, 66.67, 1, 2));
  }

  @Test
  void contentAroundItsCueIsOneSpanAndNotPure() {
    String text = "“We,” he said, “go.”";
    Roles split =
        new Roles(
            List.of(new Span(6, 8)),
            List.of(new Span(9, 13)),
            List.of(new Span(0, 5), new Span(15, 20)));
    Scorer scorer = new Scorer();
    scorer.add(text, List.of(split), List.of(split));
    assertThat(scorer.scores().measures().get("exact content").gold()).isEqualTo(1);
    assertThat(scorer.scores().pureQuotes().gold()).isEqualTo(1);
  }

  @Test
  void noBreakSpaceBeforeTheClosingMarkDoesNotMatter() {
    assertThat(QuoteMarks.of("“right.”\u00a0", List.of(new Span(0, 9)))).isEqualTo(QuoteMarks.PURE);
    assertThat(QuoteMarks.of("a “right” way", List.of(new Span(0, 13)))).isEqualTo(QuoteMarks.SOME);
    assertThat(QuoteMarks.of("a right way", List.of(new Span(0, 11)))).isEqualTo(QuoteMarks.NONE);
  }

  @Test
  void measuresStayBetweenZeroAndHundredWhateverThePrediction() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      Scores scores = scoreOf(text, randomRoles(random, text), randomRoles(random, text));
      scores
          .measures()
          .forEach(
              (name, s) -> {
                assertThat(s.f1()).as(name).isBetween(0.0, 100.0);
                assertThat(s.f1())
                    .isBetween(
                        Math.min(s.precision(), s.recall()) - .01,
                        Math.max(s.precision(), s.recall()) + .01);
              });
      assertThat(scores.f1("attr_exact")).isLessThanOrEqualTo(scores.f1("attr_exact_nocue"));
      assertThat(scores.f1("attr_j80")).isLessThanOrEqualTo(scores.f1("attr"));
    }
  }

  private static String randomText(Random random) {
    String alphabet = "ab1_ ,.“”\"\n\u00a0é𝒳\ud800😀";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static List<Roles> randomRoles(Random random, String text) {
    List<Roles> roles = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      roles.add(new Roles(spans(random, text), spans(random, text), spans(random, text)));
    }
    return roles;
  }

  private static List<Span> spans(Random random, String text) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int begin = random.nextInt(text.length() + 1);
      spans.add(new Span(begin, begin + random.nextInt(text.length() - begin + 1)));
    }
    return spans;
  }

  private static Scores score(List<Roles> gold, List<Roles> predicted) {
    return scoreOf(TEXT, gold, predicted);
  }

  private static Scores scoreOf(String text, List<Roles> gold, List<Roles> predicted) {
    Scorer scorer = new Scorer();
    scorer.add(text, gold, predicted);
    return scorer.scores();
  }

  private static Roles roles(String source, String cue, String content) {
    return new Roles(source == null ? List.of() : find(source), find(cue), find(content));
  }

  /** Where the words stand in the text; "reportedly" may stand between them. */
  private static List<Span> find(String words) {
    int begin = TEXT.indexOf(words);
    if (begin >= 0) {
      return List.of(new Span(begin, begin + words.length()));
    }
    int split = words.lastIndexOf(' ');
    String head = words.substring(0, split);
    String tail = words.substring(split + 1);
    int first = TEXT.indexOf(head);
    int second = TEXT.indexOf(tail, first);
    return List.of(
        new Span(first, first + head.length()), new Span(second, second + tail.length()));
  }
}
