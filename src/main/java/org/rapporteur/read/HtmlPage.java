package org.rapporteur.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page that holds an article. */
final class HtmlPage {
  private static final int DEEPEST = 512;

  private HtmlPage() {}

  static void read(Input input, Context context) throws IOException {
    Draft draft = new Draft(input.source(), input.name());
    String text = describe(input, draft);
    if (text.isEmpty()) {
      throw new UnreadableException("a page without an article");
    }
    context.accept(draft.text(text));
  }

  /**
   * Adds to {@code draft} what the page says of itself.
   *
   * @return the text of its article, empty if there is none
   */
  static String describe(Input input, Draft draft) throws IOException {
    byte[] bytes = input.all();
    if (Decoded.isBinary(bytes, Math.min(bytes.length, 4096))) {
      throw new UnreadableException("binary, not a page");
    }
    Optional<Input.Served> served = input.served();
    // Without a charset from the server, the page's own mark or meta tag is taken, else UTF-8.
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(bytes),
            served.flatMap(Input.Served::charset).map(Charset::name).orElse(null),
            served.map(Input.Served::address).orElse(""));
    if (depth(page) > DEEPEST) {
      throw new UnreadableException("elements nested deeper than any page's");
    }
    PageFacts facts = new PageFacts(page);
    Optional<String> title = facts.title();
    facts.describe(draft);
    draft.url(served.map(Input.Served::address));
    return MainText.of(page, title);
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
