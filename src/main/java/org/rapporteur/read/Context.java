package org.rapporteur.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the reading of every source shares.
 *
 * @param published the date for articles that carry none
 * @param fields where JSON has what
 * @param links what reads the articles behind a feed's summaries, if they are wanted
 * @param readings what comes of it goes here
 */
record Context(
    Optional<LocalDate> published,
    FieldNames fields,
    Optional<Links> links,
    Consumer<Reading> readings) {
  Context {
    requireNonNull(published, "published");
    requireNonNull(fields, "fields");
    requireNonNull(links, "links");
    requireNonNull(readings, "readings");
  }

  /** Reads the article to which an entry of a feed leads. */
  @FunctionalInterface
  interface Links {
    /**
     * Reads what stands at {@code address}, or says why it cannot be read.
     *
     * @param summary what the feed has of it, for what cannot be read
     */
    void follow(String address, Draft summary, Context context);
  }

  void accept(Draft draft) {
    readings.accept(draft.finish(published));
  }

  void refuse(String source, String reason) {
    readings.accept(new Reading.Refused(source, Text.oneLine(reason)));
  }

  void refuse(String source, IOException failure) {
    String reason = Text.oneLine(Failures.reason(failure));
    readings.accept(new Reading.Refused(source, reason, failure instanceof GoneException));
  }
}
