package org.rapporteur.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page that holds an article. */
final class HtmlPage {
  private static final int DEEPEST = 512;

  private HtmlPage() {}

  static void read(Input input, Context context) throws IOException {
    read(input, Optional.empty(), context);
  }

  /**
   * @param address from which the page came, where that is known
   */
  static void read(Input input, Optional<String> address, Context context) throws IOException {
    byte[] bytes = input.all();
    if (Decoded.isBinary(bytes, Math.min(bytes.length, 4096))) {
      throw new UnreadableException("binary, not a page");
    }
    // No charset given: the page's own mark or meta tag is taken, else UTF-8.
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, address.orElse(""));
    if (depth(page) > DEEPEST) {
      throw new UnreadableException("elements nested deeper than any page's");
    }
    PageFacts facts = new PageFacts(page);
    Draft draft = new Draft(input.source(), input.name());
    facts.describe(draft);
    draft.url(address);
    String text = MainText.of(page);
    if (text.isEmpty()) {
      throw new UnreadableException("a page without an article");
    }
    context.accept(draft.text(text));
  }

  /** The text of a piece of HTML, such as a feed carries, all of it. */
  static String fragment(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    if (depth(page) > DEEPEST) {
      return "";
    }
    page.select("script, style, figure, iframe").forEach(Element::remove);
    return String.join(
        "\n\n", PageBlocks.of(page.body()).blocks().stream().map(PageBlocks.Block::text).toList());
  }

  private static int depth(Document page) {
    int[] deepest = {0};
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0];
  }
}
