package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;

class RuleAttributorTest {
  private static final OpenNlpAnnotator ANNOTATOR =
      new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
  private final Attributor attributor = new CompletingAttributor(new RuleAttributor());

  private List<Attribution> find(String text) {
    return attributor.attribute(ANNOTATOR.annotate(Article.of("test", text)));
  }

  private static String words(List<Span> spans, String text) {
    return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" | "));
  }

  private List<String> found(String text) {
    List<String> found = new ArrayList<>();
    for (Attribution a : find(text)) {
      found.add(
          String.join(
              " / ", words(a.source(), text), words(a.cue(), text), words(a.content(), text)));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Vale said the talks had failed. ~ Vale / said / the talks had failed",
        "They met an envoy who said the talks had failed. ~ who / said / the talks had failed",
        "The talks had failed, Vale said on Monday. ~ Vale / said / The talks had failed",
        "\"We lost,\" said Jane Vale, the envoy. ~ Jane Vale, the envoy / said / \"We lost,\"",
        "Ms Vale, the envoy to Moscow, said that it was over. ~ Ms Vale, the envoy to Moscow / said / that it was over",
        "“We tried,” Vale said. “We lost.” ~ Vale / said / “We tried,” | “We lost.”",
        "According to the ministry, two envoys have left. ~ the ministry / According to / two envoys have left",
        "Per the communique, both sides will resume talks. ~ the communique / Per / both sides will resume talks",
        "The fleet will stay in port, per the Foreign Ministry. ~ the Foreign Ministry / per / The fleet will stay in port",
        "In the words of one negotiator, the deal is a bridge. ~ one negotiator / In the words of / the deal is a bridge",
        "The talks, according to Ana Obel, the envoy, will go on. ~ Ana Obel, the envoy / according to / The talks | will go on",
        "It was, in the words of Ana Obel, a historic day. ~ Ana Obel / in the words of / It was | a historic day",
        "Two envoys have left, according to the ministry. ~ the ministry / according to / Two envoys have left",
        "The Kremlin accused Kyiv of breaking the truce. ~ The Kremlin / accused / Kyiv of breaking the truce",
        "Paris on Tuesday urged both sides to return to talks. ~ Paris / urged / both sides to return to talks",
        "Russia has denied that it plans an attack. ~ Russia / has denied / that it plans an attack",
        "Marsh told reporters that he would stay. ~ Marsh / told / that he would stay",
        "“It is over,” the envoy was quoted as saying. ~ the envoy / was quoted as saying / “It is over,”",
        "Moscow Hopes for New Talks - Antonov ~ Antonov / - / Moscow Hopes for New Talks",
        "Marsh called on the parties to stop. ~ Marsh / called on / the parties to stop"
      })
  void finds(String text, String expected) {
    assertThat(found(text)).containsExactly(expected);
  }

  @Test
  void keepsOneSpeakerForAQuotationOverParagraphs() {
    String text =
        "“One thing is clear to us,” Marsh said. “We are not leaving.\n\n“Nor will we ever pay for it.”";
    assertThat(found(text))
        .containsExactly(
            "Marsh / said / “One thing is clear to us,” | “We are not leaving."
                + " | “Nor will we ever pay for it.”");
  }

  @Test
  void givesAParagraphOfNothingButQuotationToTheSpeakerBefore() {
    String text = "“One thing is clear to us,” Marsh said.\n\n“Nor will we ever pay for it.”";
    assertThat(found(text))
        .containsExactly(
            "Marsh / said / “One thing is clear to us,” | “Nor will we ever pay for it.”");
  }

  @Test
  void tellsFormsKindsAndDenials() {
    assertThat(find("“We lost the vote,” Vale said."))
        .extracting(Attribution::form)
        .containsExactly(Form.DIRECT);
    assertThat(find("Vale said it was “a disgrace for us”."))
        .extracting(Attribution::form)
        .containsExactly(Form.MIXED);
    assertThat(find("Vale said it was over."))
        .extracting(Attribution::form)
        .containsExactly(Form.INDIRECT);
    assertThat(find("Vale hopes the talks go on."))
        .extracting(Attribution::kind)
        .containsExactly(Kind.ATTITUDE);
    assertThat(find("Vale did not say whether she would go."))
        .singleElement()
        .matches(Attribution::negated);
    assertThat(find("Vale declined to comment.")).singleElement().matches(Attribution::negated);
    assertThat(find("Vale refused to leave the post.")).singleElement().matches(a -> !a.negated());
  }

  @Test
  void tiesWhatIsRelayedToWhoRelaysIt() {
    String text = "The Post reported on Monday that the envoy had left, citing two officials.";
    List<Attribution> found = find(text);
    assertThat(found(text))
        .containsExactly(
            "The Post / reported / that the envoy had left",
            "two officials / citing / that the envoy had left");
    assertThat(found.get(1).embeddedIn()).hasValue(0);
  }

  @Test
  void takesFromAnotherWhatTheFirstLeavesRoomFor() {
    String text = "Vale said Marsh had told aides that he was ill. Paris condemned the attack.";
    Attribution outer =
        find(text).stream()
            .filter(a -> words(a.source(), text).equals("Vale"))
            .findFirst()
            .orElseThrow();
    Attributor first = article -> List.of(outer);
    AnnotatedArticle article = ANNOTATOR.annotate(Article.of("test", text));
    List<Attribution> joined =
        new CompletingAttributor(new JoinedAttributor(first, new RuleAttributor(), .5))
            .attribute(article);
    assertThat(joined)
        .extracting(a -> words(a.cue(), text))
        .containsExactly("said", "had told", "condemned");
    assertThat(joined.get(1).embeddedIn()).hasValue(0);
    assertThat(new JoinedAttributor(first, new RuleAttributor(), .99).attribute(article))
        .containsExactly(outer);
  }

  @Test
  void keepsTheContractOnRandomText() {
    String[] pieces = {
      "Vale",
      "said",
      "that",
      ",",
      "“",
      "”",
      "\"",
      "he",
      "told",
      "reporters",
      ".",
      "\n",
      "according to",
      "-",
      ":",
      "the ministry",
      "denied",
      "of",
      "citing",
      "(@vale)",
      "—",
      "and",
      "has",
      "not",
      "asked",
      "'",
      "will go",
      "to",
      "",
      "reportedly",
      "was quoted as saying",
      "?",
      "on Monday",
      "declined",
      "comment"
    };
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(8) == 0 ? "" : " ");
      }
      check(ANNOTATOR.annotate(Article.of("random", text.toString())));
    }
  }

  private void check(AnnotatedArticle article) {
    List<Attribution> found = attributor.attribute(article);
    for (Attribution a : found) {
      for (List<Span> role : List.of(a.source(), a.cue(), a.content())) {
        int end = 0;
        for (Span span : role) {
          assertThat(span.begin()).isGreaterThanOrEqualTo(end);
          assertThat(span.length()).isPositive();
          end = span.end();
          int first = article.tokenAt(span.begin());
          int last = article.tokenAt(span.end() - 1);
          assertThat(article.tokens().get(first).span().begin()).isEqualTo(span.begin());
          assertThat(article.tokens().get(last).span().end()).isEqualTo(span.end());
        }
      }
      assertThat(a.cue()).isNotEmpty();
      if (a.embeddedIn().isPresent()) {
        assertThat(found.get(a.embeddedIn().getAsInt())).isNotSameAs(a);
      }
    }
    assertThat(found).isSortedAccordingTo(Order.BY_FIRST_SPAN);
  }

  @Test
  void turnsOfABriefingGoOnToTheNextLabel() {
    String text =
        """
        MS. VALE: Good afternoon. The envoy has left.

        The embassy is open.

        QUESTION: Who ordered it?

        MR. OBEL: The minister.

        Q   Why?
        """;
    assertThat(found(text))
        .contains(
            "MS. VALE / : / Good afternoon. The envoy has left. | The embassy is open.",
            "QUESTION / : / Who ordered it?",
            "Q /  / Why?",
            "MR. OBEL / : / The minister.");
  }

  @Test
  void paragraphBehindALabelIsNoPartOfItWhereFewHaveOne() {
    String text = "VALE: The envoy has left.\n\nThe embassy is open.\n\nOBEL: Good.\n";
    assertThat(found(text)).containsExactly("VALE / : / The envoy has left.", "OBEL / : / Good.");
  }

  @Test
  void labelWithNoOtherLabelIsNobodysTurn() {
    String text = "UPDATE: The envoy has left. He will not come back.\n\nThe port is shut.\n";
    assertThat(found(text)).isEmpty();
  }

  @Test
  void clockOfALiveBlogIsNoPartOfTheHeadline() {
    assertThat(found("10:05 Ministers to meet - Obel\n"))
        .containsExactly("Obel / - / Ministers to meet");
  }
}
