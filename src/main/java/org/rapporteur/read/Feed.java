package org.rapporteur.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS and Atom: an article an entry, with as much of its text as the feed gives. */
final class Feed {
  /** In characters: where an entry has less, its article is behind its link. */
  private static final int SUMMARY = 1_000;

  private Feed() {}

  static void read(Input input, Context context) throws IOException {
    SyndFeed feed;
    String charset =
        input.served().flatMap(Input.Served::charset).map(Charset::name).orElse("UTF-8");
    // The file's own declaration comes first.
    try (XmlReader xml = new XmlReader(new ByteArrayInputStream(input.all()), true, charset)) {
      SyndFeedInput parser = new SyndFeedInput();
      parser.setAllowDoctypes(false); // no external entities, no bombs
      feed = parser.build(xml);
    } catch (FeedException e) {
      throw new UnreadableException(
          "malformed feed: " + Text.oneLine(String.valueOf(e.getMessage())));
    }
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      Optional<String> link = given(entry.getLink()).filter(Web::isAddress);
      String text = text(entry);
      if (context.links().isPresent() && link.isPresent() && text.length() < SUMMARY) {
        Draft summary = draft(link.get(), name(input, number, entry), text, feed, entry);
        context.links().get().follow(link.get(), summary, context);
      } else {
        String source = input.source() + "#" + number;
        context.accept(draft(source, name(input, number, entry), text, feed, entry));
      }
    }
    if (number == 0) {
      throw new UnreadableException("a feed without entries");
    }
  }

  private static String name(Input input, int number, SyndEntry entry) {
    return given(entry.getUri())
        .or(() -> given(entry.getLink()))
        .orElse(input.name() + "#" + number);
  }

  private static Draft draft(
      String source, String name, String text, SyndFeed feed, SyndEntry entry) {
    return new Draft(source, name)
        .text(text)
        .title(given(entry.getTitle()).map(HtmlPage::fragment))
        .url(given(entry.getLink()).filter(Web::isAddress))
        .publisher(given(feed.getTitle()))
        .language(given(feed.getLanguage()))
        .published(
            Optional.ofNullable(entry.getPublishedDate())
                .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
                .map(Feed::day));
  }

  /** The longest that the entry gives: some put the article into one place, some into another. */
  private static String text(SyndEntry entry) {
    Stream<SyndContent> contents = entry.getContents().stream();
    return Stream.concat(contents, Stream.ofNullable(entry.getDescription()))
        .map(SyndContent::getValue)
        .filter(value -> value != null)
        .map(HtmlPage::fragment)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String day(Date date) {
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDateTime().toString();
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(words -> !words.isBlank());
  }
}
