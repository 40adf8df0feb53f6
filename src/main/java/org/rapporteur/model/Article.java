package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One text as read, with what is known of it from outside.
 *
 * @param name the file's name, or the {@code id} of a JSON Lines article
 * @param text the text after decoding, a byte order mark removed and nothing else changed
 * @param language BCP 47 tag where the source states one
 * @param dateClues what the source says of its own date, the most trusted first
 */
public record Article(
    String name,
    String text,
    Optional<String> title,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> language,
    List<DateClue> dateClues) {
  public Article {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(title, "title");
    requireNonNull(url, "url");
    requireNonNull(publisher, "publisher");
    requireNonNull(language, "language");
    dateClues = List.copyOf(dateClues);
  }

  /** An article of which nothing is known but its words. */
  public static Article of(String name, String text) {
    return new Article(
        name,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
