package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Span;
import org.rapporteur.model.Speaker.How;
import org.rapporteur.model.UserException;

class GoldReaderTest {
  private static final List<GoldArticle> GOLD =
      Stream.of("gold", "gold-later", "gold-manners")
          .flatMap(set -> GoldReader.read(Path.of("src/test/resources", set)).stream())
          .toList();
  private static final String HEAD =
      "id\tsource\tcue\tcontent\tform\tkind\tnegated\tin\tspeaker\twikidata\thow\tbehalf\taddressee\ttarget\tact\tsaid\tbasis\n";

  @Test
  void everyRowIsFoundInItsArticle() {
    assertThat(GOLD).isNotEmpty();
    for (GoldArticle article : GOLD) {
      assertThat(article.statements()).as(article.article().name()).isNotEmpty();
      for (GoldStatement statement : article.statements()) {
        assertThat(statement.speakers().isEmpty())
            .as(article.article().name() + " " + statement.id())
            .isEqualTo(statement.source().isEmpty());
      }
    }
  }

  /** What a system finds begins and ends with tokens, so what it is measured by has to as well. */
  @Test
  void spansBeginAndEndWithTokens() {
    OpenNlpAnnotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    Set<String> wrong = new TreeSet<>();
    for (GoldArticle gold : GOLD) {
      AnnotatedArticle article = annotator.annotate(gold.article());
      for (GoldStatement statement : gold.statements()) {
        for (List<Span> role : List.of(statement.source(), statement.cue(), statement.content())) {
          for (Span span : role) {
            int first = article.tokens().get(article.tokenAt(span.begin())).span().begin();
            int last = article.tokens().get(article.tokenAt(span.end() - 1)).span().end();
            if (first != span.begin() || last != span.end()) {
              wrong.add(
                  gold.article().name() + " " + statement.id() + " " + span.in(article.text()));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void actsAreThoseOfTheOntology() throws IOException {
    Matcher acts =
        Pattern.compile("^act:(\\w+) a skos:Concept.*broader", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("ontology/speech-acts.ttl")));
    Set<String> known = acts.results().map(m -> m.group(1)).collect(Collectors.toSet());
    assertThat(
            Stream.of(
                    GOLD,
                    MarkedActs.read(Path.of("src/test/resources/acts/first.tsv")),
                    MarkedActs.read(Path.of("src/test/resources/acts/second.tsv")))
                .flatMap(List::stream)
                .flatMap(article -> article.statements().stream())
                .map(GoldStatement::act))
        .isSubsetOf(known);
  }

  @Test
  void readsARow(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.txt"), "Vale met Marsh. Marsh said no. He said \"no\" to Vale.\n");
    Files.writeString(
        folder.resolve("a.tsv"),
        HEAD
            + "1\tHe\tsaid#2\t\"no\" | to Vale\tmixed\tsaying\tfalse\t\tIvo Marsh; Jane Vale\t; Q1\tpronoun\tRussia\tJane Vale\t\treject\t2022-02-01\trelative\n");
    GoldStatement row = GoldReader.read(folder).get(0).statements().get(0);
    assertThat(row.cue()).containsExactly(new Span(34, 38));
    assertThat(row.content()).hasSize(2);
    assertThat(row.how()).contains(How.PRONOUN);
    assertThat(row.wikidata()).containsExactly(Optional.empty(), Optional.of("Q1"));
  }

  @Test
  void takesPiecesByPlaceAndADateFromOutside(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "\ud83d\ude00 Vale said: a | b.\nc | d\n");
    Files.writeString(
        folder.resolve("a.tsv"),
        "# published 2031-03-05\n"
            + HEAD
            + "1\tVale\tsaid\t@13,23\tindirect\tsaying\tfalse\t\tVale\t\tname\t\t\t\tstate\t-\t\n");
    GoldArticle article = GoldReader.read(folder).get(0);
    assertThat(article.statements().get(0).content().get(0).in(article.article().text()))
        .isEqualTo("a | b.\nc |");
    assertThat(article.article().dateClues()).isNotEmpty();
    Files.writeString(folder.resolve("a.tsv"), "# published soon\n" + HEAD);
    assertThatThrownBy(() -> GoldReader.read(folder)).hasMessageContaining("a.tsv:1: not a day");
  }

  @Test
  void readsMarkedActs(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("acts.tsv"), "# act\ndeny\tFreedonia\t{Vale} [denied] <that>.\n");
    GoldArticle article = MarkedActs.read(file).get(0);
    assertThat(article.article().text()).isEqualTo("Vale denied that.");
    assertThat(article.statements().get(0).cue()).containsExactly(new Span(5, 11));
    assertThat(article.statements().get(0).onBehalfOf()).containsExactly("Freedonia");
    Files.writeString(file, "deny\t\t{Vale [denied] <that>.\n");
    assertThatThrownBy(() -> MarkedActs.read(file))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("acts.tsv:1: ");
  }

  @Test
  void refusesWordsThatAreNotThere(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Vale said nothing.\n");
    Files.writeString(
        folder.resolve("a.tsv"),
        HEAD
            + "1\tVale\tsaid#2\tnothing\tindirect\tsaying\tfalse\t\tVale\t\tname\t\t\t\tstate\t-\t\n");
    assertThatThrownBy(() -> GoldReader.read(folder))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("a.tsv:2")
        .hasMessageContaining("said#2");
  }
}
