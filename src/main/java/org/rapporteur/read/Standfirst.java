package org.rapporteur.read;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What sums an article up between its title and its text, often outside the text's element. */
final class Standfirst {
  /** What stands above the text, often outside its element, and sums it up. */
  private static final Set<String> STANDFIRST =
      Set.of("standfirst", "dek", "deck", "lede", "intro", "subheadline", "summary");

  /** How a sentence ends. */
  static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][\"'”’)\\]]*", Pattern.DOTALL);

  private static final int SHORTEST_STANDFIRST = 40;

  private static final int LONGEST_STANDFIRST = 500;

  private static final int NEAR_TITLE = 8;

  private Standfirst() {}

  /** What sums the article up between its title and its own blocks. */
  static Stream<PageBlocks.Block> of(List<PageBlocks.Block> all, List<PageBlocks.Block> in) {
    int end = in.isEmpty() ? 0 : all.indexOf(in.get(0));
    int title = -1;
    for (int i = 0; i < end; i++) {
      title = all.get(i).text().equals(MainText.TITLE) ? i : title;
    }
    List<PageBlocks.Block> before = all.subList(title + 1, end);
    boolean titled = title >= 0;
    return before.stream()
        .filter(
            block ->
                isNamedStandfirst(block.owner())
                    || isSubtitle(block)
                    || (titled && block.linked() == 0 && (isSentence(block) || isPoint(block))));
  }

  private static boolean isNamedStandfirst(Element owner) {
    return Stream.concat(Stream.of(owner), owner.parents().stream().limit(2))
        .flatMap(MainText::names)
        .anyMatch(STANDFIRST::contains);
  }

  /** The second heading right below the title; some hold the date and no more. */
  private static boolean isSubtitle(PageBlocks.Block block) {
    Element before = block.owner().previousElementSibling();
    String text = block.text();
    return block.owner().normalName().equals("h2")
        && before != null
        && before.normalName().equals("h1")
        && block.linked() == 0
        && text.length() >= SHORTEST_STANDFIRST
        && WrittenDates.in(text, 0, text.length()).isEmpty();
  }

  /** Of a list that sums up. */
  private static boolean isPoint(PageBlocks.Block block) {
    return block.owner().normalName().equals("li") && block.text().length() >= SHORTEST_STANDFIRST;
  }

  private static boolean isSentence(PageBlocks.Block block) {
    return isSentence(block.text());
  }

  private static boolean isSentence(String text) {
    return text.length() >= SHORTEST_STANDFIRST
        && text.length() <= LONGEST_STANDFIRST
        && SENTENCE_END.matcher(text).matches();
  }

  /** A sentence below the title, whatever it is called. */
  static boolean isBelowTitle(Element element) {
    return element.normalName().equals("p")
        && element.selectFirst("a") == null
        && isSentence(element.text())
        && element.parent() != null
        && element.parent().children().stream().limit(NEAR_TITLE).anyMatch(child -> child.is("h1"));
  }
}
