package org.rapporteur.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.model.Article;
import org.rapporteur.model.DateClue;

/** An article in the making: what its format gives, before its own text is asked. */
final class Draft {
  private final String source;
  private final String name;
  private String text = "";
  private final List<String> notes = new ArrayList<>();
  private final List<DateClue> dates = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> language = Optional.empty();

  Draft(String source, String name) {
    this.source = source;
    this.name = name;
  }

  Draft(String source, String name, String text) {
    this(source, name);
    text(text);
  }

  Draft text(String value) {
    text = Text.wellFormed(value);
    return this;
  }

  int length() {
    return text.length();
  }

  /** Each of these keeps what was given before where {@code value} is empty. */
  Draft title(Optional<String> value) {
    title = given(value).or(() -> title);
    return this;
  }

  Draft url(Optional<String> value) {
    url = given(value).or(() -> url);
    return this;
  }

  Draft publisher(Optional<String> value) {
    publisher = given(value).or(() -> publisher);
    return this;
  }

  Draft language(Optional<String> value) {
    language = given(value).or(() -> language);
    return this;
  }

  /** A date as metadata words it; what cannot be read as one is noted. */
  Draft published(Optional<String> value) {
    given(value)
        .ifPresent(
            words ->
                WrittenDates.metadata(words)
                    .ifPresentOrElse(
                        dates::add, () -> note("published \"" + words + "\" is no date")));
    return this;
  }

  Draft note(String message) {
    notes.add(Text.oneLine(message));
    return this;
  }

  Draft notes(List<String> messages) {
    messages.forEach(this::note);
    return this;
  }

  /**
   * The reading.
   *
   * @param option the date for articles that carry none
   */
  Reading finish(Optional<LocalDate> option) {
    if (text.isBlank()) {
      return new Reading.Refused(source, text.isEmpty() ? "empty" : "no text, only white space");
    }
    TextHead head = TextHead.of(text);
    List<DateClue> clues = new ArrayList<>(dates);
    clues.addAll(head.clues());
    option.ifPresent(
        date -> clues.add(DateClue.of(DateClue.Origin.OPTION, date, Optional.empty())));
    Article article =
        new Article(
            name, text, title.or(head::title), url, publisher.or(head::publisher), language, clues);
    return new Reading.Read(source, article, notes);
  }

  private static Optional<String> given(Optional<String> value) {
    return value.map(Text::oneLine).filter(Predicate.not(String::isEmpty));
  }
}
