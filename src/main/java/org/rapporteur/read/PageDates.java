package org.rapporteur.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The day of publication that a page shows its readers at the head of an article. */
final class PageDates {
  private static final String ELSEWHERE =
      "nav, footer, aside, script, style, figure, figcaption, [role=contentinfo]";

  /** As elements are called that show a date. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i).*(?:^|[^a-z])(?:pub(?:lish(?:ed)?)?|posted|post|entry|article|release|news)?"
              + "[-_]*(?:date|lbldate|published|pubdate|dateline|timestamp)(?:$|[^a-z]).*");

  private static final Pattern SITE =
      Pattern.compile("(?i)head|top|bar|nav|menu|clock|today|ticker|weather");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i).*\\b(?:publi(?:shed|cation)|posted|issued|released?|created|dated|debated)\\b.*");
  private static final Pattern CHANGED =
      Pattern.compile("(?i).*\\b(?:updat(?:ed?|ing)|modified|edited|changed|reviewed|until)\\b.*");
  private static final Pattern RIGHTS = Pattern.compile("(?i).*(?:©|\\(c\\)|copyright).*");
  private static final Pattern APART = Pattern.compile("[|·•–—\\n]|\\s{2,}");

  private static final int BLOCKS_BEFORE = 4;
  private static final int BLOCKS_AFTER = 10;

  /** In characters: a date in a longer one belongs to what is told there. */
  private static final int LONGEST = 160;

  /** In words: who wrote it, where, how long it takes to read; dates of events have more. */
  private static final int MOST_BESIDE = 6;

  /** Above the title, where sites tell of themselves. */
  private static final int MOST_BESIDE_ABOVE = 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private PageDates() {}

  /** A date with its label, in order of how surely it is that of publication. */
  private record Shown(String words, int rank, int distance) {}

  /** In the words of {@code page}; none where it shows none, or only when it was changed. */
  static Optional<String> published(Document page, Optional<String> title) {
    List<PageBlocks.Block> blocks = PageBlocks.of(page.body()).blocks();
    return near(blocks, title).or(() -> named(blocks));
  }

  private static Optional<String> near(List<PageBlocks.Block> blocks, Optional<String> title) {
    int[] titles =
        IntStream.range(0, blocks.size())
            .filter(i -> title.filter(blocks.get(i).text()::equalsIgnoreCase).isPresent())
            .toArray();
    if (titles.length == 0) {
      return Optional.empty();
    }
    int at =
        Arrays.stream(titles)
            .filter(i -> blocks.get(i).owner().normalName().matches("h[1-3]"))
            .findFirst()
            .orElse(titles[0]);
    int end = at + 1;
    while (end < Math.min(blocks.size(), at + BLOCKS_AFTER)
        && blocks.get(end).text().length() <= LONGEST) {
      end++;
    }
    return best(
        IntStream.range(Math.max(0, at - BLOCKS_BEFORE), end)
            .filter(i -> i != at)
            .boxed()
            .filter(i -> i > at || !isOfSite(blocks.get(i).owner(), blocks.get(at).owner()))
            .filter(i -> i > at || isPlain(blocks.get(i).text()))
            .flatMap(i -> dates(blocks.get(i), i > at ? i - at : BLOCKS_AFTER + at - i)));
  }

  private static boolean isPlain(String text) {
    return !hasYear(text) || wordsBesideDates(text) <= MOST_BESIDE_ABOVE;
  }

  private static long wordsBesideDates(String text) {
    StringBuilder beside = new StringBuilder(text);
    for (WrittenDates.Found found : WrittenDates.in(text, 0, text.length())) {
      beside.replace(
          found.span().begin(),
          found.span().end(),
          " ".repeat(found.span().end() - found.span().begin()));
    }
    return PUBLISHED.matcher(beside).matches() ? 0 : wordsIn(beside.toString());
  }

  /** The one date that is called so; of several some belong to other articles. */
  private static Optional<String> named(List<PageBlocks.Block> blocks) {
    List<String> all =
        blocks.stream()
            .filter(block -> isNamed(block.owner()))
            .flatMap(block -> dates(block, 0))
            .map(Shown::words)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Whether it stands in what sites have at their top, where there may be a clock. */
  private static boolean isOfSite(Element element, Element title) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .takeWhile(outer -> !title.parents().contains(outer))
        .anyMatch(
            outer ->
                SITE.matcher(outer.tagName() + ' ' + outer.className() + ' ' + outer.id()).find());
  }

  private static boolean isNamed(Element element) {
    return NAMED.matcher(element.className() + ' ' + element.id()).matches();
  }

  private static Optional<String> best(Stream<Shown> dates) {
    return dates
        .min(Comparator.comparingInt(Shown::rank).thenComparingInt(Shown::distance))
        .map(Shown::words);
  }

  private static Stream<Shown> dates(PageBlocks.Block block, int distance) {
    if (block.owner().closest(ELSEWHERE) != null) {
      return Stream.empty();
    }
    if (block.owner().normalName().matches("h[1-6]")) {
      return APART
          .splitAsStream(block.text())
          .filter(part -> isDate(part) || (hasYear(part) && PUBLISHED.matcher(part).matches()))
          .flatMap(part -> dates(part, distance));
    }
    // Two that stand apart only by their style run together: 2 July 202018:30.
    return block.text().length() <= LONGEST && !hasYear(block.text())
        ? block.owner().getAllElements().stream().flatMap(part -> dates(part.ownText(), distance))
        : dates(block.text(), distance);
  }

  /** Whether it is a date, perhaps with a time, and nothing else. */
  private static boolean isDate(String text) {
    String words = text.strip();
    return WrittenDates.in(words, 0, words.length()).stream()
        .anyMatch(
            found ->
                found.span().begin() == 0 && wordsIn(words.substring(found.span().end())) == 0);
  }

  private static long wordsIn(String text) {
    return WORD.matcher(text).results().count();
  }

  private static boolean hasYear(String text) {
    return WrittenDates.in(text, 0, text.length()).stream()
        .anyMatch(found -> found.year().isPresent());
  }

  private static Stream<Shown> dates(String block, int distance) {
    List<WrittenDates.Found> found =
        block.length() > LONGEST ? List.of() : WrittenDates.in(block, 0, block.length());
    return IntStream.range(0, found.size())
        .filter(i -> found.get(i).year().isPresent())
        .mapToObj(
            i -> {
              int begin = i == 0 ? 0 : found.get(i - 1).span().end();
              int end = i + 1 < found.size() ? found.get(i + 1).span().begin() : block.length();
              String before = block.substring(begin, found.get(i).span().begin());
              String after = block.substring(found.get(i).span().end(), end);
              String words = block.substring(found.get(i).span().begin(), end);
              return new Shown(
                  APART.split(words, 2)[0], rank(last(before), before + after), distance);
            })
        .filter(shown -> shown.rank() >= 0);
  }

  /** Of several parts the one next to the date. */
  private static String last(String before) {
    String[] parts = APART.split(before);
    return parts.length == 0 ? "" : parts[parts.length - 1];
  }

  private static int rank(String label, String beside) {
    if (RIGHTS.matcher(beside).matches() || CHANGED.matcher(label).matches()) {
      return -1;
    }
    if (PUBLISHED.matcher(label).matches()) {
      return 0;
    }
    return wordsIn(beside) <= MOST_BESIDE ? 1 : -1;
  }
}
