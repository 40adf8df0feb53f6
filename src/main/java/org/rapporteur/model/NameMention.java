package org.rapporteur.model;

import static java.util.Objects.requireNonNull;

/**
 * A person, organisation or place mentioned by name, without title ("Milley", not "General
 * Milley").
 *
 * @param confidence from 0 to 1
 */
public record NameMention(Span span, Type type, double confidence) {
  /** What kind of thing bears the name. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    PLACE
  }

  public NameMention {
    requireNonNull(span, "span");
    requireNonNull(type, "type");
  }
}
