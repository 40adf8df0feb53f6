package org.rapporteur.read;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the reading of every source shares.
 *
 * @param published the date for articles that carry none
 * @param fields where JSON has what
 * @param readings what comes of it goes here
 */
record Context(Optional<LocalDate> published, FieldNames fields, Consumer<Reading> readings) {
  Context {
    requireNonNull(published, "published");
    requireNonNull(fields, "fields");
    requireNonNull(readings, "readings");
  }

  void accept(Draft draft) {
    readings.accept(draft.finish(published));
  }

  void refuse(String source, String reason) {
    readings.accept(new Reading.Refused(source, Text.oneLine(reason)));
  }
}
