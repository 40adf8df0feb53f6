package org.rapporteur.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS and Atom: an article an entry, with as much of its text as the feed gives. */
final class Feed {
  private Feed() {}

  static void read(Input input, Context context) throws IOException {
    SyndFeed feed;
    try (XmlReader xml = new XmlReader(new ByteArrayInputStream(input.all()))) {
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
      context.accept(draft(input, number, feed, entry));
    }
    if (number == 0) {
      throw new UnreadableException("a feed without entries");
    }
  }

  private static Draft draft(Input input, int number, SyndFeed feed, SyndEntry entry) {
    Optional<String> link = given(entry.getLink());
    String name = given(entry.getUri()).or(() -> link).orElse(input.name() + "#" + number);
    return new Draft(input.source() + "#" + number, name)
        .text(text(entry))
        .title(given(entry.getTitle()).map(HtmlPage::fragment))
        .url(link.filter(address -> address.startsWith("http")))
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
