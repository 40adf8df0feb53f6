package org.rapporteur.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.acts.Act;
import org.rapporteur.graph.RoleTurtle;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.DocumentTime;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.ResolvedArticle;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.Token;
import org.rapporteur.time.ArticleTimes;
import org.rapporteur.time.Dating;

/** Whether what it costs to find who speaks grows with the length of an article and no more. */
class LongTranscriptTest {
  private static final String[] WORDS =
      ("We told President Vale that talks go on , Foreign Minister Stone said . The minister told "
              + "him that he agreed .")
          .split(" ");
  private static final String[] TAGS =
      ("PRON VERB PROPN PROPN SCONJ NOUN VERB ADP PUNCT PROPN PROPN PROPN VERB PUNCT DET NOUN VERB"
              + " PRON SCONJ PRON VERB PUNCT")
          .split(" ");
  private static final int VALE = 3;
  private static final int COMMA = 8;
  private static final int STONE = 11;
  private static final int SECOND = 14;
  private static final ActorResolver RESOLVER =
      new ActorResolver(
          new FoldedActorList(List.of()),
          RoleTurtle.bundled(),
          (article, times, attributions, speakers) ->
              attributions.stream()
                  .map(a -> new Dating(Optional.empty(), List.of(), Optional.empty()))
                  .toList(),
          (article, attribution, own) -> new Act("state", false));

  /** What is given to the resolver. */
  private record Input(AnnotatedArticle article, List<Attribution> attributions) {}

  @Test
  void timeGrowsWithLength() {
    Input shorter = input(1_000);
    Input longer = input(8_000);
    seconds(shorter); // Compiles.
    double before = Math.min(seconds(shorter), seconds(shorter));
    assertThat(seconds(longer)).isLessThan(3 * 8 * before + .5);
  }

  @Test
  void everyoneIsKnownToTheEnd() {
    Input input = input(1_000);
    List<Statement> statements = resolve(input).statements();
    for (int i = 0; i < statements.size(); i += 3) {
      assertThat(label(statements.get(i))).isEqualTo("Stone");
      assertThat(label(statements.get(i + 1))).isEqualTo("Stone");
      assertThat(label(statements.get(i + 2))).isEqualTo("Stone");
    }
  }

  private static String label(Statement statement) {
    return statement.speakers().get(0).actor().label();
  }

  private static ResolvedArticle resolve(Input input) {
    return RESOLVER.resolve(
        input.article(), new ArticleTimes(DocumentTime.UNKNOWN, List.of()), input.attributions());
  }

  /** Processor time, in seconds. */
  private static double seconds(Input input) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    resolve(input);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
  }

  /** Of so many paragraphs, in each of which three speak: two, and one whom the first quotes. */
  private static Input input(int paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<NameMention> names = new ArrayList<>();
    List<Attribution> attributions = new ArrayList<>();
    for (int p = 0; p < paragraphs; p++) {
      int begin = text.length();
      int first = tokens.size();
      for (int w = 0; w < WORDS.length; w++) {
        Span span = new Span(text.length(), text.length() + WORDS[w].length());
        tokens.add(new Token(span, WORDS[w], TAGS[w], WORDS[w].toLowerCase(Locale.ROOT)));
        text.append(WORDS[w]).append(' ');
      }
      spans.add(new Span(begin, text.length() - 1));
      List<Token> here = tokens.subList(first, tokens.size());
      sentences.add(new Sentence(span(here, 0, SECOND), p, first, first + SECOND));
      sentences.add(
          new Sentence(span(here, SECOND, WORDS.length), p, first + SECOND, tokens.size()));
      names.add(new NameMention(span(here, VALE, VALE + 1), NameMention.Type.PERSON, 1));
      names.add(new NameMention(span(here, STONE, STONE + 1), NameMention.Type.PERSON, 1));
      attributions.add(said(here, 0, 1, 1, VALE + 2, COMMA));
      attributions.add(said(here, COMMA + 1, STONE + 1, STONE + 1, 0, COMMA));
      attributions.add(said(here, SECOND, SECOND + 2, SECOND + 2, SECOND + 5, WORDS.length - 1));
      text.append("\n\n");
    }
    return new Input(
        new AnnotatedArticle(
            Article.of("long.txt", text.toString()), spans, sentences, tokens, List.of(), names),
        attributions);
  }

  private static Span span(List<Token> tokens, int first, int end) {
    return new Span(tokens.get(first).span().begin(), tokens.get(end - 1).span().end());
  }

  private static Attribution said(
      List<Token> tokens, int source, int sourceEnd, int cue, int content, int contentEnd) {
    return new Attribution(
        List.of(span(tokens, source, sourceEnd)),
        List.of(span(tokens, cue, cue + 1)),
        List.of(span(tokens, content, contentEnd)),
        Attribution.Form.INDIRECT,
        Attribution.Kind.SAYING,
        false,
        OptionalInt.empty(),
        .9);
  }
}
