package org.rapporteur.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The blocks of text below an element, as a browser would part them, in order. */
final class PageBlocks implements NodeVisitor {
  /** Shorter blocks are captions, links and headings more often than sentences. */
  private static final int SENTENCE = 60;

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "o:p");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern LINES = Pattern.compile(" ?\n ?");
  private static final Pattern GAP = Pattern.compile("\n{2,}");

  /**
   * A paragraph, a heading, an item of a list.
   *
   * @param linked how many of its characters are links
   */
  record Block(Element owner, String text, int linked) {}

  private final List<Block> blocks = new ArrayList<>();
  private final IdentityHashMap<Element, Integer> running = new IdentityHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private int linked;
  private int links;

  private PageBlocks() {}

  static PageBlocks of(Element element) {
    PageBlocks found = new PageBlocks();
    element.traverse(found);
    found.flush(element);
    return found;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Whether a block is long enough for a sentence. */
  static boolean isRunning(String text) {
    return text.length() >= SENTENCE;
  }

  /** The characters of sentences below {@code element}, those of links taken off. */
  int running(Element element) {
    return running.getOrDefault(element, 0);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String more = SPACE.matcher(text.getWholeText()).replaceAll(" ");
      words.append(more);
      linked += links > 0 ? more.length() : 0;
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        words.append('\n');
      } else if (element.normalName().equals("a")) {
        links++;
      } else if (!INLINE.contains(element.normalName())) {
        flush(owner(element));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (!INLINE.contains(element.normalName()) && !element.normalName().equals("br")) {
        flush(element);
      }
    }
  }

  private static Element owner(Element element) {
    return element.parent() == null ? element : element.parent();
  }

  /** Ends the block: two line breaks part paragraphs, as they do for a reader. */
  private void flush(Element owner) {
    if (words.isEmpty()) {
      return;
    }
    String all = LINES.matcher(words).replaceAll("\n").strip();
    double share = words.isEmpty() ? 0 : Math.min(1, (double) linked / words.length());
    words.setLength(0);
    linked = 0;
    for (String part : GAP.split(all)) {
      String text = part.strip().replaceAll(" {2,}", " ");
      if (!text.isEmpty()) {
        int inLinks = (int) Math.round(share * text.length());
        blocks.add(new Block(owner, text, inLinks));
        count(owner, !isRunning(text) ? 0 : Math.max(0, text.length() - 2 * inLinks));
      }
    }
  }

  private void count(Element owner, int characters) {
    for (Element element = owner; element != null; element = element.parent()) {
      running.merge(element, characters, Integer::sum);
    }
  }
}
