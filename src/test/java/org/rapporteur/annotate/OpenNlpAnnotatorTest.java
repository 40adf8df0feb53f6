package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

class OpenNlpAnnotatorTest {
  private static AnnotatorModels models;
  private static Annotator annotator;

  @BeforeAll
  static void load() {
    models = AnnotatorModels.load();
    annotator = new OpenNlpAnnotator(models, NameTagger.NONE);
  }

  private static AnnotatedArticle annotate(String text) {
    return annotator.annotate(Article.of("test", text));
  }

  private static List<String> sentences(String text) {
    return annotate(text).sentences().stream().map(found -> found.span().in(text)).toList();
  }

  private static List<String> words(String text) {
    return annotate(text).tokens().stream().map(Token::word).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "U.S. Secretary of State Jane Vale met Gen. Ivo Marsh on Jan. 5 in Washington, D.C., at 9 a.m. Tuesday.",
        "“Is that a threat?” Vale asked.",
        "\"Never!\" said Mr. Marsh.",
        "“Who will pay?” the U.S. envoy asked reporters.",
        "J. R. Vale, No. 2 at the embassy, spoke to St. Petersburg's Gov. Marsh.",
        "The firm Vale Inc. Chairman Ivo Marsh said it was over.",
        "MINISTER SAYS U.S. ENVOY MUST GO"
      })
  void keepsASentenceWhole(String text) {
    assertThat(sentences(text)).containsExactly(text);
  }

  @Test
  void endsSentences() {
    assertThat(sentences("He left the U.S. The talks failed. “We tried. We lost.” She went on!"))
        .containsExactly(
            "He left the U.S.", "The talks failed.", "“We tried.", "We lost.”", "She went on!");
    assertThat(sentences("She met Lavrov. Antonov was there.\nNo stop here\nThird"))
        .containsExactly("She met Lavrov.", "Antonov was there.", "No stop here", "Third");
    assertThat(sentences("date 2022-02-01 Russia said no."))
        .containsExactly("date 2022-02-01", "Russia said no.");
  }

  @Test
  void cutsLinesLongerThanAnyParagraphBetweenSentences() {
    String text = "Lavrov said that it was over. ".repeat(3000).strip();
    List<Span> cut = Paragraphs.of(text);
    assertThat(cut).hasSizeGreaterThan(2);
    assertThat(cut).allMatch(span -> span.length() < 20_100 && span.in(text).endsWith("over."));
    assertThat(cut.stream().mapToInt(Span::length).sum()).isEqualTo(text.length() - cut.size() + 1);
    String endless = "\uD83D\uDD4A".repeat(50_000);
    assertThat(Paragraphs.of(endless).stream().map(span -> span.in(endless)))
        .hasSizeGreaterThan(1)
        .noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
    assertThat(Paragraphs.of(endless).stream().mapToInt(Span::length).sum())
        .isEqualTo(endless.length());
  }

  @Test
  void cutsWords() {
    assertThat(words("“We don’t owe the U.S. $100,” Lavrov’s aide said—again. He's (FBI)."))
        .containsExactly(
            "“", "We", "don’t", "owe", "the", "U.S.", "$", "100", ",", "”", "Lavrov", "’s", "aide",
            "said", "—", "again", ".", "He", "'s", "(", "FBI", ")", ".");
  }

  @Test
  void knowsThatNoIsAWord() {
    assertThat(words("He said no. No. 2 said yes."))
        .containsExactly("He", "said", "no", ".", "No.", "2", "said", "yes", ".");
    assertThat(sentences("He said no. No. 2 said yes."))
        .containsExactly("He said no.", "No. 2 said yes.");
  }

  @Test
  void tagsAndFindsDictionaryForms() {
    AnnotatedArticle article = annotate("Antonov’s aides denied that they were leaving Moscow.");
    assertThat(article.tokens())
        .extracting(Token::pos)
        .containsExactly(
            "PROPN", "PART", "NOUN", "VERB", "SCONJ", "PRON", "AUX", "VERB", "PROPN", "PUNCT");
    assertThat(article.tokens())
        .extracting(Token::lemma)
        .containsExactly(
            "Antonov", "'s", "aide", "deny", "that", "they", "be", "leave", "Moscow", ".");
  }

  @Test
  void keepsItsContractOnRandomText() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      check(randomText(random, random.nextInt(300)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "\u0000",
        "\"",
        "“”“”",
        "''''''",
        "\ud83d",
        "a\r\nb\u2028c",
        "....!?"
      })
  void keepsItsContractOnOddText(String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\"",
        "“",
        "“a ",
        "'a ",
        "a. ",
        ".",
        "a' ",
        "\ud83d\ude00",
        "He said \"no.\" "
      })
  void takesTimeThatGrowsWithTheText(String piece) {
    String text = piece.repeat(60_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(text));
  }

  @Test
  void standsAMillionCharactersInOneLine() {
    String text = "x".repeat(400_000) + "\"".repeat(200_000) + " “a said.".repeat(45_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> annotate(text));
  }

  @Test
  void givesTheSameWhateverCameBefore() throws Exception {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(randomText(random, 400));
    }
    List<AnnotatedArticle> alone = new ArrayList<>();
    for (String text : texts) {
      alone.add(annotate(text));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> equal = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        List<Callable<Boolean>> work = new ArrayList<>();
        Annotator own = new OpenNlpAnnotator(models, NameTagger.NONE);
        for (int i = t; i < texts.size(); i += 4) {
          int index = i;
          String text = texts.get(i);
          work.add(() -> own.annotate(Article.of("test", text)).equals(alone.get(index)));
        }
        equal.add(threads.submit(() -> allTrue(work)));
      }
      for (Future<Boolean> result : equal) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static boolean allTrue(List<Callable<Boolean>> work) throws Exception {
    for (Callable<Boolean> one : work) {
      if (!one.call()) {
        return false;
      }
    }
    return true;
  }

  private static String randomText(Random random, int length) {
    String[] pieces = {
      "\"",
      "“",
      "”",
      "'",
      "’",
      "‘",
      "«",
      "»",
      "``",
      "''",
      " ",
      " ",
      " ",
      " ",
      "\n",
      "\t",
      "\r\n",
      ".",
      ". ",
      "?",
      "!",
      ",",
      "—",
      "-",
      "(",
      ")",
      "\u0000",
      "\u200b",
      "\ud83d\ude00",
      "\ud83d",
      "é",
      "U.S.",
      "Mr. ",
      "said",
      "Antonov",
      "he",
      "don't",
      "It's",
      "1,000",
      "$5",
      "中文",
      "\u0301",
      "\u2028",
      "Vale's ",
      "date 2022-02-01 "
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static void check(String text) {
    AnnotatedArticle article = annotate(text);
    int end = 0;
    int next = 0;
    for (Sentence sentence : article.sentences()) {
      assertThat(sentence.firstToken()).isEqualTo(next);
      next = sentence.endToken();
      assertThat(article.paragraphs().get(sentence.paragraph()).covers(sentence.span())).isTrue();
      List<Token> tokens = article.tokensOf(sentence);
      assertThat(sentence.span().begin()).isEqualTo(tokens.get(0).span().begin());
      assertThat(sentence.span().end()).isEqualTo(tokens.get(tokens.size() - 1).span().end());
    }
    assertThat(next).isEqualTo(article.tokens().size());
    StringBuilder kept = new StringBuilder();
    for (Token token : article.tokens()) {
      boolean fine =
          token.span().begin() >= end
              && token.span().length() > 0
              && token.word().equals(token.span().in(text))
              && !token.pos().isEmpty()
              && !token.lemma().isEmpty();
      if (!fine) {
        fail("wrong token " + token);
      }
      end = token.span().end();
      kept.append(token.word());
    }
    StringBuilder all = new StringBuilder();
    text.chars().filter(c -> !Paragraphs.isBlank((char) c)).forEach(c -> all.append((char) c));
    assertThat(kept.toString()).isEqualTo(all.toString());
    checkQuotations(article);
  }

  private static void checkQuotations(AnnotatedArticle article) {
    List<Quotation> before = new ArrayList<>();
    for (Quotation quotation : article.quotations()) {
      Span span = quotation.span();
      assertThat(article.paragraphs()).anyMatch(paragraph -> paragraph.covers(span));
      while (!before.isEmpty() && !before.get(before.size() - 1).span().overlaps(span)) {
        before.remove(before.size() - 1);
      }
      assertThat(quotation.depth()).isEqualTo(before.size());
      if (!before.isEmpty()) {
        assertThat(before.get(before.size() - 1).span().covers(span)).isTrue();
      }
      before.add(quotation);
      int first = article.tokenAt(span.begin());
      int last = article.tokenAt(span.end() - 1);
      assertThat(article.tokens().get(first).span().begin()).isEqualTo(span.begin());
      assertThat(article.tokens().get(last).span().end()).isEqualTo(span.end());
    }
  }
}
