package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.NameMention;

/** Names against those that another tagger found, and against those that people marked. */
class NameScoreTest {
  private static final Path DATA = Path.of("../shared/data");

  @Test
  void namesOfNewsAreFoundAsAnotherTaggerFindsThem() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    List<NamedText> texts = NamedText.polnear(DATA.resolve("polnear/dev"));
    assertThat(f1("PolNeAR dev, silver", texts)).isGreaterThan(88);
  }

  @Test
  void namesOfAnEncyclopediaAreFound() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    List<NamedText> texts = NamedText.wikigold(DATA.resolve("ner/wikigold.conll.txt"), true);
    assertThat(f1("wikigold, held back", texts)).isGreaterThan(73);
  }

  private static double f1(String what, List<NamedText> texts) {
    OpenNlpAnnotator annotator =
        new OpenNlpAnnotator(
            AnnotatorModels.load(), new LearnedNameTagger(NameModel.load(NamesOfTheList.ACTORS)));
    List<AnnotatedArticle> found =
        texts.stream().map(text -> annotator.annotate(Article.of("a", text.text()))).toList();
    for (NameMention.Type type : NameMention.Type.values()) {
      report(what, texts, found, Optional.of(type));
    }
    return report(what, texts, found, Optional.empty());
  }

  private static double report(
      String what,
      List<NamedText> texts,
      List<AnnotatedArticle> found,
      Optional<NameMention.Type> only) {
    int wanted = 0;
    int given = 0;
    int right = 0;
    for (int i = 0; i < texts.size(); i++) {
      Set<String> gold = keys(texts.get(i).names(), only);
      Set<String> tagged = keys(found.get(i).names(), only);
      wanted += gold.size();
      given += tagged.size();
      tagged.retainAll(gold);
      right += tagged.size();
    }
    double f1 = 200.0 * right / (wanted + given);
    System.out.printf(
        "%s, %s: precision %.1f, recall %.1f, F1 %.1f%n",
        what,
        only.map(Enum::name).orElse("all"),
        100.0 * right / given,
        100.0 * right / wanted,
        f1);
    return f1;
  }

  private static Set<String> keys(List<NameMention> names, Optional<NameMention.Type> only) {
    Set<String> keys = new HashSet<>();
    for (NameMention name : names) {
      if (only.isEmpty() || only.get() == name.type()) {
        keys.add(name.type() + " " + name.span());
      }
    }
    return keys;
  }
}
