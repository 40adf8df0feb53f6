package org.rapporteur.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page without what surrounds it. What cannot belong to an article is taken out
 * first: navigation, forms, and whatever is named like a comment, a teaser or a notice. Of the rest
 * the smallest element is taken that holds nearly all of the running text, and of that the blocks
 * that are not mostly links.
 */
final class MainText {
  private static final String NEVER =
      "head, script, style, noscript, template, header, nav, footer, aside, form, iframe, svg, button,"
          + " input, select, textarea, dialog, figure, figcaption, video, audio, object, embed, menu,"
          + " h1, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],"
          + " [role=search], [role=menu], [style~=(?i)display\\s*:\\s*none]";
  private static final Pattern SURROUNDING = anyOf("surroundings.txt");
  private static final Pattern NOTICE = anyOf("notices.txt");

  /** Between the words of an element's name: camelCase, dashes and underscores part them. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  /** What stands above the text, often outside its element, and sums it up. */
  private static final Set<String> STANDFIRST = Set.of("standfirst", "dek", "lede");

  /** Headings of lists that point elsewhere. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(?:sources|references|see also|further reading|external links|footnotes"
              + "|(?:related|more|other) (?:news|articles|stories|links|topics|coverage|reading))"
              + "\\W*(?:\\[.{0,20}\\])?");

  /** How much of the running text the article must hold; the rest are stray teasers. */
  private static final double SHARE = 0.8;

  private static final int LONGEST_TEASER = 300;
  private static final double MOST_LINKS = 0.5;

  private MainText() {}

  /** The text of the article in {@code page}, which is changed by it; empty if there is none. */
  static String of(Document page) {
    Element body = page.body();
    body.select(NEVER).stream().filter(element -> !element.equals(body)).forEach(Element::remove);
    body.select("time").stream()
        .filter(time -> time.closest("p, li, blockquote, td") == null)
        .forEach(Element::remove);
    removeLists(body);
    PageBlocks all = PageBlocks.of(body);
    for (Element element : List.copyOf(body.getAllElements())) {
      // An article may be named for what is beside it: <div class="with-sidebar">.
      if (!element.equals(body)
          && all.running(element) <= all.running(body) / 2
          && isSurrounding(element)) {
        element.remove();
      }
    }
    removeTeasers(body, all);
    PageBlocks blocks = PageBlocks.of(body);
    Element article = article(body, blocks);
    List<PageBlocks.Block> in =
        blocks.blocks().stream()
            .filter(
                block -> block.owner().equals(article) || block.owner().parents().contains(article))
            .toList();
    return Stream.concat(standfirst(blocks.blocks(), in), in.stream())
        .filter(block -> block.linked() <= MOST_LINKS * block.text().length())
        .map(PageBlocks.Block::text)
        .filter(text -> !NOTICE.matcher(text).matches())
        .collect(Collectors.joining("\n\n"));
  }

  /** The last one before the article's own blocks. */
  private static Stream<PageBlocks.Block> standfirst(
      List<PageBlocks.Block> all, List<PageBlocks.Block> in) {
    int end = in.isEmpty() ? 0 : all.indexOf(in.get(0));
    return all.subList(0, end).stream()
        .filter(
            block ->
                BETWEEN.splitAsStream(block.owner().className()).anyMatch(STANDFIRST::contains))
        .reduce((first, second) -> second)
        .stream();
  }

  /** Sources and related articles of a page of a wiki: a heading and the list below it. */
  private static void removeLists(Element body) {
    for (Element heading : body.select("h2, h3, h4")) {
      Element parent = heading.parent();
      boolean wrapped =
          parent != null && parent.normalName().equals("div") && parent.select("p, li").isEmpty();
      Element whole = wrapped ? parent : heading;
      Element next = whole.nextElementSibling();
      boolean list = next != null && next.normalName().matches("ul|ol|dl");
      if (list && LIST.matcher(whole.text().strip()).matches()) {
        next.remove();
        whole.remove();
      }
    }
  }

  /** A heading that is a link, with a few words below it, leads to another article. */
  private static void removeTeasers(Element body, PageBlocks all) {
    for (Element link : body.select("h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h3")) {
      Element heading = link.closest("h2, h3, h4, h5");
      Element card = heading == null ? null : heading.parent();
      boolean elsewhere = !link.attr("href").startsWith("#");
      if (card != null && elsewhere && !card.equals(body) && all.running(card) <= LONGEST_TEASER) {
        card.remove();
      }
    }
  }

  private static Element article(Element body, PageBlocks blocks) {
    Optional<Element> marked =
        body.select("[itemprop=articleBody], [property=articleBody]").stream()
            .max(Comparator.comparingInt(blocks::running))
            .filter(element -> blocks.running(element) >= blocks.running(body) / 2);
    Element element = marked.orElse(body);
    while (true) {
      double enough = SHARE * blocks.running(element);
      Optional<Element> inner =
          element.children().stream()
              .filter(child -> enough > 0 && blocks.running(child) >= enough)
              .findFirst();
      if (inner.isEmpty()) {
        // One paragraph may hold most of a short article; the others are beside it.
        boolean single = element.normalName().matches("p|li|blockquote");
        return single && !element.equals(body) ? element.parent() : element;
      }
      element = inner.get();
    }
  }

  private static boolean isSurrounding(Element element) {
    String name = element.className() + ' ' + element.id() + ' ' + element.attr("data-testid");
    return !name.isBlank()
        && BETWEEN.splitAsStream(name).anyMatch(word -> SURROUNDING.matcher(word).matches());
  }

  private static Pattern anyOf(String file) {
    try (InputStream bytes = MainText.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.joining("|"),
                  lines ->
                      Pattern.compile(lines, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
