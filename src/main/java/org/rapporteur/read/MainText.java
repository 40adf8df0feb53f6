package org.rapporteur.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page without what surrounds it. What cannot belong to an article is taken out
 * first: navigation, forms, and whatever is named like a comment, a teaser or a notice. Of the rest
 * the smallest element is taken that holds nearly all of the running text, and of that the blocks
 * that are not mostly links.
 */
final class MainText {
  private static final String SILENT =
      "head, script, style, noscript, template, svg, iframe, object";
  private static final String ASIDE =
      "header, nav, footer, aside, form, button, input, select, textarea, dialog, figure,"
          + " figcaption, video, audio, embed, menu, amp-consent, amp-sidebar, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [role=alertdialog], [role=search], [role=menu],"
          + " [style~=(?i)display\\s*:\\s*none]";
  private static final Pattern SURROUNDING = Notices.anyOf("surroundings.txt");

  /** Attributes by whose values pages call their parts. */
  private static final Pattern CALLED =
      Pattern.compile("class|id|data-(?:\\w+-)?(?:testid|component|name)");

  /** Where readers write, often more than the article's author did. */
  private static final Set<String> READERS =
      Set.of("comment", "comments", "commentlist", "discussion", "disqus", "replies", "respond");

  /** Between the words of an element's name: camelCase, dashes and underscores part them. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+");

  private static final Pattern PLACE = Pattern.compile("\\p{Lu}{3,}.*[,—–-].*", Pattern.DOTALL);
  private static final int SENTENCES_AT_HEAD = 2;
  private static final Pattern AUTHOR =
      Pattern.compile(
          "\\p{Lu}\\S+(?: \\p{Lu}\\S+){1,3} (?:is|covers|reports|writes|teaches)\\b.{0,80}"
              + "\\b(?:editor|writer|reporter|journalist|correspondent|columnist|fellow|author"
              + "|researcher|professor|lecturer|analyst|for|from|about)\\b.{0,300}",
          Pattern.DOTALL);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HEADING = Pattern.compile("h[2-6]|li");

  /** Stands where a title stood. */
  static final String TITLE = "\uE000";

  /** How much of the running text the article must hold; the rest are stray teasers. */
  private static final double SHARE = 0.8;

  /** Of what an element says, for it to be none of the article. */
  private static final double MOSTLY_APPEALS = 0.75;

  private static final double MOSTLY_PARAGRAPHS = 0.7;
  private static final int LONGEST_BOX = 450;

  /** In characters: an article has more. */
  private static final int SHORTEST_ARTICLE = 200;

  private static final int SHORTEST_REPEATED = 25;
  private static final double MOST_LINKS = 0.5;

  private MainText() {}

