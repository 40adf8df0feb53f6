package org.rapporteur.evaluate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribute.Roles;

/**
 * An article with the attributions that annotators marked in it.
 *
 * @param attributions spans in UTF-16 units of {@code text}
 */
public record LabelledText(
    String name, String text, Optional<LocalDate> published, List<Roles> attributions) {
  public LabelledText {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(published, "published");
    attributions = List.copyOf(attributions);
  }
}
