package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

class BenchTest {
  @TempDir private Path folder;

  @Test
  void measuresStagesAndWholeBuilds() throws IOException {
    CommandRun run = CommandRun.of("bench", "seeds", "--threads", "2", "--copies", "2", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(run.out());
    assertThat(figures.path("articles").asInt()).isEqualTo(5);
    double shares = 0;
    for (JsonNode stage : figures.path("stages")) {
      assertThat(stage.path("seconds").asDouble()).as(stage.toString()).isPositive();
      shares += stage.path("share").asDouble();
    }
    assertThat(shares).isBetween(0.999, 1.001);
    assertThat(figures.path("openNlpSeconds").asDouble()).isPositive();
    assertThat(figures.path("builds").findValuesAsText("name"))
        .containsExactly("build 2x", "again, unchanged");
    assertThat(figures.path("builds").findValuesAsText("articles")).containsExactly("10", "10");
    CommandRun table = CommandRun.of("bench", "seeds", "--only-stages");
    assertThat(table.out()).contains("5 articles").contains("OpenNLP alone");
  }

  @Test
  void copiesAreOtherArticlesOfEarlierYears() throws IOException {
    BenchCopies.write(List.of(Path.of("seeds")), 1, 2, BenchCopies.YEARS_APART, folder);
    try (Stream<Reading> readings =
        new ArticleReader(Optional.empty()).read(List.of(Path.of("seeds"), folder))) {
      List<Article> articles = readings.map(reading -> ((Reading.Read) reading).article()).toList();
      assertThat(articles.stream().map(Article::text).distinct()).hasSize(15);
      assertThat(
              articles.stream()
                  .flatMap(article -> article.dateClues().stream())
                  .filter(clue -> clue.origin() == DateClue.Origin.METADATA)
                  .map(clue -> clue.year().getAsInt()))
          .isNotEmpty()
          .allMatch(year -> year < 2020);
    }
  }
}