  /**
   * The text of the article in {@code page}, which is changed by it; empty if there is none.
   *
   * @param title of the article, which is no part of its text
   */
  static String of(Document page, Optional<String> title) {
    Element body = page.body();
    openHeaders(body);
    body.select(SILENT).forEach(Element::remove);
    PageClutter.removeFrom(body);
    removeAsides(body);
    removeAppeals(body);
    removeNamed(body);
    PageBlocks blocks = PageBlocks.of(body);
    Element article = article(body, blocks);
    Set<Element> below = Set.copyOf(article.nextElementSiblings());
    List<PageBlocks.Block> in =
        blocks.blocks().stream()
            .filter(block -> isIn(article, block) || isQuotedIn(below, block))
            .toList();
    String words = in.stream().map(MainText::words).collect(Collectors.joining("\n"));
    Set<Element> boxes = boxes(article, blocks);
    return Stream.concat(Standfirst.of(blocks.blocks(), in), withoutEnds(in).stream())
        .filter(block -> block.owner().parents().stream().noneMatch(boxes::contains))
        .filter(block -> block.linked() <= MOST_LINKS * block.text().length())
        .filter(block -> !isRepeated(block, words))
        .map(PageBlocks.Block::text)
        .filter(text -> !text.equals(TITLE) && !Notices.isNotice(text))
        .filter(text -> title.filter(text::equalsIgnoreCase).isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /** The head of an article may hold the first of its sentences; a title leaves its place. */
  private static void openHeaders(Element body) {
    body.select("h1").forEach(title -> title.text(TITLE));
    for (Element header : body.select("header")) {
      boolean inside = header.closest("article, main, [role=main]") != null;
      if (inside && !header.select("h1").isEmpty() && header.select("nav").isEmpty()) {
        header.unwrap();
      }
    }
  }

  private static void removeAsides(Element body) {
    PageBlocks all = PageBlocks.of(body);
    for (Element element : body.select(ASIDE)) {
      // A form may hold the whole page, and a script may show what is hidden.
      if (!element.equals(body) && all.running(element) <= all.running(body) / 2) {
        element.remove();
      }
    }
    body.select("time").stream()
        .filter(time -> time.closest("p, li, blockquote, td") == null)
        .forEach(Element::remove);
  }

  /** What asks readers for consent or money, with all that stands about it. */
  private static void removeAppeals(Element body) {
    IdentityHashMap<Element, Integer> said = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> appealing = new IdentityHashMap<>();
    for (PageBlocks.Block block : PageBlocks.of(body).blocks()) {
      int length = block.text().length();
      boolean appeal = Notices.isAppeal(block.text());
      for (Element element = block.owner(); element != null; element = element.parent()) {
        said.merge(element, length, Integer::sum);
        appealing.merge(element, appeal ? length : 0, Integer::sum);
      }
    }
    for (Element element : List.copyOf(body.getAllElements())) {
      if (!element.equals(body)
          && appealing.getOrDefault(element, 0) > 0
          && appealing.get(element) >= MOSTLY_APPEALS * said.get(element)) {
        element.remove();
      }
    }
  }

  private static void removeNamed(Element body) {
    PageBlocks all = PageBlocks.of(body);
    int running = all.running(body);
    for (Element element : List.copyOf(body.getAllElements())) {
      if (element.equals(body)
          || !names(element).anyMatch(MainText::isSurrounding)
          || Standfirst.isBelowTitle(element)) {
        continue;
      }
      // An article may be named for what is beside it: <div class="with-sidebar">.
      boolean small = all.running(element) <= running / 2;
      boolean readers =
          names(element).anyMatch(READERS::contains)
              && running - all.running(element) >= SHORTEST_ARTICLE
              && !element.text().contains(TITLE);
      if (small || readers) {
        element.remove();
      }
    }
  }

  private static boolean isIn(Element article, PageBlocks.Block block) {
    return block.owner().equals(article) || block.owner().parents().contains(article);
  }

  /** Offices put what their heads said below the text. */
  private static boolean isQuotedIn(Set<Element> below, PageBlocks.Block block) {
    Element owner = block.owner();
    return owner.closest("blockquote") != null
        && (below.contains(owner) || owner.parents().stream().anyMatch(below::contains));
  }

  /** What is set into a run of paragraphs under a heading of its own: facts, portraits, offers. */
  private static Set<Element> boxes(Element article, PageBlocks blocks) {
    int paragraphs =
        article.children().stream()
            .filter(child -> child.normalName().equals("p"))
            .mapToInt(blocks::running)
            .sum();
    if (paragraphs < MOSTLY_PARAGRAPHS * blocks.running(article)) {
      return Set.of();
    }
    return article.children().stream()
        .filter(child -> child.is("div, section, aside"))
        .filter(child -> blocks.running(child) <= LONGEST_BOX)
        .filter(child -> child.selectFirst("h3, h4, h5, h6") != null)
        .collect(Collectors.toSet());
  }

  /** A quotation that is set apart and stands in one of the paragraphs too. */
  private static boolean isRepeated(PageBlocks.Block block, String all) {
    if (block.text().length() < SHORTEST_REPEATED
        || block.owner().closest("blockquote, q, [class*=quote]") == null) {
      return false;
    }
    String words = words(block);
    return all.indexOf(words) != all.lastIndexOf(words);
  }

  private static String words(PageBlocks.Block block) {
    return NO_WORD.matcher(block.text()).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Without bylines, dates and captions among the first sentences, and the author's life at the
   * end.
   */
  private static List<PageBlocks.Block> withoutEnds(List<PageBlocks.Block> in) {
    int running = 0;
    List<PageBlocks.Block> kept = new ArrayList<>();
    for (PageBlocks.Block block : in) {
      String text = block.text();
      boolean sentence =
          PageBlocks.isRunning(text) || Standfirst.SENTENCE_END.matcher(text).matches();
      if (running >= SENTENCES_AT_HEAD
          || sentence
          || HEADING.matcher(block.owner().normalName()).matches()
          || PLACE.matcher(text).matches()) {
        kept.add(block);
      }
      running += PageBlocks.isRunning(text) ? 1 : 0;
    }
    int last = kept.size() - 1;
    if (last > 0 && AUTHOR.matcher(kept.get(last).text()).matches()) {
      kept.remove(last);
    }
    return kept.isEmpty() ? in : kept;
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

  private static boolean isSurrounding(String word) {
    return SURROUNDING.matcher(word).matches();
  }

  /** The words by which an element is called, in lower case. */
  static Stream<String> names(Element element) {
    String name =
        element.attributes().asList().stream()
            .filter(attribute -> CALLED.matcher(attribute.getKey()).matches())
            .map(Attribute::getValue)
            .collect(Collectors.joining(" "));
    return name.isBlank()
        ? Stream.empty()
        : BETWEEN.splitAsStream(name).map(word -> word.toLowerCase(Locale.ROOT));
  }
}
