package org.rapporteur.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Quotation;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Token;

/** Whether what attribution costs grows with the length of an article and no more. */
class LongArticleTest {
  private static final String[] WORDS = "“ We agree to all of it today , ” Vale said .".split(" ");
  private static final String[] TAGS =
      "PUNCT PRON VERB ADP PRON ADP PRON NOUN PUNCT PUNCT PROPN VERB PUNCT".split(" ");
  private static final int FIRST_INNER = 1;
  private static final int CLOSING = 9;
  private static final int SOURCE = 10;
  private static final int CUE = 11;

  @Test
  void timeOfJoiningWhatModelsAndRulesFindGrowsWithLength() {
    AnnotatedArticle shorter = article(2_500);
    AnnotatedArticle longer = article(20_000);
    seconds(shorter); // Compiles.
    double before = Math.min(seconds(shorter), seconds(shorter));
    assertThat(seconds(longer)).isLessThan(3 * 8 * before + .5);
  }

  @Test
  void everyQuotationOfALongArticleHasOneAttribution() {
    AnnotatedArticle article = article(2_500);
    List<Attribution> found = attribute(article);
    assertThat(found).hasSize(2_500);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).content())
          .singleElement()
          .matches(article.quotations().get(i).span()::overlaps);
    }
  }

  @Test
  void setsOfTokensAreSets() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int base = random.nextInt(200);
      int otherBase = random.nextInt(200);
      BitSet plain = new BitSet();
      BitSet otherPlain = new BitSet();
      TokenSet set = new TokenSet(base);
      TokenSet other = new TokenSet(otherBase);
      for (int k = random.nextInt(40); k > 0; k--) {
        int token = base + random.nextInt(100);
        int otherToken = otherBase + random.nextInt(100);
        plain.set(token);
        set.set(token);
        otherPlain.set(otherToken);
        other.set(otherToken);
      }
      assertThat(set.length()).isEqualTo(plain.length());
      assertThat(set.intersects(other)).isEqualTo(plain.intersects(otherPlain));
      BitSet both = (BitSet) plain.clone();
      both.and(otherPlain);
      assertThat(set.common(other)).isEqualTo(both.cardinality());
      int at = random.nextInt(320);
      assertThat(set.nextSetBit(at)).isEqualTo(plain.nextSetBit(at));
      assertThat(set.nextClearBit(at)).isEqualTo(plain.nextClearBit(at));
      assertThat(set.previousClearBit(at)).isEqualTo(plain.previousClearBit(at));
      assertThat(set.count(at, at + 30)).isEqualTo(plain.get(at, at + 30).cardinality());
      TokenSet less = set.copy();
      less.andNot(other);
      BitSet lessPlain = (BitSet) plain.clone();
      lessPlain.andNot(otherPlain);
      assertThat(less.cardinality()).isEqualTo(lessPlain.cardinality());
      TokenSet union = new TokenSet(0);
      union.or(set);
      assertThat(union.isSame(set)).isTrue();
      union.or(other);
      plain.or(otherPlain);
      assertThat(union.cardinality()).isEqualTo(plain.cardinality());
    }
  }

  /** Processor time of one attribution, in seconds. */
  private static double seconds(AnnotatedArticle article) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    attribute(article);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
  }

  /** With models that find what stands in every other paragraph, and half believe in the others. */
  private static List<Attribution> attribute(AnnotatedArticle article) {
    List<Attribution> learned = new ArrayList<>();
    List<Attribution> likely = new ArrayList<>();
    for (int s = 0; s < article.sentences().size(); s++) {
      int first = article.sentences().get(s).firstToken();
      (s % 2 == 0 ? learned : likely)
          .add(
              new Attribution(
                  List.of(article.tokens().get(first + SOURCE).span()),
                  List.of(article.tokens().get(first + CUE).span()),
                  List.of(article.quotations().get(s).span()),
                  Form.DIRECT,
                  Kind.SAYING,
                  false,
                  OptionalInt.empty(),
                  .9));
    }
    return new CombinedAttributor(any -> new Findings(learned, likely)).attribute(article);
  }

  /** Of so many paragraphs, each a quotation with its speaker. */
  private static AnnotatedArticle article(int paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    for (int p = 0; p < paragraphs; p++) {
      int begin = text.length();
      int first = tokens.size();
      for (int w = 0; w < WORDS.length; w++) {
        Span span = new Span(text.length(), text.length() + WORDS[w].length());
        tokens.add(new Token(span, WORDS[w], TAGS[w], WORDS[w].equals("said") ? "say" : WORDS[w]));
        text.append(WORDS[w]).append(' ');
      }
      Span span = new Span(begin, text.length() - 1);
      spans.add(span);
      sentences.add(new Sentence(span, p, first, tokens.size()));
      Span inner =
          new Span(
              tokens.get(first + FIRST_INNER).span().begin(),
              tokens.get(first + CLOSING - 1).span().end());
      Span whole = new Span(begin, tokens.get(first + CLOSING).span().end());
      quotations.add(new Quotation(whole, inner, 0, true, true, false));
      text.append("\n\n");
    }
    return new AnnotatedArticle(
        Article.of("long.txt", text.toString()), spans, sentences, tokens, quotations, List.of());
  }
}
