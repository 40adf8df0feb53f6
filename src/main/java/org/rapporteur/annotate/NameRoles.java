package org.rapporteur.annotate;

import org.rapporteur.model.NameMention;

/** Types of names as the kinds of span that {@link org.rapporteur.learn.SpanLabels} tell apart. */
final class NameRoles {
  /** How many there are. */
  static final int COUNT = 3;

  private NameRoles() {}

  /** From 1 to {@link #COUNT}. */
  static int of(NameMention.Type type) {
    return switch (type) {
      case PERSON -> 1;
      case ORGANIZATION -> 2;
      case PLACE -> 3;
    };
  }

  static NameMention.Type type(int role) {
    return switch (role) {
      case 1 -> NameMention.Type.PERSON;
      case 2 -> NameMention.Type.ORGANIZATION;
      case 3 -> NameMention.Type.PLACE;
      default -> throw new IllegalArgumentException("no type of name: " + role);
    };
  }
}
