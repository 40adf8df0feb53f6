package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

class LearnedAttributorTest {
  private static OpenNlpAnnotator annotator;
  private static LearnedAttributor attributor;

  @BeforeAll
  static void load() {
    annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    attributor = new LearnedAttributor(AttributionModel.load());
  }

  @Test
  void findsWhoSaidWhat() {
    String text =
        "The talks in Vellmar ended on Monday. “We will not sign this paper,” said Foreign Minister"
            + " Ada Korr.\n\nHer counterpart told reporters that the border would stay open. According"
            + " to two officials, a second round is planned for March.\n";
    List<Attribution> found = attribute(text);
    assertThat(found).hasSize(3);
    assertThat(words(found.get(0).source(), text)).contains("Foreign Minister Ada Korr");
    assertThat(words(found.get(0).cue(), text)).containsExactly("said");
    assertThat(words(found.get(0).content(), text))
        .containsExactly("“We will not sign this paper,”");
    assertThat(found.get(0).form()).isEqualTo(Form.DIRECT);
    assertThat(words(found.get(1).source(), text)).containsExactly("Her counterpart");
    assertThat(found.get(1).form()).isEqualTo(Form.INDIRECT);
    assertThat(words(found.get(2).source(), text)).containsExactly("two officials");
    assertThat(found).allSatisfy(a -> assertThat(a.confidence()).isGreaterThan(.5));
  }

  @Test
  void aTextWithoutSayingsHasNone() {
    assertThat(attribute("The river is long. Its water is cold and clear.")).isEmpty();
    assertThat(attribute("")).isEmpty();
    assertThat(attribute("\n \n\t")).isEmpty();
  }

  @Test
  void sameTextGivesSameAttributionsWhateverCameBefore() {
    String text = "Ms Orr said: “No.” She added that nobody had asked her.";
    List<Attribution> first = attribute(text);
    attribute("Mr Tell denied that the ships had left, the paper reported.");
    assertThat(attribute(text)).isEqualTo(first);
    assertThat(
            new LearnedAttributor(AttributionModel.load())
                .attribute(annotator.annotate(Article.of("a", text))))
        .isEqualTo(first);
  }

  @Test
  void spansKeepTheContractOnHostileText() {
    Random random = new Random(11);
    String[] pieces = {
      "said",
      "He",
      "“",
      "”",
      "\"",
      "'",
      ",",
      ".",
      ":",
      "\n",
      "\n\n",
      " ",
      "that",
      "Ms Vale",
      "told",
      "—",
      "reportedly",
      "according to",
      "\u00a0",
      "😀",
      "\ud800",
      "We agree",
      "(",
      ")",
      "the",
      "7"
    };
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextInt(4) > 0 ? " " : "");
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    AnnotatedArticle article = annotator.annotate(Article.of("random", text));
    Set<Integer> begins = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    for (Token token : article.tokens()) {
      begins.add(token.span().begin());
      ends.add(token.span().end());
    }
    int last = 0;
    for (Attribution attribution : attributor.attribute(article)) {
      List<Span> all = new ArrayList<>();
      for (List<Span> role :
          List.of(attribution.source(), attribution.cue(), attribution.content())) {
        for (int i = 0; i < role.size(); i++) {
          assertThat(begins).contains(role.get(i).begin());
          assertThat(ends).contains(role.get(i).end());
          assertThat(i == 0 || role.get(i - 1).end() <= role.get(i).begin()).isTrue();
        }
        all.addAll(role);
      }
      int first = Span.covering(all).begin();
      assertThat(first).isGreaterThanOrEqualTo(last);
      last = first;
    }
  }

  private static List<String> words(List<Span> spans, String text) {
    return spans.stream().map(span -> span.in(text)).toList();
  }

  private static List<Attribution> attribute(String text) {
    return attributor.attribute(annotator.annotate(Article.of("test", text)));
  }
}
