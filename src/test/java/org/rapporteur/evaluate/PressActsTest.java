package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.acts.OwnSide;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.NameTagger;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Attribution.Kind;
import org.rapporteur.model.Span;
import org.rapporteur.read.ArticleReader;
import org.rapporteur.read.Reading;

/**
 * How well acts are told in texts that nobody of the project wrote. The sample "random" is measured
 * with each build, "chosen" too with {@code -Drapporteur.full=true}.
 */
class PressActsTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final double RANDOM_FLOOR = .69;
  private static final double CHOSEN_FLOOR = .58;

  private record Labelled(String article, Attribution attribution, List<String> own, String act) {}

  @Test
  void actsAreToldInTheRandomSample() throws IOException {
    assertThat(accuracy("random")).isGreaterThan(RANDOM_FLOOR);
  }

  @Test
  void actsAreToldInTheChosenSample() throws IOException {
    assumeTrue(
        Boolean.getBoolean("rapporteur.full"), "left out: -Drapporteur.full=true is not set");
    assertThat(accuracy("chosen")).isGreaterThan(CHOSEN_FLOOR);
  }

  private static double accuracy(String sample) throws IOException {
    assumeTrue(Files.isDirectory(DATA), DATA + " is missing: not measured");
    Map<String, List<Labelled>> labels = labels(sample);
    Extractors extractors = Extractors.load(List.of());
    OpenNlpAnnotator annotator = new OpenNlpAnnotator(AnnotatorModels.load(), NameTagger.NONE);
    int right = 0;
    int all = 0;
    for (Article article : articles()) {
      List<Labelled> rows = labels.getOrDefault(article.name(), List.of());
      if (!rows.isEmpty()) {
        AnnotatedArticle annotated = annotator.annotate(article);
        for (Labelled row : rows) {
          all++;
          String told =
              extractors
                  .acts()
                  .classify(
                      annotated,
                      row.attribution(),
                      OwnSide.names(extractors.actorList(), row.own()))
                  .act();
          right += told.equals(row.act()) ? 1 : 0;
        }
      }
    }
    assertThat(all).isEqualTo(labels.values().stream().mapToInt(List::size).sum());
    System.out.printf(Locale.ROOT, "acts, %s sample: %d of %d right%n", sample, right, all);
    return (double) right / all;
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    LabelledTexts.read(DATA.resolve("polnear/train"))
        .forEach(text -> articles.add(Article.of(text.name(), text.text())));
    new ArticleReader(Optional.empty())
        .read(List.of(DATA.resolve("readouts/wh_readouts.tgz")))
        .forEach(
            reading -> {
              if (reading instanceof Reading.Read read) {
                articles.add(read.article());
              }
            });
    return articles;
  }

  private static Map<String, List<Labelled>> labels(String sample) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/acts/press.tsv")).stream()
        .filter(line -> line.endsWith("\t" + sample))
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                new Labelled(
                    row[1],
                    new Attribution(
                        spans(row[2]),
                        spans(row[3]),
                        spans(row[4]),
                        Form.valueOf(row[5].toUpperCase(Locale.ROOT)),
                        Kind.valueOf(row[6].toUpperCase(Locale.ROOT)),
                        Boolean.parseBoolean(row[7]),
                        OptionalInt.empty(),
                        1),
                    row[8].isEmpty() ? List.of() : List.of(row[8].split("; ", -1)),
                    row[9]))
        .collect(Collectors.groupingBy(Labelled::article, TreeMap::new, Collectors.toList()));
  }

  private static List<Span> spans(String field) {
    return field.isEmpty()
        ? List.of()
        : Arrays.stream(field.split(" ", -1))
            .map(span -> span.split("-", -1))
            .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
            .toList();
  }
}
