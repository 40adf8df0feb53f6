package org.rapporteur.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.model.Article;

/**
 * Pages as outlets of many kinds lay them out. What belongs to the article is marked {@code
 * data-gold} in them, which the reader knows nothing of; title, date and, where the page tells it,
 * outlet stand in comments.
 */
class HtmlPageTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
  private static final Pattern FACT = Pattern.compile("<!-- (\\w+): (.*) -->");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void thereAreManyLayouts() throws IOException {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(37);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsTheArticleAndWhatThePageSaysOfIt(Path file) throws IOException {
    Article article = article(file);
    Map<String, String> facts = facts(file);
    assertThat(article.title()).contains(facts.get("title"));
    if (facts.get("date").equals("none")) {
      assertThat(article.dateClues()).isEmpty();
    } else {
      assertThat(article.dateClues().get(0).date().orElseThrow()).hasToString(facts.get("date"));
    }
    if (facts.containsKey("publisher")) {
      assertThat(article.publisher()).contains(facts.get("publisher"));
    }
    assertThat(article.language().orElse("en")).startsWith("en");

    List<String> gold = words(gold(file));
    List<String> found = words(article.text());
    double common = common(gold, found);
    assertThat(common / gold.size()).as("recall\n%s", article.text()).isGreaterThanOrEqualTo(0.95);
    assertThat(common / found.size())
        .as("precision\n%s", article.text())
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void paragraphsStayApartAndLinesOfOneStayTogether() {
    assertThat(
            HtmlPage.fragment("<p>One\n two <b>three</b>.</p><p>Four<br>five.</p>six<br><br>seven"))
        .isEqualTo("One two three.\n\nFour\nfive.\n\nsix\n\nseven");
  }

  private static String gold(Path file) throws IOException {
    Charset charset =
        file.toString().contains("1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    Document page = Jsoup.parse(Files.readString(file, charset));
    List<String> texts = new ArrayList<>();
    for (Element element : page.select("[data-gold]")) {
      texts.add(element.text());
    }
    return String.join("\n", texts);
  }

  private static Map<String, String> facts(Path file) throws IOException {
    Map<String, String> facts = new HashMap<>();
    Charset charset =
        file.toString().contains("1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    Matcher matcher = FACT.matcher(Files.readString(file, charset));
    while (matcher.find()) {
      facts.put(matcher.group(1), matcher.group(2));
    }
    return facts;
  }

  private static Article article(Path file) {
    return new ArticleReader(Optional.empty())
        .read(List.of(file))
        .map(reading -> ((Reading.Read) reading).article())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(result -> result.group()).toList();
  }

  /** How many words the two have in common, each as often as both have it. */
  private static double common(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    return other.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
  }
}
