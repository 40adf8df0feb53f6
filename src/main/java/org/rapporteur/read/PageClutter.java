package org.rapporteur.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What a page has beside an article that its build alone gives away, whatever its parts are called:
 * boxes about a form or a picture, tables of figures, and cards that lead to other articles.
 */
final class PageClutter {
  private static final String INPUT = "form, input, select, textarea";
  private static final String PICTURE = "img, picture, amp-img, video, amp-video";
  private static final String SET_APART = "div, section, aside, center, a, span, figure";

  /** In characters: what belongs to a form or a picture is shorter than an article. */
  private static final int LONGEST_BOX = 300;

  private static final int LONGEST_CARD = 450;
  private static final int SHORTEST_TITLE = 15;

  /** How far into a card its link may begin: a date or a topic may stand before. */
  private static final int LINK_BEGINS = 60;

  /** Headings of lists that point elsewhere. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(?:sources|references|see also|further reading|external links|footnotes"
              + "|(?:related|more|other) (?:news|articles|stories|links|topics|coverage|reading))"
              + "\\W*(?:\\[.{0,20}\\])?");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?i)(?:(?:media|press)? ?(?:contacts?|enquiries|inquiries)(?: for (?:the )?(?:media|press))?"
              + "|for (?:more|further) information|related topics|page contents"
              + "|print(?:er)?[- ]friendly.*|share this.{0,20}|about the authors?|your comments?|notes? (?:to|for) editors?)\\W*");

  private PageClutter() {}

  static void removeFrom(Element body) {
    removeBoxes(body, INPUT, true);
    removeBoxes(body, PICTURE, false);
    removeTables(body);
    removeLists(body);
    removeClosings(body);
    removeCards(body);
    removeTeasers(body);
  }

  /** The form or the picture with the words that are there for it alone. */
  private static void removeBoxes(Element body, String selector, boolean paragraphs) {
    for (Element inner : body.select(selector)) {
      Element box = inner;
      for (Element outer = inner.parent();
          outer != null
              && !outer.equals(body)
              && (outer.normalName().equals("p") || outer.is(SET_APART))
              && isShort(outer)
              && outer.select(paragraphs ? "h1" : "h1, h2, h3, h4, p, li").isEmpty();
          outer = outer.parent()) {
        box = outer;
      }
      if (!box.equals(inner) && (paragraphs || !box.normalName().equals("p"))) {
        box.remove();
      }
    }
  }

  /** Of a long one no more is looked at than tells it. */
  private static boolean isShort(Element element) {
    int[] length = {0};
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            (node, depth) -> {
              length[0] += node instanceof TextNode text ? text.text().length() : 0;
              return length[0] > LONGEST_BOX
                  ? NodeFilter.FilterResult.STOP
                  : NodeFilter.FilterResult.CONTINUE;
            },
            element);
    return end != NodeFilter.FilterResult.STOP;
  }

  private static void removeTables(Element body) {
    PageBlocks blocks = PageBlocks.of(body);
    for (Element table : body.select("table")) {
      if (blocks.running(table) == 0 && blocks.running(body) > 0) {
        table.remove();
      }
    }
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

  /**
   * What is said to journalists and to who would print or share the page: up to the next heading.
   */
  private static void removeClosings(Element body) {
    PageBlocks blocks = PageBlocks.of(body);
    for (Element heading : body.select("h2, h3, h4, h5")) {
      if (!CLOSING.matcher(heading.text().strip()).matches()) {
        continue;
      }
      Element parent = heading.parent();
      boolean alone =
          parent != null
              && !parent.equals(body)
              && heading.elementSiblingIndex() == 0
              && parent.select("h1, h2, h3, h4, h5").size() == 1
              && blocks.running(parent) <= LONGEST_CARD;
      Element next = heading.nextElementSibling();
      while (!alone && next != null && !next.is("h1, h2, h3, h4, h5")) {
        Element after = next.nextElementSibling();
        if (blocks.running(next) <= LONGEST_CARD) {
          next.remove();
        }
        next = after;
      }
      (alone ? parent : heading).remove();
    }
  }

  /** Two or more of one make, side by side, each with the title of another article for a link. */
  private static void removeCards(Element body) {
    Set<Element> parents = new LinkedHashSet<>();
    body.select("a[href]").forEach(link -> link.parents().stream().limit(5).forEach(parents::add));
    for (Element parent : parents) {
      Map<String, Integer> makes = new HashMap<>();
      List<Element> cards = parent.children().stream().filter(PageClutter::isCard).toList();
      cards.forEach(card -> makes.merge(make(card), 1, Integer::sum));
      cards.stream().filter(card -> makes.get(make(card)) > 1).forEach(Element::remove);
    }
  }

  private static String make(Element element) {
    return element.normalName() + '.' + element.className();
  }

  private static boolean isCard(Element element) {
    String text = element.text();
    return element.is("div, li, article, section, a, td, tr")
        && text.length() <= LONGEST_CARD
        && element.selectStream("a[href]").anyMatch(link -> isTitle(link, element, text));
  }

  private static boolean isTitle(Element link, Element card, String text) {
    String words = link.text();
    int begin = text.indexOf(words);
    boolean elsewhere = !link.attr("href").matches("#.*|mailto:.*|javascript:.*");
    return elsewhere
        && words.length() >= SHORTEST_TITLE
        && begin >= 0
        && begin <= LINK_BEGINS
        && (link.equals(card) ? link.selectFirst("h2, h3, h4, h5, p") != null : standsAlone(link));
  }

  /** Whether nothing is written on in the line of a link. */
  private static boolean standsAlone(Element link) {
    Node next = link.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    boolean prose = next instanceof TextNode || (next instanceof Element e && e.is("b, i, em, a"));
    boolean line = next instanceof Element element && element.is("br");
    return line || (!prose && link.parent() != null && link.parent().ownText().isBlank());
  }

  /** A heading that is a link, with a few words below it, leads to another article. */
  private static void removeTeasers(Element body) {
    PageBlocks all = PageBlocks.of(body);
    for (Element link : body.select("h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h3")) {
      Element heading = link.closest("h2, h3, h4, h5");
      Element card = heading == null ? null : heading.parent();
      boolean elsewhere = !link.attr("href").startsWith("#");
      if (card != null && elsewhere && !card.equals(body) && all.running(card) <= LONGEST_BOX) {
        card.remove();
      }
    }
  }
}
