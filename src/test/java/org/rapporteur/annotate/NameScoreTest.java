package org.rapporteur.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/** Names against those that another tagger found, and against those that people marked. */
class NameScoreTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Optional<NameMention.Type> PERSON = Optional.of(NameMention.Type.PERSON);
  private static final NameBounds BOUNDS = NameBounds.load();

  @Test
  void namesOfNewsAreFoundAsAnotherTaggerFindsThem() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    List<NamedText> texts = NamedText.polnear(DATA.resolve("polnear/dev"));
    List<AnnotatedArticle> found = annotated(texts);
    Map<Optional<NameMention.Type>, Double> f1 = f1("PolNeAR dev, silver", texts, found);
    assertThat(f1.get(Optional.empty())).isGreaterThan(88.5);
    assertThat(f1.get(PERSON)).isGreaterThan(91.45);
    assertThat(f1.get(Optional.of(NameMention.Type.ORGANIZATION))).isGreaterThan(78.4);
    assertThat(f1.get(Optional.of(NameMention.Type.PLACE))).isGreaterThan(92);
    // The other tagger leaves the title in a name now and then.
    List<NamedText> bare = texts.stream().map(NameScoreTest::withoutTitles).toList();
    assertThat(f1("PolNeAR dev, silver without titles", bare, found).get(PERSON))
        .isGreaterThan(92.6);
  }

  @Test
  void namesOfAnEncyclopediaAreFound() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: ../shared/data is missing");
    List<NamedText> texts = NamedText.wikigold(DATA.resolve("ner/wikigold.conll.txt"), true);
    assertThat(f1("wikigold, held back", texts, annotated(texts)).get(Optional.empty()))
        .isGreaterThan(73.9);
  }

  private static NamedText withoutTitles(NamedText text) {
    return new NamedText(
        text.text(), text.names().stream().map(name -> withoutTitle(name, text.text())).toList());
  }

  private static NameMention withoutTitle(NameMention name, String text) {
    String words = name.span().in(text);
    int blank = words.indexOf(' ');
    boolean titled =
        name.type() == NameMention.Type.PERSON
            && blank > 0
            && BOUNDS.isTitle(words.substring(0, blank));
    return titled
        ? new NameMention(
            new Span(name.span().begin() + blank + 1, name.span().end()), name.type(), 1)
        : name;
  }

  private static List<AnnotatedArticle> annotated(List<NamedText> texts) {
    OpenNlpAnnotator annotator =
        new OpenNlpAnnotator(
            AnnotatorModels.load(), new LearnedNameTagger(NameModel.load(NamesOfTheList.ACTORS)));
    return texts.stream().map(text -> annotator.annotate(Article.of("a", text.text()))).toList();
  }

  private static Map<Optional<NameMention.Type>, Double> f1(
      String what, List<NamedText> texts, List<AnnotatedArticle> found) {
    Map<Optional<NameMention.Type>, Double> f1 = new HashMap<>();
    for (NameMention.Type type : NameMention.Type.values()) {
      f1.put(Optional.of(type), report(what, texts, found, Optional.of(type)));
    }
    f1.put(Optional.empty(), report(what, texts, found, Optional.empty()));
    return f1;
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
